import { budgetFormulas } from '../../src/formulas/catalogue';
import { parseFormulas } from '../../src/formulas/parse';
import { printFormula } from '../../src/formulas/print';

it('catalogue', () => {
  const all = budgetFormulas().formulas;
  const nodes = all.map(({ origin: _o, fragile: _f, ...node }) => node);
  const text = nodes.map(printFormula).join('\n\n');
  expect(parseFormulas(text)).toEqual(nodes);
  console.log(all.length, text.slice(0, 3000));
});
