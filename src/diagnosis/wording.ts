/** The sentences causes are told in. Only texts here, nothing is decided. */

const CLOSING = '请以批复数或账面数为准。';

/** E25、F31等22格: the number is told already. */
const isCounted = (places: string): boolean => places.endsWith('格');

export const causeTexts = {
  blank: '空白',
  /** 《支出总表》D18「合计」项目支出现为7,982.56万元，应为7,892.56万元（数字前后颠倒） */
  amount: (spot: string, actual: string, should: string, slip: string) =>
    `${spot}现为${actual}，${should}${slip === '' ? '' : `（${slip}）`}`,
  alongside: (spot: string, actual: string, should: string) => `，同一行的${spot}现为${actual}，${should}`,
  /** 应为7,892.56万元, 应不大于28.00万元 */
  should: (about: string, amount: string) => `应${about}${amount}`,
  exchanged: (table: string, spots: string) => `${table}${spots}的金额填反`,
  misplaced: (table: string, from: string, amount: string, to: string) =>
    `${table}${from}的${amount}应填在${to}`,
  /** 《…》E25、F31这2个单元格中可能有一个少0.56万元 */
  oneOf: (places: string, count: number, difference: string) =>
    `${places}${isCounted(places) ? '' : `这${count}个单元格`}中可能有一个${difference}`,
  two: (one: string, other: string) => `两处之一有误：${one}；或者${other}`,
  sum: (told: {
    readonly table: string;
    readonly places: string;
    readonly sum: string;
    readonly total: string;
    readonly amount: string;
    readonly off: string;
    readonly agreeing: string;
    readonly among: string;
    readonly itemOff: string;
  }) =>
    `${told.table}${told.places}各项之和${told.sum}，比${told.total}${told.amount}${told.off}${told.agreeing}：` +
    `${told.among}可能有一项${told.itemOff}`,
  agreeing: (count: number, amount: string) => `，其他${count}处均为${amount}`,
  ofItems: (count: number) => `${count}项中`,
  ofPlaces: (places: string, count: number) => `${places}${isCounted(places) ? '' : `这${count}项`}中`,
  likeliest: (amount: string) => `，最可能的是${amount}`,
  closing: `。${CLOSING}`,
  more: (amount: string) => `多${amount}`,
  wrong: '有误',
  off: (amount: string) => `相差${amount}`,
  less: (amount: string) => `少${amount}`,
  /** 多0.56万元以上 */
  atLeast: (off: string) => `${off}以上`,
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
  /** 7,982.56 更正为 7,892.56 */
  setTo: (former: string, amount: string) => `${former === '' ? '空白' : former} 更正为 ${amount}`,
  toNumber: (amount: string, count: number) =>
    count === 1 ? `文本转换为数值 ${amount}` : `${count}个文本金额转换为数值`,
  text: (spot: string, amount: string) => `${spot}的${amount}以文本保存，求和未计入`,
  texts: (table: string, place: string, count: number) =>
    `${table}${place}的${count}个金额以文本保存，求和未计入`,
  /** What a cell with text holds. */
  asText: (amount: string) => `${amount}（文本）`,
  setFormula: '更正求和范围',
  exchange: '互换金额',
  setRow: '更正同一行的两个金额',
  takeOut: (row: number) => `删去第${row}行`,
  /** `before` is the row it comes to stand above, as the sheet counts them now. */
  putIn: (before: number, row: string) => `在第${before}行之前插入「${row}」一行`,
} as const;
