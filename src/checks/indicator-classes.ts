/** ND-48: a 二级指标 stands under its 一级指标, and a 三级指标 has a name of its own. */
import type { Finding } from '../findings/finding';
import type { Row, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { isClassName, isMisplaced } from './performance/classes';
import { performanceTables } from './performance/indicators';
import { evaluationTables } from './performance/outcomes';
import { tableKey } from './table-key';

interface Fault {
  readonly what: string;
  readonly column: '二级指标' | '三级指标';
  readonly suggestion: string;
  readonly isFaulty: (text: (key: string) => string) => boolean;
  readonly example: (text: (key: string) => string) => string;
}

const FAULTS: readonly Fault[] = [
  {
    what: '二级指标不属于所在的一级指标',
    column: '二级指标',
    suggestion: '核对一级、二级指标，归入相应的一级指标。',
    isFaulty: (text) => isMisplaced(text('一级指标'), text('二级指标')),
    example: (text) => `「${text('三级指标')}」列为${text('一级指标')}下的${text('二级指标')}`,
  },
  {
    what: '三级指标写的是二级指标的名称',
    column: '三级指标',
    suggestion: '填写具体的指标名称。',
    isFaulty: (text) => isClassName(text('三级指标')),
    example: (text) => `「${text('三级指标')}」`,
  },
];

function indicatorsOf(table: Table): readonly Row[] {
  return table.grids.find(({ part }) => part === '指标')?.rows.filter(({ sets }) => sets.has('指标')) ?? [];
}

function check(table: Table): Finding[] {
  return FAULTS.flatMap(({ what, column, suggestion, isFaulty, example }) => {
    const textOf =
      (row: Row) =>
      (key: string): string =>
        normalise(row.texts.get(key)?.text ?? '');
    const faulty = indicatorsOf(table).filter((row) => isFaulty(textOf(row)));
    const refs = faulty.flatMap(({ texts }) => texts.get(column)?.ref ?? []);
    const [first] = faulty;
    if (!first || refs.length === 0) return [];
    return [
      {
        rule: 'ND-48',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(table),
        cells: cellsAt(refs),
        message: `${tableName(table)}${placeNames(refs)}${what}（如${example(textOf(first))}）。`,
        basis:
          '产出指标分数量、质量、时效、成本指标，效益指标分经济、社会、生态效益和可持续影响指标（绩效指标的通行分类）。',
        suggestion,
        fingerprint: `ND-48|${tableKey(table)}|${what}`,
      },
    ];
  });
}

export const indicatorClasses: Check = {
  id: 'ND-48',
  severity: '提示',
  meaning: '二级指标归在相应的一级指标下，三级指标写具体的名称。',
  run: (context: CheckContext) =>
    [...performanceTables(context), ...evaluationTables(context)].flatMap(check),
};
