/** Cases of the formulas on tables whose subjects stand below their units, and of 基本支出 by economic category. */
import { addColumn, addRow, all, change, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const TABLES = ['支出总表', '一般公共预算支出表'] as const;

/** Another unit with one subject below it, outside the sum of the table. */
const withUnit = (kind: string): Change =>
  all(
    addRow(kind, { key: '单位:169009', code: '169009', figures: [30, 30], sets: ['单位'] }),
    addRow(kind, {
      key: '单位:169009/功能:2170150',
      code: '2170150',
      figures: [30, 30],
      sets: ['项'],
      under: '单位:169009',
    }),
  );

const CATEGORIES = { 工资福利支出: 20, 商品和服务支出: 8, 对个人和家庭的补助: 2 };

/** 基本支出 of one row in three columns of its own. */
const byCategory = (kind: string): Change =>
  all(
    withUnit(kind),
    change(kind, (spec) => ({
      ...spec,
      grids: spec.grids.map((grid) => ({
        ...grid,
        rows: grid.rows.filter(({ key }) => key.startsWith('单位:169009')),
      })),
    })),
    ...Object.entries(CATEGORIES).map(([category, figure]) =>
      addColumn(kind, `基本支出/${category}`, { '169009': figure, '单位:169009/功能:2170150': figure }),
    ),
  );

export const UNIT_CASES: readonly FormulaCase[] = TABLES.flatMap((kind, i): FormulaCase[] => [
  {
    id: ['B3-4b', 'B5-5b'][i] as string,
    given: withUnit(kind),
    broken: set(kind, '169009', '合计', 31),
    severity: '错误',
    needs: kind,
  },
  {
    id: ['B3-1h', 'B5-1c'][i] as string,
    given: byCategory(kind),
    broken: set(kind, '169009', '基本支出/商品和服务支出', 9),
    severity: '核实',
    needs: kind,
  },
]);
