/**
 * The Report: everything one check of one workbook has to say, ready to be shown, printed or written back.
 * Plain data; the shapes that leave the product (JSON, 校验结果) are made from it.
 */
import type { Area } from '../grid/address';
import type { Cause } from '../findings/cause';
import type { Finding } from '../findings/finding';
import type { Counts, Coverage } from '../formulas/evaluation';
import type { Family } from '../tables/book';

export type { Counts, Coverage, NotJudged } from '../formulas/evaluation';

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
  /** Fingerprints of 错误 and 核实 of formulas that no cause explains, in the order of the findings. */
  readonly unattributed: readonly string[];
  /** True where too much is wrong at once for all causes to be searched: those told are the likeliest only. */
  readonly diagnosisCut: boolean;
  readonly formulas: Counts;
  readonly instances: Counts;
  readonly coverage: Coverage;
  /** Formulas of the user's that replace ours, by id. */
  readonly overridden: readonly string[];
  /** Core tables the workbook lacks, or that were not read. */
  readonly missingCoreTables: readonly string[];
  /** True where nothing ran or a core table was not read: the workbook was not judged, whatever the findings. */
  readonly notJudged: boolean;
}
