import { areaA1 } from '../../src/grid/address';
import { readPlainSum } from '../../src/grid/plain-sum';

/** The terms as text: +表!A1:B2. */
function shown(formula: string): string | undefined {
  return readPlainSum(formula, '表3')
    ?.map(({ sheet, area, sign }) => `${sign > 0 ? '+' : '-'}${sheet}!${areaA1(area)}`)
    .join(' ');
}

test.each<[string, string]>([
  ['SUM(C6:C9)', '+表3!C6:C9'],
  ['SUM(C6:C9,C12)', '+表3!C6:C9 +表3!C12'],
  ['sum( $C$6 : C9 ) + C12', '+表3!C6:C9 +表3!C12'],
  ['C6+C9-C10', '+表3!C6 +表3!C9 -表3!C10'],
  ['+C6', '+表3!C6'],
  ['-C6+C7', '-表3!C6 +表3!C7'],
  ["SUM('表 1'!C6:C9)-表2!B3", '+表 1!C6:C9 -表2!B3'],
  ["'a-b''c(1)'!C6", "+a-b'c(1)!C6"],
  ['ROUND(SUM(C6:C9)+C12,2)', '+表3!C6:C9 +表3!C12'],
])('%s', (formula, terms) => {
  expect(shown(formula)).toBe(terms);
});

test.each([
  'C6:C9',
  'C6*2',
  'SUM(C6:C9)/2',
  'SUMIF(A1:A9,"类",C1:C9)',
  'IF(A1,B1,C1)',
  '1+C6',
  'C6+',
  'SUM(C6,1)',
  "'[1]表'!C6",
  '合计',
  '',
])('%s is no plain sum', (formula) => {
  expect(readPlainSum(formula, '表3')).toBeUndefined();
});
