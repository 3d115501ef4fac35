/** ND-15: a target is operator, figure and unit; 数量指标 have a figure. */
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { hasUnitColumn, indicatorLists, performanceTables } from './performance/indicators';
import { readTarget } from './performance/target';
import { tableKey } from './table-key';

const BASIS = '数量指标的指标值一般由比较符号、数值和计量单位组成（通行做法）。';

/** 完成率（%） */
const UNIT_IN_NAME = /[(（][^()（）]{1,6}[)）]$/;

function check(table: Table, context: CheckContext): Finding[] {
  const indicators = indicatorLists(table, context).flatMap((list) => list.indicators);
  const valued = indicators.filter(({ name, value }) => name !== undefined && value !== undefined);
  const withoutFigure = valued.filter(
    ({ level2, value }) =>
      /^数量/.test(level2) && !/[\d０-９一二三四五六七八九十两百千万半]/.test(value?.text ?? ''),
  );
  const withoutUnit = hasUnitColumn(table, context)
    ? []
    : valued.filter(
        ({ name, value }) =>
          readTarget(value?.text ?? '')?.unit === '' && !UNIT_IN_NAME.test(name?.text ?? ''),
      );
  return (
    [
      ['没有数值', withoutFigure],
      ['只有数值，没有计量单位', withoutUnit],
    ] as const
  ).flatMap(([what, faulty]) => {
    const refs = faulty.flatMap(({ value }) => (value ? [value.ref] : []));
    const first = faulty[0];
    if (!first) return [];
    return [
      {
        rule: 'ND-15',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(table),
        cells: cellsAt(refs),
        message: `${tableName(table)}${placeNames(refs)}指标值${what}（如「${first.name?.text ?? ''}」为「${first.value?.text ?? ''}」）。`,
        basis: BASIS,
        suggestion: what === '没有数值' ? '改为可以衡量的数值，或改列为质量等定性指标。' : '补充计量单位。',
        fingerprint: `ND-15|${tableKey(table)}|${what}`,
      },
    ];
  });
}

export const targetForm: Check = {
  id: 'ND-15',
  severity: '提示',
  meaning: '数量指标有数值，数值有计量单位。',
  run: (context) => performanceTables(context).flatMap((table) => check(table, context)),
};
