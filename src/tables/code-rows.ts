/**
 * Rows of tables by subject or unit code: 合计, 类 > 款 > 项, or 部门 > 单位. Blocks of units above subjects keep equal
 * codes apart.
 */
import { functionalCategory, functionalCategoryNamed } from '../catalogue/functional';
import type { RowKind } from './declaration';
import { isTotalLabel, readLabel } from './label';
import { KeyRegister, type PlacedRow, type RowDraft } from './row-draft';
import { conceptsOf } from './vocabulary';

/** How the rows of a code table were understood. */
export interface CodeRows {
  readonly rows: readonly PlacedRow[];
  readonly kind: RowKind;
  readonly ambiguousCodes: boolean;
  /** Rows whose code has a shape no code of the kind has. */
  readonly misshapen: readonly RowDraft[];
}

const KEY_PREFIX: Readonly<Record<string, string>> = { 功能科目: '功能', 经济科目: '经济', 单位: '单位' };
const LEVEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  功能科目: ['类', '款', '项'],
  经济科目: ['类', '款'],
};
const TOTAL_CONCEPTS = new Set([
  '合计',
  '本年支出合计',
  '本年收入合计',
  '支出总计',
  '收入总计',
  '本年支出',
  '本年收入',
]);

/** 301…313, 399 of the department set, 501…514, 599 of the government set, with two digits for the section. */
const ECONOMIC_CODE = /^(?:30[1-9]|31[0-3]|399|50[1-9]|51[0-4]|599)\d{2}$/;

const SUBTOTAL_CONCEPTS = new Set(['基本支出', '人员经费', '公用经费', '项目支出']);

/** Whether a row is the grand total of its table. */
export function isTotalRow(draft: RowDraft): boolean {
  if (draft.code !== '' && /\d/.test(draft.code)) return false;
  const { core } = readLabel(draft.name);
  if (core === '') return false;
  return (
    isTotalLabel(core) ||
    (conceptsOf(core).some((concept) => TOTAL_CONCEPTS.has(concept)) && !/财政|预算/.test(core))
  );
}

/** Fills codes split into 类, 款, 项: a parent part is carried down only where the row's own part is short. */
export function joinCodes(drafts: readonly RowDraft[]): RowDraft[] {
  let carried: string[] = [];
  return drafts.map((draft) => {
    if (draft.parts.length === 0) return draft;
    const digits = draft.parts.map((part) => (/^\d+$/.test(part) ? part : ''));
    const last = digits.reduce((found, part, i) => (part === '' ? found : i), -1);
    if (last < 0) return { ...draft, code: '' };
    const widths = [3, 5, 7];
    let code = '';
    for (let i = 0; i <= last; i += 1) {
      const part = digits[i] as string;
      const width = widths[i] as number;
      if (part.length >= width) code = part;
      else if (part !== '')
        code =
          (code.length === (widths[i - 1] ?? 0) ? code : (carried[i - 1] ?? code)) +
          part.padStart(i === 0 ? 3 : 2, '0');
      else if (code === '') code = carried[i] ?? '';
      else if (i < last) code = carried[i]?.startsWith(code) === true ? (carried[i] as string) : code;
    }
    carried = carried.slice(0, last);
    carried[last] = code;
    for (let i = 0; i < last; i += 1) carried[i] ??= code.slice(0, widths[i]);
    return { ...draft, code };
  });
}

/** Whether rows are subjects or units, where a table may have either. */
export function decideKind(drafts: readonly RowDraft[], kinds: readonly RowKind[]): RowKind {
  const first = kinds[0] as RowKind;
  const coded = drafts.filter(({ code }) => /^\d+$/.test(code));
  if (coded.length === 0) return kinds.includes('单位') ? '单位' : first;
  const functional = coded.filter((draft) => isFunctional(draft)).length;
  if (functional * 2 > coded.length && kinds.includes('功能科目')) return '功能科目';
  return kinds.includes('单位') ? '单位' : first;
}

/** A code of 3, 5 or 7 digits in a category of the catalogue; of three digits only with that category's name. */
function isFunctional({ code, name }: RowDraft): boolean {
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(code) || !functionalCategory(code.slice(0, 3))) return false;
  return code.length > 3 || functionalCategoryNamed(readLabel(name).core) !== undefined;
}

/** Whether most rows have codes of the classification a table of that kind does not list. */
export function isOtherClassification(drafts: readonly RowDraft[], kind: RowKind): boolean {
  if (kind !== '功能科目' && kind !== '经济科目') return false;
  // Only codes below the category: three digits may as well be a department's.
  const codes = drafts.map(({ code }) => code).filter((code) => /^\d{5}(?:\d{2})?$/.test(code));
  const economic = codes.filter((code) => ECONOMIC_CODE.test(code)).length;
  const functional = codes.filter(
    (code) => code.startsWith('2') && functionalCategory(code.slice(0, 3)),
  ).length;
  return kind === '功能科目' ? economic > functional : functional > economic;
}

/** Reads the rows of a code table in the order of the sheet. */
export function placeCodeRows(drafts: readonly RowDraft[], kind: RowKind): CodeRows {
  return kind === '单位' ? placeUnits(drafts) : placeSubjects(drafts, kind);
}

function placeSubjects(drafts: readonly RowDraft[], kind: RowKind): CodeRows {
  const names = LEVEL_NAMES[kind] as readonly string[];
  const prefix = KEY_PREFIX[kind] as string;
  const keys = new KeyRegister();
  const rows: PlacedRow[] = [];
  const misshapen: RowDraft[] = [];
  const seen = new Map<string, number>();
  const units = new Map<string, number>();
  let block = '';
  let blockRow: number | undefined;
  let repeated = false;
  // 其中 rows keep their own level; a total opens no level.
  const total = drafts.findIndex(isTotalRow);
  for (const draft of drafts) {
    const unit = unitOf(draft, kind, rows, total >= 0 ? drafts[total] : undefined);
    if (unit === 'total') {
      rows.push({ draft, key: keys.take('合计'), role: '合计', level: 0, sets: [] });
    } else if (unit === 'unit') {
      const code = draft.code || draft.unitCode || readLabel(draft.name).core;
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
      if (code !== '' && seen.has(code)) repeated = true;
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
    rows: hangUnderTotal(withoutSoleBlock(underLaterCategory(rows))),
    kind,
    ambiguousCodes: repeated,
    misshapen,
  };
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
    for (let length = code.length - 2; length >= 3; length -= 2) {
      const found = byKey.get(`${row.key.slice(0, row.key.length - code.length)}${code.slice(0, length)}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return rows.map((row) => {
    const parent = lift(row);
    return parent === undefined ? row : { ...row, parent };
  });
}

/** The rows of a table with one unit are keyed as if its heading row were not there. */
function withoutSoleBlock(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const blocks = new Set(rows.map(({ key }) => /^(单位:[^/]+)\//.exec(key)?.[1]));
  const units = rows.filter(({ key }) => /^单位:[^/]+$/.test(key));
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
  if (kind === '功能科目') {
    if (/^\d{6}$|^\d{8,}$/.test(draft.code)) return 'unit';
    if (/^\d{3}$/.test(draft.code) && !functionalCategory(draft.code)) return 'unit';
  } else if (/^\d{6,}$/.test(draft.code) || (/^\d{3}$/.test(draft.code) && !/^[35]/.test(draft.code)))
    return 'unit';
  if (draft.code === '' && draft.parts.every((part) => part === '') && ORGANISATION_NAME.test(core))
    return 'unit';
  return 'subject';
}

/** Names of organisations end in one of these. */
const ORGANISATION_NAME =
  /(?:局|委|委员会|厅|办|办公室|部|院|中心|协会|联合会|学校|大学|中学|小学|幼儿园|镇|乡|街道|办事处|所|站|队|馆|园|社|本级|机关|总队|支队|大队|政府|法院|检察院|处)(?:\([^()]*\))?$/;

/** Whether a name reads like that of an organisation. */
export function isOrganisationName(name: string): boolean {
  return ORGANISATION_NAME.test(readLabel(name).core);
}

function isShaped(code: string, levels: number): boolean {
  return levels === 3 ? /^\d{3}(?:\d{2}){0,2}$/.test(code) : /^\d{3}(?:\d{2})?$/.test(code);
}

/** The row of the longest code that begins this one. */
function nearestAncestor(seen: ReadonlyMap<string, number>, code: string): number | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const found = seen.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastPlain(rows: readonly PlacedRow[]): number | undefined {
  for (let i = rows.length - 1; i >= 0; i -= 1) if (rows[i]?.role !== '其中') return i;
  return undefined;
}

/** Rows without a parent hang under the grand total, wherever it stands. */
export function hangUnderTotal(rows: readonly PlacedRow[]): PlacedRow[] {
  const total = rows.findIndex(({ role }) => role === '合计');
  const children = new Set(rows.map(({ parent }) => parent));
  return rows.map((row, i) => {
    const leaf =
      row.role === '明细' && !children.has(i) && row.sets.length > 0 ? { sets: [...row.sets, '末级'] } : {};
    const hung = row.parent === undefined && row.role !== '合计' && total >= 0 ? { parent: total } : {};
    return { ...row, ...leaf, ...hung };
  });
}

function placeUnits(drafts: readonly RowDraft[]): CodeRows {
  const keys = new KeyRegister();
  const rows: PlacedRow[] = [];
  const seen = new Map<string, number>();
  let repeated = false;
  for (const [i, draft] of drafts.entries()) {
    const label = readLabel(draft.name);
    const unlabelled = label.core === '' && draft.code === '';
    if (isTotalRow(draft) || (unlabelled && draft.hasFigure && (i === 0 || drafts.length === 1))) {
      rows.push({ draft, key: keys.take('合计'), role: '合计', level: 0, sets: [] });
      continue;
    }
    const { code } = draft;
    if (code !== '' && seen.has(code)) repeated = true;
    const parent = label.ofWhich ? lastPlain(rows) : (nearestAncestor(seen, code) ?? furtherOut(rows, draft));
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
    rows: hangUnderTotal(nameUnitLevels(underDepartment(soleRowIsTotal(rows)))),
    kind: '单位',
    ambiguousCodes: repeated,
    misshapen: [],
  };
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
 * Units without codes and without indentation: where the first row says the same as 合计 and others follow, it is the
 * department and they are its units.
 */
function underDepartment(rows: PlacedRow[]): PlacedRow[] {
  const total = rows.find(({ role }) => role === '合计');
  const top = rows.flatMap((row, i) => (row.role === '明细' && row.parent === undefined ? [i] : []));
  const [first, ...others] = top;
  const department = first === undefined ? undefined : rows[first];
  const coded = top.some((i) => rows[i]?.code !== undefined);
  if (!total || !department || coded || !others.some((i) => rows[i]?.draft.hasFigure)) return rows;
  if (!mostlyEqual(total.draft, department.draft)) return rows;
  return rows.map((row, i) =>
    others.includes(i) ? { ...row, parent: first as number, level: row.level + 1 } : row,
  );
}

/** Whether two rows print the same in more than half of the columns where either has a figure. */
function mostlyEqual(one: RowDraft, other: RowDraft): boolean {
  let figures = 0;
  let equal = 0;
  for (const [key, { reading }] of one.amounts) {
    const twin = other.amounts.get(key)?.reading;
    const value = reading.kind === 'number' && !reading.value.isZero() ? reading.value : undefined;
    const twinValue = twin?.kind === 'number' && !twin.value.isZero() ? twin.value : undefined;
    if (value === undefined && twinValue === undefined) continue;
    figures += 1;
    if (value && twinValue?.equals(value)) equal += 1;
  }
  return equal * 2 > figures;
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
