/** The consistent book of a seed: a layout, its dials and a department, all drawn from it. */
import type { Snapshot } from '../../src/grid/snapshot';
import { CENTRAL_ROOM, centralBook } from './central';
import { drawDepartment, type Department } from './department';
import { drawDials, type Dials } from './dials';
import { Draw } from './draw';
import { SHANGHAI_ROOM, shanghaiBook } from './shanghai';
import { WUHAN_ROOM, wuhanBook } from './wuhan';

export const LAYOUTS = {
  武汉: { room: WUHAN_ROOM, book: wuhanBook },
  上海: { room: SHANGHAI_ROOM, book: shanghaiBook },
  中央: { room: CENTRAL_ROOM, book: centralBook },
} as const;

export type Layout = keyof typeof LAYOUTS;

export interface ConsistentBook {
  readonly seed: number;
  readonly layout: Layout;
  readonly dials: Dials;
  readonly department: Department;
  readonly snapshot: Snapshot;
}

export function consistentBook(seed: number, layout: Layout, changes: Partial<Dials> = {}): ConsistentBook {
  const draw = new Draw(seed);
  const dials = { ...drawDials(draw), ...changes };
  const { room, book } = LAYOUTS[layout];
  const department = drawDepartment(draw, dials, room);
  return { seed, layout, dials, department, snapshot: book(department, dials) };
}
