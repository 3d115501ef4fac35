/** Examples of checks of rows: totals that are missing, items twice, subjects of income beside those of expenditure. */
import type { Sheet, Snapshot } from '../../../src/grid/snapshot';
import { form, listed, projectList } from '../../checks/small-projects';
import { expenditure, RIGHT } from '../../checks/small-tables';
import { withCells } from '../../checks/with-cells';
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** 支出总表 without the row of the total. */
export const WITHOUT_TOTAL: Sheet = sheet(
  '3',
  `
公开表3
2023年部门支出总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${RIGHT.join('\n')}
`,
);

/** 收支总表 with rows of 项目 | 预算数 | 项目 | 预算数. */
export function totals(...rows: readonly string[]): Snapshot {
  return workbook(
    sheet(
      '1',
      `
公开表1
2023年部门收支总表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
${rows.join('\n')}
`,
    ),
  );
}

/** 收入总表 by subject with rows of 编码 | 名称 | 合计 | 一般公共预算. */
export function income(...rows: readonly string[]): Sheet {
  return sheet(
    '2',
    `
公开表2
2023年部门收入总表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
科目编码 | 科目名称 | 合计 | 一般公共预算
| 合计 | 100.00 | 100.00
${rows.join('\n')}
`,
  );
}

/** The rows of RIGHT as income, all of it general budget. */
export const EARNED = RIGHT.map((row) => {
  const [code = '', name = '', amount = ''] = row.split('|').map((part) => part.trim());
  return `${code} | ${name} | ${amount} | ${amount}`;
});

const CODES = ['42010022169T000000100', '42010022169T000000101', '42010023169T000000100'];
const NAMES = ['档案整理经费', '馆库维修经费', '数字化加工经费'];
const AMOUNTS = ['100.00', '200.00', '300.00'];
const part = (parts: readonly string[], n: number): string => parts[n - 1] as string;

/** The list of three projects and their forms. */
export const PROJECT_FORMS: readonly Sheet[] = [
  projectList(...[1, 2, 3].map((n) => listed(part(CODES, n), part(NAMES, n), part(AMOUNTS, n)))),
  ...[1, 2, 3].map((n) => form(n, { name: part(NAMES, n), code: part(CODES, n), amount: part(AMOUNTS, n) })),
];

/** The same with cells of the third form changed. */
export function lastFormWith(cells: Parameters<typeof withCells>[1]): Snapshot {
  return workbook(
    ...PROJECT_FORMS.slice(0, -1),
    ...PROJECT_FORMS.slice(-1).map((last) => withCells(last, cells)),
  );
}

export const ROWS: readonly CheckExample[] = [
  {
    rule: 'ND-53',
    severity: '核实',
    given: '支出总表没有合计行。',
    workbook: workbook(WITHOUT_TOTAL),
    message: '《2023年部门支出总表》（公开表3）没有「合计」行，与它有关的勾稽关系没有核对。',
  },
  {
    rule: 'ND-54',
    severity: '核实',
    given: '同一类支出列了两行，金额不同。',
    workbook: totals(
      '一、一般公共预算拨款收入 | 100.00 | 一、社会保障和就业支出 | 60.00',
      '二、政府性基金预算拨款收入 | | 二、住房保障支出 | 30.00',
      ' | | 三、住房保障支出 | 10.00',
      '本年收入合计 | 100.00 | 本年支出合计 | 100.00',
      '收入总计 | 100.00 | 支出总计 | 100.00',
    ),
    message: '《2023年部门收支总表》（公开表1）C7、C8都是「二、住房保障支出」，金额分别为30.00、10.00万元。',
  },
  {
    rule: 'ND-55',
    severity: '核实',
    given: '支出总表列到项级的科目，收入总表只列到款级。',
    workbook: workbook(income(...EARNED.slice(0, -1)), expenditure(RIGHT)),
    message: '《2023年部门收入总表》（公开表2）B10「22102住房改革支出」有金额40.00万元，未列项级科目。',
  },
  {
    rule: 'ND-56',
    severity: '核实',
    given: '同一笔金额，两张表列在只差一位的两个编码下。',
    workbook: workbook(
      income(...EARNED.slice(0, -1), "'2210203 | 购房补贴 | 40.00 | 40.00"),
      expenditure(RIGHT),
    ),
    message:
      '同一科目两表编码不同：《2023年部门收入总表》（公开表2）A11为2210203「购房补贴」，《2023年部门支出总表》（公开表3）A11为2210201「住房公积金」，金额相同。',
  },
  {
    rule: 'ND-57',
    severity: '核实',
    given: '三张项目绩效目标表，一张没有填项目总预算。',
    workbook: lastFormWith({ B7: { value: '' } }),
    message:
      '《2023年项目支出绩效目标表》（公开表12-3）B7「项目总预算」没有填写，其他2张项目绩效目标表都有。',
  },
  {
    rule: 'ND-58',
    severity: '提示',
    given: '收入各项的编号由一到三。',
    workbook: totals(
      '一、一般公共预算拨款收入 | 60.00 | 一、社会保障和就业支出 | 60.00',
      '三、国有资本经营预算拨款收入 | 20.00 | 二、住房保障支出 | 40.00',
      '四、财政专户管理资金收入 | 20.00 | |',
      '本年收入合计 | 100.00 | 本年支出合计 | 100.00',
      '收入总计 | 100.00 | 支出总计 | 100.00',
    ),
    message: '《2023年部门收支总表》（公开表1）收入各项的编号缺「二」。',
  },
];
