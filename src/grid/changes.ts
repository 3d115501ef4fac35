/**
 * Edits to a workbook as data. Whoever wants something written produces Changes; a host verifies what they expect to
 * find, applies all of them or none, and returns the inverse. All addresses refer to the snapshot the Changes were
 * made from. Order: cells, then insertions from the bottom up, then sheets.
 */
import type { Area, CellRef } from './address';
import type { CellValue } from './snapshot';

/** What a cell holds, for writing and for comparing: a formula, or a plain value. */
export interface CellContent {
  readonly value: CellValue;
  /** Without the leading =. When it stands, `value` is its cached result. */
  readonly formula?: string;
}

/** Sets one cell. Its formatting stays, unless `format` or `styleOf` says otherwise. */
export interface SetCell {
  readonly kind: 'setCell';
  readonly at: CellRef;
  /** What must stand there now; the whole batch is refused otherwise. */
  readonly expect: CellContent;
  readonly write: CellContent;
  /** A new number format code. */
  readonly format?: string;
  /** A cell of the same sheet whose whole formatting is taken over. */
  readonly styleOf?: { readonly row: number; readonly column: number };
}

/** Adds a sheet or replaces one whole. */
export interface WriteSheet {
  readonly kind: 'writeSheet';
  readonly sheet: SheetContent;
  /** 'absent': no sheet of that name may exist. 'present': one must, and is replaced in its place. */
  readonly expect: 'absent' | 'present';
}

/** Removes a sheet that exists. */
export interface RemoveSheet {
  readonly kind: 'removeSheet';
  readonly name: string;
}

/** Puts back what a host took away; only a host makes these, as part of an inverse. */
export interface RestoreSheet {
  readonly kind: 'restoreSheet';
  readonly name: string;
  /** What the host needs to restore it; opaque to everybody else. */
  readonly memento: unknown;
}

/**
 * Inserts whole rows. What stands below moves down; every reference to it moves along, and ranges that span the place
 * stretch: formulas, merges, names, conditional formats, validations, print areas, tables, drawings.
 */
export interface InsertRows {
  readonly kind: 'insertRows';
  readonly sheet: string;
  /** The new rows come to stand right above this row. Two insertions at one place come in the order given. */
  readonly before: number;
  readonly rows: readonly InsertedRow[];
  /** What must stand beside the place now; the whole batch is refused otherwise. */
  readonly expect: readonly { readonly at: CellRef; readonly content: CellContent }[];
  /** Formulas whose ranges end right above the place or begin right below it, and shall take in the new rows. */
  readonly stretch?: readonly CellRef[];
  /** Formulas that add up single cells, and shall add that of a new row (an index into `rows`) in their own column. */
  readonly addTo?: readonly { readonly at: CellRef; readonly row: number }[];
}

/** A row to be inserted. */
export interface InsertedRow {
  /** The row whose formats, height and merges within the row are taken over. */
  readonly like: number;
  readonly cells: readonly InsertedCell[];
}

export interface InsertedCell {
  readonly column: number;
  /** Plain content; with a formula taken over, the result to show until it is calculated. */
  readonly write: CellValue;
  /** The formula of this column in the row `like` is taken over, moved as copying would. */
  readonly formulaOfLike?: true;
  /** A formula as it reads once this insertion, and no other, is made. */
  readonly formula?: string;
  /** The alignment's indent, where it is to differ from that of `like`. */
  readonly indent?: number;
}

/** Takes inserted rows out again; only a host makes these, as part of an inverse. */
export interface TakeOutRows {
  readonly kind: 'takeOutRows';
  readonly sheet: string;
  readonly memento: unknown;
}

/**
 * Removes one whole row. What stands below moves up; every reference to it moves along, and ranges that span the row
 * shrink. Stands alone in its Changes. A formula that names a cell of the row by itself would read #REF! afterwards:
 * whoever makes the change sees to it that there is none.
 */
export interface RemoveRow {
  readonly kind: 'removeRow';
  readonly sheet: string;
  readonly row: number;
  /** Everything that stands in the row; the change is refused where it holds anything else. */
  readonly expect: readonly { readonly at: CellRef; readonly content: CellContent }[];
  /** A row that stays and is formatted like it: putting the row back takes its formatting over. */
  readonly like: number;
  /** Formulas with ranges that begin or end in the row: inserting it again would not make them what they were. */
  readonly shrinking?: readonly CellRef[];
}

/** Puts a removed row back; only a host makes these, as part of an inverse. */
export interface PutBackRow {
  readonly kind: 'putBackRow';
  readonly sheet: string;
  readonly memento: unknown;
}

export type Change =
  SetCell | InsertRows | WriteSheet | RemoveSheet | RestoreSheet | TakeOutRows | RemoveRow | PutBackRow;
export type Changes = readonly Change[];

/** How a written cell looks. Colours are RRGGBB; sizes are points. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly format?: string;
}

/** A cell of a sheet that is written whole. Text stays text, whatever character it begins with. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** With a formula its result, shown until it is calculated. */
  readonly value: string | number | null;
  /** Without the leading =. It refers to cells of this workbook alone. */
  readonly formula?: string;
  /** Key into `SheetContent.styles`. */
  readonly style?: string;
  /** A place in the same workbook that a click leads to. */
  readonly link?: { readonly sheet: string; readonly area: Area; readonly tip?: string };
}

/** A sheet to be written whole. No links out of the workbook. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly WrittenCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Column widths in characters of the default font, and columns that are hidden. */
  readonly columns: readonly { readonly column: number; readonly width: number; readonly hidden?: boolean }[];
  /** Row heights in points; rows not named take their automatic height. One that `grows` gives way to longer text. */
  readonly rowHeights?: readonly {
    readonly row: number;
    readonly height: number;
    readonly grows?: boolean;
  }[];
  readonly merges?: readonly Area[];
  /** Rows from the top that stay in sight. */
  readonly frozenRows?: number;
  /** The list that gets filter buttons, its header row first. */
  readonly filter?: Area;
  readonly print?: {
    readonly landscape: boolean;
    /** A4, one page wide. */
    readonly fitToWidth: boolean;
    /** Rows repeated on every page, both counted from 0. */
    readonly repeatRows?: { readonly from: number; readonly to: number };
    readonly area?: Area;
    readonly footer?: string;
  };
  readonly tabColor?: string;
}

/** Why Changes were refused. Nothing was written. */
export interface Refusal {
  /** 'changed': a cell no longer holds what was expected; 'absent'/'present': a sheet; 'protected', 'invalid': as named. */
  readonly reason: 'changed' | 'absent' | 'present' | 'protected' | 'invalid';
  readonly cells: readonly CellRef[];
  readonly sheet?: string;
  readonly message: string;
}

/** Thrown by a host when it refuses Changes. */
export class ChangesRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'ChangesRefused';
  }
}
