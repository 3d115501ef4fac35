/**
 * Which of the sums a formula accepts for a total is meant in a table. 三公 is the one case: where 会议费, 培训费 or
 * 机关运行经费 stand beside it, the check accepts a total with them and one without; the headers tell which is printed.
 */
import type { TotalEquation } from './fill-equations';
import { headerOf } from './figures';

const OFFICIAL_SPENDING = /^三公经费支出(?:决算)?表$/;
/** A header that names 三公 alone. */
const OF_THREE = /三公/;
const BESIDE = /会议费|培训费|运行/;

/** The sums that are meant; all that are accepted where the headers do not tell. */
export function meantSums(accepted: readonly TotalEquation[]): readonly TotalEquation[] {
  const [first] = accepted;
  if (!first || accepted.length < 2 || !OFFICIAL_SPENDING.test(first.target.table.kind)) return accepted;
  if (!isOfThree(first)) return accepted;
  const fewest = Math.min(...accepted.map(({ parts }) => parts.length));
  return accepted.filter(({ parts }) => parts.length === fewest);
}

/** Whether the total is headed 三公 alone, or stands beside another over all columns. */
function isOfThree({ target: { grid, column } }: TotalEquation): boolean {
  const header = headerOf(column);
  if (OF_THREE.test(header)) return !BESIDE.test(header);
  return column.key === '合计' && grid.columns.some(({ key }) => key === '总计');
}
