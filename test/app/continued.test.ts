/** 收入总表 whose last columns stand in a 续表: what needs those columns does not run, and nothing wrong is said. */
import { checkWorkbook } from '../../src/app/check';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { continued } from '../fixtures/localities/continued';
import { sheet, withoutMerges } from '../fixtures/sheet-builder';

/** The same two parts one below the other on one sheet; `total` is the income of the first unit. */
const below = (total: string): Snapshot => ({
  ...continued,
  sheets: continued.sheets
    .filter(({ name }) => name !== '2续')
    .map((one) =>
      one.name === '2'
        ? sheet(
            '2',
            `
公开02表
收入总表         | <                    | <        | <        | <            | <              | <                | <
部门名称：草原旗卫生健康委员会 |        |          |          |              |                |                  | 单位：万元
部门（单位）代码 | 部门（单位）名称     | 合计     | 本年收入 | <            | <              | <                | <
^                | ^                    | ^        | 小计     | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金
                 | 合计                 | 5,130.22 | 5,107.22 |     1,911.10 |          12.00 |             0.00 |             0.00
'301001          | 草原旗卫生健康委员会 | ${total} | 1,150.00 |     1,138.00 |          12.00 |             0.00 |             0.00
'301002          | 草原旗蒙医医院       | 3,957.22 | 3,957.22 |       773.10 |           0.00 |             0.00 |             0.00

收入总表（续）   | <                    | <        | <                | <            | <                | <        | <
部门（单位）代码 | 部门（单位）名称     | 本年收入 | <                | <            | <                | <        | 上年结转结余
^                | ^                    | 事业收入 | 事业单位经营收入 | 上级补助收入 | 附属单位上缴收入 | 其他收入 | ^
                 | 合计                 | 3,184.12 |             0.00 |         0.00 |             0.00 |     0.00 |        23.00
'301001          | 草原旗卫生健康委员会 |     0.00 |             0.00 |         0.00 |             0.00 |     0.00 |        23.00
'301002          | 草原旗蒙医医院       | 3,184.12 |             0.00 |         0.00 |             0.00 |     0.00 |         0.00
`,
          )
        : one,
    ),
});

const BOOKS: readonly (readonly [string, Snapshot, string])[] = [
  ['在另一张工作表上', continued, '2续'],
  ['在同一张工作表上', below('1,173.00'), '2'],
];

describe.each(BOOKS)('续表%s', (_, snapshot, where) => {
  test.each([
    ['合并单元格已知', snapshot],
    ['合并单元格未知', withoutMerges(snapshot)],
  ])('the first part is read, the second told: %s', (_name, one) => {
    const book = readBook(one);
    const income = book.tables.find(({ kind }) => kind === '收入总表');
    expect(income?.grids.map(({ rows, columnsElsewhere }) => [rows.length, columnsElsewhere])).toEqual([
      [3, true],
    ]);
    expect(book.unrecognised.map(({ sheet: name }) => name)).toEqual([where]);
  });

  test('nothing is said of figures that stand elsewhere', () => {
    const report = checkWorkbook(snapshot);
    expect(report.findings).toEqual([]);
    const reasons = new Map(report.formulas.notRun.map(({ id, reason }) => [id, reason]));
    for (const id of ['B2-1', 'B2-2'])
      expect([id, reasons.get(id)]).toEqual([
        id,
        '《收入总表》（公开02表）有栏目印在续表中，或者分成几项，没有合在一起读',
      ]);
  });
});

test('what the first part holds is checked all the same', () => {
  const report = checkWorkbook(below('1,183.00'));
  expect(report.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('错误 B2-4');
});
