/** Which tables of each family 指标分析 looks at, and how their lines are found. Data; tables are named by kind alone. */
import type { Family } from '../tables/book';
import type { Dimension } from './analysis';

/** How the lines of a section are found in a table. */
export type Layout =
  /** Rows of the table. `part`: of a table of two parts, the one meant. */
  | { readonly from: '行'; readonly rows: '科目' | '单位' | '项目' | '收入'; readonly part?: string }
  /** Columns of the total row: the keys that are lines, with their depth. */
  | { readonly from: '列'; readonly columns: '支出性质' | '收入来源' }
  /** One form for each project: the row and column of its amount. */
  | { readonly from: '表单'; readonly item: string; readonly column: string };

/** One kind of table that can give a section. */
export interface Source {
  readonly kind: string;
  readonly layout: Layout;
}

/** A section: the first of its sources that the workbook has is used. */
export interface SectionPlan {
  readonly dimension: Dimension;
  readonly title: string;
  readonly sources: readonly [Source, ...Source[]];
  /** True for tables that are often empty or left out: nothing is said where they are. */
  readonly optional?: true;
}

const bySubject = (kind: string): Source => ({ kind, layout: { from: '行', rows: '科目' } });
const byUnit = (kind: string): Source => ({ kind, layout: { from: '行', rows: '单位' } });
const byNature = (kind: string): Source => ({ kind, layout: { from: '列', columns: '支出性质' } });
const bySource = (kind: string): Source => ({ kind, layout: { from: '列', columns: '收入来源' } });
const incomeRows = (kind: string): Source => ({ kind, layout: { from: '行', rows: '收入', part: '左' } });

const subjects = (title: string, kind: string, optional?: true): SectionPlan => ({
  dimension: '科目',
  title,
  sources: [bySubject(kind)],
  ...(optional ? { optional } : {}),
});

export const PLANS: Readonly<Record<Family, readonly SectionPlan[]>> = {
  预算: [
    { dimension: '收入', title: '收入结构', sources: [incomeRows('收支总表'), bySource('收入总表')] },
    {
      dimension: '支出性质',
      title: '支出结构（按支出性质）',
      sources: [byNature('支出总表'), byNature('一般公共预算支出表')],
    },
    subjects('支出（按功能科目）', '支出总表'),
    subjects('一般公共预算支出（按功能科目）', '一般公共预算支出表'),
    subjects('政府性基金预算支出（按功能科目）', '政府性基金预算支出表', true),
    subjects('国有资本经营预算支出（按功能科目）', '国有资本经营预算支出表', true),
    {
      dimension: '经济科目',
      title: '基本支出（按经济科目）',
      sources: [bySubject('一般公共预算基本支出表')],
    },
    {
      dimension: '单位',
      title: '按单位',
      sources: [byUnit('一般公共预算支出分单位表'), byUnit('收入总表')],
    },
    {
      dimension: '项目',
      title: '按项目',
      sources: [
        { kind: '项目支出情况表', layout: { from: '行', rows: '项目' } },
        { kind: '项目支出绩效目标表', layout: { from: '表单', item: '项目当年预算', column: '金额' } },
      ],
    },
  ],
  决算: [
    {
      dimension: '收入',
      title: '收入结构',
      sources: [incomeRows('收入支出决算总表'), bySource('收入决算表')],
    },
    {
      dimension: '支出性质',
      title: '支出结构（按支出性质）',
      sources: [byNature('支出决算表'), byNature('一般公共预算财政拨款支出决算表')],
    },
    subjects('支出（按功能科目）', '支出决算表'),
    subjects('一般公共预算财政拨款支出（按功能科目）', '一般公共预算财政拨款支出决算表'),
    subjects('政府性基金预算财政拨款支出（按功能科目）', '政府性基金收支决算表', true),
    subjects('国有资本经营预算财政拨款支出（按功能科目）', '国有资本经营支出决算表', true),
    {
      dimension: '经济科目',
      title: '基本支出（按经济科目）',
      sources: [bySubject('一般公共预算财政拨款基本支出决算表')],
    },
    {
      dimension: '单位',
      title: '按单位',
      sources: [byUnit('支出决算分单位表'), byUnit('收入决算分单位表')],
      optional: true,
    },
    {
      dimension: '项目',
      title: '按项目（绩效自评的项目，执行数）',
      sources: [{ kind: '项目支出绩效自评表', layout: { from: '表单', item: '资金总额', column: '执行数' } }],
    },
  ],
};

/** Where the total of 项目支出 stands, which the projects of forms are shares of: the kind of table by family. */
export const PROJECT_TOTAL: Readonly<Record<Family, string>> = { 预算: '支出总表', 决算: '支出决算表' };

/** Columns of 支出性质 that are parts of no other but where one of the two below stands beside them. */
export const NATURES: ReadonlySet<string> = new Set([
  '基本支出',
  '项目支出',
  '经营支出',
  '上缴上级支出',
  '对附属单位补助支出',
  '结转下年',
]);

/** Parts of 基本支出. */
export const BASIC_PARTS: ReadonlySet<string> = new Set(['人员经费', '公用经费']);
