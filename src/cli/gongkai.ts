/** The program `gongkai`: the command line over the application. Importing this module runs it. */
import { builtInFormulas } from '../app/catalogue';
import { checkWorkbook } from '../app/check';
import { printBody } from '../formulas/print';
import { readBook } from '../tables/read-book';
import { main } from './main';

void main({
  check: checkWorkbook,
  recognise: readBook,
  formulas: () =>
    builtInFormulas().formulas.map((formula) => ({
      id: formula.id,
      severity: formula.severity,
      sentence: formula.sentence,
      text: printBody(formula),
    })),
});
