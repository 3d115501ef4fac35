/** The sentences causes are told in. Only texts here, nothing is decided. */

const CLOSING = '请以批复数或账面数为准。';

export const causeTexts = {
  blank: '空白',
  /** 《支出总表》D18「合计」项目支出现为7,982.56万元，应为7,892.56万元（数字前后颠倒） */
  amount: (spot: string, actual: string, expected: string, slip: string) =>
    `${spot}现为${actual}，应为${expected}${slip === '' ? '' : `（${slip}）`}`,
  exchanged: (table: string, spots: string) => `${table}${spots}的金额填反`,
  misplaced: (table: string, from: string, amount: string, to: string) =>
    `${table}${from}的${amount}应填在${to}`,
  oneOf: (table: string, place: string, count: number, difference: string, total: string) =>
    `${table}${place}等${count}个单元格中有一个${difference}，${total}`,
  more: (amount: string) => `多${amount}`,
  less: (amount: string) => `少${amount}`,
  range: (spot: string, formula: string, right: string) =>
    `${spot}的公式「=${formula}」求和范围有误，应为「=${right}」`,
  sameRow: (count: number) => `，同行另有${count}列相同`,
  rangeUnclear: (spot: string, formula: string) => `${spot}的公式「=${formula}」求和范围有误`,
  missing: (table: string, row: string, after: string, amounts: string) =>
    `${table}${after}漏列${row === '' ? '' : `「${row}」`}一行（${amounts}）`,
  among: (from: number, to: number) => `第${from}行至第${to}行之间`,
  below: (row: number) => `第${row}行之后`,
  doubled: (table: string, row: number, name: string) => `${table}第${row}行「${name}」与上文重复列示`,
  recoded: (table: string, row: number, name: string, actual: string, expected: string) =>
    `${table}第${row}行「${name}」的科目编码现为${actual}，应为${expected}`,
  codeColumn: '科目编码',
  /** What follows once the correction is made. */
  consequence: (count: number) => `；更正后${count}条勾稽关系成立，${CLOSING}`,
  or: (others: string) => `。也可能是${others}`,
  setTo: (amount: string) => `更正为${amount}`,
  setFormula: '更正求和范围',
  exchange: '互换金额',
} as const;
