/** What is said above a column that compares two years: a difference, a rate, or neither. */
import { readHeaderWord } from '../../src/tables/words/header-words';
import { conceptsOf } from '../../src/tables/words/vocabulary';

const meaning = (label: string): string | undefined => conceptsOf(readHeaderWord(label).core)[0];

test.each([
  ['增减额', '增减额'],
  ['增减变动额', '增减额'],
  ['差异额', '增减额'],
  ['与上年相比增减额', '增减额'],
  ['与上年比增减', '增减额'],
  ['比上年同期增减', '增减额'],
  ['较2024年增减额', '增减额'],
  ['与2024年预算数相比增减', '增减额'],
  ['本年预算比上年预算增减额', '增减额'],
  ['增减变动率', '增减率'],
  ['增减变化率', '增减率'],
  ['较上年增长率', '增减率'],
  ['同比增长（%）', '增减率'],
  ['增减率（百分比）', '增减率'],
  ['比2024年增减率（%）', '增减率'],
  ['2025年预算比2024年预算增减（%）', '增减率'],
])('%s is %s', (label, concept) => {
  expect(meaning(label)).toBe(concept);
});

test.each(['上年预算数', '2024年执行数', '与上年对比', '增减变动情况', '变动原因', '预算数'])(
  '%s compares nothing by itself',
  (label) => {
    expect(['增减额', '增减率']).not.toContain(meaning(label));
  },
);
