/** The 绩效自评表 of the two samples of final accounts: each fault of the forms is told at its cell, the consistent ones hold. */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import type { Finding } from '../../src/findings/finding';
import { areaA1 } from '../../src/grid/address';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { FAULTS } from '../../seeds/final-accounts/faults';
import { CLEAN_FINAL_ACCOUNTS, FAULTY_FINAL_ACCOUNTS } from '../../seeds/make-final-account-samples';

const RULES = ['JE-4', 'ND-14', 'ND-16', 'ND-16b', 'ND-17', 'ND-41', 'ND-45', 'ND-47', 'ND-48', 'ND-49'];

async function ofForms(path: string): Promise<Finding[]> {
  const report = checkWorkbook(await openWorkbook(new Uint8Array(readFileSync(path))).read());
  return report.findings.filter(({ rule }) => RULES.includes(rule));
}

const cellsOf = ({ cells }: Finding): string =>
  cells.map(({ sheet, area }) => `${sheet}!${areaA1(area)}`).join(' ');

/** Fault, rule, severity, cells, message. */
const TOLD: readonly (readonly [string, string, string, string, string])[] = [
  [
    'D22',
    'ND-45',
    '核实',
    '金融监管及发展工作经费!A1 金融监管及发展工作经费!B3',
    '《2023年度金融监管及工作经费项目绩效自评表》标题中的项目是「金融监管及工作经费」，B3项目名称是「金融监管及发展工作经费」。',
  ],
  [
    'D23',
    'ND-41',
    '核实',
    '纾困专项审计经费!E4',
    '《2023年度纾困专项审计经费绩效自评表》E4「实施单位」没有填写。',
  ],
  [
    'D24',
    'ND-16',
    '核实',
    '金融监管及发展工作经费!D17',
    '《2023年度金融监管及工作经费项目绩效自评表》D17三级指标处填的是指标值（如「>95%」）。',
  ],
  [
    'D25',
    'ND-16',
    '提示',
    '金融监管及发展工作经费!F17',
    '《2023年度金融监管及工作经费项目绩效自评表》F17实际完成值照抄目标值的比较式（如「>95%」目标值「≥95%」，实际完成值「≥95%」）。',
  ],
  [
    'D26',
    'ND-16',
    '核实',
    '纾困专项审计经费!F11',
    '《2023年度纾困专项审计经费绩效自评表》F11实际完成值没有计量单位（如「中小微企业及个体工商户纾困贷款贴息」目标值「≥800家」，实际完成值「3196」）。',
  ],
  [
    'D27',
    'ND-47',
    '提示',
    '整体绩效自评表!F14 金融监管及发展工作经费!F16',
    '《2023年度武汉市武昌区地方金融工作局整体绩效自评表》F14「推动碳汇大厦招商运营」的实际完成值为「41家」，《2023年度金融监管及工作经费项目绩效自评表》F16为「42家」，两表的目标值相同。',
  ],
  [
    'D30',
    'ND-16b',
    '核实',
    '防范和处置非法集资工作经费!F11 防范和处置非法集资工作经费!B16',
    '《2023年度防范和处置非法集资工作经费绩效自评表》F11实际完成值与目标值相差超过30%（如「举办防范和非法集资宣传活动次数」目标值「≥5次」，实际完成值「13次」，为目标值的260%），偏差原因填「无」。',
  ],
  [
    'D31',
    'ND-48',
    '提示',
    '防范和处置非法集资工作经费!D14',
    '《2023年度防范和处置非法集资工作经费绩效自评表》D14三级指标写的是二级指标的名称（如「社会效益指标」）。',
  ],
  [
    'D31',
    'ND-48',
    '提示',
    '整体绩效自评表!C15',
    '《2023年度武汉市武昌区地方金融工作局整体绩效自评表》C15二级指标不属于所在的一级指标（如「继续打造金融特色专业楼宇、园区」列为效益指标下的质量指标）。',
  ],
  [
    'D07',
    'ND-49',
    '提示',
    '整体绩效自评表!D6 整体绩效自评表!E6 纾困专项审计经费!D9 纾困专项审计经费!E9',
    '《2023年度武汉市武昌区地方金融工作局整体绩效自评表》D6预算数减E6执行数为0.00万元，1个项目自评表未执行的预算合计0.13万元（如《2023年度纾困专项审计经费绩效自评表》D9减E9为0.13万元）。',
  ],
];

test('the consistent forms have none of these findings', async () => {
  expect(await ofForms(CLEAN_FINAL_ACCOUNTS)).toEqual([]);
});

describe('the forms with faults', () => {
  let found: Finding[];
  beforeAll(async () => {
    found = await ofForms(FAULTY_FINAL_ACCOUNTS);
  });

  test.each(TOLD)('%s is told by %s', (id, rule, severity, cells, message) => {
    const places = FAULTS.filter((each) => each.id === id).map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(places.filter((place) => cells.split(' ').includes(place))).not.toEqual([]);
    expect(found.map((each) => [each.rule, each.severity, cellsOf(each), each.message])).toContainEqual([
      rule,
      severity,
      cells,
      message,
    ]);
  });

  test('and nothing else of the forms', () => {
    expect(found.map(({ message }) => message).sort()).toEqual(
      TOLD.map(([, , , , message]) => message).sort(),
    );
  });
});
