/** The program `gongkai`: the command line over the application. Importing this module runs it. */
import { analyseWorkbook } from '../app/analyse';
import { FAMILIES } from '../app/catalogue';
import { checkWorkbook } from '../app/check';
import { fillWorkbook } from '../app/fill';
import { fixWorkbook } from '../app/fix-workbook';
import { insertSubjects } from '../app/insert';
import { formulasOf } from '../formulas/catalogue';
import { printBody } from '../formulas/print';
import { readBook } from '../tables/read-book';
import { main } from './main';

void main({
  check: checkWorkbook,
  fix: (snapshot, { suggested, ...options }) =>
    fixWorkbook(snapshot, (one) => checkWorkbook(one, options), { suggested }),
  fill: fillWorkbook,
  insert: insertSubjects,
  analyse: analyseWorkbook,
  recognise: readBook,
  formulas: () =>
    FAMILIES.flatMap((family) => formulasOf([family]).formulas.map((formula) => ({ family, formula }))).map(
      ({ family, formula }) => ({
        family,
        id: formula.id,
        severity: formula.severity,
        sentence: formula.sentence,
        text: printBody(formula),
      }),
    ),
});
