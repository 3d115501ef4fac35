/**
 * Expenditure of this year beside what was carried over, each parted by nature: 合计 | 本年预算〔小计 | 基本支出 | 项目支出〕 |
 * 上年结转〔小计 | 基本支出 | 项目支出〕. The columns under the first are of this year alone, not of the table. Knows the labels and
 * keys of columns, neither rows nor figures.
 */
import { isBareTotal, isUnder, parentsOf, type LabelledColumn } from './two-totals';

const TOTAL = '合计';
const CARRIED = '上年结转结余';
const OF_YEAR = '本年支出';

/** The columns of a block, those of this year alone below 本年支出 where what was carried over stands beside them. */
export function besideCarryOver<T extends LabelledColumn>(figures: readonly T[]): T[] {
  const carried = figures.filter(({ key, role }) => role === '金额' && `${key}/`.startsWith(`${CARRIED}/`));
  const totals = figures.filter(({ key, role }) => role === '金额' && key === TOTAL);
  const [one, other] = totals;
  if (carried.length === 0 || totals.length !== 2 || !one || !other) return [...figures];
  const ofYear = isWithin(one, other) ? one : isWithin(other, one) ? other : undefined;
  if (!ofYear) return [...figures];
  const outer = parentsOf(ofYear === one ? other : one);
  const head = parentsOf(ofYear);
  const isOfYear = (figure: LabelledColumn): boolean =>
    head.length > outer.length && isUnder(figure.header.path, head);
  if (carried.some(isOfYear)) return [...figures];
  return figures.map((figure) => {
    if (figure === ofYear) return { ...figure, key: OF_YEAR, weak: false };
    const own = isOfYear(figure) && (figure.role === '金额' || figure.role === '其中');
    return own ? { ...figure, key: `${OF_YEAR}/${figure.key}` } : figure;
  });
}

/** Whether a total stands under a header of its own inside the other's, or says what it is of where the other does not. */
function isWithin(inner: LabelledColumn, outer: LabelledColumn): boolean {
  const deeper = parentsOf(inner).length - parentsOf(outer).length;
  if (!isBareTotal(outer) || !isUnder(parentsOf(inner), parentsOf(outer))) return false;
  return deeper > 0 || (inner.weak === true && outer.weak !== true);
}
