/** Rows of tables by subject: 合计, 类 > 款 > 项. Blocks of units above subjects keep equal codes apart. */
import { KeyRegister } from '../../findings/key-register';
import { functionalCategory, functionalCategoryNamed } from '../../catalogue/functional';
import type { RowKind } from '../declaration';
import { withFirstAsTotal } from './first-row-total';
import { hangUnderTotal, lastPlain, nearestAncestor, type CodeRows } from './hang-rows';
import { readLabel } from '../words/label';
import { type PlacedRow, type RowDraft } from './row-draft';
import { isOfSecondOnly, withCarriedSubjects } from './second-codes';
import { isOrganisationName, isTotalRow } from './row-words';
import { isBareHeading, underDepartment, withUnitCodes } from './unit-headings';
import { withoutSubtotalWords } from './unit-subtotals';
import { conceptsOf } from '../words/vocabulary';

const KEY_PREFIX: Readonly<Record<string, string>> = { 功能科目: '功能', 经济科目: '经济', 单位: '单位' };

const LEVEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  功能科目: ['类', '款', '项'],
  经济科目: ['类', '款'],
};

const SUBTOTAL_CONCEPTS = new Set(['基本支出', '人员经费', '公用经费', '项目支出']);

export function placeSubjects(printed: readonly RowDraft[], kind: RowKind): CodeRows {
  const drafts = withUnitCodes(withoutSubtotalWords(withCarriedSubjects(printed)));
  const names = LEVEL_NAMES[kind] as readonly string[];
  const prefix = KEY_PREFIX[kind] as string;
  const keys = new KeyRegister();
  const rows: PlacedRow[] = [];
  const misshapen: RowDraft[] = [];
  const seen = new Map<string, number>();
  const annotated = new Set<string>();
  const units = new Map<string, number>();
  let block = '';
  let blockRow: number | undefined;
  let repeated = false;
  // 其中 rows keep their own level; a total opens no level.
  const total = drafts.findIndex(isTotalRow);
  const own = total < 0 ? totalOfBasic(drafts, kind) : undefined;
  const told = new Map<RowDraft, 'total' | 'unit'>(own === undefined ? [] : [[own, 'total']]);
  drafts.forEach((draft, i) => {
    if (headsSubjects(draft, drafts[i + 1])) told.set(draft, 'unit');
  });
  for (const draft of drafts) {
    const whole = isOfSecondOnly(draft) ? lastCoded(rows) : undefined;
    if (whole !== undefined) {
      rows.push(partOf(draft, rows[whole] as PlacedRow, whole, keys));
      continue;
    }
    const unit = told.get(draft) ?? unitOf(draft, kind, rows, total >= 0 ? drafts[total] : undefined);
    if (unit === 'total') {
      rows.push({ draft, key: keys.take('合计'), role: '合计', level: 0, sets: [] });
    } else if (unit === 'unit') {
      const code = draft.code || draft.unitCode || readLabel(draft.name || draft.unitName).core;
      block = `单位:${code}/`;
      blockRow = rows.length;
      seen.clear();
      const above = nearestAncestor(units, code);
      units.set(code, rows.length);
      rows.push({
        draft,
        key: keys.take(`单位:${code}`),
        role: '明细',
        level: 1,
        ...(above === undefined ? {} : { parent: above }),
        code,
        sets: ['单位'],
      });
    } else {
      const own =
        draft.unitCode !== '' || draft.unitName !== '' ? `单位:${draft.unitCode || draft.unitName}/` : block;
      if (own !== block) {
        block = own;
        blockRow = undefined;
        seen.clear();
      }
      const { code } = draft;
      const label = readLabel(draft.name);
      const subtotal = code === '' && isSubtotal(label.core);
      const ofWhich = label.ofWhich || subtotal;
      const depth = Math.min(names.length, Math.max(1, Math.floor((code.length - 1) / 2)));
      if (code === '' ? !ofWhich : !isShaped(code, names.length)) misshapen.push(draft);
      // The same subject under two subjects of another classification is two rows, not one row twice.
      const pair = `${block}${code}/${draft.secondCode ?? ''}`;
      const apart =
        draft.secondCode !== undefined && !annotated.has(pair) && !annotated.has(`${block}${code}/`);
      if (code !== '' && seen.has(code) && !apart) repeated = true;
      annotated.add(pair);
      const parent = subtotal
        ? undefined
        : ofWhich
          ? lastPlain(rows)
          : (nearestAncestor(seen, code) ?? blockRow);
      if (code !== '' && !ofWhich) seen.set(code, rows.length);
      rows.push({
        draft,
        key: keys.take(`${block}${code === '' ? `行:${readLabel(draft.name).core}` : `${prefix}:${code}`}`),
        role: ofWhich ? '其中' : '明细',
        level: depth,
        ...(parent === undefined ? {} : { parent }),
        ...(code === '' ? {} : { code }),
        sets: ofWhich ? [] : [names[depth - 1] as string],
      });
    }
  }
  return {
    rows: hangUnderTotal(departmentAsTotal(withoutSoleBlock(underDepartment(underLaterCategory(rows))))),
    kind,
    ambiguousCodes: repeated,
    misshapen,
  };
}

/** The last row with a code of the classification, that a row of the second one alone is part of. */
function lastCoded(rows: readonly PlacedRow[]): number | undefined {
  let at = rows.length - 1;
  while (at >= 0 && isOfSecondOnly((rows[at] as PlacedRow).draft)) at -= 1;
  return rows[at]?.code === undefined ? undefined : at;
}

function partOf(draft: RowDraft, whole: PlacedRow, parent: number, keys: KeyRegister): PlacedRow {
  const key = keys.take(`${whole.key}/${draft.secondCode ?? ''}`);
  return { draft, key, role: '明细', level: whole.level + 1, parent, sets: [] };
}

/** A sum of some of the rows that is no level of the classification: 小计, 人员经费合计. Never added again. */
function isSubtotal(core: string): boolean {
  return core === '小计' || conceptsOf(core).some((concept) => SUBTOTAL_CONCEPTS.has(concept));
}

/** A category printed below its items (工资福利支出小计): items without a parent above find it below, in their own block. */
function underLaterCategory(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const byKey = new Map(rows.map((row, i) => [row.key, i] as const));
  const lift = (row: PlacedRow): number | undefined => {
    const { code } = row;
    const hung = row.parent === undefined ? undefined : rows[row.parent];
    if (code === undefined || row.role !== '明细' || row.sets.includes('单位')) return undefined;
    if (hung !== undefined && !hung.sets.includes('单位')) return undefined;
    const plain = row.key.replace(/~\d+$/, '');
    for (let length = code.length - 2; length >= 3; length -= 2) {
      const found = byKey.get(`${plain.slice(0, plain.length - code.length)}${code.slice(0, length)}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return rows.map((row) => {
    const parent = lift(row);
    return parent === undefined ? row : { ...row, parent };
  });
}

/** 某某局 over the blocks of its units, without 合计 and without subjects of its own. */
function departmentAsTotal(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const top = rows.flatMap((row, i) => (row.sets.includes('单位') && row.parent === undefined ? [i] : []));
  return withFirstAsTotal(rows, top);
}

/** The rows of a table with one unit are keyed as if its heading row were not there. */
function withoutSoleBlock(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const blocks = new Set(rows.map(({ key }) => /^(单位:[^/]+)\//.exec(key)?.[1]));
  const units = rows.filter(
    ({ key, draft }, i) =>
      // 某某局 without a code above its only unit is no second one.
      /^单位:[^/]+$/.test(key) && !(isBareHeading(draft) && rows.some(({ parent }) => parent === i)),
  );
  const bare = rows.some(({ key }) => key.startsWith('功能:') || key.startsWith('经济:'));
  if (units.length > 1 || bare || blocks.size > 2) return rows;
  return rows.map((row) => ({ ...row, key: row.key.replace(/^单位:[^/]+\//, '') }));
}

/** Whether a row of a subject table is its total, the heading row of a unit's block, or a subject. */
function unitOf(
  draft: RowDraft,
  kind: RowKind,
  above: readonly PlacedRow[],
  total: RowDraft | undefined,
): 'total' | 'unit' | 'subject' {
  if (isTotalRow(draft)) return 'total';
  const { core, ofWhich } = readLabel(draft.name);
  if (core === '' && draft.code === '' && draft.hasFigure && total === undefined && above.length === 0)
    return 'total';
  if (ofWhich) return 'subject';
  if (isDepartment(draft) || isUnitBeside(draft)) return 'unit';
  if (kind === '功能科目') {
    // 221020 for 2210202: a digit of the subject's own code is missing.
    if (/^\d{6}$|^\d{8,}$/.test(draft.code)) return isSubjectMisspelt(draft, above) ? 'subject' : 'unit';
    // 218 金融支出: a category under a wrong code is no department.
    if (/^\d{3}$/.test(draft.code) && !functionalCategory(draft.code) && !functionalCategoryNamed(core))
      return 'unit';
  } else if (/^\d{6,}$/.test(draft.code) || (/^\d{3}$/.test(draft.code) && !/^[35]/.test(draft.code)))
    return 'unit';
  if (draft.code === '' && draft.parts.every((part) => part === '') && isOrganisationName(core))
    return 'unit';
  return 'subject';
}

/** A unit in columns of its own and no subject beside it: the sum of the rows below. */
function isUnitBeside({ code, parts, name, unitCode, unitName, hasFigure }: RowDraft): boolean {
  return (
    (unitCode !== '' || unitName !== '') &&
    hasFigure &&
    code === '' &&
    name === '' &&
    parts.every((part) => part === '')
  );
}

/** 基本支出合计 below 人员经费合计 and 公用经费合计, where no row says 合计 alone and none is of projects: the total of the table. */
function totalOfBasic(drafts: readonly RowDraft[], kind: RowKind): RowDraft | undefined {
  if (kind !== '经济科目') return undefined;
  const sums = drafts.filter(({ code, hasFigure }) => code === '' && hasFigure);
  const named = (pattern: RegExp): RowDraft[] =>
    sums.filter(({ name }) => pattern.test(readLabel(name).core));
  const [own, ...others] = named(/^基本支出(?:合计|总计)$/);
  return others.length === 0 && named(/项目/).length === 0 ? own : undefined;
}

/** A unit by its code, whatever it is called, in the column of the subjects' names: they stand below without one. */
function headsSubjects(draft: RowDraft, next: RowDraft | undefined): boolean {
  const { code, parts, unitCode, hasFigure } = draft;
  if (unitCode === '' || code !== '' || parts.some((part) => part !== '') || !hasFigure) return false;
  const below = next !== undefined && next.code !== '' && next.unitCode === '' && next.unitName === '';
  return below && !isTotalRow(draft) && !readLabel(draft.name).ofWhich;
}

/** Departments have codes of three digits as categories have: 227 某某局 is not 预备费. */
function isDepartment({ code, name }: RowDraft): boolean {
  return /^\d{3}$/.test(code) && isOrganisationName(readLabel(name).core);
}

/** Whether a code of six or eight digits goes on from the 款 above it and has no organisation's name. */
function isSubjectMisspelt({ code, name }: RowDraft, above: readonly PlacedRow[]): boolean {
  if (code.length > 8 || isOrganisationName(readLabel(name).core) || !functionalCategory(code.slice(0, 3)))
    return false;
  const section = code.slice(0, 5);
  return above.some((row) => row.code === section && !row.sets.includes('单位'));
}

function isShaped(code: string, levels: number): boolean {
  return levels === 3 ? /^\d{3}(?:\d{2}){0,2}$/.test(code) : /^\d{3}(?:\d{2})?$/.test(code);
}
