/** How cells are called where filling is offered, and what the user reads there, in one place. */
import type { Column, Row, Table } from '../tables/book';
import { tableTitle } from '../tables/table-name';

/** Table, row and column of a cell in the words of the table. */
export interface PlaceWords {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export function wordsOf(place: {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}): PlaceWords {
  return { table: tableTitle(place.table), row: rowWords(place.row), column: columnWords(place.column) };
}

/** 2170150 事业运行, 合计 */
function rowWords({ role, name, code }: Row): string {
  const plain = name.replace(/\s+/g, '');
  if (code !== undefined) return `${code} ${plain}`.trim();
  return plain === '' && role === '合计' ? '合计' : plain;
}

/** The header from the top down, what stands twice once: 本年支出·基本支出. */
function columnWords({ printed, key }: Column): string {
  const words = printed.map((word) => word.replace(/\s+/g, '')).filter((word) => word !== '');
  const each = words.filter((word, i) => word !== words[i - 1]);
  return each.length > 0 ? each.join('·') : key;
}

export const FILLING = {
  /** Doubts. */
  whichOperands: '表头没有写明与哪一列比较或占哪一项的比重，请核对后再填。',
  whichMeasure: '表头和本列其他单元格都看不出按百分数还是小数填写，请核对后再填。',
  unlabelled: '表头下方的这一空行没有名称，按位置应是合计行，请核对后再填。',
  /** Why nothing is proposed. */
  unwritable: (value: string) => `应为 ${value}，但这一格不能写（在合并区域之内，或数位过多），请自行填写。`,
  sumsDiffer: (values: readonly string[]) =>
    `按不同的勾稽关系算得的数不同（${values.join('、')}），请先核对明细。`,
  notReadable: '计算所需的单元格不是数字、没有算出，或公式结果没有重新计算，请先核对。',
  negativeBase: '基数为负数，比率没有通行的算法，请自行填写。',
} as const;
