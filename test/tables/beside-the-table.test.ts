/** What stands around a table and must not disturb it: figures kept beside it, and two years told by sheet names alone. */
import { checkWorkbook } from '../../src/app/check';
import type { Sheet } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { expenditure, generalBudget, RIGHT } from '../checks/small-tables';
import { sheet, workbook } from '../fixtures/sheet-builder';

describe('figures beside a table', () => {
  const beside = (label: string, header: string, total: string): Sheet =>
    sheet(
      '3',
      `
公开表3
2023年部门支出总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元${label}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出${header}
| 合计 | 100.00 | 60.00 | 40.00${total}
${RIGHT.join('\n')}
`,
    );
  const columns = (one: Sheet): string[] =>
    readBook(workbook(one)).tables.flatMap(({ grids }) =>
      grids.flatMap((grid) => grid.columns.map(({ key }) => key)),
    );
  const OWN = ['合计', '基本支出', '项目支出'];

  test.each<[string, [string, string, string], string[]]>([
    ['none', ['', '', ''], OWN],
    ['in the rows of the header', [' | | 100.00', ' | | 60.00', ' | | 40.00'], OWN],
    ['several columns away', [' | | | | 100.00 | 3', ' | | | | 60.00', ' | | | | 40.00'], OWN],
    ['in the row of the header alone', ['', ' | | 100.00', ''], OWN],
    // Without a blank column, or with a word at its head, it is a column.
    ['right beside it', ['', ' | 专项一', ' | 5.00'], [...OWN, '未识别/专项一']],
    ['with a header of its own', ['', ' | | 校验', ' | | 5.00'], [...OWN, '未识别/校验']],
  ])('%s', (_, [label, header, total], expected) => {
    expect(columns(beside(label, header, total))).toEqual(expected);
  });

  test('they are told, and the table is judged as without them', () => {
    const alone = checkWorkbook(workbook(beside('', '', '')));
    const with_ = checkWorkbook(workbook(beside(' | | 100.00', ' | | 60.00', ' | | 40.00')));
    expect(with_.formulas).toEqual(alone.formulas);
    expect(with_.findings.map(({ rule }) => rule)).toEqual(['ND-22b']);
  });

  test('the halves of a two-sided table with a blank column between stay together', () => {
    const halves = sheet(
      '1',
      `
公开表1
2023年部门收支总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
收入 | < | | 支出 | <
项目 | 预算数 | | 项目 | 预算数
一、一般公共预算拨款收入 | 90.00 | | 一、社会保障和就业支出 | 50.00
二、政府性基金预算拨款收入 | | | 二、住房保障支出 | 40.00
收入总计 | 90.00 | | 支出总计 | 90.00
`,
    );
    expect(readBook(workbook(halves)).tables[0]?.grids.map(({ part }) => part)).toEqual(['左', '右']);
  });
});

describe('two years of one department without years in the titles', () => {
  const undated = (one: Sheet, name: string): Sheet => ({
    ...one,
    name,
    rows: new Map(
      [...one.rows].map(([row, cells]) => [
        row,
        cells.map((cell) =>
          typeof cell?.value === 'string' ? { ...cell, value: cell.value.replace('2023年', '') } : cell,
        ),
      ]),
    ),
  });
  const places = (...sheets: Sheet[]): string[] =>
    readBook(workbook(...sheets)).tables.map(({ sheet: name, set, year }) => `${name} ${set} ${year ?? '?'}`);

  test.each<[string, string[]]>([
    ['one year after the other', ['支出2022', '一般2022', '支出2023', '一般2023']],
    ['table by table', ['支出2022', '支出2023', '一般2022', '一般2023']],
  ])('sheet names tell: %s', (_, names) => {
    const sheets = names.map((name) =>
      undated((name.startsWith('支出') ? expenditure : generalBudget)(RIGHT), name),
    );
    expect(places(...sheets)).toEqual(
      names.map((name) => `${name} ${name.endsWith('2022') ? 0 : 1} ${name.slice(-4)}`),
    );
    expect(checkWorkbook(workbook(...sheets)).findings).toEqual([]);
  });

  test('where nothing tells, neither is bound', () => {
    expect(places(undated(expenditure(RIGHT), '支出'), undated(expenditure(RIGHT), '支出 (2)'))).toEqual([]);
  });

  test('a name with two years tells none', () => {
    expect(
      places(undated(expenditure(RIGHT), '2022-2023甲'), undated(expenditure(RIGHT), '2022-2023乙')),
    ).toEqual([]);
  });
});

test('a unit in the last row of the table above is not whose table the next one is', () => {
  const rows = `
2023年度项目收入支出决算表 | < | < | <
部门：青屏市水务局 | | | 单位：万元
项目名称 | 单位名称 | 本年收入 | 本年支出
防汛物资 | 青屏市水文站 | 12.00 | 12.00
2023年度支出决算表 | < | < | <
部门：青屏市水务局 | | | 单位：万元
科目编码 | 科目名称 | 合计 | 项目支出
'213 | 农林水支出 | 12.00 | 12.00
`;
  const { tables } = readBook(workbook(sheet('1', rows)));
  expect(tables.map(({ kind, organisation }) => `${kind} ${organisation ?? ''}`)).toEqual([
    '项目收支决算表 青屏市水务局',
    '支出决算表 青屏市水务局',
  ]);
});
