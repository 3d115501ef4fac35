/**
 * Which of the budgets a functional subject belongs to: 一般公共预算, 政府性基金, 国有资本经营 or 社会保险基金. A 类 or 款 belongs to
 * all that something below it belongs to. Facts and their grades come from seeds/catalogue. Knows no table.
 */
import type { Fund, Grade, Subject } from './subjects';
import { allSubjects, isValid } from './subjects';

export interface FundFact {
  readonly funds: ReadonlySet<Fund>;
  /** The grade of the subject itself. */
  readonly grade: Grade;
}

const years = new Map<number, ReadonlyMap<string, FundFact>>();

/** What is known of a functional code in a budget year; undefined where the catalogue does not have it. */
export function fundsOf(code: string, year: number): FundFact | undefined {
  let facts = years.get(year);
  if (!facts) {
    facts = factsOf(allSubjects('功能').filter((subject) => isValid(subject, year)));
    years.set(year, facts);
  }
  return facts.get(code);
}

function factsOf(subjects: readonly Subject[]): ReadonlyMap<string, FundFact> {
  const facts = new Map(subjects.map(({ code, grade }) => [code, { funds: new Set<Fund>(), grade }]));
  for (const { code, fund } of subjects)
    for (const length of [3, 5, 7])
      if (fund !== undefined && length <= code.length) facts.get(code.slice(0, length))?.funds.add(fund);
  return facts;
}

/**
 * The budgets a code belongs to where it does not belong to the given one; undefined where it does, or where nothing is
 * known. `sure` is false where no published document bears the subject out.
 */
export function otherFunds(
  code: string,
  fund: Fund,
  year: number,
): { readonly funds: readonly Fund[]; readonly sure: boolean } | undefined {
  const fact = fundsOf(code, year);
  if (!fact || fact.funds.size === 0 || fact.funds.has(fund)) return undefined;
  return { funds: [...fact.funds], sure: fact.grade !== 'recalled' && fact.grade !== 'unsure' };
}
