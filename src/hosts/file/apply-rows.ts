/**
 * Insertions and removals of rows over a package: verified, made from the bottom up, and undone by going back to the
 * package that stood before, as long as nothing was changed since.
 */
import { LAST_ROW } from '../../grid/address';
import type { CellContent, InsertRows, PutBackRow, RemoveRow, TakeOutRows } from '../../grid/changes';
import { bottomUp } from '../../grid/insertion-order';
import type { Cell } from '../../grid/snapshot';
import { cellAt } from '../../grid/snapshot';
import { findSheet, refuseProtected, withStyles } from './apply-sheets';
import { rowsStand } from './failures';
import { removeRow } from './remove-row';
import { cellsChanged, sheetAbsent, sheetInvalid } from '../refusals';
import { insertRows } from './insert-rows';
import type { Package } from './package';
import { withParts } from './patch-package';
import type { WorkbookInfo } from './read-workbook';
import type { PackageReader } from './reader';

/** Both sides of an insertion or a removal, by identity. */
class RowsMemento {
  constructor(
    readonly before: Package,
    readonly after: Package,
  ) {}
}

/** Throws ChangesRefused where the place or what stands beside it is not as expected. */
export function verifyInsertions(
  reader: PackageReader,
  insertions: readonly InsertRows[],
  holds: (cell: Cell | undefined, expected: CellContent) => boolean,
): void {
  for (const { sheet: name, before, rows, expect } of insertions) {
    const place = findSheet(reader.workbook(), name);
    if (place?.isWorksheet !== true) throw sheetAbsent(name);
    refuseProtected(reader.source, place);
    const sheet = reader.sheet(place);
    if (sheet.truncated === true) throw sheetInvalid(name, '的单元格过多，不能插入行');
    if (!Number.isInteger(before) || before < 0 || before + rows.length > LAST_ROW)
      throw sheetInvalid(name, '的插入位置有误');
    const changed = expect.filter(({ at, content }) => !holds(cellAt(sheet, at.row, at.column), content));
    if (changed.length > 0) throw cellsChanged(changed.map(({ at }) => at));
  }
}

/** Makes all insertions. Their rows are those of the snapshot; of two at one place the first comes to stand above. */
export function insertAllRows(
  source: Package,
  workbookPart: string,
  workbook: WorkbookInfo,
  insertions: readonly InsertRows[],
): Package {
  if (insertions.length === 0) return source;
  return bottomUp(insertions).reduce((current, { now }) => {
    const place = findSheet(workbook, now.sheet);
    if (!place) throw sheetAbsent(now.sheet);
    const { result, value } = withStyles(current, workbookPart, (styles) =>
      insertRows(current, workbookPart, place, now, styles),
    );
    return withParts(result, value);
  }, source);
}

/** What undoes a batch with insertions. */
export function takingOut(sheet: string, before: Package, after: Package): TakeOutRows {
  return { kind: 'takeOutRows', sheet, memento: new RowsMemento(before, after) };
}

/** Goes back, before an insertion or a removal. Throws ChangesRefused where the workbook was changed since. */
export function goBack(
  { source }: PackageReader,
  change: TakeOutRows | PutBackRow,
): { readonly result: Package; readonly inverse: readonly (TakeOutRows | PutBackRow)[] } {
  const { sheet, memento } = change;
  if (!(memento instanceof RowsMemento)) throw sheetInvalid(sheet, '没有可供恢复的内容');
  if (memento.after !== source) throw rowsStand(sheet);
  const back = new RowsMemento(source, memento.before);
  return { result: memento.before, inverse: [{ ...change, memento: back }] };
}

/** Removes a row, once it is seen to hold what is expected and nothing else. Throws ChangesRefused. */
export function removeOneRow(
  reader: PackageReader,
  workbookPart: string,
  change: RemoveRow,
  holds: (cell: Cell | undefined, expected: CellContent) => boolean,
): Package {
  const { sheet: name, row, expect } = change;
  const place = findSheet(reader.workbook(), name);
  if (place?.isWorksheet !== true) throw sheetAbsent(name);
  refuseProtected(reader.source, place);
  const sheet = reader.sheet(place);
  if (sheet.truncated === true) throw sheetInvalid(name, '的单元格过多，不能删去行');
  if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw sheetInvalid(name, '要删去的行有误');
  const expected = new Map(expect.map(({ at, content }) => [at.column, content]));
  const filled = [...(sheet.rows.get(row) ?? []).keys()].filter((column) => cellAt(sheet, row, column));
  const changed = [...new Set([...filled, ...expected.keys()])].filter(
    (column) => !holds(cellAt(sheet, row, column), expected.get(column) ?? { value: null }),
  );
  if (changed.length > 0) throw cellsChanged(changed.map((column) => ({ sheet: name, row, column })));
  return withParts(reader.source, removeRow(reader.source, workbookPart, place, change));
}

/** What undoes a removal. */
export function puttingBack({ sheet }: RemoveRow, before: Package, after: Package): PutBackRow {
  return { kind: 'putBackRow', sheet, memento: new RowsMemento(before, after) };
}
