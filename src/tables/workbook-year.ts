/** The year a workbook is about: what its titles, cover, headers and notes say, weighed. */
import { readYear } from './titles';
import { normalise } from './label';

/** Texts by how much they tell. */
export interface YearEvidence {
  /** Titles and texts such as 2023年部门预算. */
  readonly strong: readonly string[];
  /** Header words such as 2023年预算数. */
  readonly headers: readonly string[];
  /** Notes such as 2023年没有使用政府性基金预算拨款安排的支出. */
  readonly notes: readonly string[];
}

/** The year with most weight; of two equal ones the later. */
export function decideYear(evidence: YearEvidence): number | undefined {
  const votes = new Map<number, number>();
  const vote = (text: string, weight: number): void => {
    const year = readYear(text);
    if (year !== undefined) votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const text of evidence.strong) vote(text, 10);
  for (const text of evidence.notes) vote(text, 3);
  if (votes.size === 0) {
    // Headers name last year beside this one; the latest is this year's.
    const years = evidence.headers
      .filter((text) => !/(?:至|-|到)20\d{2}/.test(normalise(text)))
      .map(readYear)
      .filter((year) => year !== undefined);
    return years.length > 0 ? Math.max(...years) : undefined;
  }
  return [...votes].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}
