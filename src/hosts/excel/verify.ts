/** Whether Changes may be written: what they expect holds, nothing is protected, nothing is written twice. */
import type { CellRef } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW, a1, cellKey } from '../../grid/address';
import type { CellContent, SheetContent } from '../../grid/changes';
import type { Before, CellChange, SheetChange } from './before';
import { sheetOf } from './before';
import { contentFault, contentOfWritten, sameContent } from './cell-content';
import { readOnlyBook, sheetProtected, structureProtected } from './failures';
import { cellsChanged, cellsInvalid, sheetAbsent, sheetInvalid, sheetPresent } from '../refusals';
import { SheetMemento } from './memento';

/** What can be seen without Excel. Throws ChangesRefused. */
export function verifyPlan(cells: readonly CellChange[], sheets: readonly SheetChange[]): void {
  const seen = new Set<string>();
  for (const { at, write } of cells) {
    const key = cellKey({ ...at, sheet: at.sheet.toLowerCase() });
    if (seen.has(key)) throw cellsInvalid([at], '在同一批更改中写了两次');
    seen.add(key);
    const fault = isPlace(at) ? contentFault(write) : '超出工作表范围';
    if (fault !== undefined) throw cellsInvalid([at], fault);
  }
  const names = new Set<string>();
  for (const change of sheets) {
    const name = sheetOf(change);
    if (names.has(name.toLowerCase())) throw sheetInvalid(name, '在同一批更改中改了两次');
    names.add(name.toLowerCase());
    const fault = change.kind === 'writeSheet' ? sheetFault(change.sheet) : undefined;
    if (fault !== undefined) throw sheetInvalid(name, fault);
    if (change.kind === 'restoreSheet' && !(change.memento instanceof SheetMemento))
      throw sheetInvalid(name, '没有可供恢复的内容');
  }
}

/**
 * What only Excel can tell; `same` compares what a cell holds with what is expected. Throws ChangesRefused, and HostError
 * where the book is open for reading only.
 */
export function verifyBefore(
  before: Before,
  cells: readonly CellChange[],
  sheets: readonly SheetChange[],
  same: (one: CellContent, other: CellContent) => boolean = sameContent,
): void {
  if (before.readOnly) throw readOnlyBook();
  for (const { at } of cells) {
    const sheet = before.sheets.get(at.sheet.toLowerCase());
    if (sheet === undefined) throw sheetAbsent(at.sheet);
    if (sheet.protected) {
      const theirs = cells
        .map((cell) => cell.at)
        .filter(({ sheet: name }) => name.toLowerCase() === at.sheet.toLowerCase());
      throw sheetProtected(sheet.name, theirs);
    }
  }
  const changed = before.cells
    .filter(({ change, content }) => !same(content, change.expect))
    .map(({ change }) => change.at);
  if (changed.length > 0) throw cellsChanged(changed);
  for (const change of sheets) verifySheet(before, change);
}

function verifySheet(before: Before, change: SheetChange): void {
  const name = sheetOf(change);
  const sheet = before.sheets.get(name.toLowerCase());
  const expected = change.kind === 'writeSheet' ? change.expect : undefined;
  if (expected === 'absent' && sheet !== undefined) throw sheetPresent(name);
  if ((expected === 'present' || change.kind === 'removeSheet') && sheet === undefined)
    throw sheetAbsent(name);
  if (sheet?.protected === true) throw sheetProtected(sheet.name);
  const staysInPlace = sheet !== undefined && change.kind !== 'removeSheet';
  if (before.structureProtected && !staysInPlace) throw structureProtected(name);
  const picture = before.pictures.get(name.toLowerCase());
  const edited = picture === undefined ? [] : (change.held?.differing(picture) ?? []);
  if (edited.length > 0) throw cellsChanged(edited);
  if (change.kind === 'removeSheet' && picture?.hasObjects === true)
    throw sheetInvalid(name, '上有图表、图形或数据透视表，删除后无法恢复');
}

function isPlace({ row, column }: Pick<CellRef, 'row' | 'column'>): boolean {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  return whole && row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN;
}

/** Why a sheet cannot be written, as a Chinese phrase; undefined where it can. */
function sheetFault(content: SheetContent): string | undefined {
  if (!isSheetName(content.name)) return '名称不合规（不超过 31 个字符，不含 \\ / ? * [ ] : 等符号）';
  const seen = new Set<number>();
  for (const cell of content.cells) {
    const { row, column } = cell;
    if (!isPlace(cell)) return '有单元格超出工作表范围';
    const key = row * (LAST_COLUMN + 1) + column;
    if (seen.has(key)) return `的单元格 ${a1(row, column)} 写了两次`;
    seen.add(key);
    const fault = contentFault(contentOfWritten(cell));
    if (fault !== undefined) return `的单元格 ${a1(row, column)} ${fault}`;
  }
  return undefined;
}

function isSheetName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- Excel refuses control characters in sheet names
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:\u0000-\u001f]|^'|'$/.test(name);
}
