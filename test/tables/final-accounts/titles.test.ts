/** Titles of final accounts as places print them, and which family a title belongs to that does not say. */
import { CORE_TABLES } from '../../../src/tables/core-tables';
import { readBook } from '../../../src/tables/read-book';
import { sheet, workbook } from '../../fixtures/sheet-builder';

const twoSided = `
收入 | < | 支出 | <
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 12.50 | 一、教育支出 | 12.50
总计 | 12.50 | 总计 | 12.50`;
const income = `
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入
'205 | 教育支出 | 12.50 | 12.50`;
const expenditure = `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'205 | 教育支出 | 12.50 | 10.00 | 2.50`;
const byUnit = `
单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出
'169001 | 甲市乙局本级 | 12.50 | 10.00 | 2.50
合计 | < | 12.50 | 10.00 | 2.50`;
const movement = `
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 结余分配 | 年末结转和结余
'205 | 教育支出 | 1.00 | 12.50 | 12.00 | 0.50 | 1.00`;
const basic = `
科目编码 | 科目名称 | 决算数
'301 | 工资福利支出 | 12.50`;
const official = `
合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
12.50 | 1.00 | 8.00 | 3.00 | 5.00 | 3.50`;
const form = `
项目名称 | 校舍修缮 | 主管部门 | 甲局
预算执行情况 | 预算数（A） | 执行数（B） | 执行率（B/A）
年度资金总额 | 10.00 | 10.00 | 100%
一级指标 | 二级指标 | 三级指标 | 指标值`;

const cases: readonly (readonly [kind: string, title: string, body: string])[] = [
  ['收入支出决算总表', '收入支出决算总表', twoSided],
  ['收入支出决算总表', '2023年度部门收支决算总表', twoSided],
  ['收入支出决算总表', '甲市乙局2023年度收入支出决算公开表', twoSided],
  ['收入决算表', '收入决算总表', income],
  ['收入决算表', '单位收入决算表', income],
  ['收入决算表', '2023年度收入决算情况表', income],
  ['支出决算表', '部门支出决算总表', expenditure],
  ['支出决算表', '支出决算情况表', expenditure],
  ['财政拨款收入支出决算总表', '财政拨款收入支出决算总表', twoSided],
  ['财政拨款收入支出决算总表', '部门财政拨款收支决算总表', twoSided],
  ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算表', expenditure],
  ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款收入支出决算表', expenditure],
  ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算情况表', expenditure],
  ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算表', basic],
  ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表', basic],
  ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算表（按经济分类）', basic],
  ['一般公共预算财政拨款基本支出决算表', '财政拨款基本支出决算明细表', basic],
  ['三公经费支出决算表', '“三公”经费支出决算表', official],
  ['三公经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表', official],
  ['三公经费支出决算表', '财政拨款“三公”经费支出决算表', official],
  ['三公经费支出决算表', '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', official],
  ['政府性基金收支决算表', '政府性基金预算财政拨款收入支出决算表', expenditure],
  ['政府性基金收支决算表', '政府性基金预算收支决算表', expenditure],
  ['国有资本经营支出决算表', '国有资本经营预算财政拨款支出决算表', expenditure],
  ['国有资本经营收支决算表', '国有资本经营预算财政拨款收入支出决算表', expenditure],
  ['整体支出绩效自评表', '2023年度部门整体支出绩效自评表', form],
  ['整体支出绩效自评表', '部门（单位）整体支出绩效自评表', form],
  ['项目支出绩效自评表', '2023年度校舍修缮支出项目绩效自评表', form],
  ['项目支出绩效自评表', '整体搬迁项目绩效自评表', form],
  ['项目支出绩效自评表', '项目支出绩效目标自评表', form],
  ['财政拨款支出决算明细表', '财政拨款支出决算明细表', expenditure],
  ['一般公共预算财政拨款支出决算明细表', '一般公共预算财政拨款支出决算明细表', expenditure],
  ['一般公共预算财政拨款项目支出决算表', '一般公共预算财政拨款项目支出决算表', expenditure],
  ['项目支出决算表', '项目支出决算明细表', expenditure],
  ['一般公共预算财政拨款支出决算明细表', '一般公共预算财政拨款支出决算表（按经济分类）', expenditure],
  ['一般公共预算财政拨款支出决算明细表', '一般公共预算财政拨款支出经济分类决算表', expenditure],
  ['财政拨款支出决算表', '财政拨款支出决算表', expenditure],
  ['财政拨款支出决算表', '2022年度财政拨款支出决算表（功能科目）', expenditure],
  ['机关运行经费表', '财政拨款机关运行经费支出决算表', income],
  ['财政专户管理资金收支决算表', '财政专户管理资金收入支出决算表', twoSided],
  ['非财政拨款收支决算表', '非财政拨款收支决算表', twoSided],
  ['项目收支决算表', '项目收入支出决算表', twoSided],
  ['政府性基金三公经费支出决算表', '政府性基金预算财政拨款“三公”经费支出决算表', official],
  ['机关运行经费表', '部门机关运行经费、政府采购、国有资产占用情况决算表', income],
  ['机关运行经费表', '机构运行经费支出、国有资产占用情况及政府采购支出决算信息表', income],
  ['政府采购情况表', '2023年度政府采购支出决算表', income],
  ['政府购买服务情况表', '政府购买服务支出决算表', income],
  ['国有资产占用情况表', '国有资产占用及购置决算情况表', income],
  ['决算相关信息表', '部门决算公开相关信息统计表', income],
  ['收入支出决算总表', 'GK01 部门收支决算总表', twoSided],
  ['收入支出决算总表', '2024年度收入支出决算总体情况表', twoSided],
  ['收入支出决算总表', '甲市国有资产监督管理局收入支出决算总表', twoSided],
  ['支出决算表', '甲市政府采购中心2023年度支出决算表', expenditure],
  ['收入决算表', '甲市机关事务管理局收入决算表', income],
  ['支出决算分单位表', '支出决算表（分单位）', byUnit],
  ['支出决算表', '部门支出决算表', byUnit],
  ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算表（按功能分类）', expenditure],
  ['三公经费支出决算表', '财政拨款“三公”经费及机关运行经费支出决算表', official],
  ['收入支出决算总表', '收入支出决算表', twoSided],
  ['收入支出决算表', '收入支出决算表', movement],
  ['收入支出决算表', '2023年度收支决算表', movement],
  ['收入支出决算总表', '收入支出决算批复表', twoSided],
  ['收入决算表', '收入决算批复表', income],
  ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出经济分类决算表', basic],
  ['整体支出绩效自评表', '部门整体支出绩效评价自评表', form],
  ['单位资金收支决算表', '单位资金收入支出决算表', twoSided],
  ['支出经济分类决算表', '支出决算表（按经济分类）', expenditure],
  ['上缴、补助支出决算表', '对附属单位补助支出决算表', expenditure],
  ['政府性基金、国有资本经营分项支出决算表', '政府性基金预算财政拨款基本支出决算表', expenditure],
  ['政府性基金收支决算表', '政府性基金预算财政拨款支出决算明细表', expenditure],
  ['三公经费支出决算表', '2024年度一般公共预算财政拨款“三公”经费支出决算情况表', official],
];

test.each(cases)('%s：%s', (kind, title, body) => {
  const book = readBook(workbook(sheet('Sheet1', `\n${title}\n部门：甲市乙局 | 单位：万元${body}`)));
  expect(book.unrecognised).toEqual([]);
  expect(book.tables.map((table) => table.kind)).toEqual([kind]);
  expect(book.family).toBe('决算');
});

test('the details of a fund stand apart from the table of the fund', () => {
  const titles = ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款支出决算明细表'];
  const book = readBook(
    workbook(
      ...titles.map((title, i) => sheet(`${i}`, `\n${title}\n部门：甲市乙局 | 单位：万元${expenditure}`)),
    ),
  );
  expect(book.issues).toEqual([]);
  expect(book.tables.map(({ kind, grids }) => `${kind} ${grids.length}`)).toEqual([
    '政府性基金收支决算表 1',
    '政府性基金收支决算明细表 0',
  ]);
});

test('a table of 三公 and more besides gives way to one of 三公 alone', () => {
  const kindsOf = (...titles: readonly string[]): string[] =>
    readBook(
      workbook(
        ...titles.map((title, i) => sheet(`${i}`, `\n${title}\n部门：甲市乙局 | 单位：万元${official}`)),
      ),
    ).tables.map(({ kind, grids }) => `${kind} ${grids.length}`);
  expect(kindsOf('2023年度机构运行信息决算表')).toEqual(['三公经费支出决算表 1']);
  expect(kindsOf('2023年度机构运行信息决算表', '财政拨款“三公”经费支出决算表')).toEqual([
    '机构运行信息表 0',
    '三公经费支出决算表 1',
  ]);
});

describe('a title that may be of either family', () => {
  const plain = (name: string, title: string, body: string): ReturnType<typeof sheet> =>
    sheet(name, `${title}\n部门：甲市乙局 | 单位：万元${body}`);

  test('goes by the words of its own header', () => {
    const book = readBook(workbook(plain('1', '部门收支总表', twoSided)));
    expect(book.tables.map(({ kind }) => kind)).toEqual(['收入支出决算总表']);
    const budget = readBook(workbook(plain('1', '部门收支总表', twoSided.replace(/决算数/g, '预算数'))));
    expect(budget.tables.map(({ kind }) => kind)).toEqual(['收支总表']);
  });

  test('goes with the other tables of the workbook', () => {
    const neutral = [plain('1', '支出总表', expenditure), plain('2', '“三公”经费支出表', official)];
    const kinds = (...others: readonly ReturnType<typeof sheet>[]): string[] =>
      readBook(workbook(...neutral, ...others)).tables.map(({ kind }) => kind);
    expect(kinds()).toEqual(['支出总表', '三公经费支出表']);
    expect(kinds(plain('3', '收入决算表', income), plain('4', '收入支出决算总表', twoSided))).toEqual([
      '支出决算表',
      '三公经费支出决算表',
      '收入决算表',
      '收入支出决算总表',
    ]);
  });

  test('国有资产 and 政府采购 are named in final accounts alone', () => {
    const assets = plain(
      '2',
      '国有资产占用情况表',
      '\n项目 | 数量 | 金额\n车辆 | =2 | 12.50\n设备 | =1 | 3.00\n合计 | | 15.50',
    );
    const final = readBook(workbook(plain('1', '收入决算表', income), assets));
    expect(final.tables.map(({ kind }) => kind)).toEqual(['收入决算表', '国有资产占用情况表']);
    const budget = readBook(workbook(plain('1', '部门收入预算总表', income), assets));
    expect(budget.tables.map(({ kind }) => kind)).toEqual(['收入总表']);
    expect(budget.unrecognised.map(({ sheet: name }) => name)).toEqual(['2']);
  });
});

test('三公 with a row for the budget and a row for the accounts', () => {
  const book = readBook(
    workbook(
      sheet(
        'Sheet1',
        `
“三公”经费支出决算表
部门：甲市乙局 | | | | | | 单位：万元
项目 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
全年预算数 | 7.00 | 0.00 | 5.00 | 0.00 | 5.00 | 2.00
决算数 | 5.50 | 0.00 | 4.00 | 0.00 | 4.00 | 1.50`,
      ),
    ),
  );
  const rows = book.tables[0]?.grids[0]?.rows ?? [];
  expect(rows.map(({ key }) => key)).toEqual(['合计']);
  const read = [...(rows[0]?.amounts ?? [])].map(([key, { reading }]) =>
    reading.kind === 'number' ? `${key} ${reading.value.toString()}` : `${key} ${reading.kind}`,
  );
  expect(read).toEqual([
    '预算数/合计 7',
    '预算数/因公出国费 0',
    '预算数/公务用车 5',
    '预算数/公务用车购置费 0',
    '预算数/公务用车运行费 5',
    '预算数/公务接待费 2',
    '合计 5.5',
    '因公出国费 0',
    '公务用车 4',
    '公务用车购置费 0',
    '公务用车运行费 4',
    '公务接待费 1.5',
  ]);
});

test('budget figures beside those of the accounts', () => {
  const beside = `
收入 | < | < | < | 支出 | < | < | <
项目 | 年初预算数 | 全年预算数 | 决算数 | 项目 | 年初预算数 | 全年预算数 | 决算数
一、一般公共预算财政拨款收入 | 10.00 | 11.00 | 12.50 | 一、教育支出 | 9.00 | 10.00 | 12.50
总计 | 10.00 | 11.00 | 12.50 | 总计 | 9.00 | 10.00 | 12.50`;
  const book = readBook(workbook(sheet('Sheet1', `\n收入支出决算总表\n单位：万元${beside}`)));
  expect(book.tables[0]?.grids.map(({ columns }) => columns.map(({ key }) => key))).toEqual([
    ['年初预算数', '预算数', '决算数'],
    ['年初预算数', '预算数', '决算数'],
  ]);
});

test('a number before a title that begins with its year', () => {
  const book = readBook(workbook(sheet('Sheet1', `\n附表3 2023年度支出决算表\n单位：万元${expenditure}`)));
  expect(book.tables.map(({ number, title, year }) => [number, title, year])).toEqual([
    ['附表3', '2023年度支出决算表', 2023],
  ]);
});

test('core tables of the family', () => {
  expect(CORE_TABLES.决算).toEqual([
    '收入支出决算总表',
    '收入决算表',
    '支出决算表',
    '财政拨款收入支出决算总表',
    '一般公共预算财政拨款支出决算表',
  ]);
});
