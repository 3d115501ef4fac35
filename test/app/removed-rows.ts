/** Takes rows out of a worksheet of a workbook file, as somebody would in a spreadsheet. For sheets without formulas. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The file without these rows (from 1) of the worksheet part; what stands below moves up. */
export function withoutRows(file: Uint8Array, part: string, rows: readonly number[]): Uint8Array {
  const parts = unzipSync(file);
  const text = strFromU8(parts[part]!);
  if (text.includes('<f>')) throw new Error(`${part} has formulas`);
  const now = (row: number): number => row - rows.filter((removed) => removed < row).length;
  const data = text.replace(/<row r="(\d+)".*?(?:<\/row>|\/>(?=<row|<\/sheetData>))/gs, (xml, r: string) =>
    rows.includes(Number(r))
      ? ''
      : xml
          .replace(/^<row r="\d+"/, `<row r="${now(Number(r))}"`)
          .replace(/<c r="([A-Z]+)\d+"/g, (_, letters: string) => `<c r="${letters}${now(Number(r))}"`),
  );
  const moved = data.replace(
    /<(mergeCell|dimension) ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"( ?\/>)/g,
    (...found) => {
      const [, name, left, top, right, bottom, end] = found as unknown as readonly string[];
      if (name === 'mergeCell' && top === bottom && rows.includes(Number(top))) return '';
      return `<${name} ref="${left}${now(Number(top))}:${right}${now(Number(bottom))}"${end}`;
    },
  );
  const merges = moved.match(/<mergeCell /g)?.length ?? 0;
  const counted = moved.replace(/<mergeCells count="\d+"/, `<mergeCells count="${merges}"`);
  return zipSync({ ...parts, [part]: strToU8(counted) });
}
