/** What went wrong, in sentences: what happened, what it means for the workbook, and what can be done from here. */
import { a1 } from '../grid/address';
import { ChangesRefused, type Refusal } from '../grid/changes';
import { HostError } from '../grid/host';
import { FAILURE } from './wording';

/** What the user was about. */
export type Attempt = '读取' | '校验' | '复查' | '重读' | '写入' | '前往' | '标记' | '撤销';

export interface Failure {
  readonly title: string;
  /** The sentence of whoever failed: what happened and what to do. */
  readonly message: string;
  /** What it means for the workbook. */
  readonly effect: string;
  /** What a button offers. */
  readonly remedy?: '重试' | '撤销其余';
  /** Set where Changes were refused. */
  readonly refusal?: Refusal;
}

/** Cells of a refusal that are written out. */
const CELLS_TOLD = 8;

export function failureOf(attempt: Attempt, error: unknown): Failure {
  const told = { title: FAILURE.titles[attempt], effect: FAILURE.effects[attempt] };
  if (error instanceof ChangesRefused) return { ...told, ...refused(attempt, error.refusal) };
  if (error instanceof HostError) return { ...told, message: error.message, remedy: '重试' };
  const detail = error instanceof Error ? error.message : String(error);
  return { ...told, message: FAILURE.unforeseen(detail), remedy: '重试' };
}

function refused(attempt: Attempt, refusal: Refusal): Omit<Failure, 'title' | 'effect'> {
  const cells = refusal.cells
    .slice(0, CELLS_TOLD)
    .map(({ sheet, row, column }) => `${sheet}!${a1(row, column)}`);
  const changed = refusal.reason === 'changed' && cells.length > 0;
  if (!changed) return { message: refusal.message, refusal };
  const list = FAILURE.cells(cells, refusal.cells.length);
  return attempt === '撤销'
    ? { message: FAILURE.undoChanged(list), remedy: '撤销其余', refusal }
    : { message: FAILURE.changed(list), refusal };
}
