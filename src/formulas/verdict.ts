/**
 * The verdict on a linear constraint: rounding as arithmetic. A printed amount stands for all that round to it, and
 * offices round each cell, add up rounded leaves, and balance by hand; what all that can explain is 尾差, what it cannot
 * is 不符. There is no tolerance to set.
 */
import Decimal from 'decimal.js';
import { a1 } from '../grid/address';
import { roundHalfUp } from '../amount/rounding';
import { convert, displayUnit, WORTH_IN_YUAN } from '../amount/unit';
import type { AmountUnit } from '../amount/unit';
import type { AmountCell, ColumnRole, Table } from '../tables/book';
import type { Judgement, LinearConstraint, Member, Verdict } from './evaluation';
import type { LeafCounter } from './leaves';
import { reasons } from './reasons';

/** A display unit of 分 or less: such amounts are exact. */
const FEN = new Decimal('0.01');
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** The number of a member; 0 for a blank. Only for members that readingProblem finds nothing wrong with. */
export function amountOf(member: Member): Decimal {
  const { reading } = member.cell;
  return reading.kind === 'number' ? reading.value : ZERO;
}

/** Why the members cannot be reckoned with: a text or an error value among them. */
export function readingProblem(members: readonly Member[]): string | undefined {
  for (const { cell, table } of members) {
    const { reading, ref } = cell;
    const address = a1(ref.row, ref.column);
    if (reading.kind === 'unreadable') return reasons.unreadable(table, address, reading.text);
    if (reading.kind === 'error') return reasons.errorValue(table, address, reading.text);
  }
  return undefined;
}

/** The tables of a constraint, each once. */
export function tablesOf(members: readonly Member[]): Table[] {
  return [...new Set(members.map((member) => member.table))];
}

export function noVerdict(verdict: '不适用' | '未执行', reason: string): Judgement {
  return {
    verdict,
    reason,
    left: ZERO,
    right: ZERO,
    difference: ZERO,
    step: ONE,
    k: 0,
    bound: ONE,
    unit: '',
    detailMissing: false,
    exact: false,
  };
}

/** Judges one constraint by the rounding table. */
export function judge(constraint: LinearConstraint, leaves: LeafCounter): Judgement {
  const { members, scope } = constraint;
  const problem = readingProblem(members);
  if (problem !== undefined) return noVerdict('未执行', problem);
  if (scope === '表间') {
    const unknown = tablesOf(members).find((table) => table.amountUnit === undefined);
    if (unknown) return noVerdict('未执行', reasons.unitUnknown(unknown));
  }
  if (isPartOfNegative(constraint)) return noVerdict('不适用', reasons.negative);
  return judgeAmounts(constraint, leaves);
}

/** A part may exceed the whole where amounts are negative. Relations to a constant (余额 >= 0) are about just that. */
function isPartOfNegative({ relation, members }: LinearConstraint): boolean {
  if (relation === '=') return false;
  const sides = new Set(members.map((member) => member.side));
  return sides.size === 2 && members.some((member) => amountOf(member).isNegative());
}

function judgeAmounts(constraint: LinearConstraint, leaves: LeafCounter): Judgement {
  const scale = scaleOf(constraint.members);
  const { left, right, difference } = reckon(constraint, scale);
  const broken = brokenBy(constraint, difference);
  // What the cells stand for matters only where something is to be explained.
  const k = broken.isZero() ? 0 : standsFor(constraint, scale, leaves) - 1;
  const exact = isExact(constraint, scale);
  const bound = unitsExplained(constraint, k, exact);
  return {
    verdict: broken.isZero() ? '通过' : verdictFor(broken.abs().dividedBy(scale.step), bound, k, exact),
    left,
    right,
    difference: broken,
    step: scale.step,
    k,
    bound: bound === 1 ? scale.step : scale.step.times(bound),
    unit: scale.rate ? '%' : (scale.table?.amountUnit ?? ''),
    detailMissing: isDetailMissing(constraint, broken),
    exact,
  };
}

/** The largest difference of a constraint that rounding can explain, in the measure of its judgement. */
export function roundingBound(constraint: LinearConstraint, leaves: LeafCounter): Decimal {
  const scale = scaleOf(constraint.members);
  const k = standsFor(constraint, scale, leaves) - 1;
  return scale.step.times(unitsExplained(constraint, k, isExact(constraint, scale)));
}

/**
 * The bound of the rounding table, in display units. Between tables leaves may have been moved by up to a unit so that
 * each table closes: where three or more figures meet, two units need no further reason.
 */
function unitsExplained(constraint: LinearConstraint, k: number, exact: boolean): number {
  if (againstConstant(constraint)) return 0;
  if (exact) return 1;
  return Math.max(1, Math.floor(k / 2), isApart(constraint) ? Math.min(k, 2) : 1);
}

function verdictFor(units: Decimal, bound: number, k: number, exact: boolean): Verdict {
  if (units.gt(bound)) return '不符';
  if (exact) return '尾差';
  const usual = Math.max(1, 3 * Math.sqrt((k + 1) / 12));
  return units.gt(usual) ? '尾差偏大' : '尾差';
}

/** What differences are measured in: the coarsest display unit, in the 金额单位 of its table. */
interface Scale {
  readonly table: Table | undefined;
  readonly decimals: number;
  readonly step: Decimal;
  /** The same step in 元; of 1 where no unit is known (within one table). */
  readonly worth: Decimal;
  readonly rate?: boolean;
}

/** Zeros are exact and have no say, unless there is nothing else. */
function scaleOf(members: readonly Member[]): Scale {
  return coarsestOf(members, true) ?? coarsestOf(members, false) ?? NO_SCALE;
}

const NO_SCALE: Scale = { table: undefined, decimals: 0, step: ONE, worth: ONE };

function coarsestOf(members: readonly Member[], speakingOnly: boolean): Scale | undefined {
  let coarsest: Scale | undefined;
  for (const member of members) {
    if (speakingOnly && amountOf(member).isZero()) continue;
    const scale = scaleOfMember(member);
    if (scale === coarsest) continue;
    if (!coarsest || scale.worth.gt(coarsest.worth)) coarsest = scale;
  }
  return coarsest;
}

const tableScales = new WeakMap<Table, Scale>();

function scaleOfMember({ table, column, cell }: Member): Scale {
  if (RATE_ROLES.has(column.role)) return rateScale(table, cell);
  if (column.role === '数量') return { table, decimals: 0, step: ONE, worth: ONE };
  let scale = tableScales.get(table);
  if (!scale) {
    const { decimals } = table;
    scale = {
      table,
      decimals,
      step: stepOf(decimals),
      worth: displayUnit(table.amountUnit ?? '元', decimals),
    };
    tableScales.set(table, scale);
  }
  return scale;
}

/** Percentages are rounded each at its own decimals; they have no 金额单位. */
const RATE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['占比', '增减率', '完成率']);

function rateScale(table: Table, { reading }: AmountCell): Scale {
  const decimals = reading.kind === 'number' ? reading.decimals : 0;
  return { table, decimals, step: stepOf(decimals), worth: stepOf(decimals), rate: true };
}

const STEPS = new Map<number, Decimal>();

function stepOf(decimals: number): Decimal {
  let step = STEPS.get(decimals);
  if (!step) {
    step = Decimal.pow(10, -decimals);
    STEPS.set(decimals, step);
  }
  return step;
}

function isFiner(member: Member, scale: Scale): boolean {
  return member.table !== scale.table && scaleOfMember(member).worth.lt(scale.worth);
}

/** Sides and difference, the finer figures summed first and then rounded to the coarsest display unit. */
function reckon(
  { members, constants }: LinearConstraint,
  scale: Scale,
): { readonly left: Decimal; readonly right: Decimal; readonly difference: Decimal } {
  let left = constants.left;
  let right = constants.right;
  let finer = ZERO;
  for (const member of members) {
    const value = amountOf(member);
    if (value.isZero()) continue;
    const converted = inUnitOf(scale.table, member, value);
    const signed = member.coefficient.isNegative() ? converted.negated() : converted;
    if (member.side === '左') left = left.plus(signed);
    else right = right.minus(signed);
    if (isFiner(member, scale)) finer = finer.plus(signed);
  }
  const difference = left.minus(right);
  if (finer.isZero()) return { left, right, difference };
  return {
    left: roundHalfUp(left, scale.decimals),
    right: roundHalfUp(right, scale.decimals),
    difference: difference.minus(finer).plus(roundHalfUp(finer, scale.decimals)),
  };
}

function inUnitOf(table: Table | undefined, member: Member, value: Decimal): Decimal {
  const from = member.table.amountUnit;
  const to = table?.amountUnit;
  return member.table === table || from === undefined || to === undefined ? value : convert(value, from, to);
}

/** For part-of relations what they are broken by, else the difference. */
function brokenBy({ relation }: LinearConstraint, difference: Decimal): Decimal {
  if (relation === '>=' && !difference.isNegative()) return ZERO;
  if (relation === '<=' && difference.isPositive()) return difference;
  if (relation === '<=') return ZERO;
  return difference;
}

/** Between tables; or between the two sides of one, which are added up apart just like two tables. */
export function isApart({ members, scope }: LinearConstraint): boolean {
  return (
    scope === '表间' || members.some((member) => member.grid !== members[0]?.grid) || areTotalsApart(members)
  );
}

/** 收入构成/合计 and 支出构成/合计 stand in one grid, but are totals of different rows. */
function areTotalsApart(members: readonly Member[]): boolean {
  const [one, other] = members.map(({ row }) => /^(.+)\/合计$/.exec(row.item ?? '')?.[1]);
  return members.length === 2 && one !== undefined && other !== undefined && one !== other;
}

/** The sum of what the non-zero cells stand for; finer figures together stand for nothing. */
function standsFor(constraint: LinearConstraint, scale: Scale, leaves: LeafCounter): number {
  const apart = isApart(constraint);
  let sum = 0;
  for (const member of constraint.members) {
    if (amountOf(member).isZero() || isFiner(member, scale)) continue;
    sum += apart ? leaves.under(member) : 1;
  }
  return sum;
}

/** 分 and counts are not rounded from anything. Within a table of unknown unit that cannot be told. */
function isExact({ members }: LinearConstraint, scale: Scale): boolean {
  if (members.length > 0 && members.every((member) => member.column.role === '数量')) return true;
  return !scale.rate && scale.table?.amountUnit !== undefined && scale.worth.lte(FEN);
}

/** One side is a number: what is printed is compared with it as it stands. Counts, too, leave no room. */
function againstConstant({ members, absent }: LinearConstraint): boolean {
  if (members.length > 0 && members.every((member) => member.column.role === '数量')) return true;
  return (['左', '右'] as const).some(
    (side) => !members.some((member) => member.side === side) && !absent.some((item) => item.side === side),
  );
}

/** A total that is not 0 over parts that are all blank. */
function isDetailMissing(constraint: LinearConstraint, difference: Decimal): boolean {
  const { members, relation, scope } = constraint;
  if (relation !== '=' || scope !== '表内' || difference.isZero()) return false;
  const filled = members.filter((member) => member.cell.reading.kind !== 'blank');
  const [total] = filled;
  if (
    filled.length !== 1 ||
    !total ||
    !constraint.constants.left.isZero() ||
    !constraint.constants.right.isZero()
  ) {
    return false;
  }
  const parts = members.filter((member) => member.side !== total.side);
  const alone = members.length === parts.length + 1;
  return alone && (parts.length >= 2 || (parts.length === 1 && constraint.sumOfRows));
}

/** How many times one table's figures exceed the other's, in the same unit; for telling a wrong 金额单位. */
export function isTenThousandfold(one: Member, other: Member): boolean {
  const units = [one.table.amountUnit, other.table.amountUnit];
  if (units[0] === undefined || units[1] === undefined) return false;
  const [small, large] = [one, other]
    .map((member) => inYuan(member, member.table.amountUnit ?? '元'))
    .sort((a, b) => a.value.comparedTo(b.value));
  // A figure of a few display units lies within ×10,000 of many.
  if (!small || !large || small.value.lt(small.step.times(10))) return false;
  const gap = small.value.times(10_000).minus(large.value).abs();
  return gap.lte(small.step.times(10_000).plus(large.step));
}

function inYuan(member: Member, unit: AmountUnit): { readonly value: Decimal; readonly step: Decimal } {
  return {
    value: amountOf(member).abs().times(WORTH_IN_YUAN[unit]),
    step: displayUnit(unit, member.table.decimals),
  };
}
