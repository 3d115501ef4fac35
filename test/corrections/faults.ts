/** Faults put into a workbook that is right, each with what the cell held, so that mending it can be held against that. */
import type { CellRef } from '../../src/grid/address';
import type { CellValue, Snapshot } from '../../src/grid/snapshot';
import { cellAt, sheetNamed } from '../../src/grid/snapshot';
import { withChanges } from '../../src/app/with-changes';
import { readBook } from '../../src/tables/read-book';
import type { AmountCell, Book } from '../../src/tables/book';

export interface Fault {
  readonly at: CellRef;
  readonly was: CellValue;
  readonly faulty: Snapshot;
}

/** The workbook with one cell set. */
export function withFault(right: Snapshot, at: CellRef, value: CellValue): Fault {
  const sheet = sheetNamed(right, at.sheet);
  const was = (sheet && cellAt(sheet, at.row, at.column)?.value) ?? null;
  const faulty = withChanges(right, [{ kind: 'setCell', at, expect: { value: was }, write: { value } }]);
  return { at, was, faulty };
}

/** Every n-th of a list, from the first on. */
export function everyNth<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % n === 0);
}

/** Amounts typed as numbers, not zero, in the order of the book. */
function typedAmounts(book: Book): AmountCell[] {
  return book.tables
    .filter(({ kind }) => !kind.includes('绩效'))
    .flatMap(({ grids }) => grids)
    .flatMap(({ columns, rows }) => {
      const keys = columns.filter(({ role }) => role === '金额').map(({ key }) => key);
      return rows.flatMap(({ amounts }) => keys.flatMap((key) => amounts.get(key) ?? []));
    })
    .filter(
      ({ reading, formula }) =>
        reading.kind === 'number' && !reading.text && !reading.value.isZero() && formula === undefined,
    );
}

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The ways in which amounts come to be stored as text, one after the other. */
const AS_TEXT: readonly ((printed: string) => string)[] = [
  (printed) => printed,
  (printed) => ` ${printed} `,
  FULL_WIDTH,
  (printed) => printed.replace(/\B(?=(\d{3})+\.)/g, ','),
];

/** Amounts stored as text, in every way of the above. */
export function amountsAsText(right: Snapshot, nth: number): Fault[] {
  return everyNth(typedAmounts(readBook(right)), nth).flatMap(({ ref, reading }, i) => {
    if (reading.kind !== 'number') return [];
    const text = (AS_TEXT[i % AS_TEXT.length] as (typeof AS_TEXT)[0])(
      reading.value.toFixed(Math.max(2, reading.decimals)),
    );
    return [withFault(right, ref, text)];
  });
}

/** Amounts that are 10 more. */
export function amountsWrong(right: Snapshot, nth: number): Fault[] {
  return everyNth(typedAmounts(readBook(right)), nth).flatMap(({ ref, reading }) => {
    const sheet = sheetNamed(right, ref.sheet);
    const value = sheet && cellAt(sheet, ref.row, ref.column)?.value;
    return reading.kind === 'number' && typeof value === 'number'
      ? [withFault(right, ref, Number((value + 10).toFixed(6)))]
      : [];
  });
}

/** Rates of change, shares and completion rates that are 3 points more. */
export function ratesWrong(right: Snapshot, nth: number): Fault[] {
  const rates = readBook(right).tables.flatMap(({ grids }) =>
    grids.flatMap(({ columns, rows }) =>
      columns
        .filter(({ role }) => role === '占比' || role === '增减率' || role === '完成率')
        .flatMap(({ key }) => rows.flatMap(({ amounts }) => amounts.get(key) ?? [])),
    ),
  );
  return everyNth(rates, nth).flatMap(({ ref, reading, formula }) => {
    const sheet = sheetNamed(right, ref.sheet);
    const value = sheet && cellAt(sheet, ref.row, ref.column)?.value;
    if (reading.kind !== 'number' || formula !== undefined || typeof value !== 'number') return [];
    return [withFault(right, ref, Number((value + (reading.percent ? 0.03 : 3)).toFixed(6)))];
  });
}

/** Names of subjects with printed codes without their last sign but one. */
export function namesWrong(right: Snapshot, nth: number): Fault[] {
  const rows = readBook(right)
    .tables.flatMap(({ grids }) => grids.flatMap((grid) => grid.rows))
    .filter(({ key, item, nameCell }) => /^功能:\d{5,7}$/.test(key) && item === undefined && nameCell);
  return everyNth(rows, nth).flatMap(({ nameCell, name }) => {
    const sheet = nameCell && sheetNamed(right, nameCell.sheet);
    const text = nameCell && sheet && cellAt(sheet, nameCell.row, nameCell.column)?.value;
    if (typeof text !== 'string' || name.trim().length < 6) return [];
    const end = text.trimEnd().length;
    return [withFault(right, nameCell as CellRef, text.slice(0, end - 2) + text.slice(end - 1))];
  });
}
