/** The performance forms of 武汉: 公开表11 of the department, and 12-k, one for a project. */
import type { Sheet } from '../../src/grid/snapshot';
import { percentage } from '../../src/amount/ratio';
import Decimal from 'decimal.js';
import { FUNDS, type Department, type Entry, type Project } from './department';
import type { Dials } from './dials';
import { Draw } from './draw';
import type { Columns, Line } from './rounding';
import { code, Pen, percent, sheetOf, type Figures, type Spec } from './sheets';
import { projectColumn, spent, yuanOf } from './tally';

const YEARS: Columns = { names: ['当年金额', '上年', '前年'], parts: {} };
const AMOUNT: Columns = { names: ['金额'], parts: {} };

export function performanceSheets(department: Department, dials: Dials): Sheet[] {
  const projects = department.projects.filter(
    ({ code: own }, i) =>
      !(dials.projects === '涉密' && department.secret.has(own)) && (dials.forms === '全部' || i % 2 === 0),
  );
  return [
    overallSheet(department, dials),
    ...projects.map((project, i) => projectForm(department, project, dials, i + 1)),
  ];
}

function top(number: string, title: string): Spec[][] {
  const corner = (text: string): Spec[] => [...Array<Spec>(7).fill(undefined), text];
  return [corner(`公开表 ${number}`), [title, ...Array<Spec>(7).fill('<')], corner('单位：万元')];
}

const INCOME = ['财政拨款', '财政专户管理资金', '单位资金'];
const SPENDING = ['人员类', '运转类', '特定目标类'];

/** Where expenditure of the entry is counted; what is left for next year counts with the goals where all is shown. */
function kindOf(entry: Entry, categories: ReadonlyMap<string, Project['category']>): string {
  if (entry.nature === '人员经费') return '人员类';
  if (entry.nature === '公用经费') return '运转类';
  return entry.project !== undefined && categories.get(entry.project) === '22' ? '运转类' : '特定目标类';
}

function overallLines(department: Department, dials: Dials): { income: Line[]; spending: Line[] } {
  const categories = new Map(department.projects.map((project) => [project.code, project.category]));
  const whole = dials.overallBasis === '总计';
  const incomes = department.entries.filter(
    ({ carried, source }) => whole || (!carried && source !== '使用非财政拨款结余'),
  );
  const past = new Draw(department.entries.length);
  const leaf = (id: string, under: string, entries: readonly Entry[]): Line => ({
    id,
    under,
    amounts: { 当年金额: yuanOf(entries), 上年: 0, 前年: 0 },
  });
  const income = INCOME.map((source) =>
    leaf(
      source,
      '收入',
      incomes.filter(
        ({ fund }) => ((FUNDS as readonly string[]).includes(fund) ? '财政拨款' : fund) === source,
      ),
    ),
  );
  const spending = SPENDING.map((kind) =>
    leaf(
      kind,
      '支出',
      spent(department.entries).filter((entry) => kindOf(entry, categories) === kind),
    ),
  );
  for (const year of ['上年', '前年']) {
    const amounts = [900000, 200000, 90000].map((most) => past.int(10, most) * 100);
    const shifted = [amounts[0] ?? 0, (amounts[1] ?? 0) + 700, (amounts[2] ?? 0) - 700];
    income.forEach((line, i) => Object.assign(line.amounts ?? {}, { [year]: amounts[i] }));
    spending.forEach((line, i) => Object.assign(line.amounts ?? {}, { [year]: shifted[i] }));
  }
  return { income: [{ id: '收入' }, ...income], spending: [{ id: '支出' }, ...spending] };
}

function overallSheet(department: Department, dials: Dials): Sheet {
  const pen = new Pen({ ...dials, unit: '万元' });
  const lines = overallLines(department, dials);
  const income = pen.figures(lines.income, YEARS, '万元');
  const spending = pen.figures(lines.spending, YEARS, '万元');
  const year = dials.year;
  const row = (lead: Spec, label: string, figures: Figures, id: string, total: string): Spec[] => [
    lead === '^' ? '^' : undefined,
    lead,
    label,
    figures.cell(id, '当年金额'),
    share(figures, id, total, dials),
    figures.cell(id, '上年'),
    figures.cell(id, '前年'),
    '<',
  ];
  const rows: Spec[][] = [
    ['部门(单位)名称', department.name, '<', '<', '<', '<', '<', '<'],
    ['填报人', '张三', '<', '<', '联系电话', '82800001', '<', '<'],
    ['部门总体资金情况', '总体资金情况', '<', '当年金额', '占比', '近两年收支金额', '<', '<'],
    ['^', '^', '^', '^', '^', `${year - 1}年`, `${year - 2}年`, '<'],
    ...[...INCOME, '收入'].map((id, i) =>
      row(i === 0 ? '收入构成' : '^', id === '收入' ? '合计' : id, income, id, '收入'),
    ),
    ...[...SPENDING, '支出'].map((id, i) =>
      row(i === 0 ? '支出构成' : '^', id === '支出' ? '合计' : `${id}项目支出`, spending, id, '支出'),
    ),
    ['部门职能概述', '负责全市有关工作的组织实施。', '<', '<', '<', '<', '<', '<'],
    ['年度工作任务', '完成年度重点任务。', '<', '<', '<', '<', '<', '<'],
    ...projectList(department, dials, pen),
    ['整体绩效总目标', '长期目标', '<', '<', '年度目标', '<', '<', '<'],
  ];
  return sheetOf('11.整体支出绩效目标表', [...top('11', '整体支出绩效目标表'), ...rows]);
}

function share(figures: Figures, id: string, total: string, dials: Dials): Spec {
  const printed = dials.sourceOfRate === '印数';
  const exact = (line: string): number => {
    const own = figures.lines.find((each) => each.id === line);
    const below = figures.lines.filter(({ under }) => under === line);
    return below.length > 0
      ? below.reduce((sum, each) => sum + exact(each.id), 0)
      : (own?.amounts?.['当年金额'] ?? 0);
  };
  const value = (line: string): number => (printed ? figures.printed(line, '当年金额') : exact(line));
  if (value(total) === 0) return undefined;
  const rate = percentage(new Decimal(value(id)), new Decimal(value(total)), 2);
  return percent(rate.toFixed(rate.equals(100) ? 0 : 2), dials.formulas);
}

function projectYuan(department: Department, project: Project, carriedToo: boolean): number {
  return yuanOf(
    department.entries.filter(
      (entry) => entry.project === project.code && (carriedToo || !projectColumn(entry)?.startsWith('结转/')),
    ),
  );
}

function projectList(department: Department, dials: Dials, pen: Pen): Spec[][] {
  const listed = department.projects.filter(
    ({ code: own }) => dials.projects !== '涉密' || !department.secret.has(own),
  );
  const figures = pen.figures(
    listed.map((project) => ({
      id: project.code,
      amounts: { 金额: projectYuan(department, project, dials.listBasis === '含结转') },
    })),
    AMOUNT,
    '万元',
  );
  return [
    [
      '项目支出情况',
      '项目名称',
      '支出项目类别',
      '项目总预算',
      '项目本年度预算',
      '项目主要支出方向和用途',
      '<',
      '<',
    ],
    ...listed.map(({ code: own, name }): Spec[] => [
      '^',
      name,
      '部门项目',
      undefined,
      figures.cell(own, '金额'),
      '用于有关工作。',
      '<',
      '<',
    ]),
  ];
}

function projectForm(department: Department, project: Project, dials: Dials, index: number): Sheet {
  const pen = new Pen({ ...dials, unit: '万元' });
  const entries = department.entries.filter((entry) => entry.project === project.code);
  const amounts: Record<string, number> = {};
  for (const entry of entries) {
    const key = projectColumn(entry) ?? '';
    amounts[key] = (amounts[key] ?? 0) + entry.yuan;
  }
  const carriedToo = dials.formBasis === '含结转';
  const of = (fund: string): number =>
    (amounts[`本年/${fund}`] ?? 0) + (carriedToo ? (amounts[`结转/${fund}`] ?? 0) : 0);
  const funds: Line[] = [
    { id: '合计' },
    ...FUNDS.map((fund) => ({ id: fund, under: '合计', amounts: { 金额: of(fund) } })),
    { id: '财政专户管理资金', under: '合计', amounts: { 金额: amounts['财政专户管理资金'] ?? 0 } },
    { id: '单位资金', under: '合计', amounts: { 金额: amounts['单位资金'] ?? 0 } },
  ];
  const figures = pen.figures(
    [...funds, { id: '申请当年', amounts: { 金额: amounts['本年/一般公共预算'] ?? 0 } }],
    AMOUNT,
    '万元',
  );
  const cell = (id: string): Spec => figures.cell(id, '金额');
  const details = detailRows(figures.printed('合计', '金额'), pen, new Draw(index + entries.length));
  const unit = department.units.find(({ code: each }) => each === project.unit)?.name ?? '';
  const wide = (label: string, value: Spec): Spec[] => [label, value, '<', '<', '<', '<', '<', '<'];
  const two = (label: string, value: Spec, second: string, other: Spec): Spec[] => [
    label,
    value,
    '<',
    '<',
    second,
    other,
    '<',
    '<',
  ];
  const source = (label: string, value: Spec, first = false): Spec[] => [
    first ? '项目资金来源' : '^',
    label,
    '<',
    '<',
    '<',
    value,
    '<',
    '<',
  ];
  const rows: Spec[][] = [
    two('项目名称', project.name, '项目编码', code(project.code)),
    two('项目主管部门', department.name, '项目执行单位', unit),
    two('项目负责人', '李四', '联系电话', '82800002'),
    wide('项目属性', '持续性项目'),
    wide('支出项目类别', project.category === '22' ? '其他运转类' : '特定目标类'),
    two('起始年度', { value: dials.year, format: 'General' }, '终止年度', undefined),
    wide('项目立项依据', '有关文件。'),
    wide('项目实施方案', '按计划实施。'),
    two('项目总预算', cell('合计'), '项目当年预算', cell('合计')),
    wide('项目前两年预算及当年预算变动情况', '前两年预算安排情况：略。'),
    source('来源项目', '金额', true),
    source('合计', cell('合计')),
    source('一般公共预算财政拨款', cell('一般公共预算')),
    source('其中：申请当年预算拨款', cell('申请当年')),
    source('政府性基金预算财政拨款', cell('政府性基金预算')),
    ...(figures.printed('国有资本经营预算', '金额') === 0
      ? []
      : [source('国有资本经营预算财政拨款', cell('国有资本经营预算'))]),
    source('财政专户管理资金', cell('财政专户管理资金')),
    source('单位资金', cell('单位资金')),
    source('其中：使用上年度财政拨款结转', undefined),
    wide('项目支出明细测算', '<'),
    ['项目活动', '活动内容表述', '<', '支出经济分类', '金额', '测算依据及说明', '<', '备注'],
    ...details,
    wide('项目采购', '<'),
    ['品名', '<', '<', '数量', '<', '金额', '<', '<'],
    wide('项目绩效总目标', '<'),
    ['名称', '<', '目标说明', '<', '<', '<', '<', '<'],
    ['完成任务', '<', '按时完成年度任务。', '<', '<', '<', '<', '<'],
    wide('年度绩效目标表', '<'),
    ['目标名称', '一级指标', '二级指标', '三级指标', '指标值', '<', '<', '指标值确定依据'],
    ['完成任务', '产出指标', '数量指标', '检查次数', '≥5次', '<', '<', '计划标准'],
  ];
  return sheetOf(`12-${index}.项目支出绩效目标表`, [...top(`12-${index}`, '项目支出绩效目标表'), ...rows]);
}

function detailRows(units: number, pen: Pen, draw: Draw): Spec[][] {
  const count = units > 1000 ? draw.int(1, 5) : 1;
  const parts = Array.from({ length: count - 1 }, () => draw.int(1, Math.floor(units / count)));
  const last = units - parts.reduce((sum, part) => sum + part, 0);
  return [...parts, last].map((part, i) => [
    '工作经费',
    `第${i + 1}项活动`,
    '<',
    '商品和服务支出',
    pen.amount(part, { unit: '万元' }),
    '按标准测算。',
    '<',
    undefined,
  ]);
}
