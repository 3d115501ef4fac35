/** Examples of checks of projects: the list, the overall form, the forms. */
import { form, listed, overall, projectList } from '../../checks/small-projects';
import { workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

const FIRST = '42010022169T000000100';
const SECOND = '42010022169T000000101';
const THIRD = '42010023169T000000100';

const LIST = projectList(
  listed(FIRST, '档案整理经费', '100.00'),
  listed(SECOND, '馆库维修经费', '200.00'),
  listed(THIRD, '数字化加工经费', '300.00'),
);
const ONE = form(1, { name: '档案整理经费', code: FIRST, amount: '100.00' });
const TWO = form(2, { name: '馆库维修经费', code: SECOND, amount: '200.00' });
const three = (name: string, code = THIRD): ReturnType<typeof form> =>
  form(3, { name, code, amount: '300.00' });

export const PROJECTS: readonly CheckExample[] = [
  {
    rule: 'BX-26',
    severity: '核实',
    given: '绩效目标表的项目编码，项目支出情况表中没有。',
    workbook: workbook(LIST, ONE, TWO, three('数字化加工经费', '42010022169T000000105')),
    message:
      '《2023年项目支出绩效目标表》（公开表12-3）F4「数字化加工经费」的项目编码42010022169T000000105不在《2023年项目支出情况表》（公开表10）中；「数字化加工经费」在该表的编码为42010023169T000000100。',
  },
  {
    rule: 'BX-27',
    severity: '核实',
    given: '同一项目编码，两张表的项目名称不同。',
    workbook: workbook(LIST, ONE, TWO, three('数字化加工专项经费')),
    message:
      '《2023年项目支出绩效目标表》（公开表12-3）B4项目名称为「数字化加工专项经费」，《2023年项目支出情况表》（公开表10）B10编码42010023169T000000100的名称为「数字化加工经费」。',
  },
  {
    rule: 'BX-30',
    severity: '核实',
    given: '三个项目中有一个没有绩效目标表。',
    workbook: workbook(LIST, ONE, TWO),
    message:
      '《2023年项目支出情况表》（公开表10）有3个项目，其中1个没有项目支出绩效目标表：「数字化加工经费」。',
  },
  {
    rule: 'BX-36',
    severity: '核实',
    given: '整体支出绩效目标表中的项目名称多了字。',
    workbook: workbook(
      LIST,
      overall([
        '档案整理经费 | 部门项目 | 100.00 | 100.00 |',
        '馆库维修工作经费 | 部门项目 | 200.00 | 200.00 |',
      ]),
      ONE,
      TWO,
      three('数字化加工经费'),
    ),
    message:
      '《2023年部门整体支出绩效目标表》（公开表11）A7项目名称为「馆库维修工作经费」，《2023年项目支出情况表》（公开表10）B9为「馆库维修经费」。',
  },
  {
    rule: 'ND-12',
    severity: '错误',
    given: '两个项目用了同一个编码。',
    workbook: workbook(
      projectList(listed(FIRST, '档案整理经费', '100.00'), listed(FIRST, '安防设备购置', '500.00')),
    ),
    message:
      '项目编码42010022169T000000100用于2个不同的项目：《2023年项目支出情况表》（公开表10）A8「档案整理经费」、《2023年项目支出情况表》（公开表10）A9「安防设备购置」。',
  },
  {
    rule: 'ND-50',
    severity: '核实',
    given: '项目支出情况表的单位一行列了两次。',
    workbook: workbook(
      projectList("'169 | 青屏市档案馆 | | 600.00 | 600.00", listed(FIRST, '档案整理经费', '600.00')),
    ),
    message: '《2023年项目支出情况表》（公开表10）第8行与第7行重复，都是「青屏市档案馆」，各列金额相同。',
  },
];
