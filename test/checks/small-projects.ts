/** A small 项目支出情况表 and small performance forms of a 2023 budget, with what a case asks for. */
import type { Sheet } from '../../src/grid/snapshot';
import { sheet } from '../fixtures/sheet-builder';

/** 项目支出情况表 with rows of 编码 | 名称 | 项目单位 | 合计. */
export function projectList(...rows: readonly string[]): Sheet {
  return sheet(
    '10',
    `
公开表10
2023年项目支出情况表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
项目编码 | 项目名称 | 项目单位 | 合计 | 本年拨款
^ | ^ | ^ | ^ | 一般公共预算
| 合计 | | 600.00 | 600.00
'169 | 青屏市档案馆 | | 600.00 | 600.00
${rows.join('\n')}
`,
  );
}

/** A project's row of the list. */
export function listed(code: string, name: string, amount: string): string {
  return `'${code} | ${name} | 青屏市档案馆 | ${amount} | ${amount}`;
}

export interface FormParts {
  readonly name: string;
  readonly code?: string;
  readonly amount?: string;
  readonly category?: string;
  readonly telephone?: string;
  /** Rows of 项目活动 | 活动内容 | 支出经济分类 | 金额 | 测算依据. */
  readonly details?: readonly string[];
  /** Rows of 品名 | 数量 | 金额; without them the form has no list of what is to be bought. */
  readonly purchases?: readonly string[];
  /** Rows of 目标名称 | 一级 | 二级 | 三级 | 指标值 | 依据. */
  readonly long?: readonly string[];
  readonly annual?: readonly string[];
}

/** Indicators nothing is wrong with. */
export const INDICATORS = [
  '目标一 | 产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 计划标准',
  '目标一 | 效益指标 | 社会效益指标 | 查档人次 | ≥800人次 | 计划标准',
];

/** 项目支出绩效目标表 of one project: 公开表12-n. */
export function form(n: number, parts: FormParts): Sheet {
  return sheet(
    `12-${n}`,
    `
公开表12-${n}
2023年项目支出绩效目标表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
项目名称 | ${parts.name} | | | 项目编码 | ${parts.code === undefined ? '' : `'${parts.code}`}
项目主管部门 | 青屏市档案馆 | | | 联系电话 | ${parts.telephone ?? "'82800001"}
支出项目类别 | ${parts.category ?? '特定目标类'}
项目总预算 | ${parts.amount ?? ''} | | | 项目当年预算 | ${parts.amount ?? ''}
项目支出明细测算 | < | < | < | < | <
项目活动 | 活动内容 | 支出经济分类 | 金额 | 测算依据及说明
${(parts.details ?? [`${parts.name} | 办公 | 商品和服务支出 | ${parts.amount ?? ''} | 按实际需要`]).join('\n')}
${purchasesOf(parts)}长期绩效目标表 | < | < | < | < | <
目标名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
${(parts.long ?? INDICATORS).join('\n')}
年度绩效目标表 | < | < | < | < | <
目标名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
${(parts.annual ?? INDICATORS).join('\n')}
`,
  );
}

function purchasesOf({ purchases }: FormParts): string {
  return purchases === undefined
    ? ''
    : `项目采购 | < | < | < | < | <\n品名 | 数量 | 金额\n${purchases.join('\n')}\n`;
}

/** 整体支出绩效目标表 with rows of 项目名称 | 类别 | 总预算 | 本年度预算 | 方向, and annual indicators as in a form. */
export function overall(projects: readonly string[], annual: readonly string[] = INDICATORS): Sheet {
  return sheet(
    '11',
    `
公开表11
2023年部门整体支出绩效目标表 | < | < | < | < | <
部门名称 | 青屏市档案馆 | | | | 单位：万元
填报人 | 张三 | | | 联系电话 | '82800001
项目名称 | 支出项目类别 | 项目总预算 | 项目本年度预算 | 项目主要支出方向和用途
${projects.join('\n')}
年度目标1： | 做好档案管理
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
${annual.map((row) => row.replace(/^[^|]*/, ' ')).join('\n')}
`,
  );
}
