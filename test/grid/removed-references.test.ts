/** References when a row is removed: written out by hand, and against the simulated Excel's own way of doing it. */
import {
  areasAfterRemoval,
  breaksFormula,
  formulaAfterRemoval,
  rowAfterRemoval,
  shrinksFormula,
} from '../../src/grid/removed-references';
import { formulaWithout } from '../excel-simulator/removed-references';

/** Row 8. */
const REMOVAL = { sheet: '表 3', row: 7 };

const FORMULAS: readonly (readonly [string, string, string])[] = [
  ['表 3', 'B7+B9', 'B7+B8'],
  ['表 3', '$B$9*2', '$B$8*2'],
  ['表 3', 'SUM(B7:B9)', 'SUM(B7:B8)'],
  ['表 3', 'SUM(B8:B10)', 'SUM(B8:B9)'],
  ['表 3', 'SUM(B5:B8)', 'SUM(B5:B7)'],
  ['表 3', 'SUM(B8:B8)', 'SUM(#REF!)'],
  ['表 3', 'SUM($B$8:$C$8)+1', 'SUM(#REF!)+1'],
  ['表 3', 'B8', '#REF!'],
  ['表 3', 'B7+B8', 'B7+#REF!'],
  ['表 3', 'SUM(8:9)', 'SUM(8:8)'],
  ['表 3', '"B8"&B9', '"B8"&B8'],
  ['表 4', 'B8+B9', 'B8+B9'],
  ['表 4', "'表 3'!B9+B9", "'表 3'!B8+B9"],
  ['表 4', "SUM('表 3'!B7:B8)", "SUM('表 3'!B7:B7)"],
];

test.each(FORMULAS)('on %s, %s reads %s', (home, formula, expected) => {
  expect(formulaAfterRemoval(formula, home, REMOVAL)).toBe(expected);
  expect(formulaWithout(formula, home, { ...REMOVAL, before: REMOVAL.row, count: 1 })).toBe(expected);
});

test('which formulas break, and which inserting the row again would not restore', () => {
  const broken = FORMULAS.filter(([home, formula]) => breaksFormula(formula, home, REMOVAL));
  expect(broken.map(([, formula]) => formula)).toEqual(['SUM(B8:B8)', 'SUM($B$8:$C$8)+1', 'B8', 'B7+B8']);
  expect(breaksFormula('#REF!+B9', '表 3', REMOVAL)).toBe(false);
  const shrinking = FORMULAS.filter(([home, formula]) => shrinksFormula(formula, home, REMOVAL));
  expect(shrinking.map(([, formula]) => formula)).toEqual([
    'SUM(B8:B10)',
    'SUM(B5:B8)',
    'SUM(B8:B8)',
    'SUM($B$8:$C$8)+1',
    'B8',
    'B7+B8',
    'SUM(8:9)',
    "SUM('表 3'!B7:B8)",
  ]);
});

test.each([
  ['A8', ''],
  ['A8:D8', ''],
  ['A7:D8', 'A7:D7'],
  ['A8:D9', 'A8:D8'],
  ['A1:D20', 'A1:D19'],
  ['A9 B8 C7', 'A8 C7'],
  ['$A$9', '$A$8'],
])('the areas %s become "%s"', (areas, expected) => {
  expect(areasAfterRemoval(areas, REMOVAL)).toBe(expected);
});

test('rows below move up by one', () => {
  expect([0, 6, 7, 8, 20].map((row) => rowAfterRemoval(row, REMOVAL))).toEqual([0, 6, 7, 7, 19]);
});
