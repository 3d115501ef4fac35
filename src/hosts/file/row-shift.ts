/** How what refers to rows of a sheet changes when rows are inserted into it or one is removed, told alike for both. */
import type { Insertion } from '../../grid/moved-references';
import { movedAreas, movedFormula, movedRow, stretchedFormula } from '../../grid/moved-references';
import type { Removal } from '../../grid/removed-references';
import { areasAfterRemoval, formulaAfterRemoval, rowAfterRemoval } from '../../grid/removed-references';

export interface RowShift {
  readonly sheet: string;
  /** A row number from 0; for a row that goes, that of the one that takes its place. */
  row(row: number): number;
  /** Areas separated by spaces; '' where all of them go. */
  areas(areas: string): string;
  /** A formula on the sheet `home`; undefined for one that stands on no sheet. */
  formula(formula: string, home: string | undefined): string;
  /** The formula of a print area. */
  printArea(formula: string): string;
}

export function shiftByInsertion(insertion: Insertion): RowShift {
  const formula: RowShift['formula'] = (written, home) => movedFormula(written, home, insertion);
  return {
    sheet: insertion.sheet,
    row: (row) => movedRow(row, insertion),
    areas: (areas) => movedAreas(areas, insertion),
    formula,
    // One that ends right above the new rows prints them too.
    printArea: (written) => stretchedFormula(formula(written, undefined), undefined, insertion, 'end'),
  };
}

export function shiftByRemoval(removal: Removal): RowShift {
  const formula: RowShift['formula'] = (written, home) => formulaAfterRemoval(written, home, removal);
  return {
    sheet: removal.sheet,
    row: (row) => rowAfterRemoval(row, removal),
    areas: (areas) => areasAfterRemoval(areas, removal),
    formula,
    printArea: (written) => formula(written, undefined),
  };
}
