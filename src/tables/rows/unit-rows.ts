/** Rows of tables by unit: 合计 > 部门 > 单位, by code, or by indentation and figures where no code is printed. */
import { KeyRegister } from '../../findings/key-register';
import { withFirstAsTotal } from './first-row-total';
import { hangUnderTotal, lastPlain, nearestAncestor, type CodeRows } from './hang-rows';
import { readLabel } from '../words/label';
import { type PlacedRow, type RowDraft } from './row-draft';
import { isMostlySum } from './row-sums';
import { isTotalRow } from './row-words';

export function placeUnits(drafts: readonly RowDraft[]): CodeRows {
  const keys = new KeyRegister();
  const rows: PlacedRow[] = [];
  const seen = new Map<string, number>();
  let repeated = false;
  // Of several rows without a label (预算数 and 决算数 under a blank corner) none is the total of the others.
  const unlabelled = drafts.filter((draft) => isUnlabelled(draft) && draft.hasFigure);
  for (const [i, draft] of drafts.entries()) {
    const label = readLabel(draft.name);
    if (isTotalRow(draft) || (i === 0 && unlabelled.length === 1 && unlabelled[0] === draft)) {
      rows.push({ draft, key: keys.take('合计'), role: '合计', level: 0, sets: [] });
      continue;
    }
    const { code } = draft;
    if (code !== '' && seen.has(code)) repeated = true;
    const parent = label.ofWhich
      ? lastPlain(rows)
      : (nearestAncestor(seen, code) ?? furtherOut(rows, draft) ?? offsetOf(rows, label.core));
    const above = parent === undefined ? undefined : rows[parent];
    if (code !== '') seen.set(code, rows.length);
    rows.push({
      draft,
      key: keys.take(`单位:${code === '' ? label.core : code}`),
      role: label.ofWhich ? '其中' : '明细',
      level: (above?.role === '明细' ? above.level : 0) + 1,
      ...(parent === undefined ? {} : { parent }),
      ...(code === '' ? {} : { code }),
      sets: [],
    });
  }
  return {
    rows: hangUnderTotal(nameUnitLevels(underDepartment(soleRowIsTotal(firstIsTotal(rows))))),
    kind: '单位',
    ambiguousCodes: repeated,
    misshapen: [],
  };
}

function isUnlabelled({ name, code }: RowDraft): boolean {
  return code === '' && readLabel(name).core === '';
}

/** What units pay each other is taken off once, as a row of its own below them: it is part of their department. */
function offsetOf(rows: readonly PlacedRow[], core: string): number | undefined {
  return /抵[消销]/.test(core) ? rows[rows.length - 1]?.parent : undefined;
}

/** Units without codes show by indentation whose they are. */
function furtherOut(rows: readonly PlacedRow[], draft: RowDraft): number | undefined {
  if (draft.code !== '') return undefined;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] as PlacedRow;
    if (row.role === '合计') return undefined;
    if (row.role === '明细' && row.draft.indent < draft.indent) return i;
  }
  return undefined;
}

/**
 * A first row without a code and without indentation: where it says the same as 合计 and others follow, coded or not, it
 * is the department and they are its units.
 */
function underDepartment(rows: PlacedRow[]): PlacedRow[] {
  const total = rows.find(({ role }) => role === '合计');
  const top = rows.flatMap((row, i) => (row.role === '明细' && row.parent === undefined ? [i] : []));
  const [first, ...others] = top;
  const department = first === undefined ? undefined : rows[first];
  const coded = department?.code !== undefined;
  if (!total || !department || coded || !others.some((i) => rows[i]?.draft.hasFigure)) return rows;
  if (!isMostlySum(total.draft, [department.draft])) return rows;
  return rows.map((row, i) =>
    others.includes(i) ? { ...row, parent: first as number, level: row.level + 1 } : row,
  );
}

function firstIsTotal(rows: PlacedRow[]): PlacedRow[] {
  return withFirstAsTotal(
    rows,
    rows.flatMap((row, i) => (row.role === '明细' && row.parent === undefined ? [i] : [])),
  );
}

/** A table of one unit may print no 合计: its only row is the total. */
function soleRowIsTotal(rows: PlacedRow[]): PlacedRow[] {
  const top = rows.filter(({ parent, role }) => parent === undefined && role === '明细');
  if (rows.some(({ role }) => role === '合计') || top.length !== 1) return rows;
  return rows.map((row) => (row === top[0] ? { ...row, role: '合计', level: 0 } : row));
}

/** Rows with parts are 部门, the others 单位. */
function nameUnitLevels(rows: readonly PlacedRow[]): PlacedRow[] {
  const parents = new Set(rows.map(({ parent }) => parent));
  return rows.map((row, i) =>
    row.role === '明细'
      ? { ...row, sets: parents.has(i) || row.code?.length === 3 ? ['部门'] : ['单位'] }
      : row,
  );
}
