/** Why a formula has no verdict: all those texts together. Short, and naming what is missing. */
import type { Table } from '../tables/book';
import { tableName } from '../tables/table-name';

export const reasons = {
  noTable: (name: string) => `没有《${name}》`,
  noTableUnsure: (name: string) => `没有找到《${name}》，另有工作表未能识别`,
  doubledTable: (name: string) => `《${name}》有两张以上，不知以哪张为准`,
  severalTables: (name: string) => `《${name}》有多张，请用「逐表」或「Σ」`,
  noPart: (table: Table, part: string) => `${tableName(table)}没有「${part}」部分`,
  partUnclear: (table: Table) => `${tableName(table)}有几个部分，不能确定是哪一部分`,
  noRow: (table: Table, row: string) => `${tableName(table)}没有「${row}」行`,
  severalRows: (table: Table, row: string) => `${tableName(table)}有两行以上「${row}」`,
  otherName: (table: Table, code: string, names: readonly string[]) =>
    `${tableName(table)}的 ${code} 不是「${names[0] ?? ''}」`,
  noRowsOfSet: (table: Table, set: string) => `${tableName(table)}没有「${set}」各行`,
  noColumn: (table: Table, column: string) => `${tableName(table)}没有「${column}」列`,
  severalColumns: (table: Table, column: string) => `${tableName(table)}有两列以上「${column}」`,
  noMatch: (code: string, name: string) => `按编码「${code}」和名称「${name}」都找不到唯一对应的项目`,
  codeAndNameDiffer: (code: string, name: string) => `编码「${code}」与名称「${name}」对应的不是同一个项目`,
  noAmountAt: (sheet: string, cell: string) => `'${sheet}'!${cell} 不是已识别表格的金额单元格`,
  outOfPlace: (text: string) => `「${text}」不能用在这种公式里`,
  unreadable: (table: Table, cell: string, text: string) =>
    `${tableName(table)}${cell} 的「${text}」不是数字`,
  errorValue: (table: Table, cell: string, text: string) => `${tableName(table)}${cell} 是错误值 ${text}`,
  columnsLeftOut: (table: Table, columns: readonly string[]) =>
    `${tableName(table)}的「${columns.join('、')}」列不在公式中；与本公式无关的，请在公式后写「不计」`,
  unknownColumn: (table: Table, printed: string) => `${tableName(table)}的「${printed}」列有金额而未能识别`,
  columnsElsewhere: (table: Table) => `${tableName(table)}有栏目印在续表中，或者分成几项，没有合在一起读`,
  ambiguousCodes: (table: Table) => `${tableName(table)}有重复的编码，不能逐级汇总`,
  doubledCode: (table: Table, code: string) => `${tableName(table)}的编码 ${code} 不止一行`,
  noHierarchy: (table: Table) => `${tableName(table)}未能识别出层级`,
  badCodes: (table: Table) => `${tableName(table)}有判断不出上下级的行，更正后才能逐级汇总`,
  noRowsInSpace: (table: Table, space: string) => `${tableName(table)}没有按${space}列示的行`,
  unitUnknown: (table: Table) => `${tableName(table)}的金额单位不明`,
  unitDisputed: (table: Table) => `${tableName(table)}的金额单位与其他表不一致`,
  negative: '有负数，部分可以大于整体',
  conditionUnsure: '条件介于四舍五入范围之内，不能确定',
  noBasis: (table: Table) => `${tableName(table)}的口径不明`,
  nothingToCompare: '没有可比的数据',
  ratioBlank: '未填比率',
  ratioNoBase: '基数为零，不计算比率',
  ratioNegativeBase: '基数为负，不计算比率',
  switchedOff: '已在「审核公式」表中停用',
  cannotParse: (message: string) => `公式不能识别：${message}`,
} as const;
