/** What a workbook was read as, in the shape the pane shows: plain data, small enough to keep while the sheets change. */
import type { Area } from '../grid/address';
import type { Basis, Family } from '../tables/book';

/** A table that was recognised. */
export interface RecognisedTable {
  readonly kind: string;
  /** As printed: 公开表 5-1. */
  readonly number?: string;
  readonly title: string;
  readonly sheet: string;
  readonly area: Area;
  /** What its sheet was assigned to by hand. */
  readonly assigned?: string;
  /** Set for tables whose 口径 makes a difference: what it is taken for, and whether the user said so. */
  readonly basis?: { readonly value: Basis | undefined; readonly stated: boolean };
}

/** A sheet that is no table, or was not understood. */
export interface OtherSheet {
  readonly sheet: string;
  /** What it is, or why it was not understood. */
  readonly what: string;
  /** What it was assigned to by hand. */
  readonly assigned?: string;
}

export interface Recognition {
  readonly family?: Family;
  readonly year?: number;
  readonly organisation?: string;
  readonly amountUnit?: string;
  readonly tables: readonly RecognisedTable[];
  readonly unrecognised: readonly OtherSheet[];
  readonly otherSheets: readonly OtherSheet[];
  /** Kinds a sheet can be assigned to, of the workbook's family. */
  readonly kinds: readonly string[];
}
