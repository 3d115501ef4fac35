/** ND-51 and ND-52: what forms of projects plan to buy, beside what they plan to spend. */
import { negativeEstimates } from '../../src/checks/negative-estimates';
import { procurementEstimates } from '../../src/checks/procurement-estimates';
import type { Snapshot } from '../../src/grid/snapshot';
import { workbook } from '../fixtures/sheet-builder';
import { form } from './small-projects';
import { findings, told } from './telling';

const PROJECT = '数字化加工经费';
const NAME = '《2023年项目支出绩效目标表》（公开表12-1）';

const buying = (details: readonly string[], purchases: readonly string[]): Snapshot =>
  workbook(form(1, { name: PROJECT, amount: '10.00', details, purchases }));

const line = (name: string, amount: string, activity = '加工', text = '按需'): string =>
  `${activity} | ${name} | 资本性支出 | ${amount} | ${text}`;

test('ND-51 in full', () => {
  expect(findings(procurementEstimates, buying([line('扫描 仪', '5.00')], ['扫描仪 | 2 | 8.00']))).toEqual([
    {
      rule: 'ND-51',
      severity: '核实',
      category: '表内',
      table: '2023年项目支出绩效目标表（公开表12-1）',
      cells: [
        { sheet: '12-1', area: { top: 12, left: 2, bottom: 12, right: 2 } },
        { sheet: '12-1', area: { top: 9, left: 3, bottom: 9, right: 3 } },
      ],
      message: `${NAME}C13采购「扫描仪」8.00万元，大于支出明细测算中D10同一内容的5.00万元，差额3.00万元。`,
      basis: '采购是项目支出的一部分，同一内容的采购金额不应大于测算金额（通行做法）。',
      suggestion: '核对采购金额和测算金额哪一项有误。',
      left: '8.00',
      right: '5.00',
      difference: '3.00',
      unit: '万元',
      fingerprint: `ND-51|1|项目支出绩效目标表:${PROJECT}|扫描仪`,
    },
  ]);
});

test.each<[string, Snapshot, string]>([
  [
    'by the name of the activity',
    buying([line('购置', '2.00', '扫描仪'), line('安装', '1.00', '扫描仪')], ['扫描仪 | 2 | 8.00']),
    'C14采购「扫描仪」8.00万元，大于支出明细测算中D10、D11同一内容的3.00万元，差额5.00万元。',
  ],
  [
    'two purchases of one line',
    buying([line('扫描仪', '5.00')], ['扫描仪 | 1 | 3.00', '扫描仪 | 1 | 3.00']),
    'C13、C14采购「扫描仪」6.00万元，大于支出明细测算中D10同一内容的5.00万元，差额1.00万元。',
  ],
])('ND-51 %s', (_, snapshot, message) => {
  expect(told(procurementEstimates, snapshot).map(([, , , text]) => text)).toEqual([NAME + message]);
});

test.each<[string, Snapshot]>([
  ['equal', buying([line('扫描仪', '5.00')], ['扫描仪 | 2 | 5.00'])],
  ['less', buying([line('扫描仪', '5.00')], ['扫描仪 | 2 | 4.00'])],
  ['more only by what rounding takes away', buying([line('扫描仪', '5.00')], ['扫描仪 | 2 | 5.004'])],
  [
    'as much as two lines of the name together',
    buying([line('扫描仪', '5.00'), line('扫描仪', '3.00', '修复')], ['扫描仪 | 2 | 8.00']),
  ],
  ['no line of that name', buying([line('打印机', '5.00')], ['扫描仪 | 2 | 8.00'])],
  ['a line without a figure', buying([line('扫描仪', '')], ['扫描仪 | 2 | 8.00'])],
  ['no list of purchases', workbook(form(1, { name: PROJECT, amount: '5.00' }))],
])('ND-51 says nothing: %s', (_, snapshot) => {
  expect(told(procurementEstimates, snapshot)).toEqual([]);
});

test('ND-52 in full', () => {
  expect(findings(negativeEstimates, buying([line('扫描仪', '5.00')], ['扫描仪 | 2 | -5.00']))).toEqual([
    {
      rule: 'ND-52',
      severity: '核实',
      category: '表内',
      table: '2023年项目支出绩效目标表（公开表12-1）',
      cells: [{ sheet: '12-1', area: { top: 12, left: 2, bottom: 12, right: 2 } }],
      message: `${NAME}C13采购「扫描仪」的金额是负数（-5.00万元）。`,
      basis: '测算和采购的金额是计划支出的数，不应为负；写明扣减的除外。',
      suggestion: '核对正负号；确为扣减的，在测算依据中写明。',
      actual: '-5.00',
      fingerprint: `ND-52|1|项目支出绩效目标表:${PROJECT}|采购|采购:扫描仪`,
    },
  ]);
});

test.each<[string, Snapshot]>([
  ['amounts above zero', buying([line('扫描仪', '5.00')], ['扫描仪 | 2 | 5.00'])],
  ['a deduction that says so', buying([line('扫描仪', '-5.00', '加工', '扣除上年结余')], [])],
  ['nothing readable', buying([line('扫描仪', '待定')], ['扫描仪 | 2 | /'])],
])('ND-52 says nothing: %s', (_, snapshot) => {
  expect(told(negativeEstimates, snapshot)).toEqual([]);
});
