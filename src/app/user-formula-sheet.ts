/** An empty sheet 审核公式 for the user's own formulas, with examples above its header, where they are read but not run. */
import type { Changes, SheetContent, WrittenCell } from '../grid/changes';
import { sheetNamed, type Snapshot } from '../grid/snapshot';
import { USER_FORMULA_SHEET } from '../tables/find/own-sheets';

const HEADER = ['编号', '级别', '公式', '条件', '说明'] as const;

const ABOUT =
  '在下面的表头之下填写本单位自己的审核公式，一行一条，下次校验时执行。级别填错误、核实、提示；填停用的不执行。编号与内置公式相同的，以这里的为准。';

/** Shown in grey above the header: the reader of formulas begins below it. */
export const USER_FORMULA_EXAMPLES: readonly (readonly string[])[] = [
  [
    '例：ZD-1',
    '核实',
    '一般公共预算基本支出表[30216, 合计]? <= 一般公共预算基本支出表[合计, 公用经费]',
    '',
    '培训费不大于公用经费',
  ],
  [
    '例：ZD-2',
    '错误',
    '支出总表[合计, 合计] = 支出总表[合计, 基本支出] + 支出总表[合计, 项目支出]',
    '',
    '支出合计＝基本支出＋项目支出',
  ],
  ['例：B6-5', '停用', '', '', '不执行内置的 B6-5'],
];

/** Rows below the header that are laid out for writing. */
const BLANK_ROWS = 20;

/** The changes that add the sheet; undefined where the workbook has one already. */
export function userFormulaSheet(snapshot: Snapshot): Changes | undefined {
  if (sheetNamed(snapshot, USER_FORMULA_SHEET)) return undefined;
  return [{ kind: 'writeSheet', sheet: content(), expect: 'absent' }];
}

function content(): SheetContent {
  const header = USER_FORMULA_EXAMPLES.length + 1;
  const line = (row: number, texts: readonly (string | null)[], style: string): WrittenCell[] =>
    texts.map((value, column) => ({ row, column, value: value === '' ? null : value, style }));
  const blank = HEADER.map(() => null);
  return {
    name: USER_FORMULA_SHEET,
    cells: [
      { row: 0, column: 0, value: ABOUT, style: 'about' },
      ...USER_FORMULA_EXAMPLES.flatMap((texts, index) => line(index + 1, texts, 'example')),
      ...line(header, HEADER, 'header'),
      ...Array.from({ length: BLANK_ROWS }, (_, index) => line(header + 1 + index, blank, 'text')).flat(),
    ],
    styles: {
      about: { font: { name: '宋体', size: 10 }, wrap: true, vertical: 'middle' },
      example: {
        font: { name: '宋体', size: 10, color: '6B6B6B' },
        wrap: true,
        vertical: 'middle',
        format: '@',
      },
      header: { font: { name: '宋体', size: 11, bold: true }, border: 'thin', horizontal: 'center' },
      // Text, so that a formula that begins with = stays as it is typed.
      text: { font: { name: '宋体', size: 11 }, border: 'thin', wrap: true, format: '@' },
    },
    columns: [12, 8, 70, 34, 34].map((width, column) => ({ column, width })),
    rowHeights: [{ row: 0, height: 32 }],
    merges: [{ top: 0, bottom: 0, left: 0, right: HEADER.length - 1 }],
    frozenRows: header + 1,
  };
}
