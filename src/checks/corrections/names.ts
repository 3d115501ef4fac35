/** Names, codes and words replaced in cells: only the stretch that is wrong; numbering and blanks around it stay. */
import { editDistance } from '../../catalogue/nearest';
import { plainName } from '../../catalogue/name-key';
import type { CellWriter } from '../../findings/cell-writer';
import type { CellRef } from '../../grid/address';
import type { SetCell } from '../../grid/changes';
import { normalise } from '../../tables/words/label';

/** The change that puts another name where one stands, as read from the cell without numbering and marks. */
export function nameChange(
  writer: CellWriter,
  ref: CellRef,
  read: string,
  instead: string,
): SetCell | undefined {
  const direct = writer.replace(ref, read, instead);
  if (direct) return direct;
  const text = writer.cell(ref)?.value;
  // Blanks inside the name, brackets of another width.
  if (typeof text !== 'string' || normalise(text) !== normalise(read)) return undefined;
  return writer.replace(ref, text.trim(), instead);
}

/** The change that puts another code into a cell that holds the whole code and nothing else. */
export function codeChange(
  writer: CellWriter,
  ref: CellRef | undefined,
  read: string,
  instead: string,
): SetCell | undefined {
  const value = ref && writer.cell(ref)?.value;
  if (!ref || value === undefined) return undefined;
  if (typeof value === 'number')
    return String(value) === read && /^[1-9]\d{0,14}$/.test(instead)
      ? writer.set(ref, Number(instead))
      : undefined;
  if (typeof value !== 'string' || value.replace(/\s/g, '') !== read) return undefined;
  return writer.replace(ref, value.trim(), instead);
}

/** Longest part of a name, in tenths, that a slip of the pen may change. */
const MOST_TENTHS = 3;
const SHORTEST = 4;

/** Whether a name is plainly a slip or a shortening of another, so that the code beside it is not what is wrong. */
export function isSlipOf(printed: string, official: string): boolean {
  const [short, long] = [plainName(printed), plainName(official)];
  if (short.length < SHORTEST || long.length < SHORTEST) return false;
  return editDistance(short, long) * 10 <= long.length * MOST_TENTHS;
}
