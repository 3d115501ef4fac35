/** A 项目支出情况表 of any length, put into the sample workbook in place of its own. */
import type { SheetContent, WrittenCell } from '../../src/grid/changes';

const HEADER: readonly (readonly string[])[] = [
  ['', '', '', '', '', '', '', '', '', '', '', '公开表 10'],
  ['项目支出情况表'],
  ['', '', '', '', '', '', '', '', '', '', '', '单位：万元'],
  [
    '项目编码',
    '项目名称',
    '项目单位',
    '合计',
    '本年拨款',
    '',
    '',
    '财政拨款结转结余',
    '',
    '',
    '财政专户管理资金',
    '单位资金',
  ],
  [
    '',
    '',
    '',
    '',
    '一般公共预算',
    '政府性基金预算',
    '国有资本经营预算',
    '一般公共预算',
    '政府性基金预算',
    '国有资本经营预算',
  ],
];

/** The sheet with that many projects of 1.25 万元 each, under one department, one unit and one category. */
export function projectTable(sheetName: string, projects: number): SheetContent {
  const cells: WrittenCell[] = [];
  const put = (row: number, values: readonly (string | number)[]): void => {
    values.forEach((value, column) => {
      if (value !== '')
        cells.push({ row, column, value, ...(typeof value === 'number' ? { style: 'amount' } : {}) });
    });
  };
  HEADER.forEach((labels, row) => put(row, labels));
  const total = projects * 1.25;
  const amounts = (amount: number): number[] => [amount, amount, 0, 0, 0, 0, 0, 0, 0];
  put(5, ['', '', '', ...amounts(total)]);
  put(6, ['169', '某某局', '', ...amounts(total)]);
  put(7, ['169001', '某某局本级', '', ...amounts(total)]);
  put(8, ['31', '本级支出项目', '', ...amounts(total)]);
  for (let i = 0; i < projects; i += 1) {
    const code = `42010023169T${String(i).padStart(9, '0')}`;
    put(9 + i, [code, `第${i + 1}个项目`, '某某局本级', ...amounts(1.25)]);
  }
  return { name: sheetName, cells, styles: { amount: { format: '0.00' } }, columns: [] };
}
