import type { SheetContent } from '../../src/grid/changes';
import { columnLetters } from '../../src/grid/address';
import type { Finding } from '../../src/findings/finding';
import type { Explanation } from '../../src/report/explanations';
import { validationSheet } from '../../src/report/sheet';
import { CLEAN, RATIO, REPORT, TOTAL, area } from './sample-report';
import { valuesOf } from './workbook';

const CONTEXT = { workbook: '武汉2023.xlsx', version: '0.1.0', time: new Date(2024, 4, 6, 9, 5) };
const NONE: ReadonlyMap<string, Explanation> = new Map();
const sheet = (report = REPORT, explanations = NONE): SheetContent =>
  validationSheet(report, { ...CONTEXT, explanations });

/** What stands in each row: its texts by column letter, merged cells at their first column. */
const told = (content: SheetContent): Record<string, string | number>[] =>
  valuesOf(content).map((row) =>
    Object.fromEntries(
      row.flatMap((value, column) => (value === null ? [] : [[columnLetters(column), value] as const])),
    ),
  );

const cell = (content: SheetContent, row: number, column: number) => {
  const found = content.cells.filter((each) => each.row === row && each.column === column);
  expect(found).toHaveLength(1);
  return found[0]!;
};

test('says everything the report holds, in order', () => {
  const explanations = new Map([
    [TOTAL.fingerprint, { text: '已报批更正', rule: '', table: '', message: '' }],
    [`原因|${TOTAL.fingerprint}`, { text: '待与国库股核对', rule: '—', table: '', message: '' }],
    ['旧', { text: '属统计口径', rule: 'B1-1', table: '公开表 1', message: '合计不符' }],
  ]);
  expect(told(sheet(REPORT, explanations))).toEqual([
    { A: '公开表校验结果', N: 'gongkai:校验结果:1' },
    {
      A: '发现错误 1 处，其中 1 处已填写审核说明，最可能有误 1 处；需核实 1 处，提示 1 处；3 条公式未执行。',
      N: '§',
    },
    {
      A: '工作簿',
      C: '武汉2023.xlsx',
      G: '级别',
      H: '表内',
      I: '表间',
      J: '比率',
      K: '金额单位',
      L: '数据格式',
      M: '表样',
      N: '§',
    },
    { A: '单位', C: '武汉市地方金融工作局', G: '错误　1', H: 1, I: 0, J: 0, K: 0, L: 0, M: 0, N: '§' },
    {
      A: '范围',
      C: '部门预算，2023 年，金额单位：万元',
      G: '核实　1',
      H: 0,
      I: 0,
      J: 0,
      K: 1,
      L: 0,
      M: 0,
      N: '§',
    },
    {
      A: '校验时间',
      C: '2024-05-06 09:05',
      E: '版本 0.1.0',
      G: '提示　1',
      H: 0,
      I: 0,
      J: 1,
      K: 0,
      L: 0,
      M: 0,
      N: '§',
    },
    {
      A: '序号',
      B: '级别',
      C: '类型',
      D: '公式编号',
      E: '公开表',
      F: '单元格',
      G: '问题',
      H: '左值',
      I: '右值',
      J: '差额',
      K: '依据',
      L: '建议',
      M: '审核说明',
      N: '问题标识（请勿修改）',
    },
    {
      A: 1,
      B: '原因',
      C: '最可能有误',
      D: '—',
      E: '公开表 3 支出总表',
      F: 'D18',
      G: REPORT.causes[0]!.message,
      K: '由此造成的问题 1 处，见序号 4（B3-1）。',
      L: '其他可能：1!D20 应为 7,982.56。',
      M: '待与国库股核对',
      N: '原因|B3-1|1|支出总表|合计|项目支出',
    },
    {
      A: 2,
      B: '核实',
      C: '金额单位',
      D: 'R-01',
      E: '（整个工作簿）',
      F: '—',
      G: '各表金额单位不一致。',
      K: '金额单位应与数据一致。',
      L: '核对表头金额单位；有关勾稽关系暂未执行。',
      N: 'R-01|1',
    },
    {
      A: 3,
      B: '提示',
      C: '比率',
      D: 'B11-2',
      E: '公开表 11 整体支出绩效目标表',
      F: 'E9',
      G: '《整体支出绩效目标表》E9「财政拨款」占比为14.72%，按金额计算为14.73%，差额-0.01个百分点。',
      H: 14.72,
      I: 14.73,
      J: -0.01,
      K: '占比＝该项金额÷合计。',
      L: '核对占比的取舍。',
      N: 'B11-2|1|整体支出绩效目标表|收入构成/财政拨款|占比',
    },
    {
      A: 4,
      B: '错误',
      C: '表内',
      D: 'B3-1',
      E: '公开表 3 支出总表',
      F: 'D18等3处',
      G: '《支出总表》D18「合计」项目支出为7,982.56，各项之和7,892.56，差额90.00万元，超出四舍五入所能解释的范围。',
      H: 7982.56,
      I: 7892.56,
      J: 90,
      K: '合计＝各项之和（B3-1）。',
      L: '核对D18；如为7,892.56，上述3条勾稽关系均成立，请以批复数或账面数为准。见序号 1（3!D18）。',
      M: '已报批更正',
      N: 'B3-1|1|支出总表|合计|项目支出',
    },
    {},
    { A: '审核公式执行情况', N: '§' },
    { A: '公式 10 条：通过 4，尾差 1，不符 1，不适用 1，未执行 3。', N: '§' },
    { A: '逐项核对 50 次：通过 44，尾差 1，不符 1，不适用 1，未执行 3。', N: '§' },
    { A: '金额 60 个：参与勾稽 58（96.7%），只参与比大小 1，未参与 1。', N: '§' },
    { A: '以下审核公式按本工作簿「审核公式」表执行：B2-1。', N: '§' },
    {},
    { A: '未执行的公式', N: '§' },
    { A: '序号', B: '公式编号', G: '未执行的原因', N: '§' },
    { A: 1, B: 'B5-1、B5-2', G: '没有识别出三公经费支出表。', N: '§' },
    { A: 2, B: 'B7-1', G: '收入总表的金额单位不明。', N: '§' },
    {},
    { A: '已识别的公开表和核对范围', N: '§' },
    { A: '序号', B: '公开表', G: '位置', H: '金额单位和核对范围', N: '§' },
    {
      A: 1,
      B: '公开表 3　部门支出总表',
      G: '3!A1:G30',
      H: '金额单位：万元；金额 60 个：参与勾稽 58（96.7%），只参与比大小 1，未参与 1',
      N: '§',
    },
    {
      A: 2,
      B: '整体支出绩效目标表',
      G: '11!A1:F40',
      H: '金额单位：未识别；没有金额',
      N: '§',
    },
    {},
    { A: '没有识别的表', N: '§' },
    { A: '序号', B: '工作表', G: '原因', N: '§' },
    { A: 1, B: '附表', G: '有合计和金额，但题名和表头都与已知的公开表不符。', N: '§' },
    {},
    { A: '不是公开表的工作表', N: '§' },
    { A: '序号', B: '工作表', G: '内容', N: '§' },
    { A: 1, B: '封面', G: '封面', N: '§' },
    {},
    { A: '已消除问题的审核说明', N: '§' },
    { A: '问题再次出现时，审核说明自动带回。', N: '§' },
    { A: '序号', B: '公式编号', E: '公开表', G: '问题', M: '审核说明', N: '问题标识（请勿修改）' },
    { A: 1, B: 'B1-1', E: '公开表 1', G: '合计不符', M: '属统计口径', N: '旧' },
    {},
    { A: '不适用的公式', N: '§' },
    { A: '序号', B: '公式编号', G: '不适用的原因', N: '§' },
    { A: 1, B: 'B9-1', G: '没有国有资本经营预算支出。', N: '§' },
    {},
    { A: '每次校验重写本表，只保留「审核说明」；其余内容请勿在本表填写。', N: '§' },
  ]);
});

test('a workbook without findings says so and has no list to filter', () => {
  const content = sheet(CLEAN);
  expect(told(content).slice(7, 9)).toEqual([{ A: '已执行的公式没有发现问题。', N: '§' }, {}]);
  expect(content.filter).toBeUndefined();
  expect(told(content)[2]!['G']).toBe('级别');
});

test('a workbook nothing is known of says so', () => {
  const { family: _, year: __, organisation: ___, amountUnit: ____, ...unknown } = CLEAN;
  const rows = told(sheet({ ...unknown, tables: [], notJudged: true }));
  expect(rows.slice(1, 5).map((row) => [row['A'], row['C']])).toEqual([
    ['未能作出结论：没有识别出公开表。', undefined],
    ['工作簿', '武汉2023.xlsx'],
    ['单位', '未识别'],
    ['范围', '部门预决算类别未识别，年度未识别，金额单位：未识别'],
  ]);
});

test('links lead to the cell of a cause, the first cell of a finding, and to tables', () => {
  const content = sheet();
  const links = content.cells.flatMap(({ row, column, link }) =>
    link ? [[row, column, link.sheet, link.area, link.tip] as const] : [],
  );
  expect(links).toEqual([
    [7, 5, '3', area('D18'), '转到 3 的 D18'],
    [9, 5, '11', area('E9'), '转到 11 的 E9'],
    [10, 5, '3', area('D18'), '转到 3 的 D18；有关单元格：D18、C18、1!D20'],
    [25, 6, '3', area('A1:G30'), '转到 3 的 A1:G30'],
    [26, 6, '11', area('A1:F40'), '转到 11 的 A1:F40'],
  ]);
});

test('the causes stand first in their order, below them what stands by itself, last what follows from each', () => {
  const finding = (name: string, severity: Finding['severity'], cause?: number): Finding => {
    const { cause: _, ...rest } = TOTAL;
    return { ...rest, rule: name, severity, fingerprint: name, ...(cause === undefined ? {} : { cause }) };
  };
  const [first] = REPORT.causes;
  const content = sheet({
    ...REPORT,
    findings: [
      finding('甲', '提示'),
      finding('乙', '核实', 1),
      finding('丙', '错误', 1),
      finding('丁', '错误', 0),
      finding('戊', '错误'),
      finding('己', '错误', 1),
    ],
    causes: [
      { ...first!, explains: ['丁', '丙'], alternatives: [] },
      { ...first!, explains: ['丙', '乙', '己'], alternatives: [] },
    ],
  });
  expect(
    told(content)
      .slice(7, 15)
      .map(({ A, B, D, K, L, N }) => [A, B, D, K, L, N]),
  ).toEqual([
    [1, '原因', '—', '由此造成的问题 2 处，见序号 5～6（丁、丙）。', undefined, '原因|丁'],
    [2, '原因', '—', '由此造成的问题 3 处，见序号 6～8（丙、己、乙）。', undefined, '原因|丙'],
    [3, '错误', '戊', TOTAL.basis, TOTAL.suggestion, '戊'],
    [4, '提示', '甲', TOTAL.basis, TOTAL.suggestion, '甲'],
    [5, '错误', '丁', TOTAL.basis, `${TOTAL.suggestion}见序号 1（3!D18）。`, '丁'],
    [6, '错误', '丙', TOTAL.basis, `${TOTAL.suggestion}见序号 2（3!D18）。`, '丙'],
    [7, '错误', '己', TOTAL.basis, `${TOTAL.suggestion}见序号 2（3!D18）。`, '己'],
    [8, '核实', '乙', TOTAL.basis, `${TOTAL.suggestion}见序号 2（3!D18）。`, '乙'],
  ]);
});

test('two causes that explain the same finding keep their explanations apart', () => {
  const [first] = REPORT.causes;
  const words = (text: string): Explanation => ({ text, rule: '—', table: '', message: '' });
  const content = sheet(
    { ...REPORT, causes: [first!, { ...first!, table: '公开表 1 收支总表' }] },
    new Map([
      [`原因|${TOTAL.fingerprint}`, words('甲')],
      [`原因|${TOTAL.fingerprint}~2`, words('乙')],
      ['原因|别的', words('丙')],
    ]),
  );
  const rows = told(content);
  expect(rows.slice(7, 9).map(({ M }) => M)).toEqual(['甲', '乙']);
  expect(rows.filter(({ N }) => N === '原因|别的').map(({ M }) => M)).toEqual(['丙']);
});

test('the list is filtered with its fingerprints, its header stays in sight and is repeated on every page', () => {
  const content = sheet();
  expect(content.filter).toEqual(area('A7:N11'));
  expect(content.frozenRows).toBe(7);
  expect(content.print).toEqual({
    landscape: true,
    fitToWidth: true,
    repeatRows: { from: 6, to: 6 },
    area: area('A1:M41'),
    footer: '第 &P 页，共 &N 页',
  });
  expect(content.columns.map(({ width, hidden }) => [width, hidden === true])).toEqual([
    [4.5, false],
    [5.5, false],
    [10, false],
    [8.5, false],
    [14, false],
    [10.5, false],
    [31, false],
    [10.5, false],
    [10.5, false],
    [9.5, false],
    [14, false],
    [16, false],
    [17, false],
    [12, true],
  ]);
});

test('what stays in sight takes less than half of a small screen', () => {
  const heights = sheet().rowHeights!.filter(({ row }) => row < 7);
  expect(heights.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(heights.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(150);
});

test.each<[string, Partial<Finding>, string | number | null, string | undefined]>([
  ['two decimals', { left: '7982.50' }, 7982.5, '#,##0.00'],
  ['whole numbers', { left: '12', unit: '万元' }, 12, '#,##0'],
  ['another unit than the workbook’s', { left: '-1.5', unit: '元' }, -1.5, '#,##0.0"元"'],
  ['percentages', { left: '14.72', unit: '%' }, 14.72, '#,##0.00"%"'],
  [
    'more digits than a cell keeps',
    { left: '1234567890123.456', unit: '元' },
    '1234567890123.456元',
    undefined,
  ],
  ['text', { left: '=1+1' }, '=1+1', undefined],
  ['nothing', {}, null, undefined],
])('a figure of %s', (_, figures, value, format) => {
  const { left: __, unit: ___, ...base } = TOTAL;
  const content = sheet({ ...REPORT, findings: [{ ...base, ...figures }] });
  const figure = cell(content, 8, 7);
  expect(figure.value).toBe(value);
  expect(content.styles[figure.style!]!.format).toBe(format);
});

test('long figures widen their column', () => {
  const finding = {
    ...TOTAL,
    left: '123456789012.34',
    right: '1.00',
    difference: '123456789011.34',
    unit: '元',
  };
  const content = sheet({ ...REPORT, amountUnit: '元', findings: [finding] });
  expect(content.columns.slice(7, 10).map(({ width }) => width)).toEqual([19, 10.5, 19]);
});

test('colour is a tint beside the word, and only 审核说明 waits for writing', () => {
  const content = sheet();
  const fills = (row: number) =>
    Array.from({ length: 13 }, (_, column) => content.styles[cell(content, row, column).style!]!.fill ?? '');
  const plain = Array<string>(10).fill('');
  expect(fills(7)).toEqual(['', 'ECE6F4', ...plain, 'FFFCE8']);
  expect(fills(8)).toEqual(['', 'FDF0D5', ...plain, 'FFFCE8']);
  expect(fills(9)).toEqual(['', 'E6EFF7', ...plain, 'FFFCE8']);
  expect(fills(10)).toEqual(['', 'FBE3DF', ...plain, 'FFFCE8']);
});

test('every cell of a list has lines around it, also behind merged cells', () => {
  const content = sheet();
  for (const row of [2, 6, 7, 10, 20, 25]) {
    for (let column = 0; column <= 12; column += 1) {
      expect(content.styles[cell(content, row, column).style!]!.border).toBe('thin');
    }
  }
});

test('a row is as tall as its longest text needs', () => {
  const height = (message: string) =>
    sheet({ ...REPORT, findings: [{ ...RATIO, message }] }).rowHeights!.find(({ row }) => row === 8)!.height;
  // 31 characters of 7 pixels hold 17 ideographs of 12 pixels.
  expect(height('短')).toBe(29.25);
  expect(height('字'.repeat(17 * 3))).toBe(42);
  expect(height('字'.repeat(17 * 3 + 1))).toBe(54.5);
  expect(height('字'.repeat(17 * 9))).toBe(117.5);
  expect(height('字'.repeat(3000))).toBe(409);
});

test('the same report gives the same sheet, but for the time', () => {
  const later = validationSheet(REPORT, {
    ...CONTEXT,
    explanations: NONE,
    time: new Date(2024, 4, 6, 10, 30),
  });
  const first = sheet();
  const differing = later.cells.filter(
    (each, index) => JSON.stringify(each) !== JSON.stringify(first.cells[index]),
  );
  expect(differing.map(({ row, column, value }) => [row, column, value])).toEqual([
    [5, 2, '2024-05-06 10:30'],
  ]);
  expect({ ...later, cells: [] }).toEqual({ ...first, cells: [] });
});
