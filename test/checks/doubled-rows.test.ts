import { doubledRows } from '../../src/checks/doubled-rows';
import { readingIssues } from '../../src/checks/reading-issues';
import type { Snapshot } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { form, listed, overall, projectList } from './small-projects';
import { expenditure } from './small-tables';
import { findings, told } from './telling';

const A = '42010022169T000000100';
const B = '42010022169T000000101';
const PROJECT = '档案整理经费';

/** 收支总表 with rows of 项目 | 预算数 | 项目 | 预算数. */
const twoSided = (...rows: readonly string[]): Snapshot =>
  workbook(
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

/** 一般公共预算支出表 by unit with rows of 编码 | 名称 | 合计 | 基本 | 项目. */
const byUnit = (...rows: readonly string[]): Snapshot =>
  workbook(
    sheet(
      '5-2',
      `
公开表5-2
2023年一般公共预算支出表（分单位） | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出
${rows.join('\n')}
`,
    ),
  );

const estimates = (...details: readonly string[]): Snapshot =>
  workbook(form(1, { name: PROJECT, code: A, amount: '10.00', details }));

test('a unit of the list of projects, in full', () => {
  const book = workbook(projectList("'169 | 青屏市档案馆 | | 600.00 | 600.00", listed(A, PROJECT, '600.00')));
  expect(findings(doubledRows, book)).toEqual([
    {
      rule: 'ND-50',
      severity: '核实',
      category: '表内',
      table: '2023年项目支出情况表（公开表10）',
      cells: [
        { sheet: '10', area: { top: 7, left: 0, bottom: 7, right: 0 } },
        { sheet: '10', area: { top: 6, left: 0, bottom: 6, right: 0 } },
        { sheet: '10', area: { top: 7, left: 1, bottom: 7, right: 1 } },
        { sheet: '10', area: { top: 6, left: 1, bottom: 6, right: 1 } },
        { sheet: '10', area: { top: 7, left: 3, bottom: 7, right: 3 } },
        { sheet: '10', area: { top: 6, left: 3, bottom: 6, right: 3 } },
        { sheet: '10', area: { top: 7, left: 4, bottom: 7, right: 4 } },
        { sheet: '10', area: { top: 6, left: 4, bottom: 6, right: 4 } },
      ],
      message: '《2023年项目支出情况表》（公开表10）第8行与第7行重复，都是「青屏市档案馆」，各列金额相同。',
      basis: '同一内容在一张表中只列一行；重复的行使有关的合计无法核对或多计。',
      suggestion: '核对是否重复列示：是的删去一行后重新校验，不是的写明两行的区别。',
      fingerprint: 'ND-50|1|项目支出情况表||单位:169',
    },
  ]);
});

const rowsTold = (snapshot: Snapshot): (string | undefined)[] =>
  told(doubledRows, snapshot).map(([, , , message]) => /第.*(?=，各列)/.exec(message ?? '')?.[0]);

test.each<[string, Snapshot, string]>([
  [
    'the total',
    workbook(
      expenditure(['| 合计 | 100.00 | 60.00 | 40.00', "'201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00"]),
    ),
    '第6行与第5行重复，都是「合计」',
  ],
  [
    'a project further down',
    workbook(
      projectList(
        listed(A, PROJECT, '300.00'),
        listed(B, '馆库维修经费', '300.00'),
        listed(A, PROJECT, '300.00'),
      ),
    ),
    '第10行与第8行重复，都是「档案整理经费」',
  ],
  [
    'the total of the list of projects, which bears no label',
    workbook(
      sheet(
        '10',
        `
公开表10
2023年项目支出情况表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
项目编码 | 项目名称 | 项目单位 | 合计 | 本年拨款
^ | ^ | ^ | ^ | 一般公共预算
| | | 300.00 | 300.00
| | | 300.00 | 300.00
${listed(A, PROJECT, '300.00')}
`,
      ),
    ),
    '第7行与第6行重复，都是「合计」',
  ],
  [
    'numbered rows',
    workbook(
      sheet(
        '5',
        `
公开表5
2023年一般公共预算基本支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
序号 | 科目名称 | 合计 | 人员经费 | 公用经费
1 | 合计 | 60.00 | 60.00 |
2 | 合计 | 60.00 | 60.00 |
`,
      ),
    ),
    '第6行与第5行重复，都是「合计」',
  ],
  [
    'one side of a table of two',
    twoSided(
      '一、一般公共预算拨款收入 | 80.00 | 一、教育支出 | 100.00',
      '二、事业收入 | 20.00 | |',
      '二、事业收入 | 20.00 | |',
      '收入总计 | 100.00 | 支出总计 | 100.00',
    ),
    '第8行与第7行重复，都是「二、事业收入」',
  ],
  [
    'the last row',
    twoSided(
      '一、一般公共预算拨款收入 | 80.00 | 一、教育支出 | 80.00',
      '收入总计 | 80.00 | 支出总计 | 80.00',
      '收入总计 | 80.00 | 支出总计 | 80.00',
    ),
    '第8行与第7行重复，都是「收入总计」',
  ],
  [
    'a line of a form',
    estimates(
      '整理 | 装订 | 商品和服务支出 | 5.00 | 按实际需要',
      '整理 | 装订 | 商品和服务支出 | 5.00 | 按实际需要',
    ),
    '第11行与第10行重复，都是「整理」',
  ],
  [
    'a project of the overall form',
    workbook(overall([`${PROJECT} | 部门项目 | 10.00 | 10.00 |`, `${PROJECT} | 部门项目 | 10.00 | 10.00 |`])),
    '第7行与第6行重复，都是「档案整理经费」',
  ],
])('%s', (_, snapshot, message) => {
  expect(rowsTold(snapshot)).toEqual([message]);
});

test.each<[string, Snapshot]>([
  [
    'the same project under two units',
    workbook(
      projectList(
        listed(A, PROJECT, '300.00'),
        "'169002 | 青屏市方志办 | | 300.00 | 300.00",
        listed(A, PROJECT, '300.00'),
      ),
    ),
  ],
  [
    'projects of one name under two codes',
    workbook(projectList(listed(A, PROJECT, '300.00'), listed(B, PROJECT, '300.00'))),
  ],
  ['other amounts', workbook(projectList(listed(A, PROJECT, '300.00'), listed(A, PROJECT, '200.00')))],
  [
    'lines of another activity',
    estimates('整理 | 装订 | 商品和服务支出 | 5.00 | 按需', '修复 | 装订 | 商品和服务支出 | 5.00 | 按需'),
  ],
  [
    'lines that rest on something else',
    estimates('整理 | 装订 | 商品和服务支出 | 5.00 | 纸质', '整理 | 装订 | 商品和服务支出 | 5.00 | 照片'),
  ],
  [
    'nothing in either',
    twoSided(
      '一、一般公共预算拨款收入 | 80.00 | 一、教育支出 | 80.00',
      '二、事业收入 | 0.00 | |',
      '二、事业收入 | 0.00 | |',
    ),
  ],
  [
    'a total at the top and at the bottom',
    workbook(
      expenditure(["'201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00", '| 合计 | 100.00 | 60.00 | 40.00']),
    ),
  ],
  [
    'a department and its only unit of one name',
    byUnit(
      '| 合计 | 100.00 | 60.00 | 40.00',
      '| 青屏市档案馆 | 100.00 | 60.00 | 40.00',
      '| 青屏市档案馆 | 100.00 | 60.00 | 40.00',
    ),
  ],
])('lawful: %s', (_, snapshot) => {
  expect(rowsTold(snapshot)).toEqual([]);
});

test('a doubled subject is told by TB-6 alone', () => {
  const row = "'2010101 | 行政运行 | 100.00 | 60.00 | 40.00";
  const book = workbook(expenditure([row, row]));
  expect(told(readingIssues, book).map(([rule]) => rule)).toEqual(['TB-6']);
  expect(rowsTold(book)).toEqual([]);
});
