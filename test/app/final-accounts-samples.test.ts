/** The 绩效自评表 of the two samples of final accounts: each fault of the forms is told at its cell, the consistent ones hold. */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import type { Finding } from '../../src/findings/finding';
import { areaA1 } from '../../src/grid/address';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { FAULTS } from '../../seeds/final-accounts/faults';
import { CLEAN_FINAL_ACCOUNTS, FAULTY_FINAL_ACCOUNTS } from '../../seeds/make-final-account-samples';

const RULES = ['JE-4', 'ND-14', 'ND-16', 'ND-16b', 'ND-41', 'ND-45'];

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
    'D30',
    'ND-16b',
    '核实',
    '防范和处置非法集资工作经费!F11 防范和处置非法集资工作经费!B16',
    '《2023年度防范和处置非法集资工作经费绩效自评表》F11实际完成值与目标值相差超过30%（如「举办防范和非法集资宣传活动次数」目标值「≥5次」，实际完成值「13次」，为目标值的260%），偏差原因填「无」。',
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
    const fault = FAULTS.find((each) => each.id === id);
    expect(cells.split(' ')).toContain(`${fault?.sheet ?? ''}!${fault?.cell ?? ''}`);
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
