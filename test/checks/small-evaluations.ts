/** A small 项目支出绩效自评表 with what a case asks for, with scores and reasons as columns or without. */
import type { Sheet } from '../../src/grid/snapshot';
import { sheet } from '../fixtures/sheet-builder';

export const EVALUATED = '档案数字化加工经费';

export interface EvaluationParts {
  readonly title?: string;
  readonly name?: string;
  readonly executor?: string;
  readonly reason?: string;
  /** Rows of 一级 | 二级 | 三级 | 年初目标值 | 实际完成值. */
  readonly indicators?: readonly string[];
}

/** Indicators nothing is wrong with. */
export const OUTCOMES = [
  '产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 520卷',
  "效益指标 | 社会效益指标 | 查档群众满意度 | ≥90% | '96%",
  '效益指标 | 经济效益指标 | 档案保管条件 | 逐步改善 | 逐步改善',
];

/** The form without scores, reasons in a field: indicators from row 9, 偏差原因 below them. */
export function evaluation(parts: EvaluationParts = {}, name = '自评'): Sheet {
  return sheet(
    name,
    `
${parts.title ?? `2023年度${EVALUATED}绩效自评表`} | < | < | < | < | <
单位名称：青屏市档案馆 | | | | 填报日期：2024年5月17日 | <
项目名称 | ${parts.name ?? EVALUATED} | < | < | < | <
主管部门 | 青屏市档案馆 | < | 项目实施单位 | ${parts.executor ?? '青屏市档案馆'} | <
项目类别 | 1、☑部门预算项目　2、□市级专项 | < | < | < | <
预算执行情况（万元） | | < | 预算数（A） | 执行数（B） | 执行率（B/A）
^ | 年度财政资金总额 | < | 40.00 | 39.00 | 97.50%
年度绩效目标1 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）
${(parts.indicators ?? OUTCOMES).map((row) => `^ | ${row}`).join('\n')}
偏差大或目标未完成原因分析 | ${parts.reason ?? '无'} | < | < | < | <
`,
  );
}

/** The form with scores: 得分 of the money in H6, indicators from row 8 with reasons in column I. */
export function scored(
  money: string,
  indicators: readonly string[] = [
    '产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 520卷 | 60 | 60 |',
    "效益指标 | 社会效益指标 | 查档群众满意度 | ≥90% | '96% | 30 | 30 |",
  ],
): Sheet {
  return sheet(
    '自评',
    `
项目支出绩效自评表 | < | < | < | < | < | < | < | <
（2023年度） | < | < | < | < | < | < | < | <
项目名称 | ${EVALUATED} | < | < | < | < | < | < | <
主管部门 | 青屏市档案馆 | < | < | 实施单位 | 青屏市档案馆 | < | < | <
项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | ${money}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
${indicators.map((row) => `^ | ${row}`).join('\n')}
`,
  );
}

/** The overall form: money in row 5, indicators from row 7. */
export function overallEvaluation(
  parts: { readonly money?: string; readonly indicators?: readonly string[] } = {},
  name = '整体',
): Sheet {
  return sheet(
    name,
    `
2023年度青屏市档案馆整体绩效自评表 | < | < | < | < | <
单位名称 | 青屏市档案馆 | < | < | < | <
基本支出总额 | 60.00 | < | 项目支出总额 | 40.00 | <
预算执行情况（万元） | | < | 预算数（A） | 执行数（B） | 执行率（B/A）
^ | 部门整体支出总额 | < | ${parts.money ?? '101.00 | 100.00 | 99.01%'}
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）
${(parts.indicators ?? OUTCOMES).map((row) => `^ | ${row}`).join('\n')}
偏差大或目标未完成原因分析 | 无 | < | < | < | <
`,
  );
}
