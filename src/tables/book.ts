/**
 * The Book: what a workbook means. Recognised tables with rows and columns by key, every amount with the cell it came
 * from. Checks, formulas and filling read nothing else.
 */
import type { Area, CellRef } from '../grid/address';
import type { AmountReading } from '../amount/reading';
import type { AmountUnit } from '../amount/unit';

/** 部门预算 or 部门决算. */
export type Family = '预算' | '决算';

/** An amount (or percentage) and the cell it stands in. */
export interface AmountCell {
  readonly ref: CellRef;
  readonly reading: AmountReading;
  /** What stands in the cell, where it is text. */
  readonly written?: string;
  /** The cell's formula without =, where it has one. */
  readonly formula?: string;
  /** True where the figure is a formula's cached result that cannot be trusted. */
  readonly stale?: boolean;
}

/** What a column's figures are, which decides whether they take part in sums. */
export type ColumnRole =
  | '金额'
  /** Figures of an earlier year: never added to this year's. */
  | '上年'
  /** Part of the column before it: never added. */
  | '其中'
  | '占比'
  | '增减'
  | '增减率'
  | '完成率'
  | '数量'
  /** A column with amounts that no declared concept fits. Row sums of the table can then not be judged. */
  | '未识别';

export interface Column {
  /** The header path in concepts: 合计, 基本支出, 本年收入/一般公共预算. A 小计 has its parent's key. */
  readonly key: string;
  readonly role: ColumnRole;
  /** The header as printed, from the top down. */
  readonly printed: readonly string[];
  /** Sheet column from 0; for a table read block by block that of the first block. */
  readonly column: number;
  /** Its number in a 栏次 row, where the table has one. */
  readonly ordinal?: number;
}

export interface Row {
  /**
   * A typed path, unique in its grid: 合计 · 功能:2080505 · 经济:30101 · 单位:169001 · 项目:4201… · 行:上年结转/一般公共预算 ·
   * 单位:169001/类别:22. The second of equal keys ends in ~2.
   */
  readonly key: string;
  /** 合计: the grand total row of a code table. 其中: part of another row, never added. */
  readonly role: '合计' | '明细' | '其中';
  /** What the row is in the words of the declaration (收入总计, 上年结转/一般公共预算), for item rows. */
  readonly item?: string;
  /** The full code, for code rows. */
  readonly code?: string;
  /** The name as printed, for code rows; the label for item rows. */
  readonly name: string;
  /** Depth in the hierarchy: 0 for 合计, 1 for its direct parts. */
  readonly level: number;
  /** Index of the parent row in the same grid. */
  readonly parent?: number;
  /** Row sets it belongs to: 一级, 类, 款, 项, 末级, 部门, 单位, 项目, 类别:22, 明细 … */
  readonly sets: ReadonlySet<string>;
  /** Sheet row from 0. */
  readonly row: number;
  /** The cells with the code and the name, where the row has them. */
  readonly codeCell?: CellRef;
  readonly nameCell?: CellRef;
  /** Amounts by column key. Every amount column of the grid has an entry, also where the cell is blank. */
  readonly amounts: ReadonlyMap<string, AmountCell>;
  /** Texts of the row by column key (项目单位, 测算依据 …), where the declaration names text columns. */
  readonly texts: ReadonlyMap<string, TextCell>;
}

/** A text that means something, and the cell it stands in. */
export interface TextCell {
  readonly text: string;
  readonly ref: CellRef;
}

/** One grid of a table: a part of a two-sided table, or the whole. */
export interface Grid {
  /** 左, 右, 性质, 经济 for the parts of a two-sided table; 明细, 采购, 项目, 指标 for the lists of a form; '' otherwise. */
  readonly part: string;
  readonly columns: readonly Column[];
  /** In the order of the sheet. */
  readonly rows: readonly Row[];
  /**
   * How rows add up: 科目 by code prefix, 位置 by order of kinds, 编号 by numbering, 无 where rows do not add up.
   * `parent` of each row already says so; this tells why.
   */
  readonly hierarchy: '科目' | '单位' | '位置' | '编号' | '无';
  /** True where the same code stands twice without a block that tells the two apart: sums by level cannot be judged. */
  readonly ambiguousCodes: boolean;
  /** True where columns stand in a continuation (续表) that was not read, or in parts: none may be taken for absent. */
  readonly columnsElsewhere?: true;
}

/** 口径: what the amounts of a table include. */
export type Basis = '本年' | '含结转';

export interface Table {
  /** The declaration's name: 收支总表, 支出总表 … */
  readonly kind: string;
  /** Index into `Book.sets`. */
  readonly set: number;
  /** As printed. */
  readonly title: string;
  /** As printed: 公开表 5-1. */
  readonly number?: string;
  readonly sheet: string;
  readonly area: Area;
  readonly year?: number;
  readonly organisation?: string;
  /** The unit its amounts are in; undefined where nothing tells. */
  readonly amountUnit?: AmountUnit;
  /** 'label': the table says it. 'workbook': taken from the other tables. */
  readonly amountUnitFrom?: 'label' | 'workbook';
  /** Decimals of its amounts: a property of the table, never of one cell. */
  readonly decimals: number;
  readonly basis?: Basis;
  readonly grids: readonly Grid[];
  /** Text of 备注, 注 and 说明 lines at its foot, and of such lines above its header. */
  readonly notes: readonly string[];
  /** True where notes say that some content is not published because it is classified. */
  readonly exempt: boolean;
  /** Texts of a form by field: 项目名称, 项目编码 … */
  readonly fields: ReadonlyMap<string, TextCell>;
  /** True where the table has no figure other than zero. */
  readonly empty: boolean;
}

/** Tables of one family, year and organisation. Formulas bind inside one set. */
export interface TableSet {
  readonly family: Family;
  readonly year?: number;
  readonly organisation?: string;
  /** 部门 or 单位, where titles tell. */
  readonly scope?: '部门' | '单位';
  /** A table or two beside a whole set (last year's, kept for comparing): judged within itself, missing nothing. */
  readonly leftover?: true;
}

/** Something that keeps a table, or part of one, from being read; told to the user as a finding. */
export interface ReadingIssue {
  readonly kind:
    | '同类表重复'
    | '列未识别'
    | '金额单位不明'
    | '金额单位矛盾'
    | '编码形式有误'
    | '科目编码漏填'
    | '科目名称不明'
    | '科目编码重复';
  readonly sheet: string;
  readonly table?: Table;
  /** The kind of table, where no table was bound. */
  readonly tableKind?: string;
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
  readonly detail: string;
}

export interface Unrecognised {
  readonly sheet: string;
  readonly area?: Area;
  /** Why, in a sentence for the user. */
  readonly reason: string;
  /** Kinds of table it might be; undefined where it might be any. A table is only surely absent where none might be it. */
  readonly mayBe?: readonly string[];
}

export interface Book {
  readonly family?: Family;
  readonly year?: number;
  readonly organisation?: string;
  readonly amountUnit?: AmountUnit;
  readonly sets: readonly TableSet[];
  /** Bound tables in workbook order. */
  readonly tables: readonly Table[];
  /** Sheets, or parts of sheets, that look like a table and were not understood. */
  readonly unrecognised: readonly Unrecognised[];
  /** Sheets that are no table: cover, contents, prose, our own 校验结果. */
  readonly otherSheets: readonly { readonly sheet: string; readonly what: string }[];
  readonly issues: readonly ReadingIssue[];
}
