/** Keeping requests and answers below the 5 MB Excel allows in a browser. */
import type { Area } from '../../grid/address';
import type { SheetContent, WrittenCell } from '../../grid/changes';

/** Bytes after which a request is sent. */
export const BYTES_AT_ONCE = 2_500_000;

/** What a cell that is asked for or set by itself takes, roughly. */
export const BYTES_OF_A_CELL = 800;

/** In UTF-8 a Chinese character takes three bytes; a cell that holds little takes a few all the same. */
const BYTES_OF_A_CHARACTER = 3;
const LEAST_BYTES = 4;

/** Some rows of a sheet that is written whole. */
export interface RowPiece {
  readonly cells: readonly WrittenCell[];
  /** The rows from the first column on. */
  readonly area: Area;
  readonly bytes: number;
}

/** The rows of a sheet in pieces of about `most` bytes; a single row may take more. */
export function rowPieces({ cells }: SheetContent, most: number): RowPiece[] {
  if (cells.length === 0) return [];
  const right = Math.max(...cells.map(({ column }) => column));
  const sorted = [...cells].sort((one, other) => one.row - other.row);
  const pieces: RowPiece[] = [];
  let piece: WrittenCell[] = [];
  let top = 0;
  let bytes = 0;
  const close = (bottom: number): void => {
    pieces.push({ cells: piece, area: { top, left: 0, bottom, right }, bytes });
    piece = [];
    top = bottom + 1;
    bytes = 0;
  };
  let row = 0;
  for (const cell of sorted) {
    if (cell.row !== row && bytes >= most) close(cell.row - 1);
    if (cell.row !== row) bytes += (cell.row - row) * (right + 1) * LEAST_BYTES;
    row = cell.row;
    piece.push(cell);
    const text = cell.formula ?? cell.value;
    bytes += typeof text === 'string' ? text.length * BYTES_OF_A_CHARACTER : 0;
  }
  close(row);
  return pieces;
}
