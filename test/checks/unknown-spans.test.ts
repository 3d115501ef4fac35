/**
 * A text merged over several indicators, where merged areas are not known: nobody is told to fill in what it covers.
 * What cannot be covered is told all the same.
 */
import { actualValues } from '../../src/checks/actual-values';
import type { Check } from '../../src/checks/check';
import { deviationReasons } from '../../src/checks/deviation-reasons';
import { indicatorsComplete } from '../../src/checks/indicators-complete';
import { mergedValues } from '../../src/checks/merged-values';
import type { Snapshot } from '../../src/grid/snapshot';
import { sheet, withoutMerges, workbook } from '../fixtures/sheet-builder';
import { evaluation, OUTCOMES, scored } from './small-evaluations';
import { form, INDICATORS } from './small-projects';
import { told } from './telling';

const MONEY = '40.00 | 40.00 | 39.00 | 10 | 97.50% | 9.75';

const annual = (...rows: string[]): Snapshot =>
  workbook(form(1, { name: '数字化', annual: [...INDICATORS, ...rows] }));
const outcomes = (...rows: string[]): Snapshot =>
  workbook(evaluation({ indicators: [...OUTCOMES, ...rows] }));
const reasons = (...rows: string[]): Snapshot => workbook(scored(MONEY, rows));

/** The cells told of, merged areas known and not known. */
function cells(check: Check, snapshot: Snapshot): [string[], string[]] {
  const of = (each: Snapshot): string[] => told(check, each).map((one) => one[2] as string);
  return [of(snapshot), of(withoutMerges(snapshot))];
}

test.each<[string, Check, Snapshot]>([
  [
    'one basis for two indicators',
    indicatorsComplete,
    annual('目标一 | 产出指标 | 质量指标 | 合格率 | ≥95% | 行业标准', '^ | ^ | ^ | 完整率 | ≥98% | ^'),
  ],
  [
    'one name for two targets',
    indicatorsComplete,
    annual('目标一 | 产出指标 | 质量指标 | 合格率 | 纸质≥95% | 行业标准', '^ | ^ | ^ | ^ | 电子≥98% | 文件'),
  ],
  [
    'one actual value for two like targets',
    actualValues,
    outcomes('产出指标 | 时效指标 | 完成及时率 | =100% | 已完成', '^ | ^ | 归档及时率 | =100% | ^'),
  ],
  [
    'one reason for two indicators',
    deviationReasons,
    reasons(
      '产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 900卷 | 30 | 30 | 新增任务',
      '^ | ^ | 扫描页数 | ≥100页 | 300页 | 30 | 30 | ^',
    ),
  ],
])('%s: nothing is told, merged areas known or not', (_, check, snapshot) => {
  expect(cells(check, snapshot)).toEqual([[], []]);
});

test.each<[string, Check, Snapshot, string]>([
  [
    'a column written out row by row',
    indicatorsComplete,
    annual('目标一 | 产出指标 | 质量指标 | 合格率 | ≥95% |'),
    '12-1!F19',
  ],
  ['a row without both', indicatorsComplete, annual('目标一 | 产出指标 | 质量指标 | 合格率 | |'), '12-1!E19'],
  [
    'a row of the template, under a label of its own',
    indicatorsComplete,
    annual('目标一 | 产出指标 | 质量指标 | | |'),
    '12-1!D19',
  ],
  [
    'an actual value that cannot be the one above',
    actualValues,
    outcomes("产出指标 | 时效指标 | 完成及时率 | =100% | '100%", '产出指标 | 数量指标 | 培训人数 | ≥80人 |'),
    '自评!F13',
  ],
  [
    'a reason missing where none stands above',
    deviationReasons,
    reasons(
      '产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 900卷 | 30 | 30 |',
      '产出指标 | 数量指标 | 扫描页数 | ≥100页 | 100页 | 30 | 30 |',
    ),
    '自评!F8',
  ],
])('%s is told, merged areas known or not', (_, check, snapshot, cell) => {
  expect(cells(check, snapshot)).toEqual([[cell], [cell]]);
});

test('ND-24 is about merged areas and says nothing where they are not known', () => {
  const book = workbook(sheet('5', '2023年部门支出总表 | <\n科目 | 金额\n一 | 1.00'));
  const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
  const covering: Snapshot = { ...book, sheets: book.sheets.map((each) => ({ ...each, merges })) };
  expect(cells(mergedValues, covering)).toEqual([['5!A3'], []]);
});
