/**
 * How a standard table is declared. A declaration is data: whoever knows a table can add it without touching the
 * code that recognises and reads.
 */
import type { Basis, ColumnRole, Family } from './book';

/** What stands in the rows of a table. */
export type RowKind =
  /** 支出功能分类科目 by code: 3, 5, 7 digits. Rows of units above them open blocks. */
  | '功能科目'
  /** 支出经济分类科目 by code: 3, 5 digits. */
  | '经济科目'
  /** Departments and units by code, or by name where no code is printed. */
  | '单位'
  /** 部门 > 单位 > 类别 > 项目, told apart by the shape of the code. */
  | '项目'
  /** Named items: 一、一般公共预算拨款收入 … */
  | '项';

/** A column of amounts a table may have. */
export interface ColumnDeclaration {
  /** Concept path, which is the column's key: 本年收入/一般公共预算. */
  readonly key: string;
  /** 金额 unless said otherwise. */
  readonly role?: ColumnRole;
  /** Other concept paths that mean this column; each segment is a concept of the vocabulary. */
  readonly also?: readonly string[];
  /** Recognition fails without it. */
  readonly required?: boolean;
  /** Under 其中 it is part of the table's total, whatever column stands before it. */
  readonly partOfTotal?: true;
  /** Columns that together make up for it where it is missing. */
  readonly orBoth?: readonly string[];
}

/** A row of named items. */
export interface ItemDeclaration {
  /** Concept path, which becomes the row's item: 上年结转结余/一般公共预算. */
  readonly item: string;
  /** Further concepts (of the vocabulary) its label may be read as. */
  readonly also?: readonly string[];
  /** Printed spellings of this table alone, as a pattern over the normalised label. */
  readonly label?: RegExp;
  /** The item it is part of wherever that item stands above it, numbered or not. */
  readonly within?: string;
  /** A total: closes the 一级 rows above it. */
  readonly total?: boolean;
}

/** One part of a two-sided table. */
export interface PartDeclaration {
  /** 左, 右, 性质, 经济. */
  readonly part: string;
  readonly items: readonly ItemDeclaration[];
  /** Set where rows may be categories of a classification by name: 三、教育支出, 一、工资福利支出. */
  readonly categories?: '功能' | '经济' | '政府经济';
  /** Headers above the part that tell it, as a pattern over the normalised label. */
  readonly header?: RegExp;
}

/** A table whose columns stand under a header. */
export interface GridLayout {
  readonly layout: '表格';
  readonly rows: readonly RowKind[];
  readonly columns: readonly ColumnDeclaration[];
  /** Parts side by side; a table without has one grid. */
  readonly parts?: readonly PartDeclaration[];
  /**
   * Header concepts that only wrap others and mean nothing by themselves in this table: 一般公共预算支出 above
   * 合计/基本支出/项目支出.
   */
  readonly wrappers?: readonly string[];
  /** A table of one amount column that has no header word of its own: the column under 预算数, 金额, 决算数. */
  readonly plainColumn?: string;
  /** What 本年收入合计 is where a wider total stands beside it; alone it is the total. */
  readonly yearColumn?: string;
  /** Columns that may be printed without a figure of their own, as a header over their parts only. */
  readonly groups?: readonly string[];
  /** The concept of the table's own total, where a wider 合计 may stand beside it: 三公经费 beside 三公, 会议费 and 培训费. */
  readonly totalNamed?: string;
  /**
   * True where budget figures may stand beside those of the accounts: what is under 决算数 keeps the plain keys, what is
   * under 预算数 or 全年预算数 becomes 预算数/…, under 年初预算数 年初预算数/….
   */
  readonly budgetBeside?: boolean;
  /**
   * The one figure column of a table whose rows stand in several blocks side by side: 人员经费 and 公用经费 then head
   * blocks of rows, not columns.
   */
  readonly blockColumn?: string;
  /** True where the items may also be printed one under another, with years as columns; read as if they were columns. */
  readonly mayBeVertical?: boolean;
  /** Text columns worth keeping, by key, as a pattern over the normalised header. */
  readonly texts?: Readonly<Record<string, RegExp>>;
}

/** A label of a form and the value beside it. */
export interface FieldDeclaration {
  readonly key: string;
  readonly label: RegExp;
  /** An amount becomes a row of the form's grid; a text becomes a field of the table. */
  readonly value: '金额' | '文字';
  /** The label right above it, without which its own words are not enough. */
  readonly below?: RegExp;
}

/** A list inside a form: header words, then rows. */
export interface ListDeclaration {
  /** Part of the grid its rows go to; '' joins the form's own grid. */
  readonly part: string;
  /** Words that together mark the header row, as patterns over normalised labels; each is a column. */
  readonly columns: readonly {
    readonly key: string;
    readonly label: RegExp;
    readonly role: ColumnRole | '文字';
    /** The label that has the better claim where several of one header fit: 全年预算数 before 预算数. */
    readonly rather?: RegExp;
    /** A label that is this column's where the one it would otherwise be of is taken by a better one. */
    readonly otherwise?: RegExp;
    /** The header is this list's only where all required columns are found. */
    readonly required?: boolean;
  }[];
  /** How rows get their key. */
  readonly rowKey:
    | { readonly by: '次序'; readonly prefix: string; readonly name: string }
    | { readonly by: '项'; readonly items: readonly ItemDeclaration[]; readonly prefix?: string };
  /** Sets all its rows belong to. */
  readonly set?: string;
  /** The total row that ends it, by its first label; it belongs to no set. */
  readonly total?: { readonly item: string; readonly label: RegExp };
}

/** A table laid out as a form. */
export interface FormLayout {
  readonly layout: '表单';
  /** Labels that tell such a form; two of them must be found under the title. */
  readonly marks: readonly RegExp[];
  readonly fields: readonly FieldDeclaration[];
  readonly lists: readonly ListDeclaration[];
  /**
   * Set where several of them may be printed as one list: the column that begins each, by its header, beside the list of
   * that part; and the amount that stands between, with the item it is in a form.
   */
  readonly listed?: {
    readonly part: string;
    readonly by: RegExp;
    readonly amount: RegExp;
    readonly item: string;
  };
}

/** A table known by its title and left unread. */
export interface TitleOnlyLayout {
  readonly layout: '仅识别';
}

export interface TableDeclaration {
  /** The name formulas use. */
  readonly kind: string;
  readonly family: Family;
  /** The title's core, as patterns over the normalised title without year, number and what stands in brackets. */
  readonly titles: readonly RegExp[];
  /**
   * Titles that name a wider table, printed in place of this one where the set has only one of them: 财政拨款基本支出表.
   * A table found by such a title gives way to one found by a title proper.
   */
  readonly widerTitles?: readonly RegExp[];
  /** What a table with such a title is beside one found by a title proper; not read where this is left out. */
  readonly widerKind?: string;
  /** The same, where it is then known by its title alone. */
  readonly widerUnread?: TableDeclaration;
  /** What a table of it by 政府预算支出经济分类 is beside one by the department's classification. */
  readonly governmentKind?: string;
  /** What a bracket after the title must, or must not, say: （分单位）. */
  readonly qualifier?: RegExp;
  readonly notQualifier?: RegExp;
  /** Read in the absence of anything better as this kind; told apart by what its rows are. */
  readonly rowsDecide?: { readonly when: RowKind; readonly kind: string };
  /** What a table with such a title is where it has not the columns or rows of this one. */
  readonly instead?: TableDeclaration;
  /** Without it the workbook cannot be judged. */
  readonly core?: boolean;
  /** Several of them in one set are usual (one a project). */
  readonly repeatable?: boolean;
  /** What its amounts include, where the standard says so. */
  readonly basis?: Basis;
  readonly body: GridLayout | FormLayout | TitleOnlyLayout;
}
