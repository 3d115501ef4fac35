/** Reads packages in the tests of the file host, into shapes that can be written out in full. */
import { unzipSync } from 'fflate';
import { a1 } from '../../../src/grid/address';
import type { Cell, Sheet, Snapshot } from '../../../src/grid/snapshot';
import { HostError } from '../../../src/grid/host';
import { ChangesRefused, type Refusal } from '../../../src/grid/changes';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';

/** The cells of a sheet by address. */
export function cellsOf(sheet: Sheet): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [row, list] of sheet.rows) {
    list.forEach((cell, column) => {
      if (cell !== undefined) cells[a1(row, column)] = cell;
    });
  }
  return cells;
}

/** The cells' values by address. */
export function valuesOf(sheet: Sheet): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cellsOf(sheet)).map(([address, cell]) => [address, cell.value]));
}

export async function readFirst(bytes: Uint8Array): Promise<Sheet> {
  return firstOf(await openWorkbook(bytes).read());
}

export function firstOf(snapshot: Snapshot): Sheet {
  return snapshot.sheets[0]!;
}

/** The uncompressed parts of an archive, read by another program's reader than the host's own. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(partsOf(bytes)[part]);
}

/** The names of parts that differ, were added or removed. */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [partsOf(one), partsOf(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !equalBytes(before[name], after[name])).sort();
}

function equalBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** What opening and reading the bytes fails with. */
export async function failureOf(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  try {
    await openWorkbook(bytes).read();
  } catch (error) {
    if (error instanceof HostError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It could be read.');
}

/** Why changes are refused. */
export async function refusalOf(applying: Promise<unknown>): Promise<Refusal> {
  try {
    await applying;
  } catch (error) {
    if (error instanceof ChangesRefused) return error.refusal;
    throw error;
  }
  throw new Error('It was not refused.');
}
