/** What the user reads beside the choices of 填充. */
import type { UnitType } from '../catalogue/economic-mapping';
import type { FillScope } from './fill-scope';

export const FILL_CHOICES = {
  scope: '范围',
  scopes: { 全部: '全部公开表', 当前表: '光标所在的表', 选中的行: '选中的行' } satisfies Record<
    FillScope,
    string
  >,
  nowhere: '光标不在公开表中。请在工作簿中选中公开表的单元格，或把范围改为「全部公开表」。',
  names: '补全科目名称和编码',
  unitType: '政府预算经济科目',
  unitTypes: { '': '不补', 行政: '按行政单位（含参公）补', 事业: '按事业单位补' } satisfies Record<
    UnitType | '',
    string
  >,
} as const;
