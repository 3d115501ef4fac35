/**
 * Which of the sums a formula accepts for a total across columns is meant, where the headers tell: a 小计 is of the
 * columns under its own header; of 三公 beside 会议费 and the like, a total headed 三公 is of the three. A check accepts
 * more, since localities differ; what is filled in is what the table itself says.
 */
import type { TotalEquation } from './fill-equations';
import { headerOf } from './figures';
import { columnsUnder } from './figures-below';

const OFFICIAL_SPENDING = /^三公经费支出(?:决算)?表$/;
/** A header that names 三公 alone. */
const OF_THREE = /三公/;
const BESIDE = /会议费|培训费|运行/;

/** The sums that are meant; all that are accepted where the headers do not tell. */
export function meantSums(accepted: readonly TotalEquation[]): readonly TotalEquation[] {
  const [first] = accepted;
  if (!first || accepted.length < 2) return accepted;
  const within = accepted.filter(isOfHeader);
  if (within.length > 0) return within;
  if (!OFFICIAL_SPENDING.test(first.target.table.kind) || !isOfThree(first)) return accepted;
  const fewest = Math.min(...accepted.map(({ parts }) => parts.length));
  return accepted.filter(({ parts }) => parts.length === fewest);
}

/** Whether the total is a 小计, and the sum is of all columns under its header, each counted once. */
function isOfHeader({ target: { grid, row, column }, parts }: TotalEquation): boolean {
  const under = columnsUnder(grid, column);
  const leaves = under.filter((one) => columnsUnder(grid, one).length === 0);
  if (
    parts.some(({ member, sign }) => member.row !== row || !under.includes(member.column) || !sign.equals(1))
  )
    return false;
  const counted = parts.flatMap(({ member }) => [member.column, ...columnsUnder(grid, member.column)]);
  return leaves.length > 0 && leaves.every((leaf) => counted.filter((one) => one === leaf).length === 1);
}

/** Whether the total is headed 三公 alone, or stands beside another over all columns. */
function isOfThree({ target: { grid, column } }: TotalEquation): boolean {
  const header = headerOf(column);
  if (OF_THREE.test(header)) return !BESIDE.test(header);
  return column.key === '合计' && grid.columns.some(({ key }) => key === '总计');
}
