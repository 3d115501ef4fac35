/** Examples of checks of organisations and their codes, and of the unit of amounts. */
import { expenditure, generalBudget, governmentFund, RIGHT } from '../../checks/small-tables';
import { withCells } from '../../checks/with-cells';
import type { Sheet } from '../../../src/grid/snapshot';
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

const CODES = ['169', '169001', '169002'];

function income(codes: readonly string[] = CODES): Sheet {
  return sheet(
    '2',
    `
公开表2
2023年部门收入总表 | < | < | < | < | <
部门名称：青屏市档案事业局 | | | | | 单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | <
^ | ^ | ^ | 小计 | 一般公共预算 | 事业收入
| 合计 | 100.00 | 100.00 | 100.00 |
'${codes[0] ?? ''} | 青屏市档案事业局 | 100.00 | 100.00 | 100.00 |
'${codes[1] ?? ''} | 青屏市档案事业局本级 | 60.00 | 60.00 | 60.00 |
'${codes[2] ?? ''} | 青屏市档案事业中心 | 40.00 | 40.00 | 40.00 |
`,
  );
}

function byUnit(centre: string): Sheet {
  return sheet(
    '5-2',
    `
公开表5-2
2023年一般公共预算支出表（分单位） | < | < | < | <
部门名称：青屏市档案事业局 | | | | 单位：万元
单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
'169 | 青屏市档案事业局 | 100.00 | 60.00 | 40.00
'169001 | 青屏市档案事业局本级 | 60.00 | 60.00 |
'169002 | ${centre} | 40.00 | | 40.00
`,
  );
}

export const UNITS: readonly CheckExample[] = [
  {
    rule: 'BX-14',
    severity: '核实',
    given: '同一单位编码，两张表的单位名称不同。',
    workbook: workbook(income(), byUnit('青屏市档案中心')),
    message:
      '单位169002名称不一致：《2023年一般公共预算支出表（分单位）》（公开表5-2）B8为「青屏市档案中心」，《2023年部门收入总表》（公开表2）B9为「青屏市档案事业中心」。',
  },
  {
    rule: 'ND-10',
    severity: '核实',
    given: '其他表都写了金额单位，一张没有写。',
    workbook: workbook(expenditure(RIGHT), withCells(generalBudget(RIGHT), { E3: { value: null } })),
    message: '《2023年一般公共预算支出表》（公开表5）没有标明金额单位，本次按其他各表的万元核对。',
  },
  {
    rule: 'ND-11',
    severity: '提示',
    given: '一张表的部门名称与其他各表不同。',
    workbook: workbook(
      expenditure(RIGHT),
      generalBudget(RIGHT),
      withCells(governmentFund(['| 合计 | 5.00 | | 5.00']), { A3: { value: '部门名称：青屏市方志馆' } }),
    ),
    message:
      '部门（单位）名称不一致：《2023年政府性基金预算支出表》（公开表8）为「青屏市方志馆」，其他各表为「青屏市档案馆」。',
  },
  {
    rule: 'ND-13',
    severity: '提示',
    given: '单位编码不是本部门的。',
    workbook: workbook(income(['169', '169001', '196002'])),
    message: '《2023年部门收入总表》（公开表2）B9单位编码196002「青屏市档案事业中心」不以部门编码169开头。',
  },
];
