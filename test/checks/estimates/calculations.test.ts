import { calculationsIn, shareIn } from '../../../src/checks/estimates/calculations';

/** Text, product in 元, stated result in 元. */
function told(text: string): [string, string, string?][] {
  return calculationsIn(text).map(({ text: stretch, value, stated }) =>
    stated ? [stretch, value.toFixed(), stated.value.toFixed()] : [stretch, value.toFixed()],
  );
}

describe('calculations', () => {
  test.each<[string, [string, string, string?][]]>([
    ['每人5000元×12个月×2人=12万元', [['5000元×12个月×2人=12万元', '120000', '120000']]],
    ['1.2万元/人×10人', [['1.2万元/人×10人', '120000']]],
    [
      '300 人 * 40 元/人/天 * 2 天＝2.4 万元。',
      [['300 人 * 40 元/人/天 * 2 天＝2.4 万元', '24000', '24000']],
    ],
    ['2万人×15元', [['2万人×15元', '300000']]],
    ['收入1,200万元×3%', [['1,200万元×3%', '360000']]],
    ['按照 40 元/天/人/次计算，预计 2500 人/天/次。', [['40 元/天/人/次计算，预计 2500 人/天/次', '100000']]],
    ['故按起收点 3000 元/家，76 家企业。', [['3000 元/家，76 家', '228000']]],
    ['注册资本金共 200.48 亿元，按照 0.024% 测算。', [['200.48 亿元，按照 0.024%', '4811520']]],
    ['总注册资本为 202.858 亿元，审计费率仅 0.002%，未超过', [['202.858 亿元，审计费率仅 0.002%', '405716']]],
  ])('%s', (text, calculations) => {
    expect(told(text)).toEqual(calculations);
  });

  test.each([
    // No money, two sums of money, part of something longer, division.
    '7*24小时',
    '3米×4米',
    '5元×3元',
    '100元×3+200元×2=700元',
    '（100元×3）÷2',
    // What the price is per is not what is counted.
    '按照 40 元/天计算，预计 2500 人',
    // A share of what somebody else has, a ceiling.
    '按照实收资本（须在5000万元及以上）2%的比例',
    '实际支出费用按照30%的标准给予支持，累计不超过200万元',
    '每年按 5 万元列支。',
    '2022年安排该项预算，2023年继续开展。',
    '每期 10 天，50-55 人',
  ])('nothing in %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('a share is what each gets, and how many there are', () => {
  const share = shareIn('典当注册资本金 22.5 亿元，每家 2664 元难以覆盖成本，76 家企业。');
  expect([share?.each.text, share?.count.text]).toEqual(['2664 元', '76 家']);
  expect(shareIn('每家 2664 元，每户 300 元，76 家')).toBeUndefined();
  expect(shareIn('每家 2664 元，76 人')).toBeUndefined();
});
