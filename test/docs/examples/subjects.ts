/** Examples of checks of subjects: codes, names, levels. */
import type { Sheet } from '../../../src/grid/snapshot';
import { basic, expenditure, generalBudget, RIGHT, rightBut } from '../../checks/small-tables';
import { withCells } from '../../checks/with-cells';
import { workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** Tables of a year the catalogue does not have, so that names are compared with each other alone. */
const old = (table: Sheet, title: string): Sheet => withCells(table, { A2: { value: `2018年${title}` } });

export const SUBJECTS: readonly CheckExample[] = [
  {
    rule: 'B3-5',
    severity: '核实',
    given: '列了项级科目，没有列它的款级科目。',
    workbook: workbook(expenditure(rightBut({ '22102': '' }))),
    message: '《2023年部门支出总表》（公开表3）B10列有2210201「住房公积金」，没有列上级科目22102。',
  },
  {
    rule: 'ND-1',
    severity: '错误',
    given: '科目名称写漏了字。',
    workbook: workbook(expenditure(rightBut({ '2210201': "'2210201 | 住房公积 | 40.00 | | 40.00" }))),
    message:
      '《2023年部门支出总表》（公开表3）B11科目编码2210201名称为「住房公积」，2023年政府收支分类科目为「住房公积金」。',
  },
  {
    rule: 'ND-2',
    severity: '核实',
    given: '有金额的款级科目下面没有项级科目。',
    workbook: workbook(expenditure(rightBut({ '2210201': '' }))),
    message: '《2023年部门支出总表》（公开表3）B10「22102住房改革支出」有金额40.00万元，未列项级科目。',
  },
  {
    rule: 'ND-3',
    severity: '核实',
    given: '基本支出表只列到类级科目。',
    workbook: workbook(basic(["'301 | 工资福利支出 | 60.00 | 60.00 |"])),
    message:
      '《2023年一般公共预算基本支出表》（公开表6）B6「301工资福利支出」有金额60.00万元，未列款级科目。',
  },
  {
    rule: 'ND-32',
    severity: '核实',
    given: '同一科目，两张表的名称不同（2018年的科目不在目录中，只互相比较）。',
    workbook: workbook(
      old(expenditure(RIGHT), '部门支出总表'),
      old(
        generalBudget(rightBut({ '2210201': "'2210201 | 住房公积 | 40.00 | | 40.00" })),
        '一般公共预算支出表',
      ),
    ),
    message:
      '同一科目2210201名称不一致：《2018年部门支出总表》（公开表3）B11为「住房公积金」，《2018年一般公共预算支出表》（公开表5）B11为「住房公积」。',
  },
];
