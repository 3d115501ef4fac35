/** B3-5: the subject above every 款 and 项 has a row of its own, in tables that print that level. */
import { lookUp, lookUpAnyYear, parentCode, FIRST_YEAR } from '../catalogue/subjects';
import type { Finding } from '../findings/finding';
import type { Book, Table } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { firstFew, foldAlike, tablesNamed, whereFound } from './fold';
import { subjectRows, yearOf, type SubjectRow } from './subject-rows';
import { tableKey } from './table-key';

interface Orphan extends SubjectRow {
  readonly above: string;
}

/** The rows of one level in a table, and those of them without the row above them. */
interface Level {
  readonly rows: readonly SubjectRow[];
  readonly orphans: readonly Orphan[];
}

function levelOf(table: Table, length: 5 | 7): Level {
  const coded = subjectRows(table).filter(({ codePrinted }) => codePrinted);
  const keys = new Set(coded.map(({ row }) => row.key.replace(/~\d+$/, '')));
  const rows = coded.filter(({ code }) => code.length === length);
  const orphans = rows.flatMap((row) => {
    const above = parentCode(row.code) as string;
    const key = row.row.key.replace(/~\d+$/, '');
    const keyAbove = key.slice(0, key.length - row.code.length) + above;
    return keys.has(keyAbove) ? [] : [{ ...row, above }];
  });
  return { rows, orphans };
}

function parentsOf(rows: readonly SubjectRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ code }) => parentCode(code) as string));
}

/** From how many on the other tables of the set show that it prints a level. */
const SHOWN_BY = 2;

/** Whether other tables of the set print the level above throughout. */
function isPrintedElsewhere(table: Table, length: 5 | 7, book: Book): boolean {
  const others = book.tables.filter((other) => other !== table && other.set === table.set);
  const shown = others.filter((other) => {
    const { rows, orphans } = levelOf(other, length);
    return rows.some(({ classification }) => classification === '功能') && orphans.length === 0;
  });
  return shown.length >= SHOWN_BY;
}

/**
 * The rows of one level without the row above them; none where the table mostly does without that level. A table of one
 * branch cannot tell that by itself: there the other tables do.
 */
function orphansOf(table: Table, length: 5 | 7, book: Book): readonly Orphan[] {
  const { rows, orphans } = levelOf(table, length);
  const all = parentsOf(rows).size;
  const missing = parentsOf(orphans).size;
  if (missing === 0) return [];
  const functional = rows.every(({ classification }) => classification === '功能');
  if (all === 1) return functional && isPrintedElsewhere(table, length, book) ? orphans : [];
  return missing * 2 > all ? [] : orphans;
}

/** A code the classification does not have is told as such, not as one without parent. */
function isKnown({ classification, code, table }: SubjectRow, book: Book): boolean {
  const year = Math.max(FIRST_YEAR, yearOf(book, table) ?? FIRST_YEAR);
  return (
    lookUp(classification, code, year) !== undefined || lookUpAnyYear(classification, code) !== undefined
  );
}

function run(book: Book): Finding[] {
  const found = book.tables
    .flatMap((table) => [...orphansOf(table, 5, book), ...orphansOf(table, 7, book)])
    .filter((row) => isKnown(row, book));
  return foldAlike(found, ({ above }) => above).map(({ kinds, all }) => {
    const first = kinds[0] as Orphan;
    const each = kinds.map(({ above, code }) => `${above}（所属${code}）`);
    return {
      rule: 'B3-5',
      severity: '核实',
      category: '科目',
      table: tableTitle(first.table),
      cells: cellsAt(all.map(({ ref }) => ref)),
      message:
        kinds.length === 1
          ? `${whereFound(all)}列有${first.code}「${first.name}」，没有列上级科目${first.above}。`
          : `${tablesNamed(all)}有${kinds.length}个上级科目没有列出：${firstFew(each)}。`,
      basis: '本表其他科目逐级列示；有下级科目的，上级科目应当列出。',
      suggestion: '请补列上级科目，或核对下级科目编码。',
      fingerprint: ['B3-5', tableKey(first.table), ...(kinds.length === 1 ? [first.above] : [])].join('|'),
    };
  });
}

export const subjectParents: Check = {
  id: 'B3-5',
  severity: '核实',
  meaning: '款、项级科目的上级科目在表中列出；只列项级科目的表除外。',
  run: ({ book }) => run(book),
};
