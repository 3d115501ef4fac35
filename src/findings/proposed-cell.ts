/** A cell the program offers to fill in, for the user to look at and to choose. Knows nothing of how it was worked out. */
import type { CellRef } from '../grid/address';
import type { SetCell } from '../grid/changes';

/** What a proposed cell is: a derived figure, a total, a name or a code, a proposed 政府预算经济科目. */
export type ProposalKind =
  '占比' | '增减额' | '增减率' | '完成率' | '合计' | '科目名称' | '科目编码' | '政府经济科目';

export interface ProposedCell {
  readonly kind: ProposalKind;
  readonly at: CellRef;
  /** Title of the table with its printed number, as in Finding.table. */
  readonly table: string;
  /** The words of the table: 2170150 事业运行, 增减率. */
  readonly row: string;
  readonly column: string;
  /** As the sheet shows it before and after; '' where nothing stands. */
  readonly before: string;
  readonly after: string;
  /** True where somebody typed what stands there: written only where somebody chooses it. */
  readonly overwrites: boolean;
  /** Why somebody has to look at it before it is written, in a sentence; absent where nothing is in doubt. */
  readonly doubt?: string;
  readonly change: SetCell;
}

/** A cell nothing is proposed for, though it looks as if something should stand there. */
export interface UnclearCell {
  readonly at: CellRef;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** Whether a proposal is written without anybody's choosing it: into a blank cell, and without doubt. */
export function isChosenAtFirst({ overwrites, doubt }: ProposedCell): boolean {
  return !overwrites && doubt === undefined;
}

/** The changes of the proposals somebody chose. */
export function changesOf(chosen: readonly ProposedCell[]): SetCell[] {
  return chosen.map(({ change }) => change);
}
