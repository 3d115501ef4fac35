/** 绩效自评表 as offices vary it: goals without a header of their own, amounts with their unit, two budgets, notes. */
import { readBook } from '../../../src/tables/read-book';
import type { Table } from '../../../src/tables/book';
import { printPlain } from '../../../src/amount/print';
import { sheet, withoutMerges, workbook } from '../../fixtures/sheet-builder';

interface Parts {
  readonly money?: string;
  readonly indicators: string;
  readonly foot?: string;
}

const MONEY = `预算执行情况（万元） | | < | 预算数（A） | 执行数（B） | 执行率（B/A）
^ | 年度财政资金总额 | < | 40.00 | 39.00 | 97.50%`;

const form = ({ money = MONEY, indicators, foot = '' }: Parts): ReturnType<typeof sheet> =>
  sheet(
    '自评',
    `
2023年度档案整理经费绩效自评表 | < | < | < | < | <
项目名称 | 档案整理经费 | < | < | < | <
主管部门 | 青屏市档案馆 | < | 项目实施单位 | 青屏市档案馆 | <
${money}
${indicators}
偏差大或目标未完成原因分析 | 无 | < | < | < | <${foot}
`,
  );

const HEADER = '一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）';
const ONE = '产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 520卷';
const TWO = '产出指标 | 数量指标 | 培训次数 | ≥5次 | 5次';
const THREE = '效益指标 | 社会效益指标 | 查档人次 | ≥800人次 | 900人次';

function read(parts: Parts): Table {
  const table = readBook(workbook(form(parts))).tables[0];
  if (!table) throw new Error('not read');
  return table;
}

/** Rows as key, then figures by column; blanks left out. */
function figures(table: Table): string[] {
  return (table.grids.find(({ part }) => part === '')?.rows ?? []).map(({ key, amounts }) =>
    [
      key,
      ...[...amounts].flatMap(([column, { reading }]) =>
        reading.kind === 'number' ? [`${column}=${printPlain(reading.value, 2)}`] : [],
      ),
    ].join(' '),
  );
}

const names = (table: Table): string[] =>
  (table.grids.find(({ part }) => part === '指标')?.rows ?? []).map(({ texts }) =>
    ['一级指标', '三级指标', '指标值', '实际完成值'].map((key) => texts.get(key)?.text ?? '').join(' '),
  );

const ALL = [
  '产出指标 整理档案卷数 ≥500卷 520卷',
  '产出指标 培训次数 ≥5次 5次',
  '效益指标 查档人次 ≥800人次 900人次',
];

test.each([
  ['under one goal', `年度绩效目标1 | ${HEADER}\n^ | ${ONE}\n^ | ${TWO}\n^ | ${THREE}`],
  [
    'a second goal with a header of its own',
    `年度绩效目标1 | ${HEADER}\n^ | ${ONE}\n年度绩效目标2 | ${HEADER}\n^ | ${TWO}\n^ | ${THREE}`,
  ],
  [
    'a second goal whose label stands left of its first indicator',
    `年度绩效目标1 | ${HEADER}\n^ | ${ONE}\n年度绩效目标2 | ${TWO}\n^ | ${THREE}`,
  ],
  [
    'a heading in a row of its own, no header',
    `年度目标1： | 做好整理 | < | < | < | <\n年度绩效指标 | ${HEADER}\n^ | ${ONE}\n年度目标2： | 做好服务 | < | < | < | <\n年度绩效指标 | ${TWO}\n^ | ${THREE}`,
  ],
  ['goals counted in words', `年度目标一 | ${HEADER}\n^ | ${ONE}\n年度目标二 | ${TWO}\n^ | ${THREE}`],
])('indicators: %s', (_, indicators) => {
  expect(names(read({ indicators }))).toEqual(ALL);
  const bare = readBook(withoutMerges(workbook(form({ indicators })))).tables[0];
  expect(bare && names(bare)).toEqual(ALL);
});

const ROWS = `年度绩效目标1 | ${HEADER}\n^ | ${ONE}`;

test.each([
  ['as they are', '40.00 | 39.00', '资金总额 预算数=40.00 执行数=39.00 执行率=97.50'],
  ['with the unit of the form', '40 万元 | 39.00万元', '资金总额 预算数=40.00 执行数=39.00 执行率=97.50'],
  ['in another unit', '400,000元 | 39.00', '资金总额 预算数=40.00 执行数=39.00 执行率=97.50'],
  ['no figure with a unit', '约40多万元 | 39.00', '资金总额 执行数=39.00 执行率=97.50'],
])('amounts %s', (_, amounts, expected) => {
  const money = `预算执行情况（万元） | | < | 预算数（A） | 执行数（B） | 执行率（B/A）\n^ | 年度财政资金总额 | < | ${amounts} | 97.50%`;
  expect(figures(read({ money, indicators: ROWS }))).toEqual([`行:${expected}`]);
});

test('a form that says its unit with each amount alone has that unit', () => {
  const money = `预算执行情况 | | < | 预算数（A） | 执行数（B） | 执行率（B/A）\n^ | 年度财政资金总额 | < | 40万元 | 39万元 | 97.50%`;
  expect(read({ money, indicators: ROWS }).amountUnit).toBe('万元');
});

test.each([
  ['预算数 before 全年预算数', '预算数 | 全年预算数', '30.00 | 40.00'],
  ['全年预算数 before 预算数', '全年预算数 | 预算数', '40.00 | 30.00'],
  ['年初预算数 and 全年预算数', '年初预算数 | 全年预算数', '30.00 | 40.00'],
  ['预算数 and 调整后预算数', '预算数 | 调整后预算数', '30.00 | 40.00'],
])('two budgets: %s', (_, header, amounts) => {
  const money = `预算执行情况（万元） | | ${header} | 全年执行数 | 执行率\n^ | 年度财政资金总额 | ${amounts} | 39.00 | 97.50%`;
  const [row] = figures(read({ money, indicators: ROWS }));
  expect(row?.split(' ').sort()).toEqual([
    '年初预算数=30.00',
    '执行数=39.00',
    '执行率=97.50',
    '行:资金总额',
    '预算数=40.00',
  ]);
});

test('notes at the foot', () => {
  const foot = `
备注：1.预算数为调整后财政资金总额。
2.满意度指标暂可不作为必评指标。`;
  expect(read({ indicators: ROWS, foot }).notes).toEqual([
    '备注：1.预算数为调整后财政资金总额。',
    '2.满意度指标暂可不作为必评指标。',
  ]);
  expect(read({ indicators: ROWS, foot: '\n备注 | 不包括涉密项目 | < | < | < | <' })).toMatchObject({
    notes: ['不包括涉密项目'],
    exempt: true,
  });
  expect(read({ indicators: ROWS }).notes).toEqual([]);
});
