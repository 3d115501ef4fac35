import { organisationNames } from '../../src/checks/organisation-names';
import { nearlySame } from '../../src/checks/organisations';
import { unitCodes } from '../../src/checks/unit-codes';
import { unitLabels } from '../../src/checks/unit-labels';
import { unitsAlike } from '../../src/checks/units-alike';
import type { Sheet } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, generalBudget, RIGHT } from './small-tables';
import { findings, told } from './telling';

const ROWS = [
  "'169 | 青屏市档案事业局 | 100.00 | 100.00 | 100.00 |",
  "'169001 | 青屏市档案事业局本级 | 60.00 | 60.00 | 60.00 |",
  "'169002 | 青屏市档案事业中心 | 40.00 | 40.00 | 40.00 |",
];

function income(rows: readonly string[] = ROWS): Sheet {
  return sheet(
    '2',
    `
公开表2
2023年部门收入总表 | < | < | < | < | <
部门名称：青屏市档案事业局 | | | | | 单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | <
^ | ^ | ^ | 小计 | 一般公共预算 | 事业收入
| 合计 | 100.00 | 100.00 | 100.00 |
${rows.join('\n')}
`,
  );
}

function byUnit(rows: readonly string[]): Sheet {
  return sheet(
    '5-2',
    `
公开表5-2
2023年一般公共预算支出表（分单位） | < | < | < | <
部门名称：青屏市档案事业局 | | | | 单位：万元
单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
${rows.join('\n')}
`,
  );
}

const UNITS = [
  "'169 | 青屏市档案事业局 | 100.00 | 60.00 | 40.00",
  "'169001 | 青屏市档案事业局本级 | 60.00 | 60.00 |",
  "'169002 | 青屏市档案事业中心 | 40.00 | | 40.00",
];

test('a unit by another name, in full', () => {
  const other = [...UNITS.slice(0, 2), "'169002 | 青屏市档案中心 | 40.00 | | 40.00"];
  expect(findings(unitsAlike, workbook(income(), byUnit(other)))).toEqual([
    {
      rule: 'BX-14',
      severity: '核实',
      category: '表间',
      table: '2023年一般公共预算支出表（分单位）（公开表5-2）',
      cells: [
        { sheet: '5-2', area: { top: 7, left: 1, bottom: 7, right: 1 } },
        { sheet: '2', area: { top: 8, left: 1, bottom: 8, right: 1 } },
      ],
      message:
        '单位169002名称不一致：《2023年一般公共预算支出表（分单位）》（公开表5-2）B8为「青屏市档案中心」，《2023年部门收入总表》（公开表2）B9为「青屏市档案事业中心」。',
      basis: '同一部门的单位在各表中应当一致。',
      suggestion: '请核对单位编码和名称后统一。',
      fingerprint: 'BX-14|1|一般公共预算支出分单位表|169002',
    },
  ]);
});

test.each<[string, Sheet[], string[][]]>([
  ['the same units', [income(), byUnit(UNITS)], []],
  ['no table by unit', [income()], []],
  ['no 收入总表', [byUnit(UNITS)], []],
  [
    'a name in brackets and without',
    [
      income([...ROWS.slice(0, 2), "'169002 | 青屏市档案局（机关） | 40.00 | 40.00 | 40.00 |"]),
      byUnit([...UNITS.slice(0, 2), "'169002 | 青屏市档案局机关 | 40.00 | | 40.00"]),
    ],
    [],
  ],
  [
    'a unit more',
    [income(), byUnit([...UNITS, "'169003 | 青屏市方志馆 | 1.00 | | 1.00"])],
    [
      [
        'BX-14',
        '核实',
        '5-2!B9',
        '《2023年一般公共预算支出表（分单位）》（公开表5-2）列有B9「169003青屏市方志馆」，《2023年部门收入总表》（公开表2）没有。',
      ],
    ],
  ],
  [
    'a funded unit less',
    [income(), byUnit(UNITS.slice(0, 2))],
    [
      [
        'BX-14',
        '核实',
        '2!B9',
        '《2023年部门收入总表》（公开表2）列有B9「169002青屏市档案事业中心」，《2023年一般公共预算支出表（分单位）》（公开表5-2）没有。',
      ],
    ],
  ],
  [
    'a unit less that has no appropriation',
    [
      income([...ROWS.slice(0, 2), "'169002 | 青屏市档案事业中心 | 40.00 | 40.00 | | 40.00"]),
      byUnit(UNITS.slice(0, 2)),
    ],
    [],
  ],
])('units: %s', (_, sheets, expected) => {
  expect(told(unitsAlike, workbook(...sheets))).toEqual(expected);
});

test('a unit code outside its department, in full', () => {
  const rows = [...ROWS.slice(0, 2), "'196002 | 青屏市档案事业中心 | 40.00 | 40.00 | 40.00 |"];
  expect(findings(unitCodes, workbook(income(rows)))).toEqual([
    {
      rule: 'ND-13',
      severity: '提示',
      category: '科目',
      table: '2023年部门收入总表（公开表2）',
      cells: [{ sheet: '2', area: { top: 8, left: 1, bottom: 8, right: 1 } }],
      message: '《2023年部门收入总表》（公开表2）B9单位编码196002「青屏市档案事业中心」不以部门编码169开头。',
      basis: '单位编码前三位通常为所属部门的编码。',
      suggestion: '请核对单位编码。',
      fingerprint: 'ND-13|1|收入总表|196002',
    },
  ]);
  expect(told(unitCodes, workbook(income()))).toEqual([]);
  expect(told(unitCodes, workbook(income(ROWS.slice(1))))).toEqual([]);
});

const form = (unit: string): Sheet =>
  sheet(
    '12-1',
    `
公开表12-1
项目支出绩效目标表 | < | < | <
项目名称 | 档案数字化 | 项目编码 | 42010023169T000000100
主管部门 | 青屏市档案事业局 | 项目执行单位 | ${unit}
年度绩效目标表 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 扫描 | ≥100卷
`,
  );

test.each<[string, string[]]>([
  ['青屏市档案事业局本级', []],
  ['青屏市档案事业局', []],
  ['档案管理科', []],
  [
    '青屏市档案事业局机关',
    [
      '《项目支出绩效目标表》（公开表12-1）的项目执行单位为「青屏市档案事业局机关」，《2023年部门收入总表》（公开表2）B8为「青屏市档案事业局本级」。',
    ],
  ],
  [
    '青屏市档案事业中心心',
    [
      '《项目支出绩效目标表》（公开表12-1）的项目执行单位为「青屏市档案事业中心心」，《2023年部门收入总表》（公开表2）B9为「青屏市档案事业中心」。',
    ],
  ],
])('the unit of a project is %s', (unit, messages) => {
  const found = told(organisationNames, workbook(income(), form(unit)));
  expect(found.map(([, , , message]) => message)).toEqual(messages);
});

test('a name over one table that the others do not have', () => {
  const other = byUnit(UNITS);
  const rows = new Map(other.rows).set(2, [{ value: '部门名称：青屏市方志局', format: 'General' }]);
  const same = sheet(
    '3',
    '\n公开表3\n2023年部门支出总表 | < | <\n部门名称：青屏市档案事业局 | | 单位：万元\n科目编码 | 科目名称 | 合计\n| 合计 | 1.00\n',
  );
  expect(told(organisationNames, workbook(income(), same, { ...other, rows }))).toEqual([
    [
      'ND-11',
      '提示',
      '5-2!A2:E8',
      '部门（单位）名称不一致：《2023年一般公共预算支出表（分单位）》（公开表5-2）为「青屏市方志局」，其他各表为「青屏市档案事业局」。',
    ],
  ]);
});

test.each<[string, string, boolean]>([
  ['青屏市档案事业局', '青屏市档案事业局', false],
  ['青屏市档案事业局（本级）', '青屏市档案事业局机关', true],
  ['青屏市档案事业局（本级）', '青屏市档案事业局本级', false],
  ['青屏市档案事业中心', '青屏市档案事业中', true],
  ['青屏市第一小学校', '青屏市第二小学校', false],
  ['档案馆', '档案局', false],
  ['青屏市档案事业局', '青屏市人民医院', false],
])('%s and %s are nearly the same: %s', (one, other, expected) => {
  expect(nearlySame(one, other)).toBe(expected);
});

test('a table without the unit of its amounts, in full', () => {
  const base = generalBudget(RIGHT);
  const rows = new Map(base.rows).set(2, [{ value: '部门名称：青屏市档案馆', format: 'General' }]);
  expect(findings(unitLabels, workbook(expenditure(RIGHT), { ...base, rows }))).toEqual([
    {
      rule: 'ND-10',
      severity: '核实',
      category: '金额单位',
      table: '2023年一般公共预算支出表（公开表5）',
      cells: [{ sheet: '5', area: { top: 1, left: 0, bottom: 10, right: 4 } }],
      message: '《2023年一般公共预算支出表》（公开表5）没有标明金额单位，本次按其他各表的万元核对。',
      basis: '其他各表均标明金额单位；公开表应当标明金额单位。',
      suggestion: '请在表的右上方注明金额单位。',
      fingerprint: 'ND-10|1|一般公共预算支出表',
    },
  ]);
  expect(told(unitLabels, workbook(expenditure(RIGHT), base))).toEqual([]);
  expect(told(unitLabels, workbook({ ...base, rows }))).toEqual([]);
});
