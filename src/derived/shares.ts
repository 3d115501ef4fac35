/** What a 占比 column is a share of: of the total row, of the 合计 column, or of its group in a form. */
import type { Column, Grid, Row } from '../tables/book';
import type { Operands } from './derived-cell';
import type { Meaning } from './comparisons';
import { isOfYear } from './comparisons';
import { currentFigure, headerOf, subjectOf, type Scene } from './figures';
import { quotient } from './operands';

/** Parts of 公务用车 may be held against it instead of the total. */
const VEHICLES = ['公务用车购置费', '公务用车运行费'];
/** Items that are part of the total in every locality; 会议费 and the like are in some. */
const IN_EVERY_TOTAL = ['合计', '因公出国费', '公务用车', '公务接待费'];

/** The operands of a 占比 column; undefined where its header may mean another proportion. */
export function shareMeaning(scene: Scene, column: Column): Meaning | undefined {
  const header = headerOf(column);
  if (!/占|比重|构成/.test(header) || /占.*(?:上年|预算)/.test(header) || !isOfYear(scene, header))
    return undefined;
  if (namesOtherWhole(scene, header)) return undefined;
  const subject = subjectOf(column);
  const own = currentFigure(scene, undefined);
  const figure = currentFigure(scene, subject);
  if (!own || !figure || figure.role === '数量') return undefined;
  // A table with its items one under another is read as one row.
  if (scene.grid.rows.every(({ role }) => role === '合计')) return amongColumns(scene, figure, own);
  return subject === undefined
    ? amongRows(scene, own, columnBefore(scene.grid, column))
    : amongBoth(scene, figure, own);
}

/** Words for the total of whatever table they stand in. */
const OWN_WHOLE = /^(?:总额|总数|总计|合计|总量|全部|当年|本年|其)?(?:合计|总计|总额)?$/;
/** Tables that have all income or all expenditure. */
const WHOLE_TABLE =
  /^(?:收支总表|收入总表|支出总表|收入支出决算总表|收入决算表|支出决算表|整体支出绩效目标表)$/;

/** Whether the header names what the share is of, and that may be another table's total: 占部门总支出比重. */
function namesOtherWhole({ table }: Scene, header: string): boolean {
  const named = /占(?!比)(.{1,20}?)的?(?:比|百分|%|\(%\))/.exec(header)?.[1];
  if (named === undefined || OWN_WHOLE.test(named)) return false;
  return !WHOLE_TABLE.test(table.kind) && !(named === '基本支出' && /基本支出/.test(table.kind));
}

function amongColumns(scene: Scene, figure: Column, own: Column): Meaning {
  const wholes = scene.grid.columns.filter(
    ({ key }) => key === '总计' || (key === '公务用车' && VEHICLES.includes(figure.key)),
  );
  return {
    certain: wholes.length === 0 && IN_EVERY_TOTAL.includes(figure.key),
    operandsOf: (row) => ({
      all: [own, ...wholes].flatMap((whole) =>
        quotient(scene, { row, column: figure }, { row, column: whole }),
      ),
    }),
  };
}

/** 占比 of the table's figure: in the total of its rows. Right behind another column it may be that one's instead. */
function amongRows(scene: Scene, own: Column, before: Column | undefined): Meaning {
  const { rows } = scene.grid;
  return {
    certain: before === own,
    operandsOf: (row) => {
      const totals = totalsOf(rows, row);
      const parent = row.parent === undefined ? undefined : rows[row.parent];
      const groups = parent && !totals.includes(parent) ? [parent] : [];
      const byRow = [...totals, ...groups].flatMap((whole) =>
        quotient(scene, { row, column: own }, { row: whole, column: own }),
      );
      const byColumn = before && before !== own ? besides(scene, row, before, own, totals) : [];
      return {
        all: totals.length === 0 ? [] : [...byRow, ...byColumn],
        certain: totals.length === 1 && groups.length === 0,
      };
    },
  };
}

function amongBoth(scene: Scene, figure: Column, own: Column): Meaning {
  return {
    certain: false,
    operandsOf: (row) => ({ all: besides(scene, row, figure, own, totalsOf(scene.grid.rows, row)) }),
  };
}

function besides(scene: Scene, row: Row, figure: Column, own: Column, totals: readonly Row[]): Operands[] {
  return [
    ...quotient(scene, { row, column: figure }, { row, column: own }),
    ...totals.flatMap((whole) => quotient(scene, { row, column: figure }, { row: whole, column: figure })),
  ];
}

/** The rows a row may be a part of: the total of its group, the grand total, or the totals of an item table. */
function totalsOf(rows: readonly Row[], row: Row): readonly Row[] {
  const slash = row.item?.lastIndexOf('/') ?? -1;
  const group = rows.filter(
    ({ item }) => slash > 0 && item === `${(row.item as string).slice(0, slash)}/合计`,
  );
  if (group.length > 0) return group;
  const grand = rows.filter(({ role }) => role === '合计');
  if (grand.length > 0) return grand.length === 1 ? grand : [];
  return rows.filter(({ item }) => item !== undefined && /^[^/]*(?:合计|总计)$/.test(item));
}

/** The amount column right before the 占比 column. */
function columnBefore(grid: Grid, share: Column): Column | undefined {
  return grid.columns
    .filter(({ role, column }) => (role === '金额' || role === '其中') && column < share.column)
    .sort((a, b) => b.column - a.column)[0];
}
