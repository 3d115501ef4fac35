/** The sheet for the user's own formulas: its examples can be copied below the header and then work. */
import { USER_FORMULA_EXAMPLES, userFormulaSheet } from '../../src/app/user-formula-sheet';
import { readUserFormulas } from '../../src/formulas/user-formulas';
import { sheetOf, valuesOf, workbookOf } from '../report/workbook';

/** The sheet as written, with lines filled in below its header. */
function filledIn(lines: readonly (readonly string[])[]) {
  const [change] = userFormulaSheet(workbookOf())!;
  if (change?.kind !== 'writeSheet') throw new Error('no sheet is written');
  const values = valuesOf(change.sheet);
  const header = values.findIndex(([first]) => first === '编号');
  lines.forEach((line, index) => (values[header + 1 + index] = line.map((text) => text || null)));
  return workbookOf(sheetOf(change.sheet.name, values));
}

test('nothing runs before something is filled in', () => {
  expect(readUserFormulas(filledIn([]))).toEqual({
    formulas: [],
    switchedOff: [],
    faulty: [],
    findings: [],
  });
});

test('every example is understood once it stands below the header', () => {
  const copied = USER_FORMULA_EXAMPLES.map(([id = '', ...rest]) => [id.replace('例：', ''), ...rest]);
  const { formulas, switchedOff, faulty } = readUserFormulas(filledIn(copied));
  expect(formulas.map(({ id, severity }) => [id, severity])).toEqual([
    ['ZD-1', '核实'],
    ['ZD-2', '错误'],
  ]);
  expect(switchedOff).toEqual(['B6-5']);
  expect(faulty).toEqual([]);
});

test('a workbook that has the sheet keeps it', () => {
  expect(userFormulaSheet(filledIn([]))).toBeUndefined();
});
