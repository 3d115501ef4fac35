/**
 * A cause: the cell (or row, or pair of cells) that explains findings which otherwise would be told one by one. Produced
 * by diagnosis, told by every report before the findings it explains.
 */
import type { FindingCells } from './finding';
import type { Correction } from './correction';

/**
 * 金额: one amount. 缺行: a row that is missing. 重行: a row that stands twice. 互换: amounts of two cells, rows or columns
 * exchanged. 编码: a row under the wrong code. 求和范围: a formula that adds up the wrong cells.
 */
export type CauseKind = '金额' | '缺行' | '重行' | '互换' | '编码' | '求和范围';

/** A cell of a cause with what it holds and what it should hold, as printed in its table. */
export interface CauseCell extends FindingCells {
  readonly actual: string;
  readonly expected: string;
  /** Row and column in the words of the table: 2170150 事业运行, 项目支出. */
  readonly row: string;
  readonly column: string;
}

/** Another mend that would explain the findings nearly as well. */
export interface CauseAlternative {
  readonly cells: readonly CauseCell[];
  readonly correction?: Correction;
}

export interface Cause extends CauseAlternative {
  readonly kind: CauseKind;
  /** Title of the table with its printed number, as in Finding.table. */
  readonly table: string;
  /** The kind of slip, where there is one: 数字前后颠倒, 差 10 倍; '' otherwise. */
  readonly slip: string;
  /** The whole of it in a sentence for the user. */
  readonly message: string;
  /** 万元, 元 … of the amounts. */
  readonly unit?: string;
  /** Fingerprints of the findings it explains, as in the report. */
  readonly explains: readonly string[];
  /** At most six, the likeliest first; with `oneOf`, the mends of its cells. */
  readonly alternatives: readonly CauseAlternative[];
  /**
   * Where several cells would do equally well and nothing tells them apart: how many, and the difference they have in
   * common. `cells` then lists all of them in sheet order.
   */
  readonly oneOf?: { readonly count: number; readonly difference: string };
}
