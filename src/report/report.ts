/**
 * The Report: everything one check of one workbook has to say, ready to be shown, printed or written back.
 * Plain data; the shapes that leave the product (JSON, 校验结果) are made from it.
 */
import type { Area } from '../grid/address';
import type { Finding } from '../findings/finding';
import type { Family } from '../tables/book';

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

/** A formula (or instance) without a verdict, and why. */
export interface NotJudged {
  /** Formula id; for an instance followed by what it was bound to. */
  readonly id: string;
  readonly reason: string;
}

/** How many amount cells the formulas looked at. */
export interface Coverage {
  readonly amountCells: number;
  /** Cells that stand in at least one equality or ratio that ran. */
  readonly inEquality: number;
  /** Cells that stand only in inequalities. */
  readonly inInequality: number;
  readonly none: number;
}

export interface ReportedTable {
  /** Number of the set, from 1. */
  readonly set: number;
  /** The kind: 支出总表. */
  readonly table: string;
  /** The printed number, such as 公开表 3. */
  readonly number?: string;
  readonly title: string;
  readonly sheet: string;
  readonly area: Area;
  readonly amountUnit?: string;
  readonly year?: number;
  readonly coverage: Coverage;
}

/** The cell diagnosis holds responsible; filled once diagnosis exists. */
export interface Cause {
  readonly sheet: string;
  readonly area: Area;
  readonly actual: string;
  readonly expected: string;
  readonly slip: string;
  readonly explains: readonly string[];
  readonly alternatives: readonly {
    readonly sheet: string;
    readonly area: Area;
    readonly expected: string;
  }[];
}

export interface Report {
  readonly family?: Family;
  readonly year?: number;
  readonly organisation?: string;
  readonly amountUnit?: string;
  readonly tables: readonly ReportedTable[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string }[];
  readonly otherSheets: readonly { readonly sheet: string; readonly what: string }[];
  readonly findings: readonly Finding[];
  readonly causes: readonly Cause[];
  readonly formulas: Counts;
  readonly instances: Counts;
  readonly coverage: Coverage;
  /** Formulas of the user's that replace ours, by id. */
  readonly overridden: readonly string[];
  /** True where nothing ran or a core table was not read: the workbook was not judged, whatever the findings. */
  readonly notJudged: boolean;
}
