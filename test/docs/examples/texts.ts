/** Examples of checks of texts. */
import { form } from '../../checks/small-projects';
import { expenditure, RIGHT } from '../../checks/small-tables';
import { workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** 支出总表 with a line of text in A12, below its last row. */
const below = (text: string): CheckExample['workbook'] => workbook(expenditure([...RIGHT, text]));
const NAME = '《2023年部门支出总表》（公开表3）';

export const TEXTS: readonly CheckExample[] = [
  {
    rule: 'ND-18',
    severity: '核实',
    given: '联系电话填了手机号码。',
    workbook: workbook(form(1, { name: '数字化加工经费', amount: '10.00', telephone: "'13800000000" })),
    message: '《2023年项目支出绩效目标表》（公开表12-1）F5「138****00」是手机号码。',
  },
  {
    rule: 'ND-19',
    severity: '提示',
    given: '表下留有「内部资料」字样。',
    workbook: below('注：内部资料'),
    message: `${NAME}A12「注：内部资料」有内部字样。`,
  },
  {
    rule: 'ND-25',
    severity: '核实',
    given: '套用模板，没有换成本单位的名称。',
    workbook: below('注：XX局无此项支出。'),
    message: `${NAME}A12「注：XX局无此项支出。」是占位符。`,
  },
  {
    rule: 'ND-26',
    severity: '提示',
    given: '句末多一个句号。',
    workbook: below('注：本表反映支出情况。。'),
    message: `${NAME}A12「…本表反映支出情况。。」标点重复。`,
  },
  {
    rule: 'ND-27',
    severity: '提示',
    given: '序号从2跳到4。',
    workbook: workbook(
      form(1, {
        name: '数字化加工经费',
        details: ['扫描 | 扫描档案 | 商品和服务支出 | 10.00 | 1.整理；⏎2.扫描；⏎4.验收'],
      }),
    ),
    message: '《2023年项目支出绩效目标表》（公开表12-1）E10「…； 2.扫描； 4.验收」序号跳号。',
  },
  {
    rule: 'ND-28',
    severity: '提示',
    given: '市级部门的说明写成省级财政。',
    workbook: below('注：财政拨款是指省级财政当年拨付的资金'),
    message: `${NAME}A12「注：财政拨款是指省级财政当年拨付的资金」是其他级次的用语。`,
  },
];
