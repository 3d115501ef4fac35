/**
 * What we know to be wrong in the two published documents, held against what is told of the samples made from them: each
 * at its cell and with its figures, nothing besides. Numbers B… and D… are those of seeds/clean-sample-changes.ts and
 * seeds/final-accounts/faults.ts; what stands in the prose alone has none here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Finding } from '../../src/findings/finding';
import { contains, parseA1 } from '../../src/grid/address';
import { openWorkbook } from '../../src/hosts/file/file-workbook';

/** What is wrong; the rule that tells it; severity; sheet, up to its first point, and cell; words of the message. */
type Truth = readonly [
  id: string,
  rule: string,
  severity: string,
  sheet: string,
  cell: string,
  words: readonly string[],
];

const BUDGET: readonly Truth[] = [
  ['B01', 'B12-4', '核实', '12-5', 'F13', ['7,892.56', '7,892.00', '0.56万元']],
  ['B01', 'B12-4', '核实', '12-5', 'E31', ['项目当年预算']],
  ['B02', 'BX-26', '核实', '12-5', 'F4', ['42010022169T000000105', '42010023169T000000100']],
  ['B03', 'ND-12', '错误', '12-6', 'F4', ['42010022169T000000102', '42010023169T000000101']],
  ['B04', 'ND-12', '错误', '12-3', 'F4', ['用于2个不同的项目']],
  [
    'B05',
    'BX-27',
    '核实',
    '12-6',
    'B4',
    ['区域金融中心建设促进工作经费', '区域金融中心建设发展促进经费', '区域金融中心建设发展促进工作经费'],
  ],
  ['B05', 'BX-27', '核实', '11', 'B23', ['区域金融中心建设发展促进工作经费']],
  ['B06', 'ND-11', '提示', '12-1', 'F5', ['武汉市地方金融工作局机关', '武汉市地方金融工作局本级', '5张表']],
  ['B06', 'ND-11', '提示', '12-5', 'F5', ['武汉市地方金融工作局机关']],
  ['B10', 'ND-2', '核实', '3', 'C14', ['21011行政事业单位医疗', '162.50万元']],
  ['B10', 'ND-2', '核实', '5-1', 'C15', ['162.50万元']],
  ['B13', 'BX-37', '核实', '11', 'G44', ['≥100 天', '≥300天']],
  ['B15', 'ND-18', '核实', '12-1', 'F6', ['138****00', '手机号码']],
  ['B16', 'B12-7', '核实', '12-2', 'F26', ['10.00万元', '5.00万元', '差额5.00万元']],
  ['B17', 'B12-7', '核实', '12-2', 'F27', ['200.48 亿元', '481.15万元', '44.20万元', '差额436.95万元']],
  ['B18', 'B12-7', '核实', '12-2', 'F28', ['22.5 亿元', '202.50万元', '26,644.74元', '2664 元']],
  ['B19', 'B12-7', '核实', '12-2', 'F25', ['202.858 亿元', '40.57万元', '25.00万元', '差额15.57万元']],
  ['B20', 'ND-41', '核实', '12-6', 'B9', ['支出项目类别', '其他5张']],
  ['B21', 'ND-14', '核实', '12-4', 'E59', ['提升地方金融监管效率', '没有指标值和确定依据']],
  ['B21', 'ND-14', '核实', '12-4', 'G90', ['提升地方金融监管效率']],
  ['B22', 'ND-14', '核实', '12-6', 'D40', ['只有一级、二级指标', '16处']],
  ['B22', 'ND-14', '核实', '12-6', 'D67', ['没有三级指标']],
  ['B23', 'ND-8', '提示', '12-4', 'G89', ['2022 年底', '早于预算年度2023年']],
  ['B24', 'ND-6', '提示', '2', 'A2', ['收入总表', '部门收入总表']],
  ['B29', 'ND-26', '提示', '12-4', 'F26', ['标点重复']],
  ['B30', 'ND-26', '提示', '12-3', 'G55', ['括号不成对']],
  ['B40', 'ND-46', '提示', '11', 'D19', ['6处项目总预算没有填写', '330.00万元']],
  ['B40', 'ND-46', '提示', '11', 'D24', ['6处项目总预算没有填写']],
  ['B43', 'ND-42', '提示', '12-5', 'A25', ['金融企业专项奖励资金', '金融企业奖励专项资金']],
  ['B43', 'ND-42', '提示', '12-5', 'A31', ['金融企业奖励专项资金及审计资金']],
  ['B44', 'ND-43', '核实', '12-2', 'D25', ['审计费', '会议培训费']],
  ['B44', 'ND-43', '核实', '12-2', 'D29', ['会议培训费']],
  ['B51', 'ND-44', '提示', '11', 'D41', ['处非文艺骑兵', '处非文艺轻骑兵']],
  ['B51', 'ND-44', '提示', '11', 'D42', ['处非公众宣教工程', '处非文艺轻骑兵', '写法不同']],
  ['B51', 'ND-14', '核实', '11', 'H41', ['处非文艺骑兵', '没有指标值确定依据']],
  ['B51', 'ND-17', '提示', '12-1', 'D58', ['上级交办重要信访件处置率', '社会效益指标', '经济效益指标']],
  ['B59', 'ND-20', '核实', '5-1', 'C6', ['110个金额以文本保存', '11, 054. 90']],
];

/** True of the budget as its tables have it, and no more than worth a look. */
const BUDGET_HINTS: readonly Truth[] = [
  ['B58', 'ND-14', '核实', '12-3', 'D48', ['没有效益类的三级指标']],
  ['B58', 'ND-48', '提示', '12-2', 'C48', ['产出指标下的社会效益指标']],
  ['H', 'ND-44', '提示', '11', 'D63', ['科技型 企业贷款', '科技型企业贷款']],
  ['H', 'ND-17', '提示', '11', 'D60', ['社会效益指标', '数量指标']],
  ['H', 'ND-44', '提示', '12-3', 'D65', ['金融理财大赛费用', '金融理财大赛']],
  ['H', 'ND-15', '提示', '12-3', 'G66', ['没有计量单位', '300']],
  ['H', 'ND-17', '提示', '12-3', 'D70', ['时效指标', '质量指标']],
  ['H', 'ND-15', '提示', '12-4', 'E41', ['8处', '≥3']],
];

const ACCOUNTS: readonly Truth[] = [
  ['D07', 'JX-20', '核实', '整体绩效自评表', 'E6', ['600.38', '13,095.12', '差额-12,494.74万元']],
  ['D07', 'JX-20d', '核实', '整体绩效自评表', 'D6', ['600.38', '13,095.12']],
  ['D08', 'JX-20b', '核实', '整体绩效自评表', 'B4', ['328.92', '458.45', '差额-129.53万元']],
  ['D08', 'JX-20c', '核实', '整体绩效自评表', 'E4', ['271.46', '12,636.67', '差额-12,365.21万元']],
  ['D14', 'J7-1c', '错误', '公开09表', 'F8', ['0.32', '0.00', '差额0.32万元']],
  ['D22', 'ND-45', '核实', '金融监管及发展工作经费', 'A1', ['金融监管及工作经费', '金融监管及发展工作经费']],
  ['D22', 'ND-6', '提示', '目录', 'A14', ['金融监管及发展工作经费绩效自评表', '没有找到']],
  ['D22', 'ND-6', '提示', '金融监管及发展工作经费', 'A1', ['目录没有列出']],
  ['D23', 'ND-41', '核实', '纾困专项审计经费', 'E4', ['实施单位', '没有填写']],
  ['D24', 'ND-16', '核实', '金融监管及发展工作经费', 'D17', ['三级指标处填的是指标值', '>95%']],
  ['D25', 'ND-16', '提示', '金融监管及发展工作经费', 'F17', ['照抄目标值', '≥95%']],
  ['D26', 'ND-16', '核实', '纾困专项审计经费', 'F11', ['没有计量单位', '≥800家', '3196']],
  ['D27', 'ND-47', '提示', '整体绩效自评表', 'F14', ['41家', '42家']],
  ['D27', 'ND-47', '提示', '金融监管及发展工作经费', 'F16', ['41家', '42家']],
  ['D30', 'ND-16b', '核实', '防范和处置非法集资工作经费', 'F11', ['≥5次', '13次', '260%', '填「无」']],
  ['D31', 'ND-48', '提示', '防范和处置非法集资工作经费', 'D14', ['三级指标写的是二级指标的名称']],
  ['D31', 'ND-48', '提示', '整体绩效自评表', 'C15', ['效益指标下的质量指标']],
  ['D35', 'ND-49', '提示', '整体绩效自评表', 'D6', ['0.00万元', '0.13万元']],
  ['F01', 'J1-2', '错误', '公开01表', 'F33', ['13,095.12', '13,005.12', '差额90.00万元']],
  ['F01', 'JX-05', '错误', '公开01表', 'F12', ['5,010.00', '5,100.00', '差额-90.00万元']],
  ['F01', 'JX-41', '错误', '公开01表', 'F12', ['5,100.00', '5,010.00']],
  ['F02', 'J3-2', '错误', '公开03表', 'F11', ['328.93', '565.67', '差额-236.74万元']],
  ['F02', 'J3-3', '核实', '公开03表', 'F13', ['236.74']],
  ['F02', 'JX-12', '错误', '公开03表', 'G13', ['236.74', '0.00']],
  ['F02', 'JX-13', '错误', '公开03表', 'F13', ['236.74', '0.00']],
  ['F03', 'ND-1', '核实', '公开05表', 'D23', ['2100499', '重大公共卫生服务', '其他公共卫生支出']],
  ['F04', 'J6-3', '错误', '公开06表', 'I26', ['105.86', '105.68', '差额0.18万元']],
  ['F04', 'JX-11', '错误', '公开06表', 'I26', ['458.63', '458.45', '差额0.18万元']],
  ['F05', 'J4-2', '错误', '公开04表', 'C36', ['12.50', '差额-12.50万元']],
  ['F06', 'ND-20', '核实', '公开02表', 'E29', ['1个金额以文本保存', '498.71']],
];

async function findingsOf(name: string): Promise<readonly Finding[]> {
  const bytes = readFileSync(join(__dirname, '../../seeds/workbooks', name));
  return checkWorkbook(await openWorkbook(new Uint8Array(bytes)).read()).findings;
}

function speaksOf({ cells }: Finding, sheet: string, cell: string): boolean {
  const at = parseA1(cell);
  return (
    at !== undefined &&
    cells.some((place) => place.sheet.split('.')[0] === sheet && contains(place.area, at.row, at.column))
  );
}

function isTold(finding: Finding, [, rule, severity, sheet, cell, words]: Truth): boolean {
  return (
    finding.rule === rule &&
    finding.severity === severity &&
    speaksOf(finding, sheet, cell) &&
    words.every((word) => finding.message.includes(word))
  );
}

describe.each<[string, string, readonly Truth[]]>([
  ['the budget', 'wuhan-2023-budget.xlsx', [...BUDGET, ...BUDGET_HINTS]],
  ['the final accounts', 'wuchang-2023-final-accounts.xlsx', ACCOUNTS],
])('%s', (_, file, truths) => {
  let found: readonly Finding[];
  beforeAll(async () => {
    found = await findingsOf(file);
  });

  test.each(truths)('%s is told by %s as %s at %s %s', (...truth) => {
    expect(found.filter((finding) => isTold(finding, truth))).toHaveLength(1);
  });

  test('nothing else is told: all that is known to be right is left alone', () => {
    const others = found.filter((finding) => !truths.some((truth) => isTold(finding, truth)));
    expect(others.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

test('the right figures of the budget: no formula tells of the tables 1 to 10', async () => {
  const found = await findingsOf('wuhan-2023-budget.xlsx');
  const sheets = (finding: Finding): string[] => finding.cells.map(({ sheet }) => sheet.split('.')[0] ?? '');
  const summary = ['1', '2', '3', '4', '5-1', '5-2', '6', '7', '8', '9', '10'];
  const told = found.filter((finding) => summary.includes(sheets(finding)[0] ?? ''));
  expect(told.map(({ rule }) => rule).sort()).toEqual(['ND-2', 'ND-20', 'ND-6']);
});
