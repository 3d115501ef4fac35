/**
 * A finding: one thing wrong in a workbook. Every check produces these and every report consumes them.
 * Knows nothing of how it was found.
 */
import type { Area } from '../grid/address';
import type { Correction } from './correction';

/** 错误: must hold. 核实: to be looked at, may be explained. 提示: form, wording, ordinary rounding. */
export type Severity = '错误' | '核实' | '提示';

/** What kind of thing is wrong; the report counts and filters by it. */
export type Category =
  '表内' | '表间' | '比率' | '金额单位' | '数据格式' | '表样' | '科目' | '项目' | '绩效' | '文字' | '完整性';

/** Cells of one sheet a finding speaks of; a single cell is an area of one. */
export interface FindingCells {
  readonly sheet: string;
  readonly area: Area;
}

/** One thing wrong. All texts are Chinese sentences for the user. */
export interface Finding {
  /** Id of the formula or rule, e.g. B3-1. */
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Title of the table it is told under, with its printed number where it has one; '' for the workbook as a whole. */
  readonly table: string;
  /** The cells, the most telling one first. */
  readonly cells: readonly FindingCells[];
  /** 问题 */
  readonly message: string;
  /** 依据 */
  readonly basis: string;
  /** 建议 */
  readonly suggestion: string;
  /** 左值 and 右值 as written in the formula, with what they are. Amounts are decimal strings in the table's unit. */
  readonly left?: string;
  readonly right?: string;
  /** What the first cell should hold and what it holds. */
  readonly expected?: string;
  readonly actual?: string;
  /** 差额 = left − right, in `unit`. */
  readonly difference?: string;
  /** 万元, 元, %, … : the unit of left, right and difference. */
  readonly unit?: string;
  /** Made of rule, set, table, row path and column, never of a cell address; stable when rows are inserted. */
  readonly fingerprint: string;
  /** Index into the report's causes, once diagnosis has named one. */
  readonly cause?: number;
  /** The mend, where it is certain; it may be applied with others in one go. */
  readonly fix?: Correction;
  /** Mends somebody has to decide on, the likeliest first; each is applied by itself. */
  readonly suggestions?: readonly Correction[];
}

/** Severities from the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['错误', '核实', '提示'];

/** The lighter of two severities. */
export function lighter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}
