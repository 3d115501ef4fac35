import { readFileSync } from 'fs';
import { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { readBook } from '../../src/tables/read-book';
import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
it('seed', async () => {
  const host: any = (FileWorkbook as any).open ? await (FileWorkbook as any).open(readFileSync('/work/shared/seeds/wuhan-2023-budget.xlsx')) : new (FileWorkbook as any)(readFileSync('/work/shared/seeds/wuhan-2023-budget.xlsx'));
  const snap = await host.read();
  const book = readBook(snap);
  const out: string[] = [];
  for (const t of book.tables) out.push(`${t.set} ${t.kind} ${t.number ?? ''} ${t.title} ${t.amountUnit} d${t.decimals} ${t.basis ?? '-'} empty=${t.empty} grids=${t.grids.map((g) => `${g.part}:${g.rows.length}x${g.columns.length}`).join()}`);
  out.push(JSON.stringify(book.unrecognised), JSON.stringify(book.issues.map(i=>[i.kind,i.sheet,i.detail])));
  let r = evaluate(book, budgetFormulas());
  for (let i=0;i<5;i++) evaluate(book, budgetFormulas()); const times=[]; for (let i=0;i<20;i++){ const a=performance.now(); evaluate(book, budgetFormulas()); times.push(performance.now()-a);} const t0=0, t1=Math.min(...times); out.push(times.map(x=>x.toFixed(0)).join(' '));
  out.push(`ms ${t1 - t0}`);
  for (const f of r.findings) out.push(`${f.severity} ${f.rule} ${f.table} ${JSON.stringify(f.cells.map(c=>[c.area.top+1,c.area.left+1]))}\n   ${f.message}\n   ${f.basis} / ${f.suggestion} | ${f.left} ${f.right} ${f.expected} ${f.actual} ${f.difference} ${f.unit} ${f.fingerprint}`);
  out.push(JSON.stringify({ ...r.formulas, notApplicable: r.formulas.notApplicable.length }, null, 1));
  out.push(r.formulas.notApplicable.map((n) => n.id + ' ' + n.reason).join('\n'));
  out.push(JSON.stringify({ ...r.instances, notApplicable: r.instances.notApplicable.length, notRun: r.instances.notRun }, null, 1));
  out.push(JSON.stringify(r.coverage), ...[...r.tableCoverage].map(([t, c]) => t.kind + JSON.stringify(c)));
  for (const kind of ['收支总表','财政拨款收支总表']) { const t = book.tables.find(x=>x.kind===kind); if (t) for (const g of t.grids) for (const row of g.rows) out.push(`${g.part} ${row.key} ${row.role} p=${row.parent} ${[...row.sets].join('|')} ${row.name}`); }
  require('fs').writeFileSync('/tmp/seed-out.txt', out.join('\n'));
});
