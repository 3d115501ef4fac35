/** 指标分析 where the two years differ in more than amounts, and where tables do not tell all. Small workbooks, written out. */
import type { Sheet } from '../../src/grid/snapshot';
import { analyse } from '../../src/indicators/analyse';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { analysed, changesIn, jumpsIn, read, sectionNamed, sharesIn } from './printed';

const EXPENDITURE = '支出（按功能科目）';

interface Look {
  readonly year?: number;
  readonly unit?: string;
  readonly organisation?: string;
  readonly name?: string;
  readonly format?: string;
}

/** 支出总表 of a year, rows from 5 on. */
function expenditure(rows: readonly string[], look: Look = {}): Sheet {
  const { year = 2023, unit = '万元', organisation = '青屏市档案馆', name = '3', format } = look;
  return sheet(
    name,
    `
公开表3
${year}年部门支出总表 | < | < | < | <
部门名称：${organisation} | | | | ${unit === '' ? '' : `单位：${unit}`}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows.join('\n')}
`,
    format === undefined ? {} : { format },
  );
}

/** 项目支出情况表 of a year. */
function projects(rows: readonly string[], year = 2023): Sheet {
  return sheet(
    '10',
    `
公开表10
${year}年项目支出情况表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
项目编码 | 项目名称 | 合计 | 一般公共预算
${rows.join('\n')}
`,
  );
}

const ROWS = [
  ' | 合计 | 100.00 | 60.00 | 40.00',
  "'201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00",
  "'20126 | 档案事务 | 100.00 | 60.00 | 40.00",
  "'2012601 | 行政运行 | 60.00 | 60.00 | 0.00",
  "'2012604 | 档案馆 | 40.00 | 0.00 | 40.00",
];
const IN_YUAN = [
  ' | 合计 | 900,050.00 | 600,000.00 | 300,050.00',
  "'201 | 一般公共服务支出 | 900,050.00 | 600,000.00 | 300,050.00",
  "'20126 | 档案事务 | 900,050.00 | 600,000.00 | 300,050.00",
  "'2012601 | 行政运行 | 600,000.00 | 600,000.00 | 0.00",
  "'2012604 | 档案馆 | 300,050.00 | 0.00 | 300,050.00",
];

const now = read(workbook(expenditure(ROWS)));
const before = (rows: readonly string[], look: Look = {}) =>
  read(workbook(expenditure(rows, { year: 2022, ...look })), '上年.xlsx');

describe('amount units', () => {
  test('last year in 元 is converted, half up, and said to be', () => {
    const analysis = analysed(now, before(IN_YUAN, { unit: '元' }));
    const section = sectionNamed(analysis, EXPENDITURE);
    expect(changesIn(section)).toEqual([
      '合计 |  | 合计 | 100.00 | 90.01 | 9.99 | 11.10%',
      '类 | 201 | 一般公共服务支出 | 100.00 | 90.01 | 9.99 | 11.10%',
      '款 | 20126 | 　档案事务 | 100.00 | 90.01 | 9.99 | 11.10%',
      '项 | 2012601 | 　　行政运行 | 60.00 | 60.00 | 0.00 | 0.00%',
      '项 | 2012604 | 　　档案馆 | 40.00 | 30.01 | 9.99 | 33.29%',
    ]);
    expect(section.notes).toEqual(['上年表的金额单位是元，已换算为万元。']);
  });

  test('one of the two does not say its unit: nothing is compared', () => {
    const outcome = analyse(now, before(IN_YUAN, { unit: '' }));
    expect(outcome).toEqual({
      kind: '无法分析',
      message:
        '上年工作簿「上年.xlsx」中没有与本年对应的表，不能比较。请核对选的文件；表在工作簿里、只是没有认出来的，先在那个工作簿里指定是哪张表。',
    });
  });

  test('neither says it: compared as they stand, and said', () => {
    const silent = read(workbook(expenditure(ROWS, { unit: '' })));
    const section = sectionNamed(analysed(silent, before(ROWS, { unit: '' })), EXPENDITURE);
    expect(section.notes).toEqual(['两年的表都没有写明金额单位，按单位相同比较。']);
    expect(section.compared).toBe(true);
  });

  test('a table of this year in another unit than the workbook is converted, by formulas too', () => {
    const book = workbook(
      expenditure(ROWS, { name: '3' }),
      sheet(
        '10',
        `
公开表10
2023年项目支出情况表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：元
项目编码 | 项目名称 | 合计 | 一般公共预算
 | 合计 | 400,050.00 | 400,050.00
'420100T1 | 馆藏数字化 | 400,050.00 | 400,050.00
`,
      ),
    );
    const section = sectionNamed(analysed(read(book)), '按项目');
    expect(section.lines.map(({ current }) => [current?.value.toFixed(2), current?.formula])).toEqual([
      ['40.01', "ROUND('10'!C5/10000,2)"],
      ['40.01', "ROUND('10'!C6/10000,2)"],
    ]);
    expect(section.notes).toEqual(['2023年项目支出情况表（公开表10）的金额单位是元，已换算为万元。']);
  });
});

describe('what makes a comparison doubtful', () => {
  test.each<[string, Look, string[]]>([
    ['the year before', {}, []],
    ['the same year', { year: 2023 }, ['两个工作簿写的都是 2023 年，请确认选的是上年的工作簿。']],
    [
      'two years before',
      { year: 2021 },
      ['所选工作簿是 2021 年的，不是上一年（2022 年）的，以下「上年」均指 2021 年。'],
    ],
    [
      'another organisation',
      { organisation: '青屏市民政局' },
      [
        '上年工作簿的单位是「青屏市民政局」，与本年的「青屏市档案馆」不同。不是同一单位（更名除外）的，以下增减没有意义。',
      ],
    ],
    ['the same one with 本级', { organisation: '青屏市档案馆本级' }, []],
  ])('%s', (_, look, warnings) => {
    expect(analysed(now, before(ROWS, look)).warnings).toEqual(warnings);
  });
});

describe('lines of two years', () => {
  test('a subject under another code of the same 款 is matched by its name, one of another 款 is not', () => {
    const rows = [
      ' | 合计 | 100.00 | 60.00 | 40.00',
      "'201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00",
      "'20103 | 政府办公厅（室）及相关机构事务 | 60.00 | 60.00 | 0.00",
      "'2010301 | 行政运行 | 60.00 | 60.00 | 0.00",
      "'20126 | 档案事务 | 40.00 | 0.00 | 40.00",
      "'2012699 | 档案馆 | 40.00 | 0.00 | 40.00",
    ];
    const analysis = analysed(now, before(rows));
    expect(changesIn(sectionNamed(analysis, EXPENDITURE))).toEqual([
      '合计 |  | 合计 | 100.00 | 100.00 | 0.00 | 0.00%',
      '类 | 201 | 一般公共服务支出 | 100.00 | 100.00 | 0.00 | 0.00%',
      '款 | 20103 | 　政府办公厅（室）及相关机构事务 |  | 60.00 | -60.00 | -100.00% | 本年无此项',
      '项 | 2010301 | 　　行政运行 |  | 60.00 | -60.00 | -100.00% | 本年无此项',
      '款 | 20126 | 　档案事务 | 100.00 | 40.00 | 60.00 | 150.00%',
      '项 | 2012601 | 　　行政运行 | 60.00 |  | 60.00 | — | 新增',
      '项 | 2012604 | 　　档案馆 | 40.00 | 40.00 | 0.00 | 0.00% | 上年编码为 2012699，按名称对应',
    ]);
    expect(jumpsIn(analysis)).toEqual([
      '科目: 项 | 2010301 | 　　行政运行 |  | 60.00 | -60.00 | -100.00% | 本年无此项',
      '科目: 项 | 2012601 | 　　行政运行 | 60.00 |  | 60.00 | — | 新增',
    ]);
  });

  test('a code that is called otherwise is compared, and its former name told', () => {
    const rows = ROWS.map((row) => row.replace('档案馆', '档案馆开办费'));
    expect(changesIn(sectionNamed(analysed(now, before(rows)), EXPENDITURE)).at(-1)).toBe(
      '项 | 2012604 | 　　档案馆 | 40.00 | 40.00 | 0.00 | 0.00% | 上年名称为「档案馆开办费」，请核对是否同一项',
    );
  });

  test('projects: by name and its year where codes are given anew, by code where the name changed', () => {
    const mine = read(
      workbook(
        expenditure(ROWS),
        projects([
          ' | 合计 | 40.00 | 40.00',
          "'420123T1 | 2023年度馆藏数字化 | 10.00 | 10.00",
          "'420122T2 | 库房恒温恒湿改造（二期） | 25.00 | 25.00",
          "'420123T3 | 地方志征集 | 5.00 | 5.00",
        ]),
      ),
    );
    const theirs = read(
      workbook(
        expenditure(ROWS, { year: 2022 }),
        projects(
          [
            ' | 合计 | 30.00 | 30.00',
            "'420122T1 | 2022年度馆藏数字化 | 12.00 | 12.00",
            "'420122T2 | 库房恒温恒湿改造 | 10.00 | 10.00",
            "'420122T4 | 档案展览 | 8.00 | 8.00",
          ],
          2022,
        ),
      ),
      '上年.xlsx',
    );
    const analysis = analysed(mine, theirs);
    expect(changesIn(sectionNamed(analysis, '按项目'))).toEqual([
      '合计 |  | 合计 | 40.00 | 30.00 | 10.00 | 33.33%',
      '项目 | 420122T2 | 库房恒温恒湿改造（二期） | 25.00 | 10.00 | 15.00 | 150.00% | 上年名称为「库房恒温恒湿改造」，请核对是否同一项',
      '项目 | 420123T1 | 2023年度馆藏数字化 | 10.00 | 12.00 | -2.00 | -16.67% | 上年编码为 420122T1，按名称对应',
      '项目 | 420123T3 | 地方志征集 | 5.00 |  | 5.00 | — | 新增',
      '项目 | 420122T4 | 档案展览 |  | 8.00 | -8.00 | -100.00% | 本年无此项',
    ]);
  });

  test('a base of nothing and one below nothing have no rate', () => {
    const rows = ROWS.map((row) =>
      row
        .replace("'2012601 | 行政运行 | 60.00", "'2012601 | 行政运行 | 0.00")
        .replace("'2012604 | 档案馆 | 40.00", "'2012604 | 档案馆 | -5.00"),
    );
    expect(changesIn(sectionNamed(analysed(now, before(rows)), EXPENDITURE)).slice(-2)).toEqual([
      '项 | 2012601 | 　　行政运行 | 60.00 | 0.00 | 60.00 | — | 上年为零',
      '项 | 2012604 | 　　档案馆 | 40.00 | -5.00 | 45.00 | — | 上年为负数，不计算增减率',
    ]);
  });

  test('nothing has changed: nothing jumped', () => {
    expect(analysed(now, before(ROWS)).jumps).toEqual([]);
  });
});

describe('what tables do not tell', () => {
  test('a figure that is none is told, and neither shared nor compared', () => {
    const rows = ROWS.map((row) => row.replace("'2012604 | 档案馆 | 40.00", "'2012604 | 档案馆 | 四十万"));
    const section = sectionNamed(analysed(read(workbook(expenditure(rows))), before(ROWS)), EXPENDITURE);
    expect(changesIn(section).at(-1)).toBe(
      '项 | 2012604 | 　　档案馆 |  | 40.00 |  |  | 本年金额「四十万」读不出数',
    );
  });

  test('without a total row the base is the sum of the topmost lines', () => {
    const rows = [
      "'201 | 一般公共服务支出 | 30.00 | 30.00 | 0.00",
      "'20126 | 档案事务 | 30.00 | 30.00 | 0.00",
      "'2012601 | 行政运行 | 30.00 | 30.00 | 0.00",
      "'208 | 社会保障和就业支出 | 10.00 | 10.00 | 0.00",
      "'20805 | 行政事业单位养老支出 | 10.00 | 10.00 | 0.00",
      "'2080505 | 机关事业单位基本养老保险缴费支出 | 10.00 | 10.00 | 0.00",
    ];
    const section = sectionNamed(analysed(read(workbook(expenditure(rows)))), EXPENDITURE);
    expect(sharesIn(section).map((line) => line.replace(/ \| $/, ''))).toEqual([
      '合计 |  | 合计 | 40.00 | 100.00%',
      '类 | 201 | 一般公共服务支出 | 30.00 | 75.00% | C5',
      '款 | 20126 | 　档案事务 | 30.00 | 75.00% | C6',
      '项 | 2012601 | 　　行政运行 | 30.00 | 75.00% | C7',
      '类 | 208 | 社会保障和就业支出 | 10.00 | 25.00% | C8',
      '款 | 20805 | 　行政事业单位养老支出 | 10.00 | 25.00% | C9',
      '项 | 2080505 | 　　机关事业单位基本养老保险缴费支出 | 10.00 | 25.00% | C10',
    ]);
    expect([section.base, section.addends, section.notes]).toEqual([
      0,
      [1, 4],
      ['原表没有合计，合计为各项之和。'],
    ]);
  });

  test.each<[string, string, string | undefined, string]>([
    ['a number as it is printed', '40.00', "'3'!C9", '40.00'],
    ['decimals behind those shown', '40.004', "ROUND('3'!C9,2)", '40.00'],
    ['half a cent', '40.005', "ROUND('3'!C9,2)", '40.01'],
    ['a number kept as text', "'40.00", undefined, '40.00'],
    ['a dash for nothing', '—', undefined, '0.00'],
  ])('how a formula reads it: %s', (_, cell, formula, value) => {
    const rows = ROWS.map((row) => row.replace("'2012604 | 档案馆 | 40.00", `'2012604 | 档案馆 | ${cell}`));
    // Nothing in both years is left out: last year has something.
    const section = sectionNamed(analysed(read(workbook(expenditure(rows))), before(ROWS)), EXPENDITURE);
    const current = section.lines.at(-1)?.current;
    expect([current?.value.toFixed(2), current?.formula]).toEqual([value, formula]);
  });

  test('a workbook with no table of ours is told what to do', () => {
    const outcome = analyse(read(workbook(sheet('封面', '2023年部门预算\n青屏市档案馆'))));
    expect(outcome).toEqual({
      kind: '无法分析',
      message:
        '没有识别出可以分析的公开表。请打开含有收支总表、支出总表、项目支出情况表等公开表的工作簿；表在工作簿里、只是没有认出来的，先指定是哪张表，再生成指标分析。',
    });
  });

  test('tables without any amount are told what to do', () => {
    const rows = ROWS.map((row) => row.replace(/\d+\.\d\d/g, ''));
    expect(analyse(read(workbook(expenditure(rows))))).toEqual({
      kind: '无法分析',
      message: '识别出的公开表都没有可以分析的金额。请填好金额，用 Excel 重新计算并保存后，再生成指标分析。',
    });
  });

  test('last year’s workbook with no table of ours is refused by name', () => {
    const empty = read(workbook(sheet('封面', '2022年部门预算')), '封面.xlsx');
    expect(analyse(now, empty)).toEqual({
      kind: '无法分析',
      message: '上年工作簿「封面.xlsx」中没有识别出公开表，不能比较。请选择上年公开表的工作簿。',
    });
  });
});
