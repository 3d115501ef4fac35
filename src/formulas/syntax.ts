/**
 * A parsed 审核公式: what grammar.peggy produces and print.ts writes back. Knows nothing of workbooks.
 */
import type { Severity } from '../findings/finding';
import type { Family } from '../tables/book';

export type Relation = '=' | '>=' | '<=';

/** A table by kind, printed title or 表N, or 本表; the part of a two-sided table after the ·. */
export interface GridRef {
  readonly table: string;
  readonly part?: string;
}

/** How a row is named. */
export type RowRef =
  /** An item, a name, a code or a typed key; the first of several spellings that the table has counts. */
  | { readonly kind: '行'; readonly names: readonly string[] }
  /** A code that counts only where its name is one of these. */
  | { readonly kind: '编码与名称'; readonly code: string; readonly names: readonly string[] }
  /** A set of rows the table's declaration defines: #一级, #类别:22. */
  | { readonly kind: '行集'; readonly set: string }
  /** The row whose code or name is what a field of 本表 says. */
  | { readonly kind: '对应'; readonly field: string };

/** How a column is named: its path, 栏N, or a path ending in /* for all columns directly below. */
export type ColumnRef = readonly string[];

export interface NumberTerm {
  readonly kind: '常数';
  readonly value: string;
}

/** A cell, or with `total` the sum over a set of rows. */
export interface CellTerm {
  readonly kind: '单元格';
  readonly grid: GridRef;
  /** Absent where the reference names a column only (in a table with one data row). */
  readonly row: RowRef;
  readonly column?: ColumnRef;
  readonly optional: boolean;
  readonly total: boolean;
}

/** A column of the row that a 逐行 stands at. */
export interface ColumnTerm {
  readonly kind: '列';
  readonly column: ColumnRef;
  readonly optional: boolean;
  readonly total: boolean;
}

/** A column of a table in the row of the code that a 逐码 stands at. */
export interface KeyedTerm {
  readonly kind: '逐码列';
  readonly grid: GridRef;
  readonly column: ColumnRef;
  readonly optional: boolean;
}

/** A cell by address; breaks when rows are inserted. Only in formulas of the user's. */
export interface AddressTerm {
  readonly kind: '地址';
  readonly sheet: string;
  readonly cell: string;
}

export type Term = NumberTerm | CellTerm | ColumnTerm | KeyedTerm | AddressTerm;

export interface SignedTerm {
  readonly sign: 1 | -1;
  readonly term: Term;
}

export type Sum = readonly SignedTerm[];

/** A relation. More than one right side is written 任一(…; …): it holds where one of them does. */
export interface RelationNode {
  readonly left: Sum;
  readonly relation: Relation;
  readonly right: readonly Sum[];
}

/** Which rows a 逐行 or 逐级 runs over. */
export interface Scope {
  readonly grid: GridRef;
  readonly set?: string;
}

export type CodeSpace = '功能科目' | '经济科目' | '单位' | '项目' | '项目名称';

export interface EquationNode {
  readonly kind: '等式';
  readonly relation: RelationNode;
}

export interface RatioNode {
  readonly kind: '比率';
  readonly result: Term;
  readonly numerator: Sum;
  readonly denominator: Sum;
}

export type Statement =
  | EquationNode
  | RatioNode
  | {
      readonly kind: '逐行';
      readonly scope: Scope;
      readonly body: EquationNode | RatioNode;
      /** Columns the sum leaves out on purpose; ['其他列'] for all others. */
      readonly without: readonly string[];
    }
  | { readonly kind: '逐级'; readonly scope: Scope; readonly columns: readonly string[] }
  | {
      readonly kind: '逐码';
      readonly space: CodeSpace;
      readonly set?: string;
      readonly relation: RelationNode;
    }
  | {
      readonly kind: '逐项';
      readonly variable: string;
      readonly values: readonly string[];
      readonly body: Statement;
    }
  | { readonly kind: '逐表'; readonly table: string; readonly body: Statement }
  /** Every row and column marked 其中 is at most what it is part of, in every table. */
  | { readonly kind: '其中' };

export type Condition =
  | { readonly kind: '或'; readonly parts: readonly Condition[] }
  | { readonly kind: '且'; readonly parts: readonly Condition[] }
  | { readonly kind: '非'; readonly part: Condition }
  | { readonly kind: '有表'; readonly table: string }
  | { readonly kind: '有行'; readonly grid: GridRef; readonly row: RowRef }
  | { readonly kind: '有列'; readonly grid: GridRef; readonly column: ColumnRef }
  | { readonly kind: '有注'; readonly table: string; readonly texts: readonly string[] }
  | { readonly kind: '有字样'; readonly table: string; readonly texts: readonly string[] }
  | { readonly kind: '同项目'; readonly one: Scope; readonly other: Scope }
  | { readonly kind: '有涉密说明'; readonly table: string }
  | { readonly kind: '口径'; readonly table: string; readonly basis: '本年' | '含结转' }
  | { readonly kind: '关系'; readonly relation: RelationNode };

/** A parsed formula without where it came from. */
export interface FormulaNode {
  readonly id: string;
  readonly severity: Severity;
  /** What it says, for the user; the 依据 of its findings. */
  readonly sentence: string;
  readonly statement: Statement;
  readonly condition?: Condition;
}

/** A formula with where it came from. */
export interface Formula extends FormulaNode {
  readonly origin: '内置' | '自定义';
  /** The family whose tables it speaks of; absent for the user's own, which run in every set. */
  readonly family?: Family;
  /** True where it names a cell by address. */
  readonly fragile: boolean;
}
