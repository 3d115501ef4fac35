/** Moving a formula's relative references, as shared formulas ask for. */
import { shiftFormula } from '../../../src/hosts/file/shared-formula';

it.each([
  ['A1', 'B3'],
  ['$A1', '$A3'],
  ['A$1', 'B$1'],
  ['$A$1', '$A$1'],
  ['SUM(A1:B$2)', 'SUM(B3:C$2)'],
  ["'1.支出'!A1+支出!B2", "'1.支出'!B3+支出!C4"],
  ["'A1''s'!A1", "'A1''s'!B3"],
  ['T1!A1', 'T1!B3'],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['"A1"&A1&"""A1"', '"A1"&B3&"""A1"'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['A1_合计+合计A1', 'A1_合计+合计A1'],
  ['表1[金额]+表1[[#All],[A1]]', '表1[金额]+表1[[#All],[A1]]'],
  ['A:A+$B:C', 'B:B+$B:D'],
  ['1:1+$2:3', '3:3+$2:5'],
  ['1+2.5E3', '1+2.5E3'],
  ['#REF!+A1', '#REF!+B3'],
  ['XFD1', '#REF!'],
  ['A1048576', '#REF!'],
  ['ZZZ1', 'ZZZ1'],
  ['IF(A1>=0,-A1%,B2^2)', 'IF(B3>=0,-B3%,C4^2)'],
])('%s', (formula, expected) => {
  expect(shiftFormula(formula, 2, 1)).toBe(expected);
});
