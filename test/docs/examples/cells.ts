/** Examples of checks of cells: formats, formulas, hidden and covered content. */
import { expenditure, RIGHT } from '../../checks/small-tables';
import { withCells } from '../../checks/with-cells';
import { workbook } from '../../fixtures/sheet-builder';
import type { CheckExample } from './example';

/** 合计 in row 5; 208, 20805, 2080505 in rows 6 to 8; 221, 22102, 2210201 in rows 9 to 11; amounts in C, D, E. */
const TABLE = expenditure(RIGHT);
const NAME = '《2023年部门支出总表》（公开表3）';

export const CELLS: readonly CheckExample[] = [
  {
    rule: 'ND-20',
    severity: '核实',
    given: '金额是以文本保存的数字。',
    workbook: workbook(withCells(TABLE, { C11: { value: '40.00', format: '@' } })),
    message: `${NAME}有1个金额以文本保存（如「40.00」），求和公式不计入。`,
  },
  {
    rule: 'ND-21',
    severity: '提示',
    given: '显示两位小数，实际保存了四位。',
    workbook: workbook(withCells(TABLE, { C11: { value: 40.0012 } })),
    message: `${NAME}有1个金额保存的小数多于显示的小数（如保存为40.0012，显示为40.00）。`,
  },
  {
    rule: 'ND-22',
    severity: '核实',
    given: '表中隐藏了一行。',
    workbook: workbook({ ...TABLE, hiddenRows: new Set([7]) }),
    message: `${NAME}第8行隐藏，其中有金额（如60）。`,
  },
  {
    rule: 'ND-22b',
    severity: '核实',
    given: '表的右边留下了计算用的数。',
    workbook: workbook(withCells(TABLE, { G8: { value: 12.5 } })),
    message: `${NAME}表外G8还有数（G8为12.50）。`,
  },
  {
    rule: 'ND-23',
    severity: '错误',
    given: '金额的公式引用失效。',
    workbook: workbook(withCells(TABLE, { C8: { value: { error: '#REF!' } } })),
    message: `${NAME}C8金额显示为错误值#REF!。`,
  },
  {
    rule: 'ND-23b',
    severity: '错误',
    given: '金额取自另一个工作簿。',
    workbook: workbook(withCells(TABLE, { C7: { formula: '[1]Sheet1!C6' } })),
    message: `${NAME}C7金额的公式引用了其他工作簿（如「=[1]Sheet1!C6」）。`,
  },
  {
    rule: 'ND-23c',
    severity: '提示',
    given: '合计的公式漏加一类。',
    workbook: workbook(withCells(TABLE, { C5: { formula: 'SUM(C6)' } })),
    message: `${NAME}C5「合计」的公式漏加第11行「住房公积金」（C5为「=SUM(C6)」）。`,
  },
  {
    rule: 'ND-23d',
    severity: '提示',
    given: '同一行的合计，两个是公式，一个是直接填写的数。',
    workbook: workbook(withCells(TABLE, { C5: { formula: 'C6+C9' }, D5: { formula: 'D6+D9' } })),
    message: `${NAME}E5「合计」是直接填写的数，同一行其他2个合计是求和公式。`,
  },
  {
    rule: 'ND-24',
    severity: '提示',
    given: '合并单元格盖住了一个数。',
    workbook: workbook({ ...TABLE, merges: [{ top: 8, left: 2, bottom: 9, right: 2 }] }),
    message: `${NAME}C10被合并单元格盖住，里面还有内容（C10为「40.00」）。`,
  },
  {
    rule: 'ND-31',
    severity: '提示',
    given: '零有的写成0.00，有的写成短横。',
    workbook: workbook(
      withCells(TABLE, { E6: { value: 0 }, E7: { value: 0 }, E8: { value: 0 }, D9: { value: '-' } }),
    ),
    message: `${NAME}的零有几种写法：多数为「0.00」，另有「-」1处（如D9）。`,
  },
];
