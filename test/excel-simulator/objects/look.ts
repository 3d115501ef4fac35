/** How cells look, by path such as 'font/bold', and the nested form in which it is asked for and set cell by cell. */
import type { SimulatedSheet } from '../book';
import { cellOf, place } from '../book';
import { NotSimulated } from '../wire';

/** Everything the simulator knows of a cell's look, as it is by default. */
export const PLAIN_LOOK: Readonly<Record<string, unknown>> = {
  'fill/color': '#FFFFFF',
  'fill/pattern': 'None',
  'font/name': '宋体',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/color': '#000000',
  'font/underline': 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  ...Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => [
      [`borders/${side}/style`, 'None'],
      [`borders/${side}/color`, '#000000'],
      [`borders/${side}/weight`, 'Thin'],
    ]),
  ),
};

/** Points: what rows and columns have that nobody set. */
export const STANDARD_HEIGHT = 14.25;
export const STANDARD_WIDTH = 54;

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

interface Tree {
  readonly [name: string]: unknown;
}

export class LookReader {
  /** `options`: what is asked for, as nested names with true at their ends. */
  constructor(
    private readonly sheet: SimulatedSheet,
    private readonly options: unknown,
  ) {}

  cell(row: number, column: number): unknown {
    const cell = this.sheet.cells.get(place(row, column));
    return pick(this.options as Tree, (path) => {
      if (path === 'hyperlink') return cell?.link ?? null;
      return lookAt(cell?.look, path);
    });
  }

  row(row: number): unknown {
    return pick(this.options as Tree, (path) => {
      if (path === 'rowHidden') return this.sheet.hiddenRows.has(row);
      if (path === 'rowHeight') return this.sheet.rowHeights.get(row) ?? STANDARD_HEIGHT;
      if (path === 'useStandardHeight') return !this.sheet.rowHeights.has(row);
      throw new NotSimulated(`the row property ${path}`);
    });
  }

  column(column: number): unknown {
    return pick(this.options as Tree, (path) => {
      if (path === 'columnHidden') return this.sheet.hiddenColumns.has(column);
      if (path === 'columnWidth') return this.sheet.columnWidths.get(column) ?? STANDARD_WIDTH;
      if (path === 'useStandardWidth') return !this.sheet.columnWidths.has(column);
      throw new NotSimulated(`the column property ${path}`);
    });
  }

  /** Sets what the nested settings name. */
  set(row: number, column: number, settings: unknown): void {
    const cell = cellOf(this.sheet, row, column);
    pick(settings as Tree, (path, value) => {
      if (path === 'hyperlink') cell.link = value;
      else setLook(cell.look, path, value);
      return undefined;
    });
  }
}

/** A cell's look at a path. Throws NotSimulated. */
export function lookAt(look: ReadonlyMap<string, unknown> | undefined, path: string): unknown {
  if (!Object.hasOwn(PLAIN_LOOK, path)) throw new NotSimulated(`the format ${path}`);
  return look?.get(path) ?? PLAIN_LOOK[path];
}

/** Sets it; what is as by default is not kept. */
export function setLook(look: Map<string, unknown>, path: string, value: unknown): void {
  if (!Object.hasOwn(PLAIN_LOOK, path)) throw new NotSimulated(`the format ${path}`);
  if (value === null || value === undefined) return;
  if (path === 'fill/color') look.set('fill/pattern', 'Solid');
  if (path === 'fill/pattern' && value === 'None') look.delete('fill/color');
  if (value === PLAIN_LOOK[path] && path !== 'fill/color') look.delete(path);
  else look.set(path, value);
}

/** Walks through nested names; 'format' is no part of a path. */
function pick(
  tree: Tree,
  of: (path: string, value: unknown) => unknown,
  prefix = '',
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(tree)) {
    const inside = name === 'format' ? '' : `${prefix}${name}/`;
    if (name === 'borders' && Object.values(value as Tree).every((wanted) => wanted === true)) {
      // Asked for without naming the sides: all of them.
      const sides = SIDES.map((side) => [side, pick(value as Tree, of, `borders/${side}/`)] as const);
      picked[name] = Object.fromEntries(sides);
      continue;
    }
    const isLeaf = name === 'hyperlink' || typeof value !== 'object' || value === null;
    picked[name] = isLeaf ? of(`${prefix}${name}`, value) : pick(value as Tree, of, inside);
  }
  return picked;
}
