import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import { budget } from './support/budget-book';
import { CASES } from './support/budget-cases';
it('x', () => {
  const out: string[] = [];
  for (const c of CASES) { if (!c.given) continue; const e = evaluate(budget(c.given), budgetFormulas());
    for (const f of e.findings) out.push(`${c.id}: ${f.severity} ${f.rule} ${f.message}`); 
    for (const n of e.formulas.notRun) out.push(`${c.id}: notrun ${n.id} ${n.reason}`);}
  out.push('-----');
  for (const c of CASES) { const e = evaluate(budget(c.given ?? ((t)=>t), c.broken), budgetFormulas());
    const b = e.findings.map(f => `   ${f.severity} ${f.rule} [${f.cells.map(x=>x.area.top+1+','+(x.area.left+1)).join(' ')}] ${f.message}`);
    out.push(`${c.id}`, ...b.filter(x=>x.includes(` ${c.id} `)), `   + ${b.length} findings`); }
  require('fs').writeFileSync('/tmp/given.txt', out.join('\n'));
});
