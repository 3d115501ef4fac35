import { addendsOf } from '../../src/diagnosis/live-sums';

const told = (formula: string): Record<string, number> | undefined => {
  const addends = addendsOf(formula, '表1');
  return (
    addends &&
    Object.fromEntries(
      [...addends.values()].map(({ ref, sign }) => [`${ref.sheet}!${ref.row},${ref.column}`, sign]),
    )
  );
};

test.each<[string, Record<string, number>]>([
  ['SUM(C6:C7)', { '表1!5,2': 1, '表1!6,2': 1 }],
  ['C6+C9-D1', { '表1!5,2': 1, '表1!8,2': 1, '表1!0,3': -1 }],
  ['SUM(C6,C8)-$C$9', { '表1!5,2': 1, '表1!7,2': 1, '表1!8,2': -1 }],
  ['ROUND(SUM(C6:C7),2)', { '表1!5,2': 1, '表1!6,2': 1 }],
  ["'2-1.支出 表'!C6", { '2-1.支出 表!5,2': 1 }],
  ['SUM(C6:C7)+C6', { '表1!5,2': 2, '表1!6,2': 1 }],
])('%s adds up cells', (formula, addends) => {
  expect(told(formula)).toEqual(addends);
});

test.each(['C6*2', 'IF(C6>0,C6,0)', 'C6:C7', 'SUM(C6:C7)/2', '[1]表!C6', 'SUM(A1:XFD1048576)', '12.5', ''])(
  '%s is no plain sum',
  (formula) => {
    expect(addendsOf(formula, '表1')).toBeUndefined();
  },
);
