/** Examples of what keeps a table from being read: TB-1 to TB-8. */
import { expenditure, generalBudget, RIGHT } from '../../checks/small-tables';
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** 支出总表 with another line above its header, and a last column of its own. */
const headed = (line: string, header = ''): ReturnType<typeof sheet> =>
  sheet(
    '3',
    `
公开表3
2023年部门支出总表 | < | < | < | < | <
${line}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | ${header}
| 合计 | 100.00 | 60.00 | 40.00 | ${header === '' ? '' : '3.00'}
`,
  );

export const READING: readonly CheckExample[] = [
  {
    rule: 'TB-1',
    severity: '核实',
    given: '同一张表放了两份。',
    workbook: workbook(generalBudget(RIGHT), expenditure(RIGHT), expenditure(RIGHT, '', '3 (2)')),
    message: '工作表「3」「3 (2)」都是《2023年部门支出总表》，无法判断以哪一张为准，两张都没有参与审核。',
  },
  {
    rule: 'TB-2',
    severity: '提示',
    given: '表中多出一列。',
    workbook: workbook(headed('部门名称：青屏市档案馆 | | | | | 单位：万元', '专项一')),
    message: '《2023年部门支出总表》（公开表3）的「专项一」列有数据，但不是本表通常的栏目，没有参与审核。',
  },
  {
    rule: 'TB-3',
    severity: '核实',
    given: '整个工作簿都没有写金额单位。',
    workbook: workbook(headed('部门名称：青屏市档案馆')),
    message: '《2023年部门支出总表》（公开表3）没有标明金额单位，其他表也无从推断，表间勾稽关系没有执行。',
  },
  {
    rule: 'TB-4',
    severity: '核实',
    given: '一张表上写了两种金额单位。',
    workbook: workbook(headed('金额单位：元 | | | | | 单位：万元')),
    message: '《2023年部门支出总表》（公开表3）同时标有「元」「万元」，金额单位前后不一。',
  },
  {
    rule: 'TB-5',
    severity: '核实',
    given: '一个科目编码少了一位。',
    workbook: workbook(expenditure([...RIGHT, "'221020 | 自筹款 | 1.00 | | 1.00"])),
    message:
      '《2023年部门支出总表》（公开表3）科目编码「221020」，位数不是类、款、项编码的位数，有关科目的逐级汇总没有执行。',
  },
  {
    rule: 'TB-6',
    severity: '核实',
    given: '同一科目列了两行。',
    workbook: workbook(expenditure([...RIGHT, "'2210201 | 住房公积金 | 1.00 | | 1.00"])),
    message: '《2023年部门支出总表》（公开表3）同一科目编码出现多次，无法判断上下级，科目逐级汇总没有执行。',
  },
  {
    rule: 'TB-7',
    severity: '核实',
    given: '有金额的一行没有科目编码。',
    workbook: workbook(expenditure([...RIGHT, '| 购房补贴 | 1.00 | | 1.00'])),
    message: '《2023年部门支出总表》（公开表3）「购房补贴」没有填科目编码，有关科目的逐级汇总没有执行。',
  },
  {
    rule: 'TB-8',
    severity: '提示',
    given: '不列编码的表里，科目名称对照不到。',
    workbook: workbook(
      expenditure(['| 合计 | 3.00 | | 3.00', '| 交通运输支出 | 3.00 | | 3.00', '| 某项杂支 | 3.00 | | 3.00']),
    ),
    message:
      '《2023年部门支出总表》（公开表3）没有科目编码，按名称也不能确定「某项杂支」是哪个科目，有关科目的逐级汇总没有执行。',
  },
];
