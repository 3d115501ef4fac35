/** How deep tables go into a classification (ND-2, ND-3): a row with a figure has its parts below it. Classified content is exempt. */
import { subjectsBelow, FIRST_YEAR } from '../catalogue/subjects';
import type { Finding } from '../findings/finding';
import { printAmount } from '../amount/print';
import type { AmountCell, Book, Table } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { unplacedRows } from '../tables/unplaced-rows';
import { cellsAt } from './cells';
import { firstFew, foldAlike, tablesNamed, whereFound, type Folded } from './fold';
import { figureOf, subjectRows, yearOf, type SubjectRow } from './subject-rows';
import { tableKey } from './table-key';

interface Shallow extends SubjectRow {
  readonly figure: AmountCell;
}

/** What has to be told, where, and by what rule. */
export interface DepthRule {
  readonly id: 'ND-2' | 'ND-3' | 'ND-55';
  readonly lowest: '项' | '款';
  readonly basis: string;
  tables(table: Table): boolean;
  rows(row: SubjectRow): boolean;
}

/** The row has a figure and nothing below it, though the classification has subjects there. */
function isShallow(row: SubjectRow, book: Book): boolean {
  const { grid, code, classification } = row;
  const index = grid.rows.indexOf(row.row);
  const block = row.row.key.slice(0, row.row.key.length - code.length);
  const hasParts = grid.rows.some(
    (other) => other.parent === index || (other.key.startsWith(`${block}${code}`) && other.code !== code),
  );
  const year = Math.max(FIRST_YEAR, yearOf(book, row.table) ?? FIRST_YEAR);
  return !hasParts && subjectsBelow(classification, code, year).length > 0;
}

/** A row of impossible code or none stands where its parts should: the reading tells that, and once is enough. */
function hasMisshapenBelow({ table, grid, row, code }: SubjectRow, book: Book): boolean {
  const next = grid.rows
    .filter((other) => other.row > row.row && other.role === '明细')
    .find(
      (other) =>
        other.code !== undefined && /^(?:\d{3}|\d{5})$/.test(other.code) && other.code.length <= code.length,
    );
  return unplacedRows(book, table).some(({ areas }) =>
    areas.some(({ area }) => area.top > row.row && area.top < (next?.row ?? Infinity)),
  );
}

function shallowRows(book: Book, rule: DepthRule): Shallow[] {
  const exempt = new Set(book.tables.filter((table) => table.exempt).map(({ set }) => set));
  return book.tables
    .filter((table) => rule.tables(table) && !exempt.has(table.set))
    .flatMap((table) =>
      subjectRows(table).flatMap((row) => {
        const figure =
          rule.rows(row) && row.codePrinted && isShallow(row, book) && !hasMisshapenBelow(row, book)
            ? figureOf(row)
            : undefined;
        return figure ? [{ ...row, figure }] : [];
      }),
    );
}

function amountText({ figure, table }: Shallow): string {
  if (figure.reading.kind !== 'number') return '';
  return printAmount(figure.reading.value, table.decimals) + (table.amountUnit ?? '');
}

/** Tables that go down to the same level throughout have one cause: they are told together. */
function together(folded: readonly Folded<Shallow>[], rule: DepthRule): Folded<Shallow>[] {
  const digits = rule.lowest === '项' ? 7 : 5;
  const isUniform = ({ all }: Folded<Shallow>): boolean =>
    all.every(({ grid }) => !grid.rows.some(({ code }) => code?.length === digits));
  const uniform = folded.filter(isUniform);
  if (uniform.length < 2) return [...folded];
  const all = uniform.flatMap((each) => each.all);
  const kinds = all.filter((row, i) => all.findIndex(({ code }) => code === row.code) === i);
  return [{ kinds, all }, ...folded.filter((each) => !isUniform(each))];
}

/** The findings of one rule: a code told in several tables is one finding, many codes of a table are one. */
export function shallowSubjects(book: Book, rule: DepthRule): Finding[] {
  const folded = foldAlike(shallowRows(book, rule), ({ code }) => code);
  return together(folded, rule).map(({ kinds, all }) => {
    const first = kinds[0] as Shallow;
    const each = kinds.map((row) => `${row.code}${row.name}（${amountText(row)}）`);
    return {
      rule: rule.id,
      severity: '核实',
      category: '完整性',
      table: tableTitle(first.table),
      cells: cellsAt(all.map(({ figure }) => figure.ref)),
      message:
        kinds.length === 1
          ? `${whereFound(all)}「${first.code}${first.name}」有金额${[...new Set(all.map(amountText))].join('、')}，未列${rule.lowest}级科目。`
          : `${tablesNamed(all)}有${kinds.length}个科目有金额，未列${rule.lowest}级科目：${firstFew(each)}。`,
      basis: rule.basis,
      suggestion: `补列${rule.lowest}级科目；依法不予公开的，请填写审核说明。`,
      fingerprint: [rule.id, tableKey(first.table), ...(kinds.length === 1 ? [first.code] : [])].join('|'),
    };
  });
}
