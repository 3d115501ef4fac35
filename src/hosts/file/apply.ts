/**
 * Applies Changes to a package: verifies all they expect, then cells, then sheets, and works out what undoes them.
 * Packages are immutable, so whatever is thrown on the way leaves nothing half done.
 */
import type { CellRef } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW, cellKey } from '../../grid/address';
import type {
  Change,
  Changes,
  CellContent,
  InsertRows,
  PutBackRow,
  RemoveRow,
  SetCell,
  TakeOutRows,
} from '../../grid/changes';
import type { Cell, CellValue, Sheet } from '../../grid/snapshot';
import { cellAt, isCellError } from '../../grid/snapshot';
import { goBack, insertAllRows, puttingBack, removeOneRow, takingOut, verifyInsertions } from './apply-rows';
import type { PlacedSheet } from './apply-sheets';
import {
  SheetMemento,
  findSheet,
  refuseProtected,
  remember,
  removeSheet,
  restoreSheet,
  withStyles,
  writeSheet,
} from './apply-sheets';
import { rowsNotAlone, sheetProtected } from './failures';
import { cellsChanged, cellsInvalid, sheetAbsent, sheetInvalid } from '../refusals';
import type { Package } from './package';
import { patchCells } from './patch-cells';
import { withParts, withoutParts, withoutRelationships } from './patch-package';
import { withRecalculation } from './patch-workbook';
import { readWorkbook } from './read-workbook';
import type { PackageReader } from './reader';
import { SheetLeft } from './sheet-left';
import { contentFault } from './write-cell';

/** A cell set back by an inverse: its format by index, or null where there was no cell at all. */
interface RestoredCell extends SetCell {
  readonly restoreStyle?: number | null;
}

type SheetChange = Exclude<Change, SetCell | InsertRows | TakeOutRows | RemoveRow | PutBackRow> & {
  /** In an inverse: what was left on the sheet. */
  readonly left?: SheetLeft;
};

export interface Applied {
  readonly result: Package;
  readonly inverse: Changes;
}

/** Throws ChangesRefused where an expectation does not hold, HostError where a part is damaged. */
export function applyChanges(reader: PackageReader, workbookPart: string, changes: Changes): Applied {
  const [first] = changes;
  if (changes.length === 1 && first && standsAlone(first))
    return first.kind === 'removeRow' ? withoutRow(reader, workbookPart, first) : goBack(reader, first);
  if (changes.some(standsAlone)) throw rowsNotAlone();
  const cells = changes.filter((change) => change.kind === 'setCell');
  const insertions = changes.filter((change) => change.kind === 'insertRows');
  const sheets = changes.filter(isSheetChange);
  const bySheet = groupBySheet(reader, cells);
  verifyCells(bySheet);
  verifyInsertions(reader, insertions, holds);
  const written = setCells(reader.source, workbookPart, bySheet);
  const inserted = insertAllRows(written.result, workbookPart, reader.workbook(), insertions);
  const arranged = changeSheets(reader, inserted, workbookPart, sheets);
  const formulasChanged =
    insertions.length > 0 ||
    sheets.some((change) => change.kind !== 'writeSheet' || change.expect === 'present') ||
    touchesFormulas(bySheet);
  const chained = formulasChanged ? withoutCalculationChain(arranged.result, workbookPart) : arranged.result;
  const text = chained.text(workbookPart);
  const recalculated = withRecalculation(text, cells.length + insertions.length > 0, reader.workbook().stale);
  const result = recalculated === text ? chained : withParts(chained, [[workbookPart, recalculated]]);
  const [insertion] = insertions;
  if (insertion) return { result, inverse: [takingOut(insertion.sheet, reader.source, result)] };
  const undoneCells = written.inverse.filter(({ at }) => !arranged.touched.has(at.sheet.toLowerCase()));
  return {
    result,
    inverse: [...undoneCells.reverse(), ...arranged.inverse.reverse()],
  };
}

function standsAlone(change: Change): change is TakeOutRows | RemoveRow | PutBackRow {
  return change.kind === 'takeOutRows' || change.kind === 'removeRow' || change.kind === 'putBackRow';
}

function withoutRow(reader: PackageReader, workbookPart: string, change: RemoveRow): Applied {
  const removed = removeOneRow(reader, workbookPart, change, holds);
  const chained = withoutCalculationChain(removed, workbookPart);
  const text = withRecalculation(chained.text(workbookPart), true, reader.workbook().stale);
  const result = withParts(chained, [[workbookPart, text]]);
  return { result, inverse: [puttingBack(change, reader.source, result)] };
}

function isSheetChange(change: Change): change is SheetChange {
  return change.kind === 'writeSheet' || change.kind === 'removeSheet' || change.kind === 'restoreSheet';
}

/** The cells to be set on one sheet, beside what stands there. */
interface SheetCells {
  readonly place: PlacedSheet;
  readonly sheet: Sheet;
  readonly cells: RestoredCell[];
}

function groupBySheet(reader: PackageReader, cells: readonly SetCell[]): SheetCells[] {
  const groups = new Map<number, SheetCells>();
  for (const change of cells) {
    const place = findSheet(reader.workbook(), change.at.sheet);
    if (place?.isWorksheet !== true) throw sheetAbsent(change.at.sheet);
    const group = groups.get(place.index) ?? { place, sheet: reader.sheet(place), cells: [] };
    groups.set(place.index, group);
    group.cells.push(change);
  }
  return [...groups.values()];
}

function verifyCells(groups: readonly SheetCells[]): void {
  const changed: CellRef[] = [];
  const seen = new Set<string>();
  for (const { sheet, cells } of groups) {
    if (sheet.protected === true)
      throw sheetProtected(
        sheet.name,
        cells.map(({ at }) => at),
      );
    if (sheet.truncated === true) throw sheetInvalid(sheet.name, '的单元格过多，不能改写');
    for (const change of cells) {
      const { at } = change;
      const key = cellKey({ ...at, sheet: sheet.name });
      if (seen.has(key)) throw cellsInvalid([at], '在同一批更改中写了两次');
      seen.add(key);
      const fault = isPlace(at) ? contentFault(change.write) : '超出工作表范围';
      if (fault !== undefined) throw cellsInvalid([at], fault);
      if (!holds(cellAt(sheet, at.row, at.column), change.expect)) changed.push(at);
    }
  }
  if (changed.length > 0) throw cellsChanged(changed);
}

function isPlace({ row, column }: CellRef): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    row <= LAST_ROW &&
    column >= 0 &&
    column <= LAST_COLUMN
  );
}

function holds(cell: Cell | undefined, expected: CellContent): boolean {
  return cell?.formula === expected.formula && sameValue(cell?.value ?? null, expected.value);
}

function sameValue(one: CellValue, other: CellValue): boolean {
  return isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
}

function touchesFormulas(groups: readonly SheetCells[]): boolean {
  return groups.some(({ cells }) =>
    cells.some(({ expect, write }) => expect.formula !== undefined || write.formula !== undefined),
  );
}

function setCells(
  source: Package,
  workbookPart: string,
  groups: readonly SheetCells[],
): { readonly result: Package; readonly inverse: RestoredCell[] } {
  if (groups.length === 0) return { result: source, inverse: [] };
  const { result, value } = withStyles(source, workbookPart, (styles) =>
    groups.map(({ place, cells }) => {
      const writes = cells.map(({ at, write, format, styleOf, restoreStyle }) => ({
        row: at.row,
        column: at.column,
        content: write,
        format,
        styleOf,
        restore: restoreStyle,
      }));
      const patched = patchCells(source.text(place.part), place.part, writes, styles);
      const refused = patched.refused.map(({ row, column }) => ({ sheet: place.name, row, column }));
      if (refused.length > 0) throw cellsInvalid(refused, '属于数组公式或模拟运算表');
      return {
        part: place.part,
        text: patched.text,
        inverse: cells.map((cell, i) => undo(cell, patched.previousStyles[i])),
      };
    }),
  );
  return {
    result: withParts(
      result,
      value.map(({ part, text }) => [part, text] as const),
    ),
    inverse: value.flatMap(({ inverse }) => inverse),
  };
}

function undo({ at, expect, write }: SetCell, style: number | null | undefined): RestoredCell {
  return { kind: 'setCell', at, expect: write, write: expect, restoreStyle: style ?? null };
}

function changeSheets(
  reader: PackageReader,
  source: Package,
  workbookPart: string,
  changes: readonly SheetChange[],
): { readonly result: Package; readonly inverse: Change[]; readonly touched: ReadonlySet<string> } {
  let result = source;
  const undone: { readonly change: SheetChange; readonly undo: SheetChange }[] = [];
  const touched = new Set<string>();
  for (const change of changes) {
    const name = change.kind === 'writeSheet' ? change.sheet.name : change.name;
    // The first change of a sheet is undone to what stood there before its cells were set, too.
    const before = touched.has(name.toLowerCase()) ? result : reader.source;
    const present = findSheet(readWorkbook(before, workbookPart), name);
    if (present !== undefined) refuseProtected(before, present);
    const edited = touched.has(name.toLowerCase()) ? [] : (change.left?.differing(reader) ?? []);
    if (edited.length > 0) throw cellsChanged(edited);
    undone.push({
      change,
      undo:
        present === undefined
          ? { kind: 'removeSheet', name }
          : { kind: 'restoreSheet', name: present.name, memento: remember(before, workbookPart, present) },
    });
    touched.add(name.toLowerCase());
    result = changeSheet(result, workbookPart, change);
  }
  const inverse = undone.map(({ change, undo }): Change => {
    if (change.kind === 'removeSheet' || undo.kind === 'writeSheet') return undo;
    const kept: SheetChange = { ...undo, left: new SheetLeft(undo.name, result, workbookPart) };
    return kept;
  });
  return { result, inverse, touched };
}

function changeSheet(source: Package, workbookPart: string, change: SheetChange): Package {
  switch (change.kind) {
    case 'writeSheet':
      return writeSheet(source, workbookPart, change.sheet, change.expect);
    case 'removeSheet':
      return removeSheet(source, workbookPart, change.name);
    case 'restoreSheet':
      if (!(change.memento instanceof SheetMemento)) throw sheetInvalid(change.name, '没有可供恢复的内容');
      return restoreSheet(source, workbookPart, change.name, change.memento);
  }
}

/** The chain only tells in which order to calculate; a program builds it anew, but complains of a wrong one. */
function withoutCalculationChain(source: Package, workbookPart: string): Package {
  const chain = source.relationships(workbookPart).filter(({ type }) => type === 'calcChain');
  if (chain.length === 0) return source;
  const ids = new Set(chain.map(({ id }) => id));
  const unlinked = withoutRelationships(source, workbookPart, (id) => ids.has(id));
  return withoutParts(
    unlinked,
    chain.map(({ target }) => target),
  );
}
