/** Examples of checks of the set of tables: which there are, their titles, years, and what empty ones say. */
import type { Sheet } from '../../../src/grid/snapshot';
import { expenditure, generalBudget, governmentFund, RIGHT, stateCapital } from '../../checks/small-tables';
import { withCells } from '../../checks/with-cells';
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

const NONE = ['| 合计 | | |'];
const NOTE = '备注：2023年没有此项支出。';

const bySubject = (number: number, title: string): Sheet =>
  sheet(
    `${number}.${title}`,
    `
公开表${number}
${title} | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 1.00 | 1.00 |
`,
  );

const twoSided = (number: number, title: string, body: string): Sheet =>
  sheet(
    `${number}.${title}`,
    `
公开表${number}
${title} | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
${body}
收入总计 | 1.00 | 支出总计 | 1.00
`,
  );

const INCOME = sheet(
  '2.部门收入总表',
  `
公开表2
部门收入总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | <
^ | ^ | ^ | 小计 | 一般公共预算
| 合计 | 1.00 | 1.00 | 1.00
'169 | 青屏市档案馆 | 1.00 | 1.00 | 1.00
`,
);

const BASIC = sheet(
  '6.一般公共预算基本支出表',
  `
公开表6
一般公共预算基本支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
| 合计 | 1.00 | 1.00 |
`,
);

/** “三公”经费支出表 with the vehicles as given. */
const officialSpending = (vehicles: string, below: string, figures: string): Sheet =>
  sheet(
    '7.三公经费支出表',
    `
公开表7
一般公共预算“三公”经费支出表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
合计 | 因公出国（境）费 | ${vehicles} | 公务接待费
^ | ^ | ${below} | ^
3.00 | 0.00 | ${figures} | 1.00
`,
  );

const SPENDING = officialSpending(
  '公务用车购置及运行费 | < | <',
  '小计 | 公务用车购置费 | 公务用车运行费',
  '2.00 | 0.00 | 2.00',
);

/** The eight tables every place publishes, the last one left out where not asked for. */
const eight = (last: boolean, title = '部门支出总表'): Sheet[] => [
  twoSided(
    1,
    '部门收支总表',
    '一、一般公共预算拨款收入 | 1.00 | 一、住房保障支出 | 1.00\n本年收入合计 | 1.00 | 本年支出合计 | 1.00',
  ),
  INCOME,
  { ...bySubject(3, title), name: '3.部门支出总表' },
  twoSided(
    4,
    '财政拨款收支总表',
    '一、本年收入 | 1.00 | 一、本年支出 | 1.00\n（一）一般公共预算拨款 | 1.00 | （一）住房保障支出 | 1.00',
  ),
  bySubject(5, '一般公共预算支出表'),
  BASIC,
  SPENDING,
  ...(last ? [bySubject(8, '政府性基金预算支出表')] : []),
];

/** Four tables of 2023, the second with another text in a cell. */
const four = (cells: Parameters<typeof withCells>[1]): Sheet[] => [
  expenditure(RIGHT),
  withCells(generalBudget(RIGHT), cells),
  governmentFund(NONE, NOTE),
  stateCapital(NONE, NOTE),
];

export const TABLES: readonly CheckExample[] = [
  {
    rule: 'ND-4',
    severity: '核实',
    given: '公务用车只列了合计，没有分购置、运行。',
    workbook: workbook(officialSpending('公务用车购置及运行费', '^', '2.00')),
    message: '《一般公共预算“三公”经费支出表》（公开表7）没有列出公务用车购置费、公务用车运行费。',
  },
  {
    rule: 'ND-5',
    severity: '核实',
    given: '八张表少了一张。',
    workbook: workbook(...eight(false)),
    message: '工作簿中没有《政府性基金预算支出表》。',
  },
  {
    rule: 'ND-6',
    severity: '提示',
    given: '表的标题与工作表名不同。',
    workbook: workbook(...eight(true, '单位支出总表')),
    message: '《单位支出总表》（公开表3）所在工作表名为「3.部门支出总表」，与表的标题不一致。',
  },
  {
    rule: 'ND-7',
    severity: '核实',
    given: '空表下面没有说明。',
    workbook: workbook(expenditure(RIGHT), governmentFund(NONE)),
    message: '《2023年政府性基金预算支出表》（公开表8）没有数据，也没有说明。',
  },
  {
    rule: 'ND-8',
    severity: '错误',
    given: '一张表的标题还是上年的。',
    workbook: workbook(...four({ A2: { value: '2022年一般公共预算支出表' } })),
    message: '《2022年一般公共预算支出表》（公开表5）的标题为2022年，工作簿其他各表为2023年。',
  },
  {
    rule: 'ND-9',
    severity: '提示',
    given: '预算表的表头写成决算数。',
    workbook: workbook(
      sheet('封面', '\n2023年部门预算\n青屏市档案馆\n'),
      ...four({ C4: { value: '2023年决算数' } }),
    ),
    message:
      '《2023年一般公共预算支出表》（公开表5）的表头写的是「决算」：「2023年决算数」，工作簿为部门预算。',
  },
  {
    rule: 'ND-34',
    severity: '核实',
    given: '两张空表的说明都是上年的。',
    workbook: workbook(
      expenditure(RIGHT),
      governmentFund(NONE, '备注：2022年没有使用政府性基金预算拨款安排的支出。'),
      stateCapital(NONE, '备注：2022年没有使用国有资本经营预算拨款安排的支出。'),
    ),
    message:
      '《2023年政府性基金预算支出表》（公开表8）、《2023年国有资本经营预算支出表》（公开表9）的说明写的都是2022年，本表为2023年，可能沿用了上年的文件。',
  },
];
