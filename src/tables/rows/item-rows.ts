/** Rows of two-sided tables: named items with numbering, 其中, totals, and rows below the line. */
import Decimal from 'decimal.js';
import { KeyRegister } from '../../findings/key-register';
import { economicCategoryNamed } from '../../catalogue/economic';
import { functionalCategoryNamed } from '../../catalogue/functional';
import type { ItemDeclaration, PartDeclaration } from '../declaration';
import { ItemIndex } from './item-index';
import { FinerRows } from './finer-rows';
import { governmentCategoryNamed } from '../words/government-categories';
import { readLabel, type Label } from '../words/label';
import { mainFigure, type PlacedRow, type RowDraft } from './row-draft';
import { declaredWhole, numberedWhole } from './unnumbered-parts';
import { conceptsOf } from '../words/vocabulary';

interface Read {
  readonly draft: RowDraft;
  readonly label: Label;
}

/** A fund's name at the start of 一般公共预算拨款结转: carry-over named by its fund. */
const CARRIED_FUND =
  /^(一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政专户管理资金|单位资金)(?:财政)?(?:拨款)?(?:资金)?(?:结转|结余)/;

/** The code of the category a label names, in the classification of the part. */
function categoryNamed(core: string, part: PartDeclaration): string | undefined {
  if (part.categories === '功能') return functionalCategoryNamed(core)?.code;
  if (part.categories === '政府经济') return governmentCategoryNamed(core);
  return part.categories === '经济' ? economicCategoryNamed(core) : undefined;
}

/** 功能:208, 经济:301; the government set, 经济:501, has codes of its own. */
function categoryKey(code: string, part: PartDeclaration): string {
  return `${part.categories === '功能' ? '功能' : '经济'}:${code}`;
}

/** How well the rows of a block fit a part: the share of its labels the part knows. */
export function fitOfPart(drafts: readonly RowDraft[], part: PartDeclaration): number {
  const index = new ItemIndex(part);
  let known = 0;
  let all = 0;
  for (const draft of drafts) {
    const { core } = readLabel(draft.name);
    if (core === '') continue;
    all += 1;
    if (categoryNamed(core, part) !== undefined) known += 1;
    else if (index.find(core, undefined)) known += 1;
  }
  return all === 0 ? 0 : known / all;
}

/** Reads the rows of one part in the order of the sheet. */
export function placeItemRows(drafts: readonly RowDraft[], part: PartDeclaration): PlacedRow[] {
  const index = new ItemIndex(part);
  const keys = new KeyRegister();
  const rows: PlacedRow[] = [];
  const reads: Read[] = drafts
    .map((draft) => ({ draft, label: readLabel(draft.name) }))
    .filter(({ label }) => label.core !== '');
  // The row each numbering depth was last opened by.
  let open: { row: number; numbering: number; indent: number; item?: string }[] = [];
  let whichOf: { parent: number; indent: number } | undefined;
  const finer = new FinerRows();
  let totals = 0;
  for (const [position, { draft, label }] of reads.entries()) {
    whichOf = label.ofWhich
      ? openOfWhich(rows, draft, whichOf)
      : (followsOfWhich(whichOf, draft, label, index, rows, part) ??
        (partsAddUp(whichOf, rows, reads.slice(position)) ? whichOf : undefined));
    const ofWhich = whichOf !== undefined;
    if (!ofWhich) open = stillOpen(open, draft, label);
    const above = ofWhich ? undefined : open[open.length - 1];
    const category = categoryNamed(label.core, part);
    const carried = CARRIED_FUND.exec(label.core);
    const parentItem = ofWhich
      ? rows[whichOf?.parent ?? -1]?.item
      : (above?.item ?? carryParent(rows, label, index) ?? declaredWhole(rows, reads.slice(position), index));
    const bare = category
      ? undefined
      : (bareTotal(reads, position, index) ?? yearSubtotal(reads, position, index));
    const found = category
      ? undefined
      : (bare ??
        index.find(
          carried ? (carried[1] as string) : label.core,
          carried ? carriedParent(index) : parentItem,
        ));
    // 其中：财政拨款 under a fund of it is a part of the fund, not the whole over again.
    const isWider = found !== undefined && ofWhich && index.isWider(found.item, parentItem);
    // 上年财政拨款资金结转 left blank below 上年结转 and its funds is not that row a second time.
    const isRepeated = rows.some(({ item }) => item === found?.item);
    const isAgain = found?.total !== true && label.numbering === 0 && !draft.hasFigure && isRepeated;
    const declared = isWider || isAgain ? undefined : found;
    const item = declared?.item ?? [parentItem, label.core].filter((name) => name !== undefined).join('/');
    const isTotal = declared?.total === true;
    const leading = above !== undefined && rows[above.row]?.sets.includes('总计') === true;
    const below = totals > 0 && !isTotal && !isWithinTotal(rows, above?.row);
    const isFiner = part.categories === '功能' && !category && !declared && !ofWhich && label.numbering === 0;
    const parent = ofWhich
      ? whichOf?.parent
      : // A total set in below the last item is not part of it.
        ((isTotal && !leading ? undefined : above?.row) ??
        rowOfPrefix(rows, declared) ??
        (isFiner ? finer.parentOf(label.core, rows) : undefined) ??
        numberedWhole(rows, undeclaredRun(reads.slice(position), index, part)));
    if (category !== undefined) finer.begin(category, rows.length);
    else if (isFiner && parent !== undefined) finer.take(label.core, rows.length);
    else if (!ofWhich) finer.begin(undefined, rows.length);
    rows.push({
      draft,
      key: keys.take(category ? categoryKey(category, part) : `行:${item}`),
      role: ofWhich ? '其中' : '明细',
      level: parent === undefined ? 1 : (rows[parent]?.level ?? 0) + 1,
      ...(parent === undefined ? {} : { parent }),
      item: category === undefined ? item : label.core,
      ...(category === undefined ? {} : { code: category }),
      sets: setsOf(category !== undefined, isTotal, below, leading ? undefined : parent, ofWhich),
    });
    if (isTotal) {
      totals += 1;
      // 一、本年收入 before everything it is the total of: what is numbered below it is its parts.
      const first = label.numbering === 1 && rows.every(({ sets }) => sets.includes('总计'));
      open = first ? [{ row: rows.length - 1, numbering: 1, indent: draft.indent }] : [];
    } else if (!ofWhich) {
      open.push({
        row: rows.length - 1,
        numbering: label.numbering,
        indent: draft.indent,
        ...(category ? {} : { item }),
      });
    }
  }
  return rows;
}

/**
 * 收入合计, 支出合计, 合计, 总计 without 本年: the last total of the part is the grand total, one above it this year's.
 */
function bareTotal(reads: readonly Read[], position: number, index: ItemIndex): ItemDeclaration | undefined {
  const isBare = ({ label }: Read): boolean => !label.ofWhich && conceptsOf(label.core)[0] === '合计';
  if (!isBare(reads[position] as Read)) return undefined;
  const grand = index.total(true);
  const later = reads
    .slice(position + 1)
    .some(
      (read) => isBare(read) || (grand !== undefined && index.find(read.label.core, undefined) === grand),
    );
  return index.total(!later);
}

/** What stands between the sum of the year and the grand total. */
const BELOW_THE_YEAR = /^(?:使用|(?:上年|年初|年终|年末)结转|结余分配)/;

/**
 * 小计 above what is carried over is the sum of the year: the only 小计 of its part, no row says 本年…合计, and between it
 * and the grand total stands nothing else.
 */
function yearSubtotal(
  reads: readonly Read[],
  position: number,
  index: ItemIndex,
): ItemDeclaration | undefined {
  const isSubtotal = ({ label }: Read): boolean =>
    !label.ofWhich && label.numbering === 0 && label.core === '小计';
  const itemOf = ({ label }: Read): ItemDeclaration | undefined => index.find(label.core, undefined);
  const year = index.ofYear();
  const grand = index.total(true);
  if (position === 0 || !isSubtotal(reads[position] as Read) || !year || !grand) return undefined;
  if (reads.filter(isSubtotal).length > 1 || reads.some((read) => itemOf(read) === year)) return undefined;
  const after = reads.slice(position + 1);
  const isBare = ({ label }: Read): boolean => !label.ofWhich && conceptsOf(label.core)[0] === '合计';
  const end = after.findIndex((read) => itemOf(read) === grand || isBare(read));
  const between = after.slice(0, end).filter(({ draft }) => draft.hasFigure);
  return end >= 0 && between.every((read) => BELOW_THE_YEAR.test(itemOf(read)?.item ?? ''))
    ? year
    : undefined;
}

/** Whether a row is a total or stands under one, at whatever depth. */
function isWithinTotal(rows: readonly PlacedRow[], at: number | undefined): boolean {
  const row = at === undefined ? undefined : rows[at];
  return row !== undefined && (row.sets.includes('总计') || isWithinTotal(rows, row.parent));
}

function setsOf(
  category: boolean,
  total: boolean,
  below: boolean,
  parent: number | undefined,
  ofWhich: boolean,
): string[] {
  const sets: string[] = [];
  if (ofWhich) return sets;
  if (category) sets.push('类');
  if (total) sets.push('总计');
  else if (below) sets.push('线下');
  else if (parent === undefined) sets.push('一级');
  return sets;
}

/** The row an item path is part of, where neither numbering nor indentation says so. */
function rowOfPrefix(rows: readonly PlacedRow[], declared: ItemDeclaration | undefined): number | undefined {
  const item = declared?.item;
  const prefix =
    declared?.within ?? (item?.includes('/') === true ? item.slice(0, item.lastIndexOf('/')) : undefined);
  const found = prefix === undefined ? -1 : rows.findIndex((row) => row.item === prefix);
  return found < 0 ? undefined : found;
}

/** A 其中 row belongs to the nearest row that is none itself. */
function openOfWhich(
  rows: readonly PlacedRow[],
  draft: RowDraft,
  current: { parent: number; indent: number } | undefined,
): { parent: number; indent: number } | undefined {
  if (current) return current;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] as PlacedRow;
    if (row.role !== '其中') return { parent: i, indent: row.draft.indent };
  }
  return undefined;
}

/** Rows after 其中 go on being part of it while they have no numbering, are no total, and stand further in or nowhere else. */
function followsOfWhich(
  current: { parent: number; indent: number } | undefined,
  draft: RowDraft,
  label: Label,
  index: ItemIndex,
  rows: readonly PlacedRow[],
  part: PartDeclaration,
): { parent: number; indent: number } | undefined {
  if (!current || label.numbering > 0) return undefined;
  if (index.find(label.core, undefined)?.total === true) return undefined;
  if (draft.indent > current.indent) return current;
  // Not indented under a numbered row: part of it unless the part knows it as an item that stands by itself.
  const parent = rows[current.parent] as PlacedRow;
  if (readLabel(parent.draft.name).numbering === 0 || conceptsOf(label.core)[0] === '合计') return undefined;
  if (categoryNamed(label.core, part) !== undefined) return undefined;
  const declared = index.find(label.core, parent.item);
  return declared === undefined || declared.item.startsWith(`${parent.item}/`) ? current : undefined;
}

/** Whether the rows under 其中 and those that follow, neither numbered nor totals, make up the row they stand under. */
function partsAddUp(
  current: { parent: number; indent: number } | undefined,
  rows: readonly PlacedRow[],
  following: readonly Read[],
): boolean {
  const parent = current && rows[current.parent];
  if (!current || !parent || following[0]?.draft.indent !== current.indent) return false;
  const whole = mainFigure(parent.draft);
  let sum = rows
    .slice(current.parent + 1)
    .reduce((found, { draft }) => found.plus(mainFigure(draft)), new Decimal(0));
  if (whole.isZero() || sum.greaterThanOrEqualTo(whole)) return false;
  for (const { draft, label } of following) {
    if (label.numbering > 0 || label.ofWhich || conceptsOf(label.core)[0] === '合计') return false;
    sum = sum.plus(mainFigure(draft));
    if (sum.equals(whole)) return true;
  }
  return false;
}

/** The rows from the first on that have neither number nor 其中 and that the part does not know. */
function undeclaredRun(reads: readonly Read[], index: ItemIndex, part: PartDeclaration): RowDraft[] {
  const end = reads.findIndex(
    ({ label }) =>
      label.numbering > 0 ||
      label.ofWhich ||
      conceptsOf(label.core)[0] === '合计' ||
      categoryNamed(label.core, part) !== undefined ||
      index.find(label.core, undefined) !== undefined,
  );
  return reads.slice(0, end < 0 ? reads.length : end).map(({ draft }) => draft);
}

/** Closes the numbered rows that this one does not stand under. */
function stillOpen<T extends { numbering: number; indent: number }>(
  open: readonly T[],
  draft: RowDraft,
  label: Label,
): T[] {
  return open.filter((row) => {
    if (label.numbering > 0) return row.numbering > 0 && row.numbering < label.numbering;
    // Without numbering only indentation says that a row is part of another.
    return draft.indent > row.indent;
  });
}

/** 一般公共预算 after a carry-over row that the numbering does not tie it to: the second of its kind is carried over. */
function carryParent(rows: readonly PlacedRow[], label: Label, index: ItemIndex): string | undefined {
  const parent = carriedParent(index);
  if (parent === undefined || !rows.some(({ item }) => item === parent)) return undefined;
  return conceptsOf(label.core).some((concept) => index.has(`${parent}/${concept}`)) ? parent : undefined;
}

function carriedParent(index: ItemIndex): string | undefined {
  return ['上年结转', '上年结转结余', '年初结转结余', '年末结转结余'].find((item) => index.has(item));
}
