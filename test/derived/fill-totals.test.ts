/** Totals worked out from the bottom up: which, from what, how written, and where nothing can be said. */
import { fillWorkbook, type FillWorkbookOptions } from '../../src/app/fill';
import type { ProposedCell } from '../../src/findings/proposed-cell';
import { a1 } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';

function told({ at, after, change, overwrites }: ProposedCell): string {
  const { formula } = change.write;
  return `${a1(at.row, at.column)} ${after}${formula === undefined ? '' : ` =${formula}`}${overwrites ? '!' : ''}`;
}

function filled(snapshot: Snapshot, options: FillWorkbookOptions = {}): string[] {
  return fillWorkbook(snapshot, { totals: true, ...options }).proposals.map(told);
}

/** 支出总表 with its rows from 5 on: 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出. */
function expenditure(...rows: readonly string[]): Snapshot {
  return workbook(
    sheet(
      '3',
      `
公开表3
2023年部门支出总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows.join('\n')}
`,
    ),
  );
}

const BLANK = expenditure(
  '| 合计 | | |',
  "'208 | 社会保障和就业支出 | | |",
  "'20805 | 行政事业单位养老支出 | | |",
  "'2080505 | 机关事业单位基本养老保险缴费支出 | | 100.10 |",
  "'2080506 | 机关事业单位职业年金缴费支出 | | 50.05 | 20.00",
  "'210 | 卫生健康支出 | | 30.00 | 5.00",
);

test('totals of totals, up the levels and across the columns', () => {
  expect(filled(BLANK).sort()).toEqual([
    'C10 35.00',
    'C5 205.15',
    'C6 170.15',
    'C7 170.15',
    'C8 100.10',
    'C9 70.05',
    'D5 180.15',
    'D6 150.15',
    'D7 150.15',
    'E5 25.00',
    'E6 20.00',
    'E7 20.00',
  ]);
});

test('as live formulas: a range where the cells follow each other, else one by one', () => {
  expect(filled(BLANK, { formulas: true }).sort()).toEqual([
    'C10 35.00 =SUM(D10:E10)',
    'C5 205.15 =C6+C10',
    'C6 170.15 =C7',
    'C7 170.15 =SUM(C8:C9)',
    'C8 100.10 =SUM(D8:E8)',
    'C9 70.05 =SUM(D9:E9)',
    'D5 180.15 =D6+D10',
    'D6 150.15 =D7',
    'D7 150.15 =SUM(D8:D9)',
    'E5 25.00 =E6+E10',
    'E6 20.00 =E7',
    'E7 20.00 =SUM(E8:E9)',
  ]);
});

test('totals are filled on request alone', () => {
  expect(fillWorkbook(BLANK).proposals).toEqual([]);
});

test('a total over nothing stays blank; a typed one, even a wrong one, stays', () => {
  const rows = [
    '| 合计 | | 999.00 |',
    "'208 | 社会保障和就业支出 | | 100.00 |",
    "'210 | 卫生健康支出 | | 30.00 |",
  ];
  expect(filled(expenditure(...rows)).sort()).toEqual(['C6 100.00', 'C7 30.00']);
});

test('rows and columns that do not agree are told, not chosen between', () => {
  const { unclear } = fillWorkbook(
    expenditure(
      '| 合计 | | 999.00 |',
      "'208 | 社会保障和就业支出 | 100.00 | 100.00 |",
      "'210 | 卫生健康支出 | 30.00 | 30.00 |",
    ),
    { totals: true },
  );
  expect(unclear).toEqual([
    {
      at: { sheet: '3', row: 4, column: 2 },
      table: '2023年部门支出总表（公开表3）',
      row: '合计',
      column: '合计',
      reason: '按不同的勾稽关系算得的数不同（130.00、999.00），请先核对明细。',
    },
  ]);
});

test('a total of what could not be worked out is not worked out either', () => {
  const { proposals, unclear } = fillWorkbook(
    expenditure(
      '| 合计 | | |',
      "'208 | 社会保障和就业支出 | | 100.00 |",
      "'20805 | 行政事业单位养老支出 | 90.00 | 100.00 |",
      "'210 | 卫生健康支出 | | 30.00 |",
    ),
    { totals: true },
  );
  expect(proposals.map(told)).toEqual(['D5 130.00', 'C8 30.00']);
  expect(unclear.map(({ at, reason }) => `${a1(at.row, at.column)} ${reason}`)).toEqual([
    'C5 计算所需的单元格不是数字、没有算出，或公式结果没有重新计算，请先核对。',
    'C6 按不同的勾稽关系算得的数不同（90.00、100.00），请先核对明细。',
  ]);
});

test('what was typed otherwise is offered on request', () => {
  const rows = [
    '| 合计 | 131.00 | 130.00 |',
    "'208 | 社会保障和就业支出 | 100.00 | 100.00 |",
    "'210 | 卫生健康支出 | 30.00 | 30.00 |",
  ];
  expect(filled(expenditure(...rows), { overwrite: true })).toEqual(['C5 130.00!']);
});

test('a typed total that rounding explains is not offered to be changed', () => {
  const rows = [
    '| 合计 | 130.01 | 130.00 |',
    "'208 | 社会保障和就业支出 | 100.00 | 100.00 |",
    "'210 | 卫生健康支出 | 30.00 | 30.00 |",
  ];
  expect(filled(expenditure(...rows), { overwrite: true })).toEqual([]);
});

test('a text among the parts leaves no formula, and what is no number no total', () => {
  const rows = [
    '| 合计 | | |',
    "'208 | 社会保障和就业支出 | | '100.00 | 待定",
    "'210 | 卫生健康支出 | | 30.00 |",
  ];
  const { proposals, unclear } = fillWorkbook(expenditure(...rows), { totals: true, formulas: true });
  expect(proposals.map(told).sort()).toEqual(['C7 30.00 =SUM(D7:E7)', 'D5 130.00']);
  expect(unclear.map(({ at }) => a1(at.row, at.column)).sort()).toEqual(['C5', 'C6', 'E5']);
});

test('rates are reckoned from the totals filled with them', () => {
  const accounts = workbook(
    sheet(
      '5',
      `
公开表5
2023年一般公共预算支出表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
科目编码 | 科目名称 | 2022年预算数 | 2023年预算数 | 增减额 | 增减率
| 合计 | | | |
'208 | 社会保障和就业支出 | 80.00 | 100.00 | 20.00 | 25.00%
'210 | 卫生健康支出 | 40.00 | 50.00 | 10.00 | 25.00%
`,
    ),
  );
  expect(filled(accounts)).toEqual(['C5 120.00', 'D5 150.00', 'E5 30.00', 'F5 25.00%']);
});

describe('a nought', () => {
  const rows = (e: string): string[] => [
    `| 合计 | | 100.00 | ${e}`,
    "'208 | 社会保障和就业支出 | 100.00 | 100.00 | 0.00",
    `'210 | 卫生健康支出 | | | ${e}`,
  ];

  test('is no total over blanks and noughts: it stays blank as they do', () => {
    expect(filled(expenditure(...rows('0.00')))).toEqual(['C5 100.00']);
  });

  test('is one over noughts alone', () => {
    const none = rows('0.00').map((row) => row.replace('支出 | | |', '支出 | | 0.00 |'));
    expect(filled(expenditure(...none))).toEqual(['C5 100.00', 'C7 0.00']);
  });

  test('is one where figures cancel out', () => {
    const cancelling = rows('-5.00').map((row) => row.replace('支出 | | |', '支出 | | 5.00 |'));
    expect(filled(expenditure(...cancelling))).toContain('C7 0.00');
  });
});

describe('三公 beside 会议费 and 培训费', () => {
  const officialSpending = (...lines: readonly string[]): Snapshot =>
    workbook(sheet('7', ['公开表7', ...lines].join('\n')));

  test('the total of 三公 is that of its three items', () => {
    const snapshot = officialSpending(
      '2023年一般公共预算“三公”经费、会议费、培训费支出表 | < | < | < | < | < | < | <',
      '部门名称：青屏市档案馆 | | | | | | | 单位：万元',
      '“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 会议费 | 培训费',
      '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^',
      ' | 1.00 | | 0.00 | 5.60 | 2.50 | 4.00 | 3.00',
    );
    expect(filled(snapshot)).toEqual(['A6 9.10', 'C6 5.60']);
  });

  test('with a total over all beside it, that of 三公 is still of the three', () => {
    const snapshot = officialSpending(
      '2023年财政拨款“三公”经费、会议费、培训费支出决算表 | < | < | < | < | < | < | < | <',
      '部门名称：青屏市档案馆 | | | | | | | | 单位：万元',
      '合计 | “三公”经费 | < | < | < | < | < | 会议费 | 培训费',
      '^ | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费 | < | < | ^ | ^',
      '^ | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^',
      '16.10 | | 1.00 | 2.50 | | 0.00 | 5.60 | 4.00 | 3.00',
    );
    expect(filled(snapshot)).toEqual(['B7 9.10', 'E7 5.60']);
  });

  test('a plain 合计 may be either, and is left to the user', () => {
    const snapshot = officialSpending(
      '2023年一般公共预算“三公”经费、会议费、培训费支出表 | < | < | < | < | < | < | <',
      '部门名称：青屏市档案馆 | | | | | | | 单位：万元',
      '合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 会议费 | 培训费',
      '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^',
      ' | 1.00 | | 0.00 | 5.60 | 2.50 | 4.00 | 3.00',
    );
    const { proposals, unclear } = fillWorkbook(snapshot, { totals: true });
    expect(proposals.map(told)).toEqual(['C6 5.60']);
    expect(unclear.map(({ reason }) => reason)).toEqual([
      '按不同的勾稽关系算得的数不同（9.10、16.10），请先核对明细。',
    ]);
  });

  test('a typed total with them is not offered to be changed', () => {
    const snapshot = officialSpending(
      '2023年一般公共预算“三公”经费、会议费、培训费支出表 | < | < | < | < | < | < | <',
      '部门名称：青屏市档案馆 | | | | | | | 单位：万元',
      '“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 会议费 | 培训费',
      '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^',
      '16.10 | 1.00 | 5.60 | 0.00 | 5.60 | 2.50 | 4.00 | 3.00',
    );
    expect(filled(snapshot, { overwrite: true })).toEqual([]);
  });
});

test('beside amounts that are texts a total is a number that looks like them', () => {
  const rows = [
    '| 合计 | | |',
    "'208 | 社会保障和就业支出 | | '1,234.50 | '0.00",
    "'210 | 卫生健康支出 | | '30.00 | '5.00",
  ];
  const { proposals } = fillWorkbook(expenditure(...rows), { totals: true });
  expect(proposals.map(({ at, after, change }) => [a1(at.row, at.column), after, change.format])).toEqual([
    ['C5', '1,269.50', '#,##0.00'],
    ['D5', '1,264.50', '#,##0.00'],
    ['E5', '5.00', '#,##0.00'],
    ['C6', '1,234.50', '#,##0.00'],
    ['C7', '35.00', '#,##0.00'],
  ]);
});

/** 部门收入总表 with one unit, its subtotals blank; `funds` are the columns under 财政拨款. */
function income(funds: readonly string[], figures: string): Snapshot {
  const under = funds.slice(1).map(() => '<');
  return workbook(
    sheet(
      '2',
      `
公开表2
2023年部门收入总表 | < | < | < | < | < | < | < | <${under.map(() => ' | <').join('')}
部门名称：青屏市档案馆 | | | | | | | |${under.map(() => ' |').join('')} 单位：万元
${['部门代码', '部门名称', '合计', '本年收入', '<', '<', ...under, '<', '上年结转结余', '<'].join(' | ')}
${['^', '^', '^', '小计', '财政拨款', '<', ...under, '其他收入', '小计', '一般公共预算'].join(' | ')}
${['^', '^', '^', '^', '小计', ...funds, '^', '^', '^'].join(' | ')}
 | 合计 | | | | ${figures} | 5.00 | 3.00 | 3.00
'101 | 青屏市档案馆 | | | | ${figures} | 5.00 | 3.00 | 3.00
`,
    ),
  );
}

test('a 小计 is of the columns under its own header, though a check accepts it with 上年结转 too', () => {
  const funds = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
  expect(filled(income(funds, '100.00 | 20.00 | 0.00'))).toEqual([
    'C7 128.00',
    'D7 125.00',
    'E7 120.00',
    'C8 128.00',
    'D8 125.00',
    'E8 120.00',
  ]);
});

test('a blank 小计 over figures is no nought: nothing is reckoned with it', () => {
  // No formula says what 财政拨款 is where one of the three funds has no column.
  const { proposals, unclear } = fillWorkbook(income(['一般公共预算', '政府性基金预算'], '100.00 | 20.00'), {
    totals: true,
  });
  expect(proposals.map(told)).toEqual([]);
  expect(unclear.map(({ at }) => a1(at.row, at.column))).toEqual(['C7', 'D7', 'C8', 'D8']);
});
