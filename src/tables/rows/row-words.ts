/** What the words of a row say it is: a grand total, an organisation. */
import { isTotalLabel, readLabel } from '../words/label';
import type { RowDraft } from './row-draft';
import { conceptsOf } from '../words/vocabulary';

const TOTAL_CONCEPTS = new Set([
  '合计',
  '本年支出合计',
  '本年收入合计',
  '支出总计',
  '收入总计',
  '本年支出',
  '本年收入',
]);

/** Whether a row is the grand total of its table. */
export function isTotalRow(draft: RowDraft): boolean {
  if (draft.code !== '' && /\d/.test(draft.code)) return false;
  const { core } = readLabel(draft.name);
  if (core === '') return false;
  return (
    isTotalLabel(core) ||
    (conceptsOf(core).some((concept) => TOTAL_CONCEPTS.has(concept)) && !/财政|预算/.test(core))
  );
}

/** Names of organisations end in one of these. */
const ORGANISATION_NAME =
  /(?:局|委|委员会|厅|办|办公室|部|院|中心|协会|联合会|学校|大学|中学|小学|幼儿园|镇|乡|街道|办事处|所|站|队|馆|园|社|本级|机关|总队|支队|大队|政府|法院|检察院|处)(?:\([^()]*\))?$/;

/** Whether a name reads like that of an organisation. */
export function isOrganisationName(name: string): boolean {
  return ORGANISATION_NAME.test(readLabel(name).core);
}
