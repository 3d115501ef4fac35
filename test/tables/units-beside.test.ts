/** Tables that may list units or subjects, with columns for both: subjects are the rows, in blocks of their units. */
import { checkWorkbook } from '../../src/app/check';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook, withoutMerges } from '../fixtures/sheet-builder';

/** Each unit with its own sum above its subjects. */
const above = (title: string, columns: string): string => `
${title} | < | < | < | < | < | <
部门：清河市气象局 |  |  |  |  |  | 单位：万元
单位编码 | 单位名称 | 科目编码 | 科目名称 | ${columns}
合计 | < | < | < | 170.00 | 160.00 | 10.00
'302001 | 清河市气象局本级 |  |  | 110.00 | 100.00 | 10.00
 |  | '208 | 社会保障和就业支出 | 20.00 | 20.00
 |  | '20805 | 行政事业单位养老支出 | 20.00 | 20.00
 |  | '2080505 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00
 |  | '220 | 自然资源海洋气象等支出 | 90.00 | 80.00 | 10.00
 |  | '22005 | 气象事务 | 90.00 | 80.00 | 10.00
 |  | '2200504 | 气象事业机构 | 90.00 | 80.00 | 10.00
'302002 | 清河市气象台 |  |  | 60.00 | 60.00
 |  | '220 | 自然资源海洋气象等支出 | 60.00 | 60.00
 |  | '22005 | 气象事务 | 60.00 | 60.00
 |  | '2200504 | 气象事业机构 | 60.00 | 60.00
`;

/** The unit printed again in each row of its subjects. */
const beside = (title: string, columns: string): string => `
${title} | < | < | < | < | < | <
部门：清河市气象局 |  |  |  |  |  | 单位：万元
单位编码 | 单位名称 | 科目编码 | 科目名称 | ${columns}
合计 | < | < | < | 170.00 | 160.00 | 10.00
'302001 | 清河市气象局本级 | '2080505 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00
'302001 | 清河市气象局本级 | '2200504 | 气象事业机构 | 90.00 | 80.00 | 10.00
'302002 | 清河市气象台 | '2200504 | 气象事业机构 | 60.00 | 60.00
`;

const ABOVE = [
  '合计',
  '单位:302001',
  '单位:302001/功能:208',
  '单位:302001/功能:20805',
  '单位:302001/功能:2080505',
  '单位:302001/功能:220',
  '单位:302001/功能:22005',
  '单位:302001/功能:2200504',
  '单位:302002',
  '单位:302002/功能:220',
  '单位:302002/功能:22005',
  '单位:302002/功能:2200504',
];
const BESIDE = ['合计', '单位:302001/功能:2080505', '单位:302001/功能:2200504', '单位:302002/功能:2200504'];

const INCOME = '合计 | 一般公共预算 | 事业收入';
const FINAL_INCOME = '本年收入合计 | 财政拨款收入 | 事业收入';
const SPENT = '合计 | 基本支出 | 项目支出';

test.each([
  ['收入总表', above('2025年部门收入总表', INCOME), ABOVE],
  ['收入决算表', above('2023年度收入决算表', FINAL_INCOME), ABOVE],
  ['支出决算表', above('2023年度支出决算表', SPENT), ABOVE],
  ['财政拨款支出表', above('2025年财政拨款支出预算表', SPENT), ABOVE],
  ['收入总表', beside('2025年部门收入总表', INCOME), BESIDE],
  ['收入决算表', beside('2023年度收入决算表', FINAL_INCOME), BESIDE],
])('%s', (kind, text, rows) => {
  const snapshot = workbook(sheet('表', text));
  for (const each of [snapshot, withoutMerges(snapshot)]) {
    const { tables } = readBook(each);
    expect(tables.map((table) => [table.kind, table.grids[0]?.rows.map(({ key }) => key)])).toEqual([
      [kind, rows],
    ]);
  }
  const { findings } = checkWorkbook(snapshot);
  expect(findings.filter(({ severity }) => severity !== '提示').map(({ message }) => message)).toEqual([]);
});

test('a unit whose name tells nothing heads the subjects below its code', () => {
  const { tables } = readBook(
    workbook(
      sheet(
        '表',
        `
2025年部门支出总表 | < | < | < | < | <
部门：清河市气象局 |  |  |  |  | 单位：万元
单位编码 | 科目编码 | 单位（科目）名称 | 合计 | 基本支出 | 项目支出
 |  | 合计 | 80.00 | 70.00 | 10.00
'302001 |  | 清河市气象局本级 | 20.00 | 20.00
 | '2080505 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00
'302002 |  | 清河市气象台 | 60.00 | 50.00 | 10.00
 | '2200504 | 气象事业机构 | 60.00 | 50.00 | 10.00
`,
      ),
    ),
  );
  expect(tables[0]?.grids[0]?.rows.map(({ key }) => key)).toEqual([
    '合计',
    '单位:302001',
    '单位:302001/功能:2080505',
    '单位:302002',
    '单位:302002/功能:2200504',
  ]);
});
