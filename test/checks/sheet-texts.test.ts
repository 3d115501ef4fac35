import { levelWords } from '../../src/checks/level-words';
import { numbering } from '../../src/checks/numbering';
import { personalData } from '../../src/checks/personal-data';
import { punctuation } from '../../src/checks/punctuation';
import { secrecyWords } from '../../src/checks/secrecy-words';
import { templateResidue } from '../../src/checks/template-residue';
import type { Check } from '../../src/checks/check';
import { VALIDATION_SHEET_MARKER } from '../../src/tables/find/own-sheets';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { form } from './small-projects';
import { expenditure, RIGHT } from './small-tables';
import { findings, told } from './telling';

const TABLE = '《2023年部门支出总表》（公开表3）';
const FORM = '《2023年项目支出绩效目标表》（公开表12-1）';

const CHECKS: [string, Check][] = [
  ['ND-18', personalData],
  ['ND-19', secrecyWords],
  ['ND-25', templateResidue],
  ['ND-26', punctuation],
  ['ND-27', numbering],
  ['ND-28', levelWords],
];

test.each(CHECKS)('%s: nothing in a table and a form in order', (_, check) => {
  expect(
    told(check, workbook(expenditure(RIGHT), form(1, { name: '数字化加工经费', amount: '1.00' }))),
  ).toEqual([]);
});

test.each(CHECKS)('%s: our own sheets and sheets nobody publishes are left out', (_, check) => {
  const bad = '13800000000 | 绝密 | XX局 | 收入、。 | （一 | 1. 甲⏎2. 乙⏎4. 丙 | 是指市级财政拨付的资金';
  const own = sheet('校验结果', `${VALIDATION_SHEET_MARKER} | 序号\n${bad}`);
  const formulas = sheet('审核公式', bad);
  expect(told(check, workbook(expenditure(RIGHT), own, formulas))).toEqual([]);
});

test('ND-18 a mobile number, in full and masked', () => {
  expect(findings(personalData, workbook(form(1, { name: '甲', telephone: "'13800000000" })))).toEqual([
    {
      rule: 'ND-18',
      severity: '核实',
      category: '文字',
      table: '2023年项目支出绩效目标表（公开表12-1）',
      cells: [{ sheet: '12-1', area: { top: 4, left: 5, bottom: 4, right: 5 } }],
      message: `${FORM}F5「138****00」是手机号码。`,
      basis: '个人信息一般不随预决算公开；办公电话、单位地址不在此列。',
      suggestion: '删去，或改为办公电话、单位邮箱；确需公开的，请填写审核说明。',
      fingerprint: 'ND-18|1|项目支出绩效目标表:甲|手机号码|138****00',
    },
  ]);
});

test.each<[string, Parameters<typeof form>[1], string[]]>([
  ['kept as a number', { name: '甲', telephone: '=13800000000' }, ['12-1!F5']],
  ['an office telephone', { name: '甲', telephone: "'027-82800001" }, []],
  ['a code of eighteen digits', { name: '甲', code: '110105194912310021' }, []],
  ['a code that would be an identity number', { name: '甲', code: '110105200001010014' }, []],
])('ND-18: %s', (_, parts, cells) => {
  expect(told(personalData, workbook(form(1, parts))).map(([, , where]) => where)).toEqual(cells);
});

test.each<[Check, string, string[]]>([
  [secrecyWords, '内部资料', ['ND-19', '提示', `${TABLE}A12「内部资料」有密级标志。`]],
  [
    templateResidue,
    '注：XX局无此项支出。',
    ['ND-25', '核实', `${TABLE}A12「注：XX局无此项支出。」是占位符。`],
  ],
  [
    punctuation,
    '注：本表反映支出情况。。',
    ['ND-26', '提示', `${TABLE}A12「…本表反映支出情况。。」标点重复。`],
  ],
  [numbering, '注：1.甲；⏎2.乙；⏎4.丙', []],
  [numbering, '1.甲；⏎2.乙；⏎4.丙', ['ND-27', '提示', `${TABLE}A12「…甲； 2.乙； 4.丙」序号跳号。`]],
  [
    levelWords,
    '注：财政拨款是指省级财政当年拨付的资金',
    ['ND-28', '提示', `${TABLE}A12「注：财政拨款是指省级财政当年拨付的资金」是其他级次的用语。`],
  ],
])('case %#', (check, text, expected) => {
  const found = told(check, workbook(expenditure([...RIGHT, text])));
  expect(found.map(([rule, severity, , message]) => [rule, severity, message])).toEqual(
    expected.length === 0 ? [] : [expected],
  );
});

test('many of a kind in one table are one finding', () => {
  const details = [1, 2, 3, 4].map((n) => `甲${n} | 乙、。 | 商品和服务支出 | ${n}.00 | 丙`);
  expect(told(punctuation, workbook(form(1, { name: '甲', details })))).toEqual([
    ['ND-26', '提示', '12-1!B10:B13', `${FORM}B10「乙、。」、B11「乙、。」、B12「乙、。」等4处标点重复。`],
  ]);
});
