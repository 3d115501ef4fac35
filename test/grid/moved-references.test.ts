/** References after rows were inserted: what stands below moves, ranges that span the place stretch. */
import { movedFormula, stretchedFormula } from '../../src/grid/moved-references';

const INSERTION = { sheet: '表 3', before: 4, count: 2 };

test.each<[string, string]>([
  ['A4', 'A4'],
  ['A5', 'A7'],
  ['$A$5', '$A$7'],
  ['SUM(C2:C9)', 'SUM(C2:C11)'],
  ['SUM(C5:C9)', 'SUM(C7:C11)'],
  ['SUM(C2:C4)', 'SUM(C2:C4)'],
  ['SUM(3:6)', 'SUM(3:8)'],
  ['SUM(C:C)', 'SUM(C:C)'],
  ["'表 3'!B6+B6", "'表 3'!B8+B8"],
  ['表1!B6', '表1!B6'],
  ["SUM('表 3'!B2:B6,表1!B6,B6)", "SUM('表 3'!B2:B8,表1!B6,B8)"],
  ["'[年初.xlsx]表 3'!B6", "'[年初.xlsx]表 3'!B6"],
  ['[1]表!B6', '[1]表!B6'],
  ['S5:S9!A1', 'S5:S9!A1'],
  ['IF(B6="A6",LOG10(B6),_a6)', 'IF(B8="A6",LOG10(B8),_a6)'],
  ['Table1[[#This Row],[A6]]', 'Table1[[#This Row],[A6]]'],
])('%s on the sheet itself becomes %s', (formula, moved) => {
  expect(movedFormula(formula, '表 3', INSERTION)).toBe(moved);
});

test.each<[string, string]>([
  ['B6', 'B6'],
  ["'表 3'!B6:C7", "'表 3'!B8:C9"],
])('%s on another sheet becomes %s', (formula, moved) => {
  expect(movedFormula(formula, '表1', INSERTION)).toBe(moved);
});

test.each<[string, string]>([
  ['SUM(C2:C4)', 'SUM(C2:C6)'],
  ['SUM(C7:C9)', 'SUM(C5:C9)'],
  ['SUM(C2:C3)', 'SUM(C2:C3)'],
  ['C4+C7', 'C4+C7'],
  ['SUM(表1!C2:C4)', 'SUM(表1!C2:C4)'],
])('%s takes in the new rows as %s', (formula, stretched) => {
  expect(stretchedFormula(formula, '表 3', INSERTION)).toBe(stretched);
});
