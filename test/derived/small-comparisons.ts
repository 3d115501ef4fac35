/** Small tables with derived figures, with the header and the rows a case asks for. */
import type { Sheet, Snapshot } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** 2023年一般公共预算支出表: header cells behind 编码 and 名称 in row 4, rows from 5 on. */
export function general(header: string, rows: readonly string[], unit = '万元'): Snapshot {
  const blank = header.split('|').map(() => '<');
  return workbook(
    sheet(
      '5',
      `
公开表5
2023年一般公共预算支出表 | < | ${blank.join(' | ')}
部门名称：青屏市档案馆 | ${blank.map(() => '').join(' | ')} | 单位：${unit}
科目编码 | 科目名称 | ${header}
${rows.join('\n')}
`,
    ),
  );
}

/** 2023年“三公”经费 table with its items one under another; header cells behind 项目 in row 4, rows from 5 on. */
export function vertical(family: '预算' | '决算', header: string, rows: readonly string[]): Snapshot {
  const blank = header.split('|').map(() => '<');
  return workbook(
    sheet(
      '7',
      `
公开表7
2023年“三公”经费支出${family}表 | ${blank.join(' | ')}
部门名称：青屏市档案馆 | ${blank
        .slice(1)
        .map(() => '')
        .join(' | ')} | 单位：万元
项目 | ${header}
${rows.join('\n')}
`,
    ),
  );
}

/** 项目支出绩效自评表 of the 武汉 form: the money rows below its header in row 6. */
export function evaluation(header: string, rows: readonly string[]): Sheet {
  return sheet(
    '自评',
    `
2023年度项目支出绩效自评表 | < | < | < | < | <
单位名称：青屏市档案馆 | | | | |
项目名称 | 档案数字化 | < | < | < | <
主管部门 | 青屏市档案馆 | < | 项目实施单位 | 青屏市档案馆 | <
项目类别 | 1、部门预算项目 | < | < | < | <
预算执行情况（万元） | | ${header}
${rows.join('\n')}
年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）
^ | 产出指标 | 数量指标 | 档案页数 | 10000页 | 10000页
`,
  );
}
