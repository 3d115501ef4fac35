import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../src/tables/read-book';
const out: string[] = [];
test('x', () => {
  for (const f of ['localities', 'final-accounts']) {
    const F = join(__dirname, '../fixtures', f);
    for (const file of readdirSync(F)) for (const [name, s] of Object.entries(jest.requireActual<Record<string, any>>(join(F, file)))) {
      if (!Array.isArray(s.sheets)) continue;
      const b = readBook(s);
      for (const t of b.tables) for (const g of t.grids) {
        if (!g.columns.some((c) => ['占比','增减','增减率','完成率'].includes(c.role)) ) continue;
        out.push([name, t.kind, t.sheet, g.part, g.hierarchy, g.rows.length, t.decimals, t.amountUnit, g.columns.map((c) => `${c.key}:${c.role}:${c.column}:${c.printed.join('>')}`).join(' | ')].join(' # '));
        out.push('   ' + g.rows.slice(0, 14).map((r) => `${r.role} ${r.key}`).join(' ; '));
      }
    }
  }
  writeFileSync('/tmp/dd.txt', out.join('\n'));
});
