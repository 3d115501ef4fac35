/**
 * The table set a formula is bound in, and its tables and grids by the names a formula uses. A name that leads nowhere
 * gives a reason in words for the user; knows nothing of rows and columns.
 */
import type { Book, Grid, Table } from '../tables/book';
import { plainName } from './grid-index';
import { reasons } from './reasons';
import type { GridRef } from './syntax';

/** The table set a formula is bound in, and 本表 inside a 逐表. */
export interface Scene {
  readonly book: Book;
  readonly set: number;
  readonly tables: readonly Table[];
  readonly self?: Table;
  /** In conditions: a table that is not there says nothing, not even that its amounts are 0. */
  readonly strict?: boolean;
}

/** Why something could not be bound. */
export interface Missing {
  readonly missing: string;
  /** True where it may exist and cannot be told from here; else the table does not have it. */
  readonly unclear?: boolean;
}

export function isMissing(value: object): value is Missing {
  return 'missing' in value;
}

export function sceneOf(book: Book, set: number): Scene {
  return { book, set, tables: book.tables.filter((table) => table.set === set) };
}

/** Tables of that kind, printed title or number. */
export function tablesNamed(scene: Scene, name: string): readonly Table[] {
  if (name === '本表') return scene.self ? [scene.self] : [];
  const ofKind = scene.tables.filter((table) => table.kind === name);
  if (ofKind.length > 0) return ofKind;
  const number = tableNumber(name);
  if (number !== undefined && /^(?:公开|部门公开)?表/.test(name)) {
    return scene.tables.filter((table) => table.number !== undefined && tableNumber(table.number) === number);
  }
  const wanted = plainTitle(name);
  return scene.tables.filter((table) => plainTitle(table.title) === wanted);
}

function tableNumber(text: string): string | undefined {
  return /([0-9]+(?:-[0-9]+)*)/.exec(text.normalize('NFKC'))?.[1]?.replace(/^0+(?=[0-9])/, '');
}

function plainTitle(title: string): string {
  return plainName(title).replace(/^[0-9]{4}年(?:度)?/, '');
}

/** The one table of that name; a reason where there is none or more than one. */
export function theTable(scene: Scene, name: string): Table | Missing {
  const [first, ...more] = tablesNamed(scene, name);
  if (!first) return { missing: noTableReason(scene, name) };
  return more.length > 0 ? { missing: reasons.severalTables(name) } : first;
}

/** Why there is no table of that name. */
export function noTableReason(scene: Scene, name: string): string {
  if (isDoubled(scene, name)) return reasons.doubledTable(name);
  return mightStandUnrecognised(scene, name) ? reasons.noTableUnsure(name) : reasons.noTable(name);
}

function isDoubled(scene: Scene, name: string): boolean {
  return scene.book.issues.some((issue) => issue.kind === '同类表重复' && issue.tableKind === name);
}

/**
 * Whether the workbook certainly lacks the table: a sheet nobody understood might be it. Only then may X? count 0.
 */
export function certainlyAbsent(scene: Scene, name: string): boolean {
  return !isDoubled(scene, name) && !mightStandUnrecognised(scene, name);
}

function mightStandUnrecognised(scene: Scene, name: string): boolean {
  return scene.book.unrecognised.some(({ mayBe }) => mayBe === undefined || mayBe.includes(name));
}

/** The grids a reference may mean: the named part, or all of the table's. */
export function gridsOf(table: Table, part: string | undefined): readonly Grid[] {
  return part === undefined ? table.grids : table.grids.filter((grid) => grid.part === part);
}

/** The grid a statement runs over: the named part, the unnamed one, or the only one. */
export function theGrid(table: Table, ref: GridRef): Grid | Missing {
  const grids = gridsOf(table, ref.part);
  const [first] = grids;
  if (ref.part === undefined && grids.length > 1) {
    return grids.find((grid) => grid.part === '') ?? { missing: reasons.partUnclear(table) };
  }
  return first ?? { missing: reasons.noPart(table, ref.part ?? '') };
}
