/**
 * 指标分析 as plain data: how income and expenditure are made up, and how each line has changed since last year. Types
 * only; whoever shows, prints or writes it reads nothing else of this folder but `analyse`.
 */
import type Decimal from 'decimal.js';
import type { AmountUnit } from '../amount/unit';
import type { CellRef } from '../grid/address';
import type { Family } from '../tables/book';

/** What a section breaks its total down by, in the order the sections come. */
export const DIMENSIONS = ['收入', '支出性质', '科目', '经济科目', '单位', '项目'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** An amount in the unit of the analysis, rounded half up to the decimals of its section. */
export interface Figure {
  readonly value: Decimal;
  /** The cell it was read from; absent for a sum of other lines. */
  readonly at?: CellRef;
  /** A formula without = that gives `value` from that cell; absent where the cell is of no use to a formula. */
  readonly formula?: string;
}

/** 本年 less 上年. */
export interface Change {
  readonly amount: Decimal;
  /** In percent with two decimals (14.72). Absent without a base: 上年 is nothing, or less than nothing. */
  readonly rate?: Decimal;
}

export interface Line {
  /** 合计, 类, 款, 项, 部门, 单位, 项目, 收入 or 支出. */
  readonly kind: string;
  readonly code?: string;
  readonly name: string;
  /** Steps of indentation: 0 for 合计 and what stands right below it. */
  readonly depth: number;
  readonly isTotal: boolean;
  /** Whether no other line is part of it. */
  readonly isLeaf: boolean;
  /** Absent where the line is gone, or its cell holds no number. */
  readonly current?: Figure;
  /** Absent where there is nothing to compare with, the line is new, or its cell holds no number. */
  readonly previous?: Figure;
  /** In percent with two decimals. */
  readonly share?: Decimal;
  readonly change?: Change;
  /** What is to be known of the line: 新增, 本年无此项, what it was called last year. */
  readonly remarks: readonly string[];
}

export interface Section {
  readonly dimension: Dimension;
  readonly title: string;
  /** The table its lines come from, as it is called to the user. */
  readonly table: string;
  readonly decimals: number;
  readonly lines: readonly Line[];
  /** The line that shares are shares of; undefined where there is none. */
  readonly base?: number;
  /** The lines whose sum the base is, where the table has no total of its own. */
  readonly addends?: readonly number[];
  /** Whether last year's table stands beside it. */
  readonly compared: boolean;
  readonly notes: readonly string[];
}

/** A line among those that changed most. */
export interface Jump {
  readonly dimension: Dimension;
  /** Index into `Analysis.sections`, and of the line in that section. */
  readonly section: number;
  readonly line: number;
}

/** A workbook that was analysed or compared with. */
export interface Subject {
  readonly workbook: string;
  readonly year?: number;
  readonly organisation?: string;
}

export interface Analysis {
  readonly family: Family;
  readonly subject: Subject;
  /** Last year's workbook, where it was opened beside. */
  readonly previous?: Subject;
  /** All amounts are in it; undefined where no table names one. */
  readonly unit?: AmountUnit;
  readonly sections: readonly Section[];
  /** The largest 增减额 first, at most a few of each dimension. */
  readonly jumps: readonly Jump[];
  /** What makes a comparison doubtful, in sentences: read before anything else. */
  readonly warnings: readonly string[];
  /** What is not in the sections and why, in sentences. */
  readonly notes: readonly string[];
}

export type AnalysisOutcome =
  | { readonly kind: '分析'; readonly analysis: Analysis }
  /** Nothing could be analysed or compared; the sentence says why and what to do. */
  | { readonly kind: '无法分析'; readonly message: string };
