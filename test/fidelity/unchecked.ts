/** The map of amounts that no equality holds: where they stand, and why. Whoever adds a table finds here what is not checked. */
import { table } from './figures';
import { sampleNamed } from './samples';
import { benchOf, type Bench } from './sweep';
import type { Amount } from './amount-cells';

/** Why the formulas leave some amounts alone, by table, row and column. */
interface Reason {
  readonly table: RegExp;
  readonly part?: string;
  readonly row?: RegExp;
  readonly column?: RegExp;
  /** Holds only of cells with nothing in them. */
  readonly blank?: true;
  readonly why: string;
}

const REASONS: readonly Reason[] = [
  {
    table: /^项目支出绩效目标表$/,
    part: '采购',
    why: '采购可以跨年度，各项之和只要求不大于项目当年预算（B12-6）',
  },
  {
    table: /绩效目标表$/,
    row: /项目总预算|^项目:/,
    column: /总预算|金额/,
    why: '总预算可以不填，整体和项目两张绩效目标表都填了才比（BX-36c），否则只要求不小于当年预算（B12-5）',
  },
  {
    table: /^项目支出绩效目标表$/,
    row: /申请当年/,
    why: '申请当年预算拨款可以不填，填了的才比（BX-29c）',
  },
  {
    table: /自评表$/,
    row: /总额$/,
    why: '自评表的资金总额没有填列，执行率也就没有',
  },
  {
    table: /^收入(?:总表|决算表)$/,
    column: /教育收费/,
    why: '事业收入中的教育收费是其中项，只要求不大于事业收入（B0-1）',
  },
  {
    table: /^三公经费支出决算表$/,
    column: /国内接待费/,
    why: '国内接待费是其中项，只要求不大于公务接待费（B0-1）',
  },
  {
    table: /^三公经费支出表$/,
    column: /^增减额\//,
    why: '各分项的增减额由增减额审核（ND-13）按本年数减上年数核对，不用公式',
  },
  { table: /./, blank: true, why: '整列或整项为空：没有金额可核对，填了数才参与等式' },
];

function reasonFor({ table: own, grid, row, column, blank }: Amount): string {
  const fits = REASONS.find(
    (reason) =>
      reason.table.test(own.kind) &&
      (reason.part === undefined || reason.part === grid.part) &&
      (reason.row?.test(row.item ?? row.key) ?? true) &&
      (reason.column?.test(column.key) ?? true) &&
      (reason.blank === undefined || blank),
  );
  return fits?.why ?? '没有说明';
}

/** Whether an equality that must hold, or a percentage, is made of the amount. */
function isChecked({ ground }: Bench, { key }: Amount): boolean {
  return ground.identities.equalitiesAt(key).length > 0 || ground.identities.hasPercentageOf(key);
}

/** Amounts in no equality, grouped by where and why. */
export interface Unchecked {
  readonly sample: string;
  readonly where: string;
  readonly how: '只比大小' | '没有公式';
  readonly many: number;
  readonly why: string;
}

export function uncheckedIn(bench: Bench): Unchecked[] {
  const { sample, amounts, ground } = bench;
  const groups = new Map<string, Unchecked>();
  for (const amount of amounts) {
    const { identities } = ground;
    if (isChecked(bench, amount)) continue;
    const how = identities.inequalitiesAt(amount.key).length > 0 ? '只比大小' : '没有公式';
    const row = (amount.row.item ?? amount.row.key).replace(/^(项目|采购|明细|单位|功能|经济):.*/, '$1行');
    const where = `${amount.table.kind}${amount.grid.part === '' ? '' : `·${amount.grid.part}`} ${row} ${amount.column.key}${amount.blank ? '（空）' : ''}`;
    const known = groups.get(`${where}${how}`);
    groups.set(`${where}${how}`, {
      sample: sample.name,
      where,
      how,
      many: (known?.many ?? 0) + 1,
      why: reasonFor(amount),
    });
  }
  return [...groups.values()];
}

/** Faults of rows and codes that no check notices, and why: what is left is a lawful table. */
const UNNOTICED: readonly (readonly [what: string, why: string])[] = [
  [
    '收入总表、分单位表、“三公”表：合计行漏了，部门一行紧随其后',
    '只有一个部门的，部门行可以就是合计行（BX-14 在另一张表上提出）',
  ],
  ['部门、单位、类别一行漏了，它的上级或下级只有一行', '金额逐级相同，少列一级的表样也合规'],
  ['只有一个项目的项目支出情况表漏了项目', '剩下的各级金额仍相等；项目编码、名称没有别的行可比'],
  ['“三公”表漏了公务用车的小计', '只列购置费、运行费的表样也合规，合计照样相等（B7-1b）'],
  ['整体支出绩效自评表漏了基本支出、项目支出总额（同在一行）', '财政部表样没有这一行'],
  ['只有一张项目支出绩效目标表时漏了项目总预算', '没有其他项目的表可比（ND-57 要三张以上）'],
  ['没有年度的工作簿，科目名称、编码写错', '不知道用哪一年的科目，只比历年都未变的（ND-1）'],
  ['采购金额写错而不超过测算金额、当年预算', '采购可以跨年度，没有相等的关系（B12-6、ND-51）'],
  ['申请当年预算拨款没有填', '有结转的项目可以不填；没有结转的提示（ND-57）'],
];

/** The map in Markdown, of the workbooks named. */
export async function coverageMap(samples: readonly string[]): Promise<string> {
  const benches = [];
  for (const name of samples) benches.push(benchOf(await sampleNamed(name)));
  const counts = benches.map((bench) => {
    const { length } = bench.amounts;
    const checked = bench.amounts.filter((amount) => isChecked(bench, amount)).length;
    return [bench.sample.name, length, checked, length - checked];
  });
  const groups = benches.flatMap(uncheckedIn);
  return [
    '### 没有等式核对的金额格',
    table(['工作簿', '金额格（含空格）', '在等式或比率中', '不在其中'], counts),
    table(
      ['工作簿', '位置', '格数', '公式', '原因'],
      groups.map(({ sample, where, many, how, why }) => [sample, where, many, how, why]),
    ),
    '### 漏行、错码而没有发现的',
    table(['情形', '原因'], UNNOTICED),
  ].join('\n\n');
}
