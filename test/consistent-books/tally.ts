/** Sums entries into the rows and columns of a table. */
import type { Department, Entry, OfficialSpending } from './department';
import { FUNDS } from './department';
import type { Columns, Line } from './rounding';

/** The column an entry is counted in; undefined where the table leaves it out. */
export type ColumnOf = (entry: Entry) => string | undefined;

export const TOTAL = '合计';

function put(into: Map<string, Record<string, number>>, id: string, column: string, yuan: number): void {
  const amounts = into.get(id) ?? {};
  amounts[column] = (amounts[column] ?? 0) + yuan;
  into.set(id, amounts);
}

/** 合计 and the subjects as a tree; subjects are cut to the depth, zero ones are added as rows of nothing. */
export function bySubject(
  entries: readonly Entry[],
  columnOf: ColumnOf,
  depth: '类' | '款' | '项',
  zeros: readonly string[] = [],
): Line[] {
  const length = { 类: 3, 款: 5, 项: 7 }[depth];
  const amounts = new Map<string, Record<string, number>>();
  for (const entry of entries) {
    const column = columnOf(entry);
    if (column !== undefined) put(amounts, entry.subject.slice(0, length), column, entry.yuan);
  }
  for (const code of zeros) if (!amounts.has(code.slice(0, length))) amounts.set(code.slice(0, length), {});
  return tree(amounts);
}

/** 合计, 类 and 款 of economic subjects. */
export function byEconomic(entries: readonly Entry[], columnOf: ColumnOf): Line[] {
  const amounts = new Map<string, Record<string, number>>();
  for (const entry of entries) {
    const column = columnOf(entry);
    if (column !== undefined && entry.economic !== undefined)
      put(amounts, entry.economic, column, entry.yuan);
  }
  return tree(amounts);
}

function tree(amounts: ReadonlyMap<string, Record<string, number>>): Line[] {
  const codes = new Set<string>();
  for (const leaf of amounts.keys())
    for (const length of [3, 5, 7]) if (leaf.length >= length) codes.add(leaf.slice(0, length));
  const lines: Line[] = [{ id: TOTAL }];
  for (const code of [...codes].sort()) {
    const own = amounts.get(code);
    const under = code.length === 3 ? TOTAL : code.slice(0, -2);
    lines.push({ id: code, under, ...(own === undefined ? {} : { amounts: own }) });
  }
  return lines;
}

/** 合计, the department and its units. Units without any entry are left out where they have no amounts. */
export function byUnit(
  department: Department,
  entries: readonly Entry[],
  columnOf: ColumnOf,
  departmentRow: boolean,
): Line[] {
  const amounts = new Map<string, Record<string, number>>();
  for (const entry of entries) {
    const column = columnOf(entry);
    if (column !== undefined) put(amounts, entry.unit, column, entry.yuan);
  }
  const above = departmentRow ? department.code : TOTAL;
  return [
    { id: TOTAL },
    ...(departmentRow ? [{ id: department.code, under: TOTAL }] : []),
    ...department.units
      .filter(({ code }) => amounts.has(code))
      .map(({ code }) => ({ id: code, under: above, amounts: amounts.get(code) ?? {} })),
  ];
}

export const natureColumn: ColumnOf = ({ nature }) => (nature === '结转下年' ? undefined : nature);

/** 收入总表: the source of the year, or what was carried over by fund. */
export function incomeColumn(own: '分列' | '单位资金', surplusColumn: boolean): ColumnOf {
  return ({ fund, source, carried }) => {
    if (carried) return `结转/${fund}`;
    if (source === '使用非财政拨款结余') return surplusColumn ? source : '结转/单位资金';
    return own === '单位资金' && fund === '单位资金' ? '单位资金' : source;
  };
}

/** 项目支出情况表: funds of the year and carried over; the units' own money is one column. */
export const projectColumn: ColumnOf = ({ fund, carried, nature }) => {
  if (nature !== '项目支出') return undefined;
  const appropriated = (FUNDS as readonly string[]).includes(fund);
  return appropriated ? `${carried ? '结转' : '本年'}/${fund}` : fund;
};

/** Whether it is spent at all, and out of which fund. */
export function spent(entries: readonly Entry[], fund?: string, carriedToo = true): Entry[] {
  return entries.filter(
    (entry) =>
      entry.nature !== '结转下年' &&
      (fund === undefined || entry.fund === fund) &&
      (carriedToo || !entry.carried),
  );
}

export function appropriated(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ fund }) => (FUNDS as readonly string[]).includes(fund));
}

export function yuanOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { yuan }) => sum + yuan, 0);
}

export function officialLines(department: Department, byUnits: boolean): Line[] {
  const items: (keyof OfficialSpending)[] = ['因公出国费', '公务用车购置费', '公务用车运行费', '公务接待费'];
  const sums = (spendings: readonly OfficialSpending[]): Record<string, number> =>
    Object.fromEntries(items.map((item) => [item, spendings.reduce((sum, own) => sum + own[item], 0)]));
  if (!byUnits) return [{ id: TOTAL, amounts: sums([...department.official.values()]) }];
  const units = [...department.official].map(([id, own]) => ({ id, under: TOTAL, amounts: sums([own]) }));
  return [{ id: TOTAL }, ...units];
}

export const OFFICIAL_COLUMNS: Columns = {
  names: [TOTAL, '因公出国费', '公务用车', '公务用车购置费', '公务用车运行费', '公务接待费'],
  parts: { 合计: ['因公出国费', '公务用车', '公务接待费'], 公务用车: ['公务用车购置费', '公务用车运行费'] },
};

/** 合计 of 基本支出 (人员经费, 公用经费) and 项目支出, and more natures where the table has them. */
export function natureColumns(more: readonly string[] = [], split = true): Columns {
  const basic = split ? ['人员经费', '公用经费'] : [];
  return {
    names: [TOTAL, '基本支出', ...basic, '项目支出', ...more],
    parts: { 合计: ['基本支出', '项目支出', ...more], ...(split ? { 基本支出: basic } : {}) },
  };
}
