/** What all simulated objects share: the workbook, and telling that it changed. */
import type { Area } from '../../../src/grid/address';
import type { SimulatedBook, SimulatedSheet } from '../book';
import { MOST_COLUMNS, MOST_ROWS } from '../book';
import { SimulatedError, invalidArgument } from '../wire';

export interface World {
  readonly book: SimulatedBook;
  /** The version of ExcelApi this Excel has; only what is newer than 1.9 asks for it. */
  minor: number;
  /** Whether the library is told of what it does itself. */
  eventsEnabled: boolean;
  /** Events somebody listens to, as type and target. */
  readonly listened: Set<string>;
  /** Tells listeners that cells of a sheet changed. */
  changed(sheet: SimulatedSheet, area: Area): void;
  /** Tells listeners that a sheet was added or removed. */
  sheetsChanged(kind: 'added' | 'deleted', sheet: SimulatedSheet): void;
}

/** An area of a sheet. */
export interface Place {
  readonly world: World;
  readonly sheet: SimulatedSheet;
  readonly area: Area;
}

/** Some areas of a sheet. */
export interface Places {
  readonly world: World;
  readonly sheet: SimulatedSheet;
  readonly areas: readonly Area[];
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: MOST_COLUMNS - 1 };

/** What two areas have in common. */
export function intersection(one: Area, { area: other }: { readonly area: Area }): Area | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** The smallest area around two. */
export function around(one: Area, { area: other }: { readonly area: Area }): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** The cell that lies so far from the first of an area. */
export function offset(at: Place, rows: number, columns: number): Place {
  const top = at.area.top + rows;
  const left = at.area.left + columns;
  return { ...at, area: checked({ top, left, bottom: top, right: left }) };
}

/** The area, if it lies on a sheet. */
export function checked(area: Area): Area {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every(Number.isInteger);
  if (
    !whole ||
    top < 0 ||
    left < 0 ||
    bottom < top ||
    right < left ||
    bottom >= MOST_ROWS ||
    right >= MOST_COLUMNS
  )
    throw invalidArgument('no area of a sheet');
  return area;
}

/** For calls that came with a version of ExcelApi: the library lets some pass that an older Excel does not know. */
export function since(minor: number, world: World): void {
  if (world.minor < minor) throw new SimulatedError('ApiNotFound', `This needs ExcelApi 1.${minor}.`, 404);
}
