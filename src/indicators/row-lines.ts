/** Rows of a table as lines: subjects, units, projects, sources of income. */
import type { Column, Grid, Row } from '../tables/book';
import { TOTAL, plain, type About } from './raw-line';

export type RowsOf = '科目' | '单位' | '项目' | '收入';

/** What a grid's rows need to be understood one by one. */
interface Scene {
  readonly grid: Grid;
  readonly rows: RowsOf;
  /** Indexes of rows that other rows are part of. */
  readonly parents: ReadonlySet<number>;
  /** Whether several units have blocks of their own: of a single one nothing needs to be said. */
  readonly hasBlocks: boolean;
}

/** The lines of a grid, each with its row. `column`: the one its amounts are taken from. */
export function rowLines(
  grid: Grid,
  rows: RowsOf,
  column: Column,
): { readonly row: Row; readonly about: About }[] {
  const blocks = new Set(grid.rows.map(blockOf).filter((block) => block !== undefined));
  const parts = grid.rows.filter((row) => isPart(row, column));
  const scene: Scene = {
    ...{ grid, rows },
    parents: new Set(parts.flatMap(({ parent }) => parent ?? [])),
    hasBlocks: blocks.size > 1,
  };
  return grid.rows.flatMap((row, index) => {
    const about = lineOfRow(scene, row, index);
    return about ? [{ row, about }] : [];
  });
}

/** Parts that are nothing are not told: what they are parts of then stands for itself. A total is part of no line. */
function isPart({ role, sets, amounts }: Row, { key }: Column): boolean {
  if (role !== '明细' || sets.has('总计')) return false;
  const reading = amounts.get(key)?.reading;
  return reading?.kind === 'number'
    ? !reading.value.isZero()
    : reading !== undefined && reading.kind !== 'blank';
}

/** The unit in whose block a subject stands. */
function blockOf({ key }: Row): string | undefined {
  return /^单位:([^/]+)\/(?!类别)/.exec(key)?.[1];
}

/** What a row is as a line; undefined where it is none. */
function lineOfRow(scene: Scene, row: Row, index: number): About | undefined {
  const { rows, parents, hasBlocks } = scene;
  const isTotal = row.role === '合计' || row.sets.has('总计');
  const kind = isTotal ? TOTAL : kindOf(row, rows);
  if (kind === undefined || (row.role === '其中' && rows !== '收入')) return undefined;
  const block = blockOf(row);
  const name = plain(row.name);
  const isRoot = rows === '项目' || isTotal;
  return {
    key: keyOf(scene, row, block),
    kind,
    ...(row.code === undefined || rows === '收入' || row.role === '合计' ? {} : { code: row.code }),
    name: name === '' ? TOTAL : name,
    depth: isRoot ? 0 : Math.max(0, row.level - 1),
    isTotal,
    isLeaf: !isTotal && row.role !== '其中' && !parents.has(index),
    ...(block === undefined || !hasBlocks ? {} : { block }),
    remarks: remarksOf(scene, row, block),
  };
}

/** A table may have a second total, of a part. */
function keyOf({ grid, hasBlocks }: Scene, row: Row, block: string | undefined): string {
  const { role, key } = row;
  if (role === '合计' && grid.rows.find((one) => one.role === '合计') === row) return TOTAL;
  return block === undefined || hasBlocks ? key : key.slice(`单位:${block}/`.length);
}

function kindOf({ sets, role }: Row, rows: RowsOf): string | undefined {
  switch (rows) {
    case '收入':
      return role === '其中' ? '其中' : '收入';
    case '项目':
      return sets.has('项目') ? '项目' : undefined;
    case '单位':
      return ['部门', '单位'].find((one) => sets.has(one));
    case '科目':
      return ['类', '款', '项', '部门', '单位'].find((one) => sets.has(one));
  }
}

/** The unit of a project, and of a subject that stands in the block of one of several. */
function remarksOf({ grid, rows, hasBlocks }: Scene, row: Row, block: string | undefined): string[] {
  if (rows === '项目') {
    const unit = row.texts.get('项目单位')?.text ?? unitAbove(grid, row);
    return unit === undefined || unit.trim() === '' ? [] : [plain(unit)];
  }
  if (rows !== '科目' || block === undefined || !hasBlocks) return [];
  const named = grid.rows.find(({ key }) => key === `单位:${block}`);
  return [plain(named?.name ?? block)];
}

/** The nearest unit a row hangs under. */
function unitAbove({ rows }: Grid, row: Row): string | undefined {
  let above = row.parent === undefined ? undefined : rows[row.parent];
  while (above && !above.sets.has('单位'))
    above = above.parent === undefined ? undefined : rows[above.parent];
  return above?.name;
}
