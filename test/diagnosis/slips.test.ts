import { slipOf } from '../../src/diagnosis/slips';

test.each<[string, number, number, string, number]>([
  ['neighbouring digits exchanged', 798256, 789256, '数字前后颠倒', 0.4],
  ['a digit too many', 10650, 1650, '多了一位数字', 1.2],
  ['the sign', -891, 891, '正负号相反', 0.5],
  ['a zero that moved is ten times', 1000, 100, '差10倍', 0.5],
  ['ten times too much', 41840, 4184, '差10倍', 0.5],
  ['ten times too little, the last digit rounded off', 91, 912, '差10倍', 0.5],
  ['ten thousand times', 5380000, 538, '差10,000倍', 0.5],
  ['decimals left off', 789200, 789256, '尾数漏填', 0.6],
  ['one digit', 5012, 5112, '一位数字有误', 1],
  ['a digit lost', 5012, 50912, '漏了一位数字', 1.2],
  ['left blank', 0, 143792, '', 2],
  ['nothing in common', 5012, 777, '', 3],
  ['should be nothing', 5012, 0, '', 3],
])('%s: %i for %i', (_, wrong, right, name, strain) => {
  expect(slipOf(wrong, right, 2)).toEqual({ name, strain });
});

test('whole amounts have no decimals to leave off', () => {
  expect(slipOf(789200, 789256, 0)).toEqual({ name: '', strain: 3 });
});
