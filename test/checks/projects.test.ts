import { overallProjectNames } from '../../src/checks/overall-project-names';
import { projectCodeKnown } from '../../src/checks/project-code-known';
import { projectCodes } from '../../src/checks/project-codes';
import { projectNames } from '../../src/checks/project-names';
import { projectsWithoutForm } from '../../src/checks/projects-without-form';
import { workbook } from '../fixtures/sheet-builder';
import { form, listed, overall, projectList } from './small-projects';
import { findings, told } from './telling';

const A = '42010022169T000000100';
const B = '42010022169T000000101';
const C = '42010023169T000000100';
const LIST = [
  listed(A, '档案整理经费', '100.00'),
  listed(B, '馆库维修经费', '200.00'),
  listed(C, '数字化加工经费', '300.00'),
];
const list = projectList(...LIST);
const a = form(1, { name: '档案整理经费', code: A, amount: '100.00' });
const b = form(2, { name: '馆库维修经费', code: B, amount: '200.00' });
const c = form(3, { name: '数字化加工经费', code: C, amount: '300.00' });

describe('all in order', () => {
  test.each([
    ['ND-12', projectCodes],
    ['BX-26', projectCodeKnown],
    ['BX-27', projectNames],
    ['BX-30', projectsWithoutForm],
    ['BX-36', overallProjectNames],
  ])('%s', (_, check) => {
    const projects = ['档案整理经费', '馆库维修经费', '数字化加工经费'].map(
      (name, i) => `${name} | 部门项目 | | ${i + 1}00.00 |`,
    );
    expect(told(check, workbook(list, overall(projects), a, b, c))).toEqual([]);
    // Without the list there is nothing to compare with.
    expect(told(check, workbook(overall(projects), a, b, c))).toEqual([]);
  });
});

describe('ND-12 project codes', () => {
  test('a code used for two projects, in full', () => {
    const wrong = form(3, { name: '数字化加工专项', code: A, amount: '300.00' });
    expect(findings(projectCodes, workbook(list, a, b, wrong))).toEqual([
      {
        rule: 'ND-12',
        severity: '错误',
        category: '项目',
        table: '2023年项目支出绩效目标表（公开表12-3）',
        cells: [
          { sheet: '12-3', area: { top: 3, left: 5, bottom: 3, right: 5 } },
          { sheet: '12-1', area: { top: 3, left: 5, bottom: 3, right: 5 } },
        ],
        message: `项目编码${A}用于2个不同的项目：《2023年项目支出绩效目标表》（公开表12-3）F4「数字化加工专项」、《2023年项目支出绩效目标表》（公开表12-1）F4「档案整理经费」。《2023年项目支出情况表》（公开表10）中同一金额的「数字化加工经费」编码为${C}。`,
        basis: '一个项目编码只对应一个项目。',
        suggestion: '按项目库核对各项目的编码。',
        actual: A,
        fingerprint: `ND-12|1|项目支出绩效目标表:${A}|${A}`,
      },
    ]);
  });

  test('the same project of two units bears one code', () => {
    const twice = projectList(
      ...LIST,
      "'169002 | 青屏市方志办 | | 50.00 | 50.00",
      listed(A, '档案整理 经费', '50.00'),
    );
    expect(told(projectCodes, workbook(twice, a, b, c))).toEqual([]);
  });

  test('two projects of the list under one code', () => {
    const twice = projectList(...LIST, listed(C, '安防设备购置', '50.00'));
    expect(
      told(projectCodes, workbook(twice)).map(([rule, severity, cells]) => [rule, severity, cells]),
    ).toEqual([['ND-12', '错误', '10!A10:A11']]);
  });

  test('a code with a sign too few, and one of a later year', () => {
    const odd = projectList(
      ...LIST,
      listed('42010022169T00000010', '甲项目', '1.00'),
      listed('42010024169T000000100', '乙项目', '2.00'),
    );
    expect(told(projectCodes, workbook(odd))).toEqual([
      [
        'ND-12',
        '提示',
        '10!A11',
        '《2023年项目支出情况表》（公开表10）A11「甲项目」的项目编码42010022169T00000010为20位，与其他项目的编码形式（21位）不同。',
      ],
      [
        'ND-12',
        '提示',
        '10!A12',
        '《2023年项目支出情况表》（公开表10）A12项目编码中的年份晚于2023年（如「乙项目」42010024169T000000100）。',
      ],
    ]);
  });
});

describe('BX-26 codes of forms', () => {
  test('a code that is not in the list', () => {
    const wrong = form(3, { name: '数字化加工经费', code: '42010022169T000000105', amount: '300.00' });
    expect(told(projectCodeKnown, workbook(list, a, b, wrong))).toEqual([
      [
        'BX-26',
        '核实',
        '12-3!F4 10!A10',
        `《2023年项目支出绩效目标表》（公开表12-3）F4「数字化加工经费」的项目编码42010022169T000000105不在《2023年项目支出情况表》（公开表10）中；「数字化加工经费」在该表的编码为${C}。`,
      ],
    ]);
  });

  test.each<[string, string, string[]]>([
    ['the whole list', '2023年项目支出情况表', ['BX-26']],
    ['a list of key projects', '2023年重点项目支出情况表', []],
  ])('a project %s does not have', (_, title, rules) => {
    const wanting = projectList(...LIST.slice(0, 2));
    const rows = new Map(wanting.rows);
    rows.set(1, [{ value: title, format: 'General' }]);
    expect(told(projectCodeKnown, workbook({ ...wanting, rows }, a, b, c)).map(([rule]) => rule)).toEqual(
      rules,
    );
  });

  test('codes of another system are not compared', () => {
    const other = ['1', '2', '3'].map((n, i) =>
      form(i + 1, { name: `项目${n}`, code: `QP-2023-000000${n}` }),
    );
    expect(told(projectCodeKnown, workbook(list, ...other))).toEqual([]);
  });
});

describe('BX-27 and BX-36 names', () => {
  test('three names of one project are one finding', () => {
    const wrong = form(3, { name: '数字化加工专项经费', code: C, amount: '300.00' });
    const book = workbook(
      list,
      overall([
        '档案整理经费 | 部门项目 | | 100.00 |',
        '馆库维修经费 | 部门项目 | | 200.00 |',
        '数字化工作经费 | 部门项目 | | 300.00 |',
      ]),
      a,
      b,
      wrong,
    );
    expect(told(projectNames, book)).toEqual([
      [
        'BX-27',
        '核实',
        '12-3!B4 10!B10 11!A8',
        `《2023年项目支出绩效目标表》（公开表12-3）B4项目名称为「数字化加工专项经费」，《2023年项目支出情况表》（公开表10）B10编码${C}的名称为「数字化加工经费」，《2023年部门整体支出绩效目标表》（公开表11）A8为「数字化工作经费」。`,
      ],
    ]);
    expect(told(overallProjectNames, book)).toEqual([]);
  });

  test('a name of the overall form that differs from the list', () => {
    const projects = ['档案整理经费 | 部门项目 | | 100.00 |', '馆库维修工作经费 | 部门项目 | | 200.00 |'];
    expect(told(overallProjectNames, workbook(list, overall(projects), a, b, c))).toEqual([
      [
        'BX-36',
        '核实',
        '11!A7 10!B9',
        '《2023年部门整体支出绩效目标表》（公开表11）A7项目名称为「馆库维修工作经费」，《2023年项目支出情况表》（公开表10）B9为「馆库维修经费」。',
      ],
    ]);
  });

  test.each([
    ['brackets and quotation marks', '“档案”整理 经费'],
    ['width', '档案整理经费　'],
  ])('%s do not matter', (_, name) => {
    expect(told(projectNames, workbook(list, form(1, { name, code: A, amount: '100.00' }), b, c))).toEqual(
      [],
    );
  });
});

describe('BX-30 projects without a form', () => {
  test.each([
    ['one of three', [a, b], '核实', '10!B10'],
    ['two of three', [a], '提示', '10!B9:B10'],
  ])('%s', (_, forms, severity, cells) => {
    expect(
      told(projectsWithoutForm, workbook(list, ...forms)).map(([rule, s, where]) => [rule, s, where]),
    ).toEqual([['BX-30', severity, cells]]);
  });

  test.each([
    [3, '提示'],
    [2, '提示'],
    [1, '核实'],
  ])('%i of six: a place that publishes key projects alone', (missing, severity) => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'].map((sign) => `${sign}类档案整理经费`);
    const codes = names.map((_, i) => `42010023169T00000020${i}`);
    const rows = names.map((name, i) => listed(codes[i] as string, name, `${i + 1}00.00`));
    const forms = names
      .slice(missing)
      .map((name, i) =>
        form(i + 1, { name, code: codes[i + missing] as string, amount: `${i + missing + 1}00.00` }),
      );
    expect(
      told(projectsWithoutForm, workbook(projectList(...rows), ...forms)).map(([rule, s]) => [rule, s]),
    ).toEqual([['BX-30', severity]]);
  });

  test('no form at all is no finding, nor is one that may be any project', () => {
    expect(told(projectsWithoutForm, workbook(list))).toEqual([]);
    const unknown = form(2, { name: '其他工作', amount: '1.00' });
    expect(told(projectsWithoutForm, workbook(list, a, unknown))).toEqual([]);
  });
});
