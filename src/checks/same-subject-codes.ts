/**
 * ND-56: income and expenditure of one subject stand under one code. A code that only the one table has, beside a code
 * that only the other has, with the same name or amount, is a slip in one of them.
 */
import type { Finding } from '../findings/finding';
import { CellWriter } from '../findings/cell-writer';
import type { Book, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { codeChange } from './corrections/names';
import { asSuggestions, tied, wordsCorrection } from './corrections/wording';
import { whereFound } from './fold';
import { judgedRows } from './subject-names';
import { figureOf, subjectRows, type SubjectRow } from './subject-rows';
import { tableKey } from './table-key';

const PAIRS: readonly (readonly [income: string, expenditure: string])[] = [
  ['收入总表', '支出总表'],
  ['收入决算表', '支出决算表'],
];
const ITEM = 7;
const SECTION = 5;

interface Pair {
  readonly income: SubjectRow;
  readonly expenditure: SubjectRow;
}

/** Rows of 项 with a figure, by printed code, in tables of one block. */
function itemsOf(table: Table): SubjectRow[] {
  if (table.exempt || table.grids.some(({ ambiguousCodes }) => ambiguousCodes)) return [];
  return subjectRows(table).filter(
    (row) =>
      row.classification === '功能' &&
      row.codePrinted &&
      row.code.length === ITEM &&
      row.row.key === `功能:${row.code}` &&
      figureOf(row) !== undefined,
  );
}

function isSameFigure(one: SubjectRow, other: SubjectRow): boolean {
  const [a, b] = [figureOf(one)?.reading, figureOf(other)?.reading];
  return a?.kind === 'number' && b?.kind === 'number' && a.value.equals(b.value);
}

function differInOneDigit(one: string, other: string): boolean {
  return Array.from(one).filter((digit, i) => digit !== other.charAt(i)).length === 1;
}

/** One thing under two codes: of one 款, with one name, or with one amount and a digit apart. */
function isOneThing(income: SubjectRow, expenditure: SubjectRow): boolean {
  if (income.code.slice(0, SECTION) !== expenditure.code.slice(0, SECTION)) return false;
  const named = income.name !== '' && normalise(income.name) === normalise(expenditure.name);
  return named || (isSameFigure(income, expenditure) && differInOneDigit(income.code, expenditure.code));
}

function pairsIn(income: Table, expenditure: Table): Pair[] {
  if (income.amountUnit !== expenditure.amountUnit) return [];
  const [ins, outs] = [itemsOf(income), itemsOf(expenditure)];
  const [known, spent] = [ins, outs].map((rows) => new Set(rows.map(({ code }) => code)));
  const onlyIn = ins.filter(({ code }) => spent?.has(code) !== true);
  const onlyOut = outs.filter(({ code }) => known?.has(code) !== true);
  return onlyIn.flatMap((one) => {
    const fits = onlyOut.filter((other) => isOneThing(one, other));
    const [other] = fits;
    const taken = onlyIn.filter((each) => other !== undefined && isOneThing(each, other));
    return other && fits.length === 1 && taken.length === 1 ? [{ income: one, expenditure: other }] : [];
  });
}

function toFinding({ income, expenditure }: Pair, writer: CellWriter): Finding {
  const at = (row: SubjectRow): SubjectRow => ({ ...row, ref: row.row.codeCell ?? row.ref });
  const recoded = (row: SubjectRow, code: string): ReturnType<typeof wordsCorrection> => {
    const change = codeChange(writer, row.row.codeCell, row.code, code);
    return change ? wordsCorrection([change], row.code, code) : [];
  };
  const same = normalise(income.name) === normalise(expenditure.name) ? '名称相同' : '金额相同';
  return {
    rule: 'ND-56',
    severity: '核实',
    category: '表间',
    table: tableTitle(income.table),
    cells: cellsAt([at(income).ref, at(expenditure).ref]),
    message: `同一科目两表编码不同：${whereFound([at(income)])}为${income.code}「${income.name}」，${whereFound([at(expenditure)])}为${expenditure.code}「${expenditure.name}」，${same}。`,
    basis: '同一科目的收入和支出应当列在同一编码下；两表各有一个对方没有的编码，所属款级科目相同。',
    suggestion: '核对哪一张表的科目编码有误；确是两个科目的，请填写审核说明。',
    fingerprint: ['ND-56', tableKey(income.table), income.code, expenditure.code].join('|'),
    ...asSuggestions(tied([...recoded(income, expenditure.code), ...recoded(expenditure, income.code)])),
  };
}

/** Whether the code or name of a row is told by ND-1: once is enough. */
function isTold(book: Book): (row: SubjectRow) => boolean {
  const differing = judgedRows(book, 'name-differs');
  const unknown = judgedRows(book, 'unknown-code').filter(({ verdict }) => !verdict.local);
  const told = new Set([...differing, ...unknown].map(({ row }) => row));
  return ({ row }) => told.has(row);
}

function run(book: Book, writer: CellWriter): Finding[] {
  const told = isTold(book);
  return book.sets.flatMap((_, set) =>
    PAIRS.flatMap((kinds) => {
      const [income, expenditure] = kinds.map((kind) =>
        book.tables.find((table) => table.set === set && table.kind === kind),
      );
      return income && expenditure
        ? pairsIn(income, expenditure)
            .filter((pair) => !told(pair.income) && !told(pair.expenditure))
            .map((pair) => toFinding(pair, writer))
        : [];
    }),
  );
}

export const sameSubjectCodes: Check = {
  id: 'ND-56',
  severity: '核实',
  meaning: '按科目列示的收入表与支出表，同一项级科目的编码一致。',
  run: ({ book, snapshot }) => run(book, new CellWriter(snapshot)),
};
