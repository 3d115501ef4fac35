/** Two columns that both mean the table's total: told apart by the header over them, or the table is not read. */
import { checkWorkbook } from '../../src/app/check';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook, withoutMerges } from '../fixtures/sheet-builder';

const BASIC = `
2025年一般公共预算基本支出表 | < | < | < | < | <
部门：清河市气象局 |  |  |  |  | 单位：万元
部门预算支出经济分类科目 | < | 合计 | 一般公共预算 | < | <
科目编码 | 科目名称 | ^ | 小计 | 人员经费 | 公用经费
合计 | < | 150.00 | 150.00 | 120.00 | 30.00
'301 | 工资福利支出 | 120.00 | 120.00 | 120.00 |
'30101 | 基本工资 | 120.00 | 120.00 | 120.00 |
'302 | 商品和服务支出 | 30.00 | 30.00 |  | 30.00
'30201 | 办公费 | 30.00 | 30.00 |  | 30.00
`;

const WITH_OTHER_MONEY = `
2025年一般公共预算支出表 | < | < | < | < | <
部门：清河市气象局 |  |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 一般公共预算 | < | <
^ | ^ | ^ | 小计 | 基本支出 | 项目支出
合计 | < | 170.00 | 150.00 | 120.00 | 30.00
'2010101 | 行政运行 | 130.00 | 120.00 | 120.00 |
'2010104 | 人大会议 | 40.00 | 30.00 |  | 30.00
`;

const CARRIED_OVER = `
2025年部门支出总表 | < | < | < | < | < | <
部门：清河市气象局 |  |  |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 本年支出 | < | < | 结转下年
^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
合计 | < | 152.00 | 150.00 | 120.00 | 30.00 | 2.00
'2010101 | 行政运行 | 120.00 | 120.00 | 120.00 |
'2010104 | 人大会议 | 32.00 | 30.00 |  | 30.00 | 2.00
`;

const PROJECTS = `
2025年项目支出表 | < | < | <
部门：清河市气象局 |  |  | 单位：万元
单位编码 | 单位（项目）名称 | 小计 | 专项业务经费
 | 合计 | 150.00 | 100.00
'302001 | 清河市气象局 | 150.00 | 100.00
 | 人工影响天气 | 100.00 | 100.00
 | 防雷检测 | 50.00 |
`;

/** 人员经费 and 公用经费 may be of the 合计 or of the 小计. */
const UNCLEAR = `
2025年一般公共预算基本支出表 | < | < | < | < | <
部门：清河市气象局 |  |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 一般公共预算 | 人员经费 | 公用经费
^ | ^ | ^ | 小计 | ^ | ^
合计 | < | 150.00 | 140.00 | 120.00 | 30.00
'30101 | 基本工资 | 120.00 | 120.00 | 120.00 |
'30201 | 办公费 | 30.00 | 20.00 |  | 30.00
`;

/** The columns of the only table, with roles other than 金额, and the figures of its total row. */
function totalRow(text: string): string[] {
  const snapshot = workbook(sheet('表', text));
  const read = [snapshot, withoutMerges(snapshot)].map((each) => {
    const grid = readBook(each).tables[0]?.grids[0];
    const total = grid?.rows.find(({ role }) => role === '合计');
    return (grid?.columns ?? []).map(({ key, role }) => {
      const reading = total?.amounts.get(key)?.reading;
      const figure = reading?.kind === 'number' ? reading.value.toString() : '';
      return `${key}${role === '金额' ? '' : `（${role}）`} ${figure}`.trim();
    });
  });
  expect(read[1]).toEqual(read[0]);
  return read[0] ?? [];
}

test.each([
  [
    'the 小计 over all columns by nature is the own one',
    BASIC,
    ['总计 150', '合计 150', '人员经费 120', '公用经费 30'],
  ],
  [
    'also where the 合计 takes in more',
    WITH_OTHER_MONEY,
    ['总计 170', '合计 150', '基本支出 120', '项目支出 30'],
  ],
  [
    'under 本年支出 it is that of the year',
    CARRIED_OVER,
    ['合计 152', '本年支出 150', '基本支出 120', '项目支出 30', '结转下年 2'],
  ],
  ['a kind of project is part of the sum', PROJECTS, ['合计 150', '合计/专项业务经费（其中） 100']],
])('%s', (_, text, columns) => {
  expect(totalRow(text)).toEqual(columns);
  const { findings } = checkWorkbook(workbook(sheet('表', text)));
  expect(findings.filter(({ severity }) => severity !== '提示').map(({ message }) => message)).toEqual([]);
});

test('sums are judged against the own total', () => {
  const wrong = BASIC.replace('150.00 | 150.00 | 120', '150.00 | 151.00 | 120');
  const { formulas, findings } = checkWorkbook(workbook(sheet('表', wrong)));
  expect(formulas.failed).toBe(2);
  const errors = findings.filter(({ severity }) => severity === '错误');
  expect(errors.map(({ rule, cells }) => [rule, cells[0]?.area.top, cells[0]?.area.left])).toEqual([
    ['B6-1', 4, 3],
    ['B6-3', 4, 3],
  ]);
});

test('where nothing tells, the table is not read and the two columns are named', () => {
  const { tables, unrecognised } = readBook(workbook(sheet('表', UNCLEAR)));
  expect(tables).toEqual([]);
  expect(unrecognised.map(({ reason }) => reason)).toEqual([
    '《2025年一般公共预算基本支出表》的「合计」与「一般公共预算/小计」两列含义相同，无法判断各列内容',
  ]);
});
