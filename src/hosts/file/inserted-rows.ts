/** New rows of a worksheet part, made after the pattern of rows that are there: formats, height, formulas. */
import type { InsertRows, InsertedCell } from '../../grid/changes';
import type { Insertion } from '../../grid/moved-references';
import { movedFormula } from '../../grid/moved-references';
import { decodeXstring } from './xstring';
import type { StylePatch } from './patch-styles';
import { shiftFormula } from './shared-formula';
import { walkSheet } from './sheet-walk';
import { cellXml } from './write-cell';

/** A row of the part as a pattern. */
export interface CopiedRow {
  readonly row: number;
  /** The attributes of its start tag but its number, as written, each with a space before it. */
  readonly attributes: string;
  readonly cells: ReadonlyMap<number, { readonly style: number; readonly formula?: string }>;
}

/** Reads a row of a part whose positions and formulas are written out. A row that is not there is an empty pattern. */
export function rowToCopy(text: string, part: string, wanted: number): CopiedRow {
  let attributes = '';
  const cells = new Map<number, { style: number; formula?: string }>();
  walkSheet(text, part, {
    rowOpen: (row, scanner) => {
      if (row === wanted) attributes = patternOf(scanner.attributes());
    },
    cell: (row, column, scanner) => {
      if (row !== wanted) return;
      const style = Number(scanner.attribute('s') ?? 0);
      cells.set(column, { style });
      if (scanner.empty) return;
      while (scanner.nextElement() === 'open') {
        if (scanner.name === 'f') cells.set(column, { style, formula: decodeXstring(scanner.readContent()) });
        else scanner.skip();
      }
    },
  });
  return { row: wanted, attributes, cells };
}

/** A new row is seen even where its pattern is hidden. */
function patternOf(attributes: ReadonlyMap<string, string>): string {
  return ['spans', 's', 'customFormat', 'ht', 'customHeight', 'outlineLevel']
    .flatMap((name) => (attributes.has(name) ? [` ${name}="${attributes.get(name)}"`] : []))
    .join('');
}

/** The new rows as XML, their formulas already as they read after the insertion. */
export function newRowsXml(
  { rows }: InsertRows,
  copied: readonly CopiedRow[],
  insertion: Insertion,
  prefix: string,
  styles: StylePatch,
): string {
  return rows
    .map(({ cells }, i) => {
      const pattern = copied[i] as CopiedRow;
      const row = insertion.before + i;
      const written = new Map(cells.map((cell) => [cell.column, cell]));
      const columns = [...new Set([...pattern.cells.keys(), ...written.keys()])].sort((a, b) => a - b);
      const inner = columns
        .map((column) => cellOf(pattern, written.get(column), row, column, insertion, prefix, styles))
        .join('');
      return `<${prefix}row r="${row + 1}"${pattern.attributes}>${inner}</${prefix}row>`;
    })
    .join('');
}

function cellOf(
  pattern: CopiedRow,
  cell: InsertedCell | undefined,
  row: number,
  column: number,
  insertion: Insertion,
  prefix: string,
  styles: StylePatch,
): string {
  const like = pattern.cells.get(column);
  const base = like?.style ?? 0;
  const style = cell?.indent === undefined ? base : styles.withIndent(base, cell.indent);
  const value = cell?.write ?? null;
  if (cell?.formula !== undefined)
    return cellXml(row, column, { value, formula: cell.formula }, style, prefix);
  if (cell?.formulaOfLike !== true || like?.formula === undefined)
    return cellXml(row, column, { value }, style, prefix);
  // Where the pattern has gone first, then as copying it to the new row would read.
  const now = pattern.row >= insertion.before ? pattern.row + insertion.count : pattern.row;
  const moved = movedFormula(like.formula, insertion.sheet, insertion);
  return cellXml(row, column, { value, formula: shiftFormula(moved, row - now, 0) }, style, prefix);
}
