/**
 * A whole department final account in which every identity holds, to be changed with the functions of budget-book.
 * 1,990 万元 came in, 1,960 of them appropriations of three funds; 2,016 were spent, 26 of them out of other money.
 */
import type { Book } from '../../../src/tables/book';
import { book, codeRows, itemRows, type Figure, type RowSpec, type TableSpec } from './book-builder';
import { all, type Change } from './budget-book';

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
const SOURCES = [...FUNDS, '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];

const SUBJECTS: Readonly<Record<string, string>> = {
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2130301': '行政运行',
  '2130302': '一般行政管理事务',
};

const ECONOMIC: Readonly<Record<string, string>> = {
  '30212': '因公出国（境）费用',
  '30217': '公务接待费',
  '30231': '公务用车运行维护费',
  '31013': '公务用车购置',
};

/** Sets of the rows of a two-sided table. */
const sets = (...groups: readonly (readonly [string, readonly string[]])[]): Record<string, string[]> =>
  Object.fromEntries(groups.flatMap(([set, rows]) => rows.map((row) => [row, [set]])));

function incomeAndExpenditure(): TableSpec {
  return {
    kind: '收入支出决算总表',
    number: '公开01表',
    grids: [
      {
        part: '左',
        columns: ['决算数'],
        hierarchy: '编号',
        rows: itemRows(
          {
            一般公共预算: [1650],
            政府性基金预算: [300],
            国有资本经营预算: [10],
            上级补助收入: [''],
            事业收入: [25],
            '事业收入/教育收费〔其中〕': [15],
            经营收入: [''],
            附属单位上缴收入: [''],
            其他收入: [5],
            本年收入合计: [1990],
            使用非财政拨款结余: [4],
            年初结转结余: [61],
            收入总计: [2055],
          },
          sets(['一级', SOURCES], ['线下', ['使用非财政拨款结余', '年初结转结余']]),
        ),
      },
      {
        part: '右',
        columns: ['决算数'],
        hierarchy: '编号',
        rows: itemRows(
          {
            c208: [100],
            c212: [300],
            c213: [1606],
            c223: [10],
            本年支出合计: [2016],
            结余分配: [2],
            年末结转结余: [37],
            支出总计: [2055],
          },
          sets(['线下', ['结余分配', '年末结转结余']]),
        ),
      },
    ],
  };
}

function income(): TableSpec {
  return {
    kind: '收入决算表',
    number: '公开02表',
    grids: [
      {
        columns: ['合计', '财政拨款', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
        rows: codeRows('功能', {
          合计: [1990, 1960, '', 25, '', '', 5],
          c208: [100, 100, '', '', '', '', ''],
          c20805: [100, 100, '', '', '', '', ''],
          c2080505: [100, 100, '', '', '', '', ''],
          c212: [300, 300, '', '', '', '', ''],
          c21208: [300, 300, '', '', '', '', ''],
          c2120803: [300, 300, '', '', '', '', ''],
          c213: [1580, 1550, '', 25, '', '', 5],
          c21303: [1580, 1550, '', 25, '', '', 5],
          c2130301: [1580, 1550, '', 25, '', '', 5],
          c223: [10, 10, '', '', '', '', ''],
          c22301: [10, 10, '', '', '', '', ''],
          c2230199: [10, 10, '', '', '', '', ''],
        }),
      },
    ],
  };
}

function expenditure(): TableSpec {
  return {
    kind: '支出决算表',
    number: '公开03表',
    grids: [
      {
        columns: ['合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
        rows: codeRows(
          '功能',
          {
            合计: [2016, 686, 1330],
            c208: [100, 100, ''],
            c20805: [100, 100, ''],
            c2080505: [100, 100, ''],
            c212: [300, '', 300],
            c21208: [300, '', 300],
            c2120803: [300, '', 300],
            c213: [1606, 586, 1020],
            c21303: [1606, 586, 1020],
            c2130301: [586, 586, ''],
            c2130302: [1020, 0, 1020],
            c223: [10, '', 10],
            c22301: [10, '', 10],
            c2230199: [10, '', 10],
          },
          SUBJECTS,
        ),
      },
    ],
  };
}

function appropriations(): TableSpec {
  return {
    kind: '财政拨款收入支出决算总表',
    number: '公开04表',
    grids: [
      {
        part: '左',
        columns: ['决算数'],
        hierarchy: '编号',
        rows: itemRows(
          {
            一般公共预算: [1650],
            政府性基金预算: [300],
            国有资本经营预算: [10],
            本年收入合计: [1960],
            年初结转结余: [60],
            '年初结转结余/一般公共预算': [40],
            '年初结转结余/政府性基金预算': [20],
            '年初结转结余/国有资本经营预算': [''],
            收入总计: [2020],
          },
          sets(['一级', FUNDS], ['线下', ['年初结转结余', ...FUNDS.map((fund) => `年初结转结余/${fund}`)]]),
        ),
      },
      {
        part: '右',
        columns: ['决算数', ...FUNDS],
        hierarchy: '编号',
        rows: itemRows(
          {
            c208: [100, 100],
            c212: [300, '', 300],
            c213: [1580, 1580],
            c223: [10, '', '', 10],
            本年支出合计: [1990, 1680, 300, 10],
            年末结转结余: [30, 10, 20],
            支出总计: [2020, 1690, 320, 10],
          },
          sets(['线下', ['年末结转结余']], ['总计', ['本年支出合计', '支出总计']]),
        ),
      },
    ],
  };
}

function generalBudget(): TableSpec {
  return {
    kind: '一般公共预算财政拨款支出决算表',
    number: '公开05表',
    grids: [
      {
        columns: ['合计', '基本支出', '项目支出'],
        rows: codeRows(
          '功能',
          {
            合计: [1680, 680, 1000],
            c208: [100, 100, ''],
            c20805: [100, 100, ''],
            c2080505: [100, 100, ''],
            c213: [1580, 580, 1000],
            c21303: [1580, 580, 1000],
            c2130301: [580, 580, ''],
            c2130302: [1000, 0, 1000],
          },
          SUBJECTS,
        ),
      },
    ],
  };
}

/** Two blocks: each category belongs to the block it stands in, and each block has a total of its own. */
function basicExpenditure(): TableSpec {
  const lines: Readonly<Record<string, readonly Figure[]>> = {
    c301: [560],
    c30101: [460],
    c30108: [100],
    c303: [20],
    c30302: [20],
    c302: [90],
    c30201: [70],
    c30212: [''],
    c30217: [5],
    c30231: [15],
    c307: [''],
    c310: [10],
    c31002: [10],
    c31013: [''],
  };
  const block = (code: string | undefined): string =>
    code === '301' || code === '303' ? '人员经费' : '公用经费';
  const rows = codeRows('经济', lines, ECONOMIC).map((row) =>
    row.code?.length === 3 ? { ...row, sets: [...(row.sets ?? []), block(row.code)] } : row,
  );
  const total = (item: string, figure: Figure): RowSpec => ({
    key: `行:${item}`,
    name: item,
    role: '其中',
    figures: [figure],
  });
  return {
    kind: '一般公共预算财政拨款基本支出决算表',
    number: '公开06表',
    grids: [{ columns: ['合计'], rows: [...rows, total('人员经费合计', 580), total('公用经费合计', 100)] }],
  };
}

const OFFICIAL = ['合计', '因公出国费', '公务用车', '公务用车购置费', '公务用车运行费', '公务接待费'];

function officialSpending(): TableSpec {
  return {
    kind: '三公经费支出决算表',
    title: '财政拨款“三公”经费支出决算表',
    number: '公开09表',
    grids: [
      {
        columns: [...OFFICIAL.map((key) => `预算数/${key}`), ...OFFICIAL],
        hierarchy: '单位',
        rows: [
          {
            key: '合计',
            role: '合计',
            name: '合计',
            figures: [30, '', 20, '', 20, 10, 26, '', 18, '', 18, 8],
          },
        ],
      },
    ],
  };
}

function governmentFund(): TableSpec {
  const figures = [20, 300, 300, '', 300, 20];
  return {
    kind: '政府性基金收支决算表',
    number: '公开07表',
    grids: [
      {
        columns: ['年初结转结余', '本年收入', '合计', '基本支出', '项目支出', '年末结转结余'],
        rows: codeRows('功能', { 合计: figures, c212: figures, c21208: figures, c2120803: figures }),
      },
    ],
  };
}

function stateCapital(): TableSpec {
  const figures = [10, '', 10];
  return {
    kind: '国有资本经营支出决算表',
    number: '公开08表',
    grids: [
      {
        columns: ['合计', '基本支出', '项目支出'],
        rows: codeRows('功能', { 合计: figures, c223: figures, c22301: figures, c2230199: figures }),
      },
    ],
  };
}

function overall(): TableSpec {
  return {
    kind: '整体支出绩效自评表',
    grids: [
      {
        columns: ['金额', '预算数', '执行数', '执行率:完成率'],
        hierarchy: '无',
        rows: itemRows({
          基本支出总额: [686],
          项目支出总额: [1330],
          资金总额: ['', 2100, 2016, '96.00%'],
        }),
      },
    ],
  };
}

/** Indicators of a form with their 分值 and 得分, and the line of the total. */
export function indicatorRows(scores: readonly (readonly [Figure, Figure])[], total: Figure): RowSpec[] {
  const rows = scores.map((figures, index): RowSpec => ({
    key: `指标:指标${index + 1}`,
    name: `指标${index + 1}`,
    figures,
    sets: ['指标'],
  }));
  return [...rows, { key: '行:总分', item: '总分', name: '总分', role: '合计', figures: [100, total] }];
}

function project(name: string, budget: number, spent: number, rate: string, score: Figure): TableSpec {
  return {
    kind: '项目支出绩效自评表',
    fields: { 项目名称: name },
    grids: [
      {
        columns: ['年初预算数', '预算数', '执行数', '分值:数量', '执行率:完成率', '得分:数量'],
        hierarchy: '无',
        rows: itemRows({
          资金总额: [budget, budget, spent, 10, rate, score],
          '资金总额/财政拨款〔其中〕': [budget, budget, spent],
          '资金总额/上年结转': ['', '', ''],
          '资金总额/其他资金': ['', '', ''],
        }),
      },
      {
        part: '指标',
        columns: ['分值:数量', '得分:数量'],
        hierarchy: '无',
        rows: indicatorRows(
          [
            [50, 50],
            [30, 30],
            [10, 9],
          ],
          89 + Number(score),
        ),
      },
    ],
  };
}

/** The tables, afresh. */
export function finalAccountTables(): TableSpec[] {
  return [
    incomeAndExpenditure(),
    income(),
    expenditure(),
    appropriations(),
    generalBudget(),
    basicExpenditure(),
    officialSpending(),
    governmentFund(),
    stateCapital(),
    overall(),
    project('湖泊清淤', 500, 480, '96.00%', 9.6),
    project('泵站维护', 300, 300, '100.00%', 10),
  ];
}

/** Tables as a Book of final accounts. */
export function finalBook(tables: readonly TableSpec[], more: Partial<Book> = {}): Book {
  return book(tables, { family: '决算', sets: [{ family: '决算' }], ...more });
}

/** The final account with changes. */
export function finalAccounts(...changes: readonly Change[]): Book {
  return finalBook(all(...changes)(finalAccountTables()));
}
