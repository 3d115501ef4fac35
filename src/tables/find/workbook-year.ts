/** The year a workbook is about: what its titles, cover, headers and notes say, weighed. */
import type { Family } from '../book';
import { readYear } from '../sheet/titles';
import { normalise } from '../words/label';

/** Texts by how much they tell. */
export interface YearEvidence {
  /** Titles and texts such as 2023年部门预算. */
  readonly strong: readonly string[];
  /** Header words such as 2023年预算数. */
  readonly headers: readonly string[];
  /** Notes such as 2023年没有使用政府性基金预算拨款安排的支出. */
  readonly notes: readonly string[];
}

/** Papers a cover may name beside what it is the cover of: rules, notices, plans and what is published elsewhere. */
const OTHER_PAPER = /办法|通知|意见|方案|规划|文件|印发|另行|[〔[]20\d{2}[〕\]]/;
/** A note tells the year of its table by saying what there is none of in it. */
const NOTHING = /没有|无|未|空表|为空|不涉及|为[0零]/;

/** Whether a text such as 2023年部门预算 names the workbook: no other paper, and not of the other family. */
export function namesWorkbook(text: string, family: Family): boolean {
  const plain = normalise(text);
  if (OTHER_PAPER.test(plain)) return false;
  return family === '预算'
    ? plain.includes('预算') || !plain.includes('决算')
    : plain.includes('决算') || !/(?:部门|单位)预算|预算公开/.test(plain);
}

/** Whether a note speaks of its table's year; 2022年决算数为快报数 does not. */
export function datesTable(note: string): boolean {
  return NOTHING.test(normalise(note));
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
