/** Small tables of a 2023 budget, with the rows a case asks for. */
import type { Sheet } from '../../src/grid/snapshot';
import { sheet } from '../fixtures/sheet-builder';

/** 支出总表 with rows of 编码 | 名称 | 合计 | 基本 | 项目; `foot` stands below. */
export function expenditure(rows: readonly string[], foot = '', name = '3'): Sheet {
  return sheet(
    name,
    `
公开表3
2023年部门支出总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
${[...rows, foot].filter((row) => row !== '').join('\n')}
`,
  );
}

/** 一般公共预算支出表 with the same columns. */
export function generalBudget(rows: readonly string[], foot = '', name = '5'): Sheet {
  return sheet(
    name,
    `
公开表5
2023年一般公共预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
${[...rows, foot].filter((row) => row !== '').join('\n')}
`,
  );
}

/** 一般公共预算基本支出表 with rows of 编码 | 名称 | 合计 | 人员 | 公用. */
export function basic(rows: readonly string[], foot = ''): Sheet {
  return sheet(
    '6',
    `
公开表6
2023年一般公共预算基本支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
| 合计 | 60.00 | 60.00 |
${[...rows, foot].filter((row) => row !== '').join('\n')}
`,
  );
}

/** 政府性基金预算支出表 with what stands below its header. */
export function governmentFund(rows: readonly string[], foot = '', name = '8'): Sheet {
  return sheet(
    name,
    `
公开表8
2023年政府性基金预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${[...rows, foot].filter((row) => row !== '').join('\n')}
`,
  );
}

/** 国有资本经营预算支出表 with what stands below its header. */
export function stateCapital(rows: readonly string[], foot = '', name = '9'): Sheet {
  return sheet(
    name,
    `
公开表9
2023年国有资本经营预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${[...rows, foot].filter((row) => row !== '').join('\n')}
`,
  );
}

/** Rows of 社会保障 and 住房保障 that are right in every way. */
export const RIGHT = [
  "'208 | 社会保障和就业支出 | 60.00 | 60.00 |",
  "'20805 | 行政事业单位养老支出 | 60.00 | 60.00 |",
  "'2080505 | 机关事业单位基本养老保险缴费支出 | 60.00 | 60.00 |",
  "'221 | 住房保障支出 | 40.00 | | 40.00",
  "'22102 | 住房改革支出 | 40.00 | | 40.00",
  "'2210201 | 住房公积金 | 40.00 | | 40.00",
];

/** RIGHT with some rows changed: by the code that begins them; '' takes a row out. */
export function rightBut(changes: Readonly<Record<string, string>>): string[] {
  return RIGHT.map((row) => changes[row.slice(1).split(' ')[0] as string] ?? row).filter((row) => row !== '');
}
