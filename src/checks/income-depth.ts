/** ND-55: income by subject goes as deep as expenditure: a 款 that has its 项 there has them here too. */
import type { Book, Table } from '../tables/book';
import type { Check } from './check';
import { shallowSubjects, type DepthRule } from './subject-depth';
import { subjectRows } from './subject-rows';

const INCOME = /^收入(?:总|决算)表$/;
const EXPENDITURE = /^支出(?:总|决算)表$/;
const ITEM = 7;

/** Codes of 类 and 款 with a 项 below them in the table of expenditure of a set. */
function deepIn(book: Book, set: number): ReadonlySet<string> {
  const items = book.tables
    .filter((table) => table.set === set && EXPENDITURE.test(table.kind))
    .flatMap(subjectRows)
    .filter(({ code, classification }) => classification === '功能' && code.length === ITEM);
  return new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5)]));
}

/** A table that nowhere goes down to 项 does so by its layout. */
function hasItems(table: Table): boolean {
  return subjectRows(table).some(({ code }) => code.length === ITEM);
}

function ruleFor(book: Book): DepthRule {
  const deep = new Map(book.sets.map((_, set) => [set, deepIn(book, set)] as const));
  return {
    id: 'ND-55',
    lowest: '项',
    basis: '收入表与支出表按同一套科目逐级列示（通行做法）；本表其他科目和支出表的这一科目都列到项级。',
    tables: (table) => INCOME.test(table.kind) && hasItems(table),
    rows: ({ table, classification, code }) =>
      classification === '功能' && code.length < ITEM && deep.get(table.set)?.has(code) === true,
  };
}

export const incomeDepth: Check = {
  id: 'ND-55',
  severity: '核实',
  meaning: '按科目列示的收入表，支出表列到项级的科目也列到项级。',
  run: ({ book }) => shallowSubjects(book, ruleFor(book)),
};
