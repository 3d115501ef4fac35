/**
 * ND-57: the amounts a 绩效 form has a place for are there: rows of its parts and totals, and what the other forms of the
 * same set fill in. Without the row the formulas over it do not run.
 */
import Decimal from 'decimal.js';
import type { Finding, Severity } from '../findings/finding';
import type { CellRef } from '../grid/address';
import type { AmountCell, Book, Row, Table } from '../tables/book';
import { numberIn } from '../tables/figures';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Items that go together: where two of the section are printed, and none that other forms have, the expected ones are. */
interface Section {
  readonly prefix: string;
  readonly expected: readonly string[];
  /** Items that need not be there. */
  readonly further: readonly string[];
}

const TOTAL = '合计';
const OVERALL = '整体支出绩效目标表';
const SECTIONS: readonly Section[] = [
  { prefix: '收入构成/', expected: [TOTAL, '财政拨款'], further: ['财政专户管理资金', '单位资金'] },
  { prefix: '支出构成/', expected: [TOTAL, '人员类', '运转类', '特定目标类'], further: [] },
];
const FEWEST_PRINTED = 2;

/** Amounts every project has, compared among the forms of a set; `severity` where one alone leaves it blank. */
const SHARED: readonly { readonly item: string; readonly severity: Severity }[] = [
  { item: '项目总预算', severity: '核实' },
  { item: '项目当年预算', severity: '核实' },
  { item: '资金来源/一般公共预算/申请当年', severity: '提示' },
];
const FEWEST_FORMS = 3;

const LABELS: Readonly<Record<string, string>> = {
  '资金来源/一般公共预算/申请当年': '其中：申请当年预算拨款',
};
const labelOf = (item: string): string => LABELS[item] ?? item.replace('/', '·');

function rowOf(table: Table, item: string): Row | undefined {
  return table.grids.flatMap(({ rows }) => rows).find((row) => row.item === item);
}

function figureOf(row: Row | undefined): AmountCell | undefined {
  return [...(row?.amounts.values() ?? [])].find(
    ({ reading }) => reading.kind === 'number' && !reading.value.isZero(),
  );
}

function finding(
  table: Table,
  item: string,
  near: readonly CellRef[],
  texts: Pick<Finding, 'severity' | 'message' | 'basis' | 'suggestion'>,
): Finding {
  return {
    rule: 'ND-57',
    category: '绩效',
    table: tableTitle(table),
    cells: cellsAt(near),
    ...texts,
    fingerprint: ['ND-57', tableKey(table), item].join('|'),
  };
}

function missing(table: Table, items: readonly string[], near: readonly Row[], basis: string): Finding {
  return finding(
    table,
    items.join('|'),
    near.flatMap(({ amounts }) => [...amounts.values()].map(({ ref }) => ref)),
    {
      severity: '核实',
      message: `${tableName(table)}没有${items.map((item) => `「${labelOf(item)}」`).join('、')}行，与它有关的勾稽关系没有核对。`,
      basis,
      suggestion: '核对是否漏行，补列后重新校验。',
    },
  );
}

const TOGETHER = '表样中这几项同列（通行做法）；缺了一项，合计无从核对。';

const depthOf = (item: string): number => item.split('/').length;

/** The rows of a section, those of its parts aside; none where it is not filled in. */
function printedIn(rows: readonly Row[], prefix: string): Row[] {
  const own = rows.filter(({ item }) => item?.startsWith(prefix) === true);
  const printed = own.filter(({ item }) => depthOf(item ?? '') === depthOf(prefix));
  return printed.length < FEWEST_PRINTED || own.every((row) => figureOf(row) === undefined) ? [] : printed;
}

/** Whether the total is what the rows printed make up: what is not printed has no amount. */
function isComplete(printed: readonly Row[], total: string): boolean {
  const sum = (rows: readonly Row[]): Decimal =>
    rows.reduce((all, row) => all.plus(numberIn(figureOf(row))), new Decimal(0));
  const [totals, parts] = [true, false].map((isTotal) =>
    printed.filter(({ item }) => (item === total) === isTotal),
  ) as [Row[], Row[]];
  return totals.length > 0 && sum(totals).equals(sum(parts));
}

function sectionGaps(table: Table): Finding[] {
  if (table.kind !== OVERALL) return [];
  const rows = table.grids.flatMap((grid) => (grid.part === '' ? grid.rows : []));
  // A form that prints no total in either section does without by its layout.
  const hasTotals = SECTIONS.some(({ prefix }) => rows.some(({ item }) => item === prefix + TOTAL));
  return SECTIONS.flatMap(({ prefix, expected, further }) => {
    const printed = printedIn(rows, prefix);
    const known = [...expected, ...further].map((name) => prefix + name);
    const isOwn = printed.length > 0 && printed.every(({ item }) => known.includes(item ?? ''));
    if (printed.length === 0 || isComplete(printed, prefix + TOTAL)) return [];
    return (isOwn ? expected : [TOTAL])
      .filter((name) => name !== TOTAL || hasTotals)
      .filter((name) => !printed.some(({ item }) => item === prefix + name))
      .map((name) => missing(table, [prefix + name], printed, TOGETHER));
  });
}

/** 合计 of the sources of a project: not every form has it, but all forms of a set have the same rows. */
function sourceGaps(forms: readonly Table[]): Finding[] {
  const [total, asked] = ['资金来源/合计', '资金来源/一般公共预算/申请当年'] as const;
  const isPrinted = forms.some((table) => rowOf(table, total) ?? rowOf(table, asked));
  if (!isPrinted) return [];
  return forms.flatMap((table) => {
    const rows = table.grids.flatMap((grid) => (grid.part === '' ? grid.rows : []));
    const printed = printedIn(rows, '资金来源/');
    const isLacking = printed.length > 0 && !rowOf(table, total);
    return isLacking ? [missing(table, [total], printed, TOGETHER)] : [];
  });
}

/** 收入构成 and 支出构成 stand together: without the first row of one, the rest is read as something else. */
const COMPOSITIONS = ['收入构成', '支出构成'];

function compositionGaps(table: Table): Finding[] {
  if (table.kind !== OVERALL) return [];
  const rows = table.grids.flatMap((grid) => (grid.part === '' ? grid.rows : []));
  const of = (name: string): Row[] => rows.filter(({ item }) => item?.startsWith(`${name}/`) === true);
  const printed = COMPOSITIONS.filter((name) => of(name).some((row) => figureOf(row) !== undefined));
  return printed.length === 1
    ? COMPOSITIONS.filter((name) => of(name).length === 0).map((name) =>
        missing(table, [name], rows, '表样并列收入构成和支出构成（通行做法）；缺了一项，收支合计无从核对。'),
      )
    : [];
}

/** 资金总额 of a 自评表 that prints its parts. */
function evaluationGaps(table: Table): Finding[] {
  if (!table.kind.endsWith('自评表') || rowOf(table, '资金总额')) return [];
  const rows = table.grids.flatMap((grid) => (grid.part === '' ? grid.rows : []));
  return rows.some((row) => figureOf(row) !== undefined)
    ? [missing(table, ['资金总额'], rows, '自评表列有资金总额（通行做法）；缺了它，执行率和明细无从核对。')]
    : [];
}

/** All of the general budget is carried over: nothing is asked for this year. */
function isCarriedOver(table: Table): boolean {
  const asked = figureOf(rowOf(table, '资金来源/一般公共预算'));
  const carried = [...table.grids.flatMap(({ rows }) => rows)].some(
    (row) => row.item?.endsWith('/上年结转') === true && figureOf(row) !== undefined,
  );
  return asked === undefined || carried;
}

/** What one form lacks that most of the others have. */
interface Lack {
  readonly table: Table;
  readonly item: string;
  readonly severity: Severity;
  readonly others: number;
}

/** Whether some project of the list is paid out of money carried over; which one, its form need not say. */
function hasCarriedProjects(projects: readonly Table[]): boolean {
  return projects.some(({ grids }) =>
    grids.some(({ rows }) =>
      rows.some(({ amounts }) =>
        [...amounts].some(
          ([key, { reading }]) =>
            key.startsWith('结转结余') && reading.kind === 'number' && !reading.value.isZero(),
        ),
      ),
    ),
  );
}

function lacksIn(forms: readonly Table[], isCarried: boolean): Lack[] {
  if (forms.length < FEWEST_FORMS) return [];
  return SHARED.flatMap(({ item, severity }) => {
    const filled = forms.filter((table) => figureOf(rowOf(table, item)) !== undefined);
    if (filled.length * 3 < forms.length * 2) return [];
    const lacking = forms.filter((table) => !filled.includes(table));
    return lacking
      .filter((table) => !item.endsWith('申请当年') || !(isCarried || isCarriedOver(table)))
      .map((table): Lack => ({ table, item, severity, others: filled.length }));
  });
}

const COMPLETE = '同一套项目绩效目标表的项目应当填写齐全（通行做法）。';

/** Rows of one form that are not there are one finding; cells left blank are one each. */
function besideOthers(forms: readonly Table[], projects: readonly Table[]): Finding[] {
  const lacks = lacksIn(forms, hasCarriedProjects(projects));
  return forms.flatMap((table) => {
    const own = lacks.filter((lack) => lack.table === table);
    const gone = own.filter(({ item }) => !rowOf(table, item));
    const near = table.grids[0]?.rows.slice(0, 1) ?? [];
    const items = gone.map(({ item }) => item);
    return [
      ...(gone.length > 0
        ? [missing(table, items, near, `其他${gone[0]?.others ?? 0}张项目绩效目标表都有；${COMPLETE}`)]
        : []),
      ...own.flatMap(blank),
    ];
  });
}

function blank({ table, item, severity, others }: Lack): Finding[] {
  const [cell] = [...(rowOf(table, item)?.amounts.values() ?? [])];
  // A nought is said; a project may have nothing this year.
  if (cell?.reading.kind !== 'blank') return [];
  return [
    finding(table, item, [cell.ref], {
      severity,
      message: `${tableName(table)}${placeName(cell.ref)}「${labelOf(item)}」没有填写，其他${others}张项目绩效目标表都有。`,
      basis: COMPLETE,
      suggestion: '补填；确无金额的，请填写审核说明。',
    }),
  ];
}

function run(book: Book): Finding[] {
  const within = (table: Table): Finding[] => [
    ...sectionGaps(table),
    ...compositionGaps(table),
    ...evaluationGaps(table),
  ];
  const ofKind = (set: number, name: string): Table[] =>
    book.tables.filter((table) => table.set === set && table.kind === name);
  return [
    ...book.tables.flatMap(within),
    ...book.sets.flatMap((_, set) => sourceGaps(ofKind(set, '项目支出绩效目标表'))),
    ...book.sets.flatMap((_, set) =>
      besideOthers(ofKind(set, '项目支出绩效目标表'), ofKind(set, '项目支出情况表')),
    ),
  ];
}

export const formRows: Check = {
  id: 'ND-57',
  severity: '核实',
  meaning:
    '绩效目标表、自评表的合计和各项金额都列出；同一套项目绩效目标表，其他项目都填的金额不应有一张空着。',
  run: ({ book }) => run(book),
};
