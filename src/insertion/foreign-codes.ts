/** Codes of one classification where a table shows another: they are known, only not there. */
import type { Classification } from '../catalogue/subjects';
import { lookUp } from '../catalogue/subjects';
import { INSERTION } from './wording';

const WORDS: Readonly<Record<Classification, string>> = {
  功能: '支出功能分类',
  部门经济: '部门预算支出经济分类',
  政府经济: '政府预算支出经济分类',
};
const FIRST_DIGITS: Readonly<Record<Classification, string>> = { 功能: '2', 部门经济: '3', 政府经济: '5' };
const CLASSIFICATIONS = Object.keys(WORDS) as readonly Classification[];

/** Whether a code has the first digit of the classification. */
export function mayBelongTo(classification: Classification, code: string): boolean {
  return code.startsWith(FIRST_DIGITS[classification]);
}

/** Why a code that the table's classification does not have cannot be inserted, in a sentence. */
export function whyUnknown(code: string, classification: Classification, year: number): string {
  const other = CLASSIFICATIONS.find((one) => one !== classification && lookUp(one, code, year));
  return other
    ? INSERTION.otherClassification(code, WORDS[other], WORDS[classification])
    : INSERTION.unknown(code, year);
}
