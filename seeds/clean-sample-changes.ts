/**
 * What turns the faithful sample of the 2023 budget into the clean one: every change of a cell and every inserted row,
 * with its reason. Data alone; make-clean-sample.ts carries it out. Only what the tables themselves show to be wrong is
 * mended; whatever merely deserves a second look stays. Addresses are those of the faithful sample.
 */

/** One cell that holds something else in the clean sample. */
export interface ListedChange {
  /** Number of the defect in our reading of the document; one defect may take several cells. */
  readonly finding: string;
  readonly sheet: string;
  /** A1 address in the faithful sample. */
  readonly cell: string;
  /** What stands in the faithful sample; null where the cell is blank. */
  readonly from: string | number | null;
  readonly to: string | number;
  readonly reason: string;
  /** True where `to` cannot be learnt from the document: we chose it. */
  readonly invented: boolean;
  /** A new number format, where the cell's own does not show `to` in full. */
  readonly format?: string;
  /** A cell of the same sheet whose formatting is taken over. */
  readonly formattingOf?: string;
}

/** Rows put in below one that exists; they look like that row. */
export interface InsertedRows {
  readonly finding: string;
  readonly sheet: string;
  /** The row above, counted from 1 in the faithful sample. */
  readonly below: number;
  /** What that row holds once the cells are changed, from column A on. */
  readonly expect: readonly (string | number | null)[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly reason: string;
  readonly invented: boolean;
  /** The number format of the inserted figures, where the row above does not give it. */
  readonly format?: string;
}

const INCOME = '2.部门收入总表';
const EXPENDITURE = '3.部门支出总表';
const BY_FUNCTION = '5-1.一般公共预算支出表(分功能科目)';
const OVERALL = '11.整体支出绩效目标表';
/** The sheet of 公开表 12-n. */
const project = (n: number): string => `12-${n}.项目支出绩效目标表`;

type Cell = readonly [cell: string, from: ListedChange['from'], to: ListedChange['to']];

/** Cells of one sheet mended for one reason, with what the document itself gives. */
function mend(finding: string, sheet: string, reason: string, ...cells: readonly Cell[]): ListedChange[] {
  return cells.map(([cell, from, to]) => ({ finding, sheet, cell, from, to, reason, invented: false }));
}

/** The same with contents that we chose. */
function invent(...listed: Parameters<typeof mend>): ListedChange[] {
  return mend(...listed).map((change) => ({ ...change, invented: true }));
}

function withFormat(format: string, changes: readonly ListedChange[]): ListedChange[] {
  return changes.map((change) => ({ ...change, format }));
}

const AMOUNTS: readonly ListedChange[] = [
  ...withFormat(
    '#,##0.00',
    invent(
      'B01',
      project(5),
      '明细合计 7892.00 与项目当年预算 7892.56 相差 0.56，补在最后一项；落在哪一项原文没有依据',
      ['E31', 2560, 2560.56],
    ),
  ),
  // 项目总预算 of 公开表 11, row by row as it lists the projects.
  ...[330, 112, 321.3, 288, 50, 7892.56].flatMap((budget, i) =>
    mend('B40', OVERALL, '项目总预算未填，照填 12-1 至 12-6 的项目总预算', [`D${19 + i}`, null, budget]).map(
      (change) => ({ ...change, formattingOf: `E${19 + i}` }),
    ),
  ),
];

const PROJECT = '区域金融中心建设发展促进经费';
const PROJECT_IN_12_6 = '区域金融中心建设促进工作经费';
const ONE_NAME = '同一项目有三种名称，统一为表10的名称';
const REWARD = '金融企业奖励专项资金';
const REWARD_TURNED = '金融企业专项奖励资金';

/** Codes and names of projects and units, and how a unit can be reached. */
const IDENTITIES: readonly ListedChange[] = [
  ...mend('B02', project(5), '项目编码应与表10一致', [
    'F4',
    '42010022169T000000105',
    '42010023169T000000100',
  ]),
  ...mend('B03', project(6), '项目编码应与表10一致；改后与 12-3 不再重号（B04）', [
    'F4',
    '42010022169T000000102',
    '42010023169T000000101',
  ]),
  ...mend('B05', OVERALL, ONE_NAME, ['B23', '区域金融中心建设发展促进工作经费', PROJECT]),
  ...mend(
    'B05',
    project(6),
    ONE_NAME,
    ...['B4', 'A25', 'A26', 'A27', 'A28', 'A29'].map((cell): Cell => [cell, PROJECT_IN_12_6, PROJECT]),
    ...['A36', 'A37'].map((cell): Cell => [cell, `${PROJECT_IN_12_6}长期绩效目标`, `${PROJECT}长期绩效目标`]),
  ),
  ...[1, 2, 3, 4, 5].flatMap((n) =>
    mend('B06', project(n), '表2、表5-2、表10的单位名称为“本级”', [
      'F5',
      '武汉市地方金融工作局机关',
      '武汉市地方金融工作局本级',
    ]),
  ),
  ...invent('B15', project(1), '公开的表里不宜有个人手机号码，改为办公电话；号码是编的', [
    'F6',
    '13800000000',
    '82800004',
  ]),
  ...mend(
    'B43',
    project(5),
    '项目活动应与项目名称一致',
    ...['A25', 'A26', 'A27', 'A28', 'A29'].map((cell): Cell => [cell, REWARD_TURNED, REWARD]),
    ['A31', `${REWARD}及审计资金`, REWARD],
  ),
];

const TRAINING =
  '强化各区对融资担保行业监管力度，进行政策解读、技能强化培训，强化新型政银担合作体系内融资担保机构业务人员对政策理解、奖补业务的标准及要求进行培训。';
const PAWN_FLOOR = '每家 2664 元难以覆盖成本，故按起收点 3000 元/家，76 家企业。';
const GUARANTORS = '全市 55 家融资担保机构总注册资本为 202.858 亿元，审计费率仅';
const FEE_RULE = '未超过《湖北省会计师事务所服务收费管理实施办法》标准费率要求。';

/** The texts of 12-2 that tell how an amount was worked out; the amounts stay. */
const WORKINGS: readonly ListedChange[] = [
  ...invent('B16', project(2), '40 元×2500＝10 万元，与金额 5 万元不符；改为 40 元×1250＝5 万元', [
    'F26',
    `${TRAINING}按照 40 元/天/人/次计算，预计 2500 人/天/次。`,
    `${TRAINING}按照 40 元/天/人/次计算，预计 1250 人/天/次。`,
  ]),
  ...invent('B17', project(2), '200.48 亿元×0.024%＝481.15 万元，与金额 44.2 万元不符；按金额反算费率', [
    'F27',
    '小贷注册资本金共 200.48 亿元，按照 0.024% 测算。',
    '小贷注册资本金共 200.48 亿元，按照 0.0022047% 测算。',
  ]),
  ...mend('B18', project(2), '每家 2664 元由 22.5 亿元×0.009%÷76 家得出，原文费率大了 10 倍', [
    'F28',
    `典当注册资本金 22.5 亿元，按照 0.09% 测算，${PAWN_FLOOR}`,
    `典当注册资本金 22.5 亿元，按照 0.009% 测算，${PAWN_FLOOR}`,
  ]),
  ...invent('B19', project(2), '202.858 亿元×0.002%＝40.57 万元，与金额 25 万元不符；按金额反算费率', [
    'F25',
    `${GUARANTORS} 0.002%，${FEE_RULE}`,
    `${GUARANTORS} 0.0012324%，${FEE_RULE}`,
  ]),
];

/** Indicators for the rows that 12-6 leaves blank: row in 长期绩效目标表, row in 年度绩效目标表, indicator, value. */
const INDICATORS: readonly (readonly [longTerm: number, annual: number, name: string, value: string])[] = [
  [40, 55, '项目总成本', '≤50万元'],
  [41, 56, '占用企业正常经营时间', '每期≤1天'],
  [42, 57, '纸质资料印制量', '≤2000份'],
  [47, 63, '上市辅导沙龙按计划举办率', '100%'],
  [48, 64, '辅导企业直接融资额增长率', '≥5%'],
  [49, 65, '参加上市辅导沙龙企业数', '≥150家'],
  [50, 66, '绿色金融课题成果应用数', '≥1个'],
  [51, 67, '参训企业满意度', '≥90%'],
];
const BASIS = '计划标准';

/** What the performance tables leave blank, or say otherwise in another place. */
const PERFORMANCE: readonly ListedChange[] = [
  ...mend('B13', OVERALL, '12-1 和本表“主要支出方向”均为 ≥300 天；100 天是上年的数', [
    'G44',
    '≥100 天',
    '≥300 天',
  ]),
  ...mend('B20', project(6), '支出项目类别未填；表10与其他 31 类项目同列', ['B9', null, '特定目标类']),
  ...invent(
    'B21',
    project(4),
    '指标“提升地方金融监管效率”缺指标值和确定依据',
    ['E59', null, '提升 20% 以上'],
    ['G59', null, BASIS],
    ['G90', null, '提升 10% 以上'],
    ['H90', null, BASIS],
  ),
  ...INDICATORS.flatMap(([longTerm, annual, name, value]) =>
    invent(
      'B22',
      project(6),
      '只有一级、二级指标，缺三级指标、指标值和确定依据',
      [`D${longTerm}`, null, name],
      [`E${longTerm}`, null, value],
      [`G${longTerm}`, null, BASIS],
      [`D${annual}`, null, name],
      [`G${annual}`, null, value],
      [`H${annual}`, null, BASIS],
    ),
  ),
  ...mend('B23', project(4), '这是 2023 年预算的年度目标，长期目标也是 2023 年底', [
    'G89',
    '2022 年底',
    '2023 年底',
  ]),
  ...mend(
    'B51',
    OVERALL,
    '指标名称应与 12-1 一致',
    ['D41', '“处非文艺骑兵”公益演出', '“处非文艺轻骑兵”公益演出'],
    ['D42', '“处非公众宣教工程”公益讲座', '“处非文艺轻骑兵”公益讲座'],
  ),
];

const WORDS: readonly ListedChange[] = [
  ...mend('B24', INCOME, '目录中的表名为“部门收入总表”', ['A2', '收入总表', '部门收入总表']),
  ...mend('B29', project(4), '句末多一个顿号', [
    'F26',
    '预警系统云租赁费用(增加综合日志审计),等保测评、密评费用、。',
    '预警系统云租赁费用(增加综合日志审计),等保测评、密评费用。',
  ]),
  ...mend('B30', project(3), '括号没有合上，年度表中是合上的', [
    'G55',
    '文件要求（武团联发[2021]3号',
    '文件要求（武团联发[2021]3号）',
  ]),
  ...mend(
    'B44',
    project(2),
    '不是支出经济分类科目的名称',
    ['D25', '审计费', '商品和服务支出'],
    ['D26', '会议培训费', '商品和服务支出'],
    ['D29', '审计费', '商品和服务支出'],
  ),
];

/** The figures of 公开表 5-1 as the faithful sample stores them, rows 6 to 27, columns C to G. */
const TEXT_NUMBERS = [
  ['11, 054. 90', '2, 061. 04', '1, 626. 98', '434. 06', '8, 993. 86'],
  ['173. 51', '173. 51', '173. 51', '0. 00', '0. 00'],
  ['163. 51', '163. 51', '163. 51', '0. 00', '0. 00'],
  ['130. 24', '130. 24', '130. 24', '0. 00', '0. 00'],
  ['3. 73', '3. 73', '3. 73', '0. 00', '0. 00'],
  ['29. 54', '29. 54', '29. 54', '0. 00', '0. 00'],
  ['10. 00', '10. 00', '10. 00', '0. 00', '0. 00'],
  ['10. 00', '10. 00', '10. 00', '0. 00', '0. 00'],
  ['162. 50', '162. 50', '162. 50', '0. 00', '0. 00'],
  ['162. 50', '162. 50', '162. 50', '0. 00', '0. 00'],
  ['10, 580. 02', '1, 586. 16', '1, 152. 10', '434. 06', '8, 993. 86'],
  ['2, 687. 46', '1, 586. 16', '1, 152. 10', '434. 06', '1, 101. 30'],
  ['1, 437. 92', '1, 437. 92', '1, 053. 86', '384. 06', '0. 00'],
  ['1, 051. 30', '0. 00', '0. 00', '0. 00', '1, 051. 30'],
  ['198. 24', '148. 24', '98. 24', '50. 00', '50. 00'],
  ['7, 892. 56', '0. 00', '0. 00', '0. 00', '7, 892. 56'],
  ['7, 892. 56', '0. 00', '0. 00', '0. 00', '7, 892. 56'],
  ['138. 87', '138. 87', '138. 87', '0. 00', '0. 00'],
  ['138. 87', '138. 87', '138. 87', '0. 00', '0. 00'],
  ['133. 50', '133. 50', '133. 50', '0. 00', '0. 00'],
  ['0. 79', '0. 79', '0. 79', '0. 00', '0. 00'],
  ['4. 58', '4. 58', '4. 58', '0. 00', '0. 00'],
];

const NUMBERS: readonly ListedChange[] = TEXT_NUMBERS.flatMap((texts, i) =>
  withFormat(
    '0.00',
    mend(
      'B59',
      BY_FUNCTION,
      '金额存成了带空格的文本，改为数值，数不变',
      ...texts.map((text, j): Cell => [
        `${'CDEFG'.charAt(j)}${6 + i}`,
        text,
        Number(text.replace(/[ ,]/g, '')),
      ]),
    ),
  ),
);

/** Every cell that changes. */
export const CELL_CHANGES: readonly ListedChange[] = [
  ...AMOUNTS,
  ...IDENTITIES,
  ...WORKINGS,
  ...PERFORMANCE,
  ...WORDS,
  ...NUMBERS,
];

const ITEMS_MISSING = {
  finding: 'B10',
  reason:
    '21011 有金额而没有项级科目；补列三项，分法是编的：前两项合计 79.43，等于表6 的 30110 职工基本医疗保险缴费，余数 83.07 列公务员医疗补助',
  invented: true,
};

/** Every row that is put in. */
export const INSERTED_ROWS: readonly InsertedRows[] = [
  {
    ...ITEMS_MISSING,
    sheet: EXPENDITURE,
    below: 14,
    expect: ['21011', '行政事业单位医疗', 162.5, 162.5, 0, null, null, null],
    rows: [
      ['2101101', '行政单位医疗', 72.58, 72.58, 0, null, null, null],
      ['2101102', '事业单位医疗', 6.85, 6.85, 0, null, null, null],
      ['2101103', '公务员医疗补助', 83.07, 83.07, 0, null, null, null],
    ],
  },
  {
    ...ITEMS_MISSING,
    sheet: BY_FUNCTION,
    below: 15,
    expect: ['21011', '行政事业单位医疗', 162.5, 162.5, 162.5, 0, 0],
    rows: [
      ['2101101', '行政单位医疗', 72.58, 72.58, 72.58, 0, 0],
      ['2101102', '事业单位医疗', 6.85, 6.85, 6.85, 0, 0],
      ['2101103', '公务员医疗补助', 83.07, 83.07, 83.07, 0, 0],
    ],
    format: '0.00',
  },
];
