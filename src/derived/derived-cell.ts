/**
 * A derived figure: a cell whose value follows from other cells of its table, and which cells these are. Plain types;
 * the check of derived figures and the filling of them read nothing else of derived/.
 */
import type Decimal from 'decimal.js';
import type { Member } from '../formulas/evaluation';
import type { AmountCell, Column, Grid, Row, Table } from '../tables/book';

export type DerivedKind = '占比' | '增减额' | '增减率' | '完成率';

/** What a derived figure is reckoned from. The coefficient of every member is 1, or −1 for what is taken off. */
export type Operands =
  | { readonly form: '差'; readonly minuend: Member; readonly subtrahend: Member }
  /** 增减率: the numerator is 本年 less 上年. */
  | { readonly form: '商'; readonly numerator: readonly Member[]; readonly denominator: readonly Member[] };

/**
 * How the figure is to be had. 照算: by its operands. 基数为零, 基数为负: there is no rate (a blank base is zero). 无数: all
 * operands are blank. 不可读: an operand is no number, or a formula result that was not recalculated.
 */
export type Convention = '照算' | '基数为零' | '基数为负' | '无数' | '不可读';

export interface DerivedCell {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  readonly column: Column;
  readonly kind: DerivedKind;
  readonly result: AmountCell;
  readonly operands: Operands;
  /** Other operands the header may mean; a figure that fits any of them is not wrong. */
  readonly others: readonly Operands[];
  /** True where the header leaves no choice of operands. */
  readonly certain: boolean;
  readonly convention: Convention;
  /** Decimals of `expected`: those the cell is printed with; where it is blank, two for a percentage and else the table's. */
  readonly decimals: number;
  /** Rounded half up; in percent for a ratio (14.72), in the unit of the table for 增减额. Absent unless 照算. */
  readonly expected?: Decimal;
}
