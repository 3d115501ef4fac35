/** Changes to a workbook that change nothing of what it means: how real files differ from the ones somebody thought of. */
import type { Area } from '../../../src/grid/address';
import { displayText } from '../../../src/grid/display';
import type { Cell, Sheet, Snapshot } from '../../../src/grid/snapshot';

type CellChange = (cell: Cell, row: number, column: number) => Cell;

/** The workbook with every cell changed by a function. */
export function mapCells(snapshot: Snapshot, change: CellChange): Snapshot {
  return mapSheets(snapshot, (sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        Array.from(cells, (cell, column) => (cell === undefined ? undefined : change(cell, row, column))),
      ]),
    ),
  }));
}

/** The workbook with every text that holds Chinese changed; codes and numbers kept as text stay. */
export function mapLabels(snapshot: Snapshot, change: (text: string) => string): Snapshot {
  return mapCells(snapshot, (cell) =>
    typeof cell.value === 'string' && /[\u4e00-\u9fff]/.test(cell.value)
      ? { ...cell, value: change(cell.value) }
      : cell,
  );
}

/** The workbook with its sheets in another order and named Sheet1, Sheet2 … */
export function reordered(snapshot: Snapshot): Snapshot {
  const sheets = [...snapshot.sheets].reverse().map((sheet, i) => ({ ...sheet, name: `Sheet${i + 1}` }));
  return { ...snapshot, sheets };
}

/** Everything moved down and to the right. */
export function shifted(snapshot: Snapshot, down: number, right: number): Snapshot {
  const move = (area: Area): Area => ({
    top: area.top + down,
    left: area.left + right,
    bottom: area.bottom + down,
    right: area.right + right,
  });
  return mapSheets(snapshot, (sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]) => [
        row + down,
        [...Array.from({ length: right }, () => undefined), ...Array.from(cells, (cell) => cell)],
      ]),
    ),
    used: sheet.used && move(sheet.used),
    merges: sheet.merges?.map(move),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + down)),
  }));
}

/** Blank rows put in above the given rows of a sheet. */
export function withBlankRows(snapshot: Snapshot, above: ReadonlyMap<string, readonly number[]>): Snapshot {
  return mapSheets(snapshot, (sheet) => {
    const places = above.get(sheet.name) ?? [];
    const moved = (row: number): number => row + places.filter((place) => place <= row).length;
    const move = (area: Area): Area => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) });
    return {
      ...sheet,
      rows: new Map([...sheet.rows].map(([row, cells]) => [moved(row), cells])),
      used: sheet.used && move(sheet.used),
      merges: sheet.merges?.map(move),
      hiddenRows: new Set([...sheet.hiddenRows].map(moved)),
    };
  });
}

/** A blank column put in before the given one, on every sheet that reaches beyond it. */
export function withBlankColumn(snapshot: Snapshot, at: number): Snapshot {
  const moved = (column: number): number => (column >= at ? column + 1 : column);
  const move = (area: Area): Area => ({ ...area, left: moved(area.left), right: moved(area.right) });
  return mapSheets(snapshot, (sheet) => {
    if (!sheet.used || sheet.used.right < at) return sheet;
    const rows = [...sheet.rows].map(([row, cells]): [number, (Cell | undefined)[]] => [
      row,
      [
        ...Array.from({ length: at }, (_, column) => cells[column]),
        undefined,
        ...Array.from(cells, (cell) => cell).slice(at),
      ],
    ]);
    return { ...sheet, rows: new Map(rows), used: move(sheet.used), merges: sheet.merges?.map(move) };
  });
}

/** A column of further texts put in beside the rows given, its header in the lowest row of words above them. */
export function withColumn(
  snapshot: Snapshot,
  place: '左' | '右',
  header: string,
  bodies: ReadonlyMap<string, readonly number[]>,
  value: (nth: number) => Cell['value'],
): Snapshot {
  const wider = place === '左' ? shifted(snapshot, 0, 1) : snapshot;
  return mapSheets(wider, (sheet) => {
    const body = bodies.get(sheet.name);
    if (!body || !sheet.used) return sheet;
    const column = place === '左' ? sheet.used.left - 1 : sheet.used.right + 1;
    const rows = new Map<number, (Cell | undefined)[]>();
    for (const [row, cells] of sheet.rows)
      rows.set(
        row,
        Array.from(cells, (cell) => cell),
      );
    const write = (row: number, text: Cell['value']): void => {
      const cells = rows.get(row);
      if (cells) cells[column] = { value: text, format: 'General' };
    };
    let top = Math.min(...body) - 1;
    const words = (row: number): number => {
      const texts = (rows.get(row) ?? []).flatMap((cell) =>
        typeof cell?.value === 'string' ? [cell.value] : [],
      );
      return texts.includes('栏次') ? 0 : texts.filter((text) => /[\u4e00-\u9fff]/.test(text)).length;
    };
    while (top > 0 && words(top) < 2) top -= 1;
    write(top, header);
    body.forEach((row, i) => write(row, value(i)));
    const used = {
      ...sheet.used,
      left: Math.min(sheet.used.left, column),
      right: Math.max(sheet.used.right, column),
    };
    return { ...sheet, rows, used };
  });
}

/** A line put in below everything else on every sheet. */
export function withLastLine(snapshot: Snapshot, text: string): Snapshot {
  return mapSheets(snapshot, (sheet) => {
    if (!sheet.used) return sheet;
    const bottom = sheet.used.bottom + 2;
    const line: Cell[] = [{ value: text, format: 'General' }];
    return {
      ...sheet,
      rows: new Map([...sheet.rows, [bottom, line]]),
      used: { ...sheet.used, left: 0, bottom },
    };
  });
}

/** Blank cells of the used area filled with an empty value, three rows and two columns beyond it too. */
export function withEmptyCells(snapshot: Snapshot, value: string | null): Snapshot {
  return mapSheets(snapshot, (sheet) => {
    const used = sheet.used;
    if (!used) return sheet;
    const wider = { ...used, bottom: used.bottom + 3, right: used.right + 2 };
    const rows = new Map<number, (Cell | undefined)[]>();
    for (let row = 0; row <= wider.bottom; row += 1) {
      const cells = sheet.rows.get(row) ?? [];
      rows.set(
        row,
        Array.from({ length: wider.right + 1 }, (_, column) => cells[column] ?? { value, format: 'General' }),
      );
    }
    return { ...sheet, rows, used: wider };
  });
}

/** Amounts typed as text, as they are shown. */
export function amountsAsText(snapshot: Snapshot): Snapshot {
  return mapCells(snapshot, (cell) =>
    typeof cell.value === 'number' && cell.format !== 'General'
      ? { ...cell, value: displayText(cell.value, cell.format), format: '@' }
      : cell,
  );
}

/** ASCII letters, digits and signs of a text in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** The full-width signs of a text as ASCII. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A gap put between neighbouring Chinese characters. */
export function spaced(text: string, gap: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, gap);
}

/** A line break in the middle of a text of four or more characters that has none. */
export function broken(text: string): string {
  if (text.length < 4 || text.includes('\n')) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, middle)}\n${text.slice(middle)}`;
}

function mapSheets(snapshot: Snapshot, change: (sheet: Sheet) => Sheet): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map(change) };
}
