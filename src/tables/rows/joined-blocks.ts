/**
 * Tables whose rows stand in several blocks side by side and are one list: 人员经费 beside 公用经费, each with codes, names
 * and figures of its own.
 */
import { economicCategoryNamed } from '../../catalogue/economic';
import type { Block } from '../columns/blocks';
import type { GridLayout } from '../declaration';
import { readLabel } from '../words/label';
import type { PlacedRow, RowDraft } from './row-draft';
import { isTotalRow } from './row-words';
import { conceptsOf } from '../words/vocabulary';

const PARTS = ['人员经费', '公用经费'] as const;

/** What heads such blocks names rows, not figures: their only figure column gets the key the layout gives it. */
export function underOneKey(blocks: readonly Block[], layout: GridLayout): readonly Block[] {
  const key = layout.blockColumn;
  if (key === undefined || blocks.length < 2) return blocks;
  if (blocks.some(({ figures }) => figures.filter(({ role }) => role === '金额').length !== 1)) return blocks;
  return blocks.map((block) => ({
    ...block,
    figures: block.figures.map((figure) => (figure.role === '金额' ? { ...figure, key } : figure)),
  }));
}

/**
 * A total may reach over the blocks of its part: 公用经费合计 in one, its figure under the last. The figure without a label
 * belongs to the label without a figure left of it.
 * @param drafts rows of each block, the same sheet rows in each
 */
export function joinSplitTotals(drafts: readonly (readonly RowDraft[])[]): RowDraft[][] {
  const joined = drafts.map((rows) => [...rows]);
  const rows = joined[0]?.length ?? 0;
  for (let i = 0; i < rows; i += 1) {
    let waiting: number | undefined;
    joined.forEach((block, b) => {
      const draft = block[i];
      if (!draft) return;
      const labelled = draft.name !== '' || draft.code !== '';
      if (labelled) waiting = draft.hasFigure ? undefined : b;
      else if (draft.hasFigure && waiting !== undefined) {
        const label = joined[waiting]?.[i];
        if (label) (joined[waiting] as RowDraft[])[i] = { ...label, amounts: draft.amounts, hasFigure: true };
        block[i] = { ...draft, amounts: new Map(), hasFigure: false };
        waiting = undefined;
      }
    });
  }
  return joined;
}

/**
 * In 财决01表 the totals of expenditure reach over two parts: their labels stand in the one by function, their figures
 * under the one by nature. They are totals of both.
 * @param drafts rows of each block, the same sheet rows in each
 * @param from the first block that may share its totals
 */
export function sharedTotals(drafts: readonly (readonly RowDraft[])[], from: number): RowDraft[][] {
  const shared = drafts.map((rows) => [...rows]);
  for (let b = from; b + 1 < drafts.length; b += 1) {
    drafts[b]?.forEach((label, i) => {
      const figure = drafts[b + 1]?.[i];
      if (label.name === '' || label.hasFigure || !figure || figure.name !== '' || !figure.hasFigure) return;
      (shared[b] as RowDraft[])[i] = { ...label, amounts: figure.amounts, hasFigure: true };
      (shared[b + 1] as RowDraft[])[i] = { ...figure, name: label.name };
    });
  }
  return shared;
}

/**
 * 合计 in the block of 人员经费 and again in that of 公用经费: each is the total of its part, none the total of the table;
 * a second one below it, 总计, is.
 * @param drafts rows of each block
 */
export function totalsOfParts(
  drafts: readonly (readonly RowDraft[])[],
  blocks: readonly Block[],
): readonly (readonly RowDraft[])[] {
  const parts = blocks.map(partOf);
  const totalled = parts.filter((part, i) => part !== undefined && drafts[i]?.some(isOwnTotal));
  if (new Set(totalled).size < 2) return drafts;
  return drafts.map((rows, i) => {
    const own = parts[i] === undefined ? undefined : rows.find(isOwnTotal);
    return rows.map((draft) => (draft === own ? { ...draft, name: `${parts[i] ?? ''}合计` } : draft));
  });
}

function isOwnTotal(draft: RowDraft): boolean {
  return draft.hasFigure && isTotalRow(draft);
}

/** The part a block's header names. */
function partOf({ heads }: Block): string | undefined {
  return PARTS.find((part) => heads.some((head) => conceptsOf(readLabel(head).core)[0] === part));
}

/** Adds to the categories of each block the set of the part its header names: 人员经费, 公用经费. */
export function inParts(rows: readonly PlacedRow[], blocks: readonly Block[]): PlacedRow[] {
  if (blocks.length < 2) return [...rows];
  const parts = blocks.map((block) => ({ left: block.left, right: block.right, part: partOf(block) }));
  return rows.map((row) => {
    const column = (row.draft.nameCell ?? row.draft.codeCell)?.column;
    const part = parts.find(
      ({ left, right }) => column !== undefined && left <= column && column <= right,
    )?.part;
    // A row without a code is of the first level for want of anything better; only its name can say that it is a category.
    const isCategory =
      row.sets.includes('类') &&
      (row.code !== undefined || economicCategoryNamed(readLabel(row.draft.name).core) !== undefined);
    return part !== undefined && isCategory ? { ...row, sets: [...row.sets, part] } : row;
  });
}

/**
 * The blocks of expenditure where income stands beside it (国有资本经营预算收支表): the table is of expenditure. All blocks
 * where it has no two sides.
 */
export function expenditureOnly(blocks: readonly Block[]): readonly Block[] {
  const headed = ({ heads }: Block, side: RegExp): boolean => heads.some((head) => side.test(head));
  const spent = blocks.filter((block) => headed(block, /^支出/) && !headed(block, /^收入/));
  return spent.length > 0 && blocks.some((block) => headed(block, /^收入/)) ? spent : blocks;
}
