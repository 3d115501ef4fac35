/** ND-13: the code of a unit begins with that of its department. */
import type { Finding } from '../findings/finding';
import type { Book } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { foldAlike, whereFound, type Folded } from './fold';
import { unitRows, type UnitRow } from './organisations';
import { tableKey } from './table-key';

interface Stray extends UnitRow {
  readonly unit: string;
  readonly departments: readonly string[];
}

function strayUnits(book: Book): Stray[] {
  const rows = unitRows(book);
  return rows.flatMap((row) => {
    const departments = rows.flatMap(({ table, code = '' }) =>
      table === row.table && /^\d{3}$/.test(code) ? [code] : [],
    );
    const unit = row.code ?? '';
    if (!/^\d{6}$/.test(unit) || departments.length === 0) return [];
    return departments.some((department) => unit.startsWith(department))
      ? []
      : [{ ...row, unit, departments }];
  });
}

function toFinding({ kinds, all }: Folded<Stray>): Finding {
  const first = kinds[0] as Stray;
  const each = kinds.map(({ unit, name }) => `${unit}「${name}」`);
  return {
    rule: 'ND-13',
    severity: '提示',
    category: '科目',
    table: tableTitle(first.table),
    cells: cellsAt(all.map(({ ref }) => ref)),
    message: `${whereFound(all)}单位编码${each.join('、')}不以部门编码${first.departments.join('、')}开头。`,
    basis: '单位编码前三位通常为所属部门的编码。',
    suggestion: '请核对单位编码。',
    fingerprint: ['ND-13', tableKey(first.table), ...kinds.map(({ unit }) => unit)].join('|'),
  };
}

export const unitCodes: Check = {
  id: 'ND-13',
  severity: '提示',
  meaning: '六位单位编码以所属部门的三位编码开头。',
  run: ({ book }) => foldAlike(strayUnits(book), ({ unit }) => unit).map(toFinding),
};
