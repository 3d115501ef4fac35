/** The figure columns of a grid by what they are: this year's, an earlier year's, the budget's. */
import type { Column, Family, Grid, Table } from '../tables/book';
import { normalise } from '../tables/words/label';

/** The column of a table's own figure, where the header names none. */
const OWN: Readonly<Record<Family, readonly string[]>> = {
  预算: ['预算数', '合计', '当年金额'],
  决算: ['决算数', '合计', '执行数'],
};
const EARLIER = ['上年', '上年/预算数', '上年/决算数', '上年/合计'];

/** One grid with what is needed to understand its columns. */
export interface Scene {
  readonly table: Table;
  readonly grid: Grid;
  readonly family: Family;
}

/** What a column of a derived figure is about: 基本支出 of 增减额/基本支出; undefined for the table's own figure. */
export function subjectOf({ key }: Column): string | undefined {
  const slash = key.indexOf('/');
  const subject = slash < 0 ? '' : key.slice(slash + 1);
  return subject === '' || subject === '合计' ? undefined : subject;
}

/** The header as one normalised text. */
export function headerOf({ printed }: Column): string {
  return normalise(printed.join(''));
}

/** This year's figure: of the accounts in 决算, of the budget in 预算. */
export function currentFigure(scene: Scene, subject: string | undefined): Column | undefined {
  return subject === undefined ? firstOf(scene.grid, OWN[scene.family]) : only(scene.grid, [subject]);
}

/** Last year's figure; undefined where there are several of it. */
export function earlierFigure({ grid }: Scene, subject: string | undefined): Column | undefined {
  return only(grid, subject === undefined ? EARLIER : [`上年/${subject}`]);
}

/** The budget figure beside the accounts: 全年 (or just 预算数) or 年初. None in a budget. */
export function budgetFigure(
  { grid, family }: Scene,
  which: '预算数' | '年初预算数',
  subject: string | undefined,
): Column | undefined {
  if (family === '预算') return undefined;
  return only(grid, subject === undefined ? [which, `${which}/合计`] : [`${which}/${subject}`]);
}

/** The column of that key, if it is the only one of it. */
export function columnNamed(grid: Grid, key: string): Column | undefined {
  return only(grid, [key]);
}

function firstOf(grid: Grid, keys: readonly string[]): Column | undefined {
  const found = keys.find((key) => grid.columns.some((column) => column.key === key));
  return found === undefined ? undefined : only(grid, [found]);
}

function only(grid: Grid, keys: readonly string[]): Column | undefined {
  const found = grid.columns.filter(({ key }) => keys.includes(key));
  return found.length === 1 ? found[0] : undefined;
}
