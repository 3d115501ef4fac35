/**
 * What comes out of evaluating 审核公式 over a Book: a verdict for every formula and every instance, findings, counts
 * and coverage. Plain types; reports, diagnosis and the command line read these and nothing else of formulas/.
 */
import type Decimal from 'decimal.js';
import type { Finding } from '../findings/finding';
import type { AmountUnit } from '../amount/unit';
import type { AmountCell, Column, Grid, Row, Table } from '../tables/book';
import type { Formula, Relation } from './syntax';

/** The verdict on one instance or one formula. On screen 尾差偏大 is written 「尾差超出常见范围」. */
export type Verdict = '通过' | '尾差' | '尾差偏大' | '不符' | '不适用' | '未执行';

/** Verdicts from the worst to the best: a formula counts by its worst instance. */
export const VERDICTS: readonly Verdict[] = ['不符', '未执行', '尾差偏大', '尾差', '通过', '不适用'];

/** Which side of the relation a member was written on; 商 for numerator and denominator of a 比率. */
export type Side = '左' | '右';

/** Where an amount of a constraint stands. */
export interface Place {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  readonly column: Column;
}

/** One amount in a constraint: the cell, where it stands, and its sign. */
export interface Member extends Place {
  readonly cell: AmountCell;
  /** Sign in `left − right`: +1 for an addend on the left, −1 for one on the right. */
  readonly coefficient: Decimal;
  readonly side: Side;
}

/** An operand that counts 0 because the table does not have it. */
export interface AbsentOperand {
  readonly table: Table | undefined;
  /** As the formula names it: 功能:20805, 上年结转结余 … */
  readonly row: string;
  readonly column: string;
  readonly side: Side;
  /** True for a key one side of a 逐码 lacks: where the relation breaks, the finding is "row missing". */
  readonly oneSided: boolean;
}

/** A linear relation over cells: Σ coefficient × amount + constant (relation) 0. */
export interface LinearConstraint {
  readonly kind: '线性';
  /** Formula id, set, tables, row path and column path; never a cell address. */
  readonly key: string;
  readonly formula: Formula;
  /** Index into `Book.sets`. */
  readonly set: number;
  readonly relation: Relation;
  readonly members: readonly Member[];
  readonly absent: readonly AbsentOperand[];
  /** Constants of the formula, left − right, in the unit of the table. */
  readonly constant: Decimal;
  /** The parts of it that stand on either side. */
  readonly constants: { readonly left: Decimal; readonly right: Decimal };
  readonly scope: '表内' | '表间';
  /** How the formula came to this instance; findings are worded by it. */
  readonly form: '等式' | '逐行' | '逐级' | '逐码' | '其中';
  /** True where one side is a sum over a set of rows or over the rows below. */
  readonly sumOfRows: boolean;
  /** For 任一: which of the accepted right sides this is, counted from 0. */
  readonly alternative?: number;
}

/** A share, rate of change or completion rate: result = numerator ÷ denominator. */
export interface RatioConstraint {
  readonly kind: '比率';
  readonly key: string;
  readonly formula: Formula;
  readonly set: number;
  readonly scope: '表内' | '表间';
  readonly result: Member;
  readonly numerator: readonly Member[];
  readonly denominator: readonly Member[];
}

export type Constraint = LinearConstraint | RatioConstraint;

/** Numbers of a judged constraint, all in the coarsest display unit's 金额单位. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly left: Decimal;
  readonly right: Decimal;
  /** left − right; for inequalities the amount by which they are broken, signed like left − right. */
  readonly difference: Decimal;
  /** One display unit, in `unit`. */
  readonly step: Decimal;
  /** The k of the rounding rule. */
  readonly k: number;
  /** Largest |difference| rounding can explain. */
  readonly bound: Decimal;
  readonly unit: AmountUnit | '%' | '';
  /** Why there is no verdict. */
  readonly reason?: string;
  /** A total that is not 0 while all its parts are blank. */
  readonly detailMissing: boolean;
  /** Exactly representable figures (元 with two decimals, counts). */
  readonly exact: boolean;
}

/** One formula bound to one place. */
export interface InstanceOutcome {
  readonly key: string;
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** For 不适用 and 未执行. */
  readonly reason?: string;
  /** Absent where the instance could not be bound. */
  readonly constraint?: Constraint;
  readonly judgement?: Judgement;
  /** For 任一: all accepted right sides with their judgement, in the order of the formula. */
  readonly alternatives?: readonly { readonly constraint: LinearConstraint; readonly judgement: Judgement }[];
}

/** One formula with its verdict. */
export interface FormulaOutcome {
  readonly formula: Formula;
  /** That of the worst instance. */
  readonly verdict: Verdict;
  /** For 不适用 and 未执行. */
  readonly reason?: string;
  readonly instances: readonly InstanceOutcome[];
}

/** A formula (or instance) without a verdict, and why. */
export interface NotJudged {
  /** Formula id; for an instance followed by what it was bound to. */
  readonly id: string;
  readonly reason: string;
}

/** How often each verdict was given: to formulas, and to their instances. */
export interface Counts {
  readonly total: number;
  /** Those that reached a verdict: passed + rounding + failed. */
  readonly run: number;
  readonly passed: number;
  /** 尾差, whether within the usual range or beyond it. */
  readonly rounding: number;
  readonly failed: number;
  readonly notApplicable: readonly NotJudged[];
  readonly notRun: readonly NotJudged[];
}

/**
 * How many amount cells the formulas looked at. An amount cell is one with a number reading in an amount column of a
 * recognised table: blanks, percentages and counts are not amounts.
 */
export interface Coverage {
  readonly amountCells: number;
  /** Cells that stand in at least one equality or ratio that ran. */
  readonly inEquality: number;
  /** Cells that stand only in inequalities. */
  readonly inInequality: number;
  readonly none: number;
}

/** Everything one evaluation has to say. */
export interface Evaluation {
  readonly outcomes: readonly FormulaOutcome[];
  readonly findings: readonly Finding[];
  readonly formulas: Counts;
  readonly instances: Counts;
  readonly coverage: Coverage;
  readonly tableCoverage: ReadonlyMap<Table, Coverage>;
  /** Ids of our formulas that the user's replace. */
  readonly overridden: readonly string[];
  /** Where the formulas the user switched off are bound: their results are judged by nobody else. */
  readonly setAside?: readonly Constraint[];
}
