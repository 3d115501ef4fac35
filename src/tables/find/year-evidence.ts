/**
 * The year of tables whose titles name none, where a workbook holds one kind of table twice: by the names of the sheets
 * (收支总表2022). Elsewhere the year of the workbook holds.
 */
import type { Table } from '../book';
import { normalise } from '../words/label';

/** A table with what may tell its year. */
export interface Dated {
  readonly table: Table;
  /** True where its title, or a line above it, names the year. */
  readonly printed: boolean;
  readonly repeatable: boolean;
}

const YEAR = /(?<!\d)(20\d{2})(?!\d)/g;

/** The only year the sheet's name holds. */
function evidenceOf({ table }: Dated): number | undefined {
  const named = new Set([...normalise(table.sheet).matchAll(YEAR)].map((match) => Number(match[1])));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Whether two tables of one kind and year are told apart by their evidence. */
function tellsApart(one: Dated, other: Dated): boolean {
  if (one === other || one.repeatable || one.table.kind !== other.table.kind) return false;
  if (one.printed || other.printed || one.table.organisation !== other.table.organisation) return false;
  const [a, b] = [evidenceOf(one), evidenceOf(other)];
  return a !== undefined && b !== undefined && a !== b;
}

/** The tables with the years their neighbourhood tells, where that tells two tables of one kind apart. */
export function withEvidentYears(dated: readonly Dated[]): readonly Table[] {
  const byKind = new Map<string, Dated[]>();
  for (const one of dated) byKind.set(one.table.kind, [...(byKind.get(one.table.kind) ?? []), one]);
  const apart = [...byKind.values()].some(([first, ...others]) =>
    others.some((other) => first !== undefined && tellsApart(first, other)),
  );
  if (!apart) return dated.map(({ table }) => table);
  return dated.map((one) => {
    const year = one.printed ? undefined : evidenceOf(one);
    return year === undefined ? one.table : { ...one.table, year };
  });
}
