/** Refusals that every host words alike: nothing was written, and why. Knows no spreadsheet program. */
import type { CellRef } from '../grid/address';
import { qualifiedA1 } from '../grid/address';
import { ChangesRefused } from '../grid/changes';

/** The first of the cells by address, for a sentence. */
export function named(cells: readonly CellRef[]): string {
  return cells.slice(0, 5).map(qualifiedA1).join('、') + (cells.length > 5 ? ' 等' : '');
}

/** Cells hold something else than the changes expect. */
export function cellsChanged(cells: readonly CellRef[]): ChangesRefused {
  return new ChangesRefused({
    reason: 'changed',
    cells,
    message: `${named(cells)}共 ${cells.length} 个单元格的内容已变动，没有写入。请重新校验后再试。`,
  });
}

/** Cells that cannot be written as asked. `why` is a phrase. */
export function cellsInvalid(cells: readonly CellRef[], why: string): ChangesRefused {
  return new ChangesRefused({ reason: 'invalid', cells, message: `${named(cells)}${why}，没有写入。` });
}

/** A sheet is missing. */
export function sheetAbsent(name: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'absent',
    cells: [],
    sheet: name,
    message: `工作簿中没有工作表「${name}」，没有写入。请重新校验后再试。`,
  });
}

/** A sheet stands where none was expected. */
export function sheetPresent(name: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'present',
    cells: [],
    sheet: name,
    message: `工作簿中已有工作表「${name}」，没有写入。请重新校验后再试。`,
  });
}

/** A sheet cannot be written, removed or restored as asked. `why` is a phrase. */
export function sheetInvalid(name: string, why: string): ChangesRefused {
  return new ChangesRefused({
    reason: 'invalid',
    cells: [],
    sheet: name,
    message: `工作表「${name}」${why}，没有写入。`,
  });
}
