/** Rows of 项目支出情况表: 合计 > 部门 > 单位 > 类别 > 项目, told apart by the shape of the code and hung by position. */
import { KeyRegister } from '../../findings/key-register';
import { isOrganisationName, isTotalRow } from './row-words';
import { isTotalLabel, readLabel } from '../words/label';
import { type PlacedRow, type RowDraft } from './row-draft';

export interface ProjectRows {
  readonly rows: readonly PlacedRow[];
  /** False where rows do not follow the pattern: sums by level cannot be judged then. */
  readonly levelled: boolean;
}

type Rank = '合计' | '部门' | '单位' | '类别' | '项目';
const DEPTH: Readonly<Record<Rank, number>> = { 合计: 0, 部门: 1, 单位: 2, 类别: 3, 项目: 4 };

const CATEGORY_NAME =
  /^(?:其他)?(?:人员类|运转类|特定目标类|公用经费|人员经费|部门项目|公共项目|本级支出项目|对下转移支付|对下级转移支付|转移支付|一级项目|二级项目|专项业务费|经常性项目|一次性项目|延续性?项目|新增项目|重点项目|一般项目|部门预算项目|专项资金|基本建设)(?:项目|支出|类)*(?:小计|合计)?$/;

const SUBTOTAL_NAME = /^(?:小计|合计)$/;

function rankOf(draft: RowDraft, first: boolean): Rank {
  const { core } = readLabel(draft.name);
  const { code } = draft;
  if (code === '' && draft.hasFigure && (core === '' || SUBTOTAL_NAME.test(core))) {
    if (CATEGORY_NAME.test(besides(draft, '项目类别'))) return '类别';
    if (isOrganisationName(besides(draft, '项目单位'))) return '单位';
    const label = besides(draft, '项目类别') || besides(draft, '项目单位') || besides(draft, '科目');
    if (core === '' && isTotalLabel(label)) return '合计';
    // A subject over its projects.
    if (core === '' && besides(draft, '科目') !== '') return '类别';
    // A 小计 that does not say of what is no project either.
    if (core === '小计') return '类别';
  }
  if (isTotalRow(draft)) return '合计';
  if (code === '' && core === '' && first && draft.hasFigure) return '合计';
  if (/^\d{1,2}$/.test(code)) return '类别';
  if (/^\d{3}$/.test(code)) return '部门';
  if (/^\d{6}$|^\d{9}$/.test(code)) return '单位';
  if (code !== '') return '项目';
  if (CATEGORY_NAME.test(core)) return '类别';
  return draft.unitName === '' && draft.texts.get('项目单位') === undefined && isOrganisationName(core)
    ? '单位'
    : '项目';
}

/** The name of a row beside its project: what a 小计, or a figure without a project's name, is of. */
function besides(draft: RowDraft, column: '项目类别' | '项目单位' | '科目'): string {
  const text = draft.texts.get(column)?.text ?? (column === '项目单位' ? draft.unitName : '');
  return readLabel(text).core;
}

function ownName(draft: RowDraft, rank: Rank): string {
  const { core } = readLabel(draft.name);
  if (draft.code !== '') return draft.code;
  if (core !== '' && !SUBTOTAL_NAME.test(core)) return core;
  if (rank === '类别') return besides(draft, '项目类别') || core || besides(draft, '科目');
  return rank === '单位' ? besides(draft, '项目单位') : core;
}

/** Reads the rows of a table of projects in the order of the sheet. */
export function placeProjectRows(drafts: readonly RowDraft[]): ProjectRows {
  const keys = new KeyRegister();
  const ranks = drafts.map((draft, i) => rankOf(draft, i === 0));
  const open: (number | undefined)[] = [];
  const rows: PlacedRow[] = [];
  let unit = '';
  drafts.forEach((draft, i) => {
    const rank = ranks[i] as Rank;
    const depth = DEPTH[rank];
    let parent: number | undefined;
    for (let above = depth - 1; above >= 1 && parent === undefined; above -= 1) parent = open[above];
    for (let below = depth; below <= DEPTH.项目; below += 1) open[below] = undefined;
    if (rank === '合计') open.length = 0;
    else open[depth] = rows.length;
    const own = ownName(draft, rank);
    if (rank === '部门' || rank === '单位') unit = `单位:${own}`;
    rows.push({
      draft,
      key: keys.take(keyOf(rank, own, unit)),
      role: rank === '合计' ? '合计' : '明细',
      level: depth,
      ...(parent === undefined ? {} : { parent }),
      ...(draft.code === '' ? {} : { code: draft.code }),
      sets: setsOf(rank, own),
    });
  });
  return { rows: hang(soleAsTotal(rows)), levelled: isLevelled(rows, ranks) };
}

function keyOf(rank: Rank, own: string, unit: string): string {
  switch (rank) {
    case '合计':
      return '合计';
    case '部门':
    case '单位':
      return `单位:${own}`;
    case '类别':
      return unit === '' ? `类别:${own}` : `${unit}/类别:${own}`;
    case '项目':
      return `项目:${own}`;
  }
}

function setsOf(rank: Rank, own: string): string[] {
  if (rank === '合计') return [];
  return rank === '类别' ? ['类别', `类别:${own}`] : [rank];
}

/** A department without a code over all projects, and no 合计: its row is the total. */
function soleAsTotal(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const [first, ...others] = rows;
  const isSole =
    first?.sets[0] === '单位' &&
    first.code === undefined &&
    first.draft.hasFigure &&
    others.length > 1 &&
    others.every(({ role, parent }) => role === '明细' && parent !== undefined);
  if (!first || !isSole) return rows;
  return [{ ...first, key: '合计', role: '合计', level: 0, sets: [] }, ...others];
}

function hang(rows: readonly PlacedRow[]): PlacedRow[] {
  const total = rows.findIndex(({ role }) => role === '合计');
  return rows.map((row) =>
    row.parent === undefined && row.role !== '合计' && total >= 0 ? { ...row, parent: total } : row,
  );
}

/**
 * The pattern holds where every row above the projects has parts, a rank is never skipped in one place and kept in
 * another, and projects without code stand in a table where none has one.
 */
function isLevelled(rows: readonly PlacedRow[], ranks: readonly Rank[]): boolean {
  const projects = rows.filter((_, i) => ranks[i] === '项目');
  const coded = projects.filter(({ code }) => code !== undefined).length;
  if (coded > 0 && coded < projects.length) return false;
  const parents = new Set(rows.map(({ parent }) => parent));
  const childless = rows.some(
    (row, i) => ranks[i] !== '项目' && row.role !== '合计' && !parents.has(i) && row.draft.hasFigure,
  );
  const depths = new Set(projects.map(({ parent }) => (parent === undefined ? 0 : rows[parent]?.level)));
  return !childless && depths.size <= 1;
}
