/** 三公 with its items or its budget in rows: what is a total, what goes on in a second block, in what words. */
import { checkWorkbook } from '../../../src/app/check';
import { readBook } from '../../../src/tables/read-book';
import { sheet, workbook } from '../../fixtures/sheet-builder';

const BOOK = workbook(
  sheet(
    '07',
    `
2023年度财政拨款“三公”经费支出决算表 | < | < | < | < | < | <
部门：江城市某局 | | | | | | 单位：万元
 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
 | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
预算数 | 7.00 | 0.00 | 5.00 | 0.00 | 5.00 | 2.00
决算数 | 5.50 | 0.00 | 4.00 | 0.00 | 4.00 | 1.50
`,
  ),
);

test('no row is taken for a total', () => {
  const [table] = readBook(BOOK, {}).tables;
  expect(table?.kind).toBe('三公经费支出决算表');
  expect(table?.grids[0]?.rows.map(({ role, parent }) => [role, parent])).toEqual([
    ['明细', undefined],
    ['明细', undefined],
  ]);
});

test('no error is told', () => {
  expect(checkWorkbook(BOOK).findings.filter(({ severity }) => severity === '错误')).toEqual([]);
});

/** The Ministry's form of what an office runs on, in two halves: 三公 left, 机关运行经费, assets and procurement right. */
const OPERATIONS = workbook(
  sheet(
    '09',
    `
2023年度机构运行信息决算表 | < | < | < | <
公开部门：江城市某局 | | | | 单位：万元
项　目 | 预算数 | 决算数 | 项　目 | 决算数
一、“三公”经费支出 | — | — | 四、机关运行经费 | 83.00
（一）支出合计 | 7.00 | 5.50 | （一）行政单位 | 83.00
　1．因公出国（境）费 | 0.00 | 0.00 | （二）参照公务员法管理事业单位 | 0.00
　2．公务用车购置及运行维护费 | 5.00 | 4.00 | 五、国有资产占用情况 | —
　　（1）公务用车购置费 | 0.00 | 0.00 | （一）车辆数合计（辆） | =3
　　（2）公务用车运行维护费 | 5.00 | 4.00 | 　1．机要通信用车 | =1
　3．公务接待费 | 2.00 | 1.50 | 　2．应急保障用车 | =2
　　（1）国内接待费 | — | 1.50 | 六、政府采购支出信息 | —
（二）相关统计数 | — | — | （一）政府采购支出合计 | 30.00
　1．公务用车保有量（辆） | — | =3 | 　1．政府采购货物支出 | 10.00
二、会议费 | — | 1.20 | 　2．政府采购服务支出 | 20.00
三、培训费 | — | 0.80 | |
`,
  ),
);

const HEADERS: readonly (readonly [budget: string, vehicles: string, purchase: string, running: string])[] = [
  ['预算数', '公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费'],
  ['2019年度“三公”经费预算数', '公务用车购置和运行维护费', '公务用车购置费', '公务用车运行及维护费'],
  ['全年预算数', '公务用车购置及运行费用', '购置费', '运行和维护费'],
  ['财政拨款预算数', '公务用车购置与运行费', '公务用车购置支出', '车辆运行维护费用'],
];

test('机关运行经费 in the second half is read, and nothing else there', () => {
  const [table] = readBook(OPERATIONS, {}).tables;
  const row = table?.grids[0]?.rows[0];
  const figure = (key: string): string | undefined => {
    const reading = row?.amounts.get(key)?.reading;
    return reading?.kind === 'number' ? reading.value.toFixed(2) : reading?.kind;
  };
  expect(table?.kind).toBe('三公经费支出决算表');
  expect(['合计', '预算数/合计', '公务用车运行费', '会议费', '机关运行经费'].map(figure)).toEqual([
    '5.50',
    '7.00',
    '4.00',
    '1.20',
    '83.00',
  ]);
  const columns = table?.grids[0]?.columns.map(({ key }) => key) ?? [];
  expect(columns.filter((key) => /采购|车辆|用车购置数/.test(key))).toEqual([]);
});

test.each(HEADERS)('%s, %s, %s, %s', (budget, vehicles, purchase, running) => {
  const half = `合计 | 因公出国（境）费用 | ${vehicles} | < | < | 公务接待费用`;
  const below = `^ | ^ | 小计 | ${purchase} | ${running} | ^`;
  const book = workbook(
    sheet(
      '07',
      `
2019年度财政拨款“三公”经费支出决算表 | < | < | < | < | < | < | < | < | < | < | <
部门：江城市某局 | | | | | | | | | | | 单位：万元
${budget} | < | < | < | < | < | ${budget.replace('预算', '决算').replace('全年', '')} | < | < | < | < | <
${half} | ${half}
${below} | ${below}
7.00 | 0.00 | 5.00 | 1.00 | 4.00 | 2.00 | 5.50 | 0.00 | 4.00 | 0.50 | 3.50 | 1.50
`,
    ),
  );
  expect(readBook(book, {}).tables[0]?.grids[0]?.columns.map(({ key, role }) => `${key} ${role}`)).toEqual([
    '预算数/合计 金额',
    '预算数/因公出国费 金额',
    '预算数/公务用车 金额',
    '预算数/公务用车购置费 金额',
    '预算数/公务用车运行费 金额',
    '预算数/公务接待费 金额',
    '合计 金额',
    '因公出国费 金额',
    '公务用车 金额',
    '公务用车购置费 金额',
    '公务用车运行费 金额',
    '公务接待费 金额',
  ]);
  expect(checkWorkbook(book).findings.filter(({ severity }) => severity === '错误')).toEqual([]);
});
