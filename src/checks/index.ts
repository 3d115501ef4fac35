/** All checks, in the order their findings are told. */
import type { Finding } from '../findings/finding';
import { keyText } from '../tables/table-key';
import type { Check, CheckContext } from './check';
import { activityNames } from './activity-names';
import { actualValues } from './actual-values';
import { contentsTitles } from './contents-titles';
import { changes, completionRates, ratesOfChange, shares } from './derived-figures';
import { deviationReasons } from './deviation-reasons';
import { economicDepth } from './economic-depth';
import { doubledItems } from './doubled-items';
import { doubledRows } from './doubled-rows';
import { emptyTables } from './empty-tables';
import { errorValues } from './error-values';
import { estimateArithmetic } from './estimate-arithmetic';
import { estimateEconomicNames } from './estimate-economic-names';
import { executionScores } from './execution-scores';
import { externalLinks } from './external-links';
import { familyWords } from './family-words';
import { figuresOutside } from './figures-outside';
import { formFields } from './form-fields';
import { formRows } from './form-rows';
import { functionalDepth } from './functional-depth';
import { hiddenContent } from './hidden-content';
import { hiddenDecimalsCheck } from './hidden-decimals';
import { incomeDepth } from './income-depth';
import { indicatorClasses } from './indicator-classes';
import { indicatorsComplete } from './indicators-complete';
import { itemNumbering } from './item-numbering';
import { levelWords } from './level-words';
import { mergedValues } from './merged-values';
import { missingRows } from './missing-rows';
import { negativeEstimates } from './negative-estimates';
import { numbering } from './numbering';
import { officialSpendingItems } from './official-spending-items';
import { organisationNames } from './organisation-names';
import { outcomesAlike } from './outcomes-alike';
import { overallProjectNames } from './overall-project-names';
import { personalData } from './personal-data';
import { procurementEstimates } from './procurement-estimates';
import { projectCodeKnown } from './project-code-known';
import { projectCodes } from './project-codes';
import { projectNames } from './project-names';
import { projectTitles } from './project-titles';
import { projectsWithoutForm } from './projects-without-form';
import { punctuation } from './punctuation';
import { readingIssues } from './reading-issues';
import { reusedFile } from './reused-file';
import { sameClass } from './same-class';
import { sameSubjectCodes } from './same-subject-codes';
import { sameTarget } from './same-target';
import { secrecyWords } from './secrecy-words';
import { similarIndicatorNames } from './similar-indicator-names';
import { subjectNames } from './subject-names';
import { subjectParents } from './subject-parents';
import { sumRanges } from './sum-ranges';
import { tablePresence } from './table-presence';
import { targetForm } from './target-form';
import { templateResidue } from './template-residue';
import { textNumbers } from './text-numbers';
import { totalBudgets } from './total-budgets';
import { twinNames } from './twin-names';
import { typedTotals } from './typed-totals';
import { unitCodes } from './unit-codes';
import { unitLabels } from './unit-labels';
import { unitsAlike } from './units-alike';
import { unspentMoney } from './unspent-money';
import { years } from './years';
import { zeroStyle } from './zero-style';

export const CHECKS: readonly Check[] = [
  readingIssues,
  subjectParents,
  shares,
  changes,
  ratesOfChange,
  completionRates,
  estimateArithmetic,
  unitsAlike,
  projectCodeKnown,
  projectNames,
  projectsWithoutForm,
  overallProjectNames,
  sameTarget,
  executionScores,
  subjectNames,
  functionalDepth,
  economicDepth,
  officialSpendingItems,
  tablePresence,
  contentsTitles,
  emptyTables,
  years,
  familyWords,
  unitLabels,
  organisationNames,
  projectCodes,
  unitCodes,
  indicatorsComplete,
  targetForm,
  actualValues,
  deviationReasons,
  sameClass,
  personalData,
  secrecyWords,
  textNumbers,
  hiddenDecimalsCheck,
  hiddenContent,
  figuresOutside,
  errorValues,
  externalLinks,
  sumRanges,
  typedTotals,
  mergedValues,
  templateResidue,
  punctuation,
  numbering,
  levelWords,
  zeroStyle,
  twinNames,
  reusedFile,
  formFields,
  activityNames,
  estimateEconomicNames,
  similarIndicatorNames,
  projectTitles,
  totalBudgets,
  outcomesAlike,
  indicatorClasses,
  unspentMoney,
  doubledRows,
  procurementEstimates,
  negativeEstimates,
  missingRows,
  doubledItems,
  incomeDepth,
  sameSubjectCodes,
  formRows,
  itemNumbering,
];

/** The findings of all checks over a workbook. Texts quoted in fingerprints do not depend on how they are set. */
export function runChecks(context: CheckContext): Finding[] {
  return CHECKS.flatMap((check) => check.run(context)).map((finding) => ({
    ...finding,
    fingerprint: keyText(finding.fingerprint),
  }));
}
