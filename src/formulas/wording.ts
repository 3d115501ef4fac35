/**
 * All sentences findings of formulas are made of: 问题, 依据, 建议. Plain office Chinese; short, concrete, saying what to
 * do. Only texts here, nothing is decided.
 */

const RELATION_WORD: Readonly<Record<'=' | '>=' | '<=', string>> = { '=': '≠', '>=': '小于', '<=': '大于' };

export const messages = {
  /** 逐级 and sums over rows: the total against 各项之和. */
  total: (table: string, spot: string, left: string, parts: string, right: string, difference: string) =>
    `${table}${spot}为${left}，${parts}之和为${right}，差额${difference}`,
  /** 逐行: 第n行合计≠基本支出＋项目支出. */
  row: (
    table: string,
    row: string,
    left: string,
    sign: '=' | '>=' | '<=',
    right: string,
    difference: string,
  ) => `${table}${row}${left}${RELATION_WORD[sign]}${right}，差额${difference}。`,
  /** Two cells, or sums of cells, of one table. */
  within: (table: string, left: string, sign: '=' | '>=' | '<=', right: string, difference: string) =>
    `${table}${left}${RELATION_WORD[sign]}${right}，差额${difference}。`,
  /** Cells of several tables that should be equal. */
  across: (left: string, leftAmount: string, right: string, rightAmount: string, difference: string) =>
    `${left}为${leftAmount}，${right}为${rightAmount}，差额${difference}。`,
  /** A part that is more than the whole. */
  part: (
    left: string,
    leftAmount: string,
    sign: '>=' | '<=',
    right: string,
    rightAmount: string,
    difference: string,
  ) => `${left}为${leftAmount}，${RELATION_WORD[sign]}${right}的${rightAmount}，相差${difference}。`,
  /** A side that counts 0 because no table lists it. */
  notListed: (table: string, row: string) => `${table}未列示的「${row}」`,
  detailMissing: (table: string, spot: string, amount: string) => `${table}${spot}为${amount}，明细未填列。`,
  rowMissing: (present: string, rows: string, absent: string) => `${present}有${rows}，${absent}没有列示。`,
  ratio: (table: string, spot: string, shown: string, quotient: string, expected: string) =>
    `${table}${spot}为${shown}，按${quotient}计算为${expected}。`,
  rounding: (tables: string, count: number, difference: string, rows: string) =>
    count === 1
      ? `${tables}的${rows}相差${difference}。`
      : `${tables}有${count}处相差${difference}以内（${rows}）。`,
  roundingWithin: (table: string, count: number, difference: string, rows: string) =>
    count === 1
      ? `${table}${rows}与各项之和相差${difference}。`
      : `${table}有${count}处与各项之和相差${difference}以内（${rows}）。`,
  units: (odd: string, oddUnit: string, other: string, otherUnit: string, item: string) =>
    `${odd}标「${oddUnit}」，${other}标「${otherUnit}」，换算后${item}相差10,000倍。`,
  alsoColumns: (columns: string) => `同一行的${columns}也不相符。`,
  outOfRounding: '，超出四舍五入所能解释的范围。',
  full: '。',
  unusualRounding: '尾差超出常见范围。',
  accepted: (others: string) => `与${others}比较也不相符。`,
  badFormula: (id: string, message: string) => `「审核公式」表的公式 ${id} 不能识别：${message}。`,
} as const;

export const bases = {
  formula: (sentence: string, id: string) => `${sentence}（${id}）`,
  rounding: '差额在四舍五入范围内，多因取舍与汇总的先后不同',
  units: '金额单位应与数据一致',
  userFormulas: '「审核公式」表中的公式须按规定的写法填写',
} as const;

export const suggestions = {
  total: '核对各项有无漏填、重填，以及合计是否正确。',
  levels: '核对下级科目有无漏列、重列或编码错误。',
  row: '核对该行各列。',
  across: '以批复数或账面数为准，统一各表。',
  part: '核对两处口径；确认无误的填写审核说明。',
  balance: '核对结转结余、结余分配各行是否漏填。',
  detailMissing: '补填明细；明细确实没有的，核对合计。',
  rowMissing: '核对是否漏列该行，或编码有误。',
  ratio: '按该表金额重新计算，并核对金额本身。',
  rounding: '统一取舍方法；确需保留的，注明「因四舍五入，存在尾差」。',
  unusualRounding: '核对各项，确为四舍五入造成的填写审核说明。',
  units: '核对表头金额单位；有关勾稽关系暂未执行。',
  stale: (cells: string) => `${cells}的公式结果没有重新计算，请先在表格软件中重新计算并保存。`,
  fragile: '该公式按单元格地址书写，插入行列后请核对。',
  badFormula: '按提示修改；暂不需要的，在「级别」栏填「停用」。',
} as const;
