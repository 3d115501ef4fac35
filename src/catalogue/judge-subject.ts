/** Judges a printed pair of code and name against the subjects of a budget year, as surely as the catalogue knows it. */
import { nearestSibling, subjectByName } from './nearest';
import { renameOf } from './renames';
import {
  acceptsName,
  covers,
  FIRST_YEAR,
  isCandidate,
  LAST_YEAR,
  lookUp,
  lookUpAnyYear,
  parentCode,
  type Classification,
  type Subject,
} from './subjects';

/** How sure it is that a differing name is wrong. */
export type Certainty = 'certain' | 'likely' | 'doubtful';

export type SubjectVerdict =
  /** Code and name agree. */
  | { readonly kind: 'agrees' }
  /** The catalogue cannot say: another year, a code that may exist. */
  | { readonly kind: 'unjudged' }
  | {
      readonly kind: 'name-differs';
      readonly certainty: Certainty;
      /** What the code stands for. */
      readonly subject: Subject;
      /** True where the printed name is the one the subject had before. */
      readonly renamed: boolean;
      /** What the printed name stands for, where it is another subject's. */
      readonly named?: Subject;
    }
  /** The code is in force in other years only. */
  | { readonly kind: 'other-year'; readonly subject: Subject }
  | {
      readonly kind: 'unknown-code';
      /** True for a 项 below a 款 there is: places may have 项 of their own. */
      readonly local: boolean;
      /** What the printed name stands for, or comes near to. */
      readonly named?: Subject;
    };

/** Judges a code and the name printed with it; a blank name is not judged. */
export function judgeSubject(
  classification: Classification,
  code: string,
  printed: string,
  year: number | undefined,
): SubjectVerdict {
  if (year === undefined || !covers(year) || printed === '') return { kind: 'unjudged' };
  const subject = lookUp(classification, code, year);
  if (!subject) return judgeUnknown(classification, code, printed, year);
  if (acceptsName(subject, printed)) return { kind: 'agrees' };
  const named = subjectByName(classification, printed, code, year);
  return {
    kind: 'name-differs',
    certainty: certaintyOf(subject, year),
    subject,
    renamed: classification === '功能' && renameOf(code, printed, year) !== undefined,
    ...(named === undefined ? {} : { named }),
  };
}

function judgeUnknown(
  classification: Classification,
  code: string,
  printed: string,
  year: number,
): SubjectVerdict {
  if (classification === '功能' && isCandidate(code)) return { kind: 'unjudged' };
  const elsewhen = lookUpAnyYear(classification, code);
  if (elsewhen) {
    // A year that was never confirmed proves nothing.
    const firm = elsewhen.grade === 'seen' || elsewhen.grade === 'stable';
    return firm && acceptsName(elsewhen, printed) && year <= LAST_YEAR
      ? { kind: 'other-year', subject: elsewhen }
      : { kind: 'unjudged' };
  }
  const above = parentCode(code);
  const parent = above === undefined ? undefined : lookUp(classification, above, year);
  const named =
    subjectByName(classification, printed, code, year) ?? nearestSibling(classification, printed, code, year);
  return {
    kind: 'unknown-code',
    local: classification === '功能' && code.length === 7 && parent !== undefined,
    ...(named === undefined ? {} : { named }),
  };
}

/** By the grade of the pair, and not surely for years no document was seen of. */
export function certaintyOf(subject: Subject, year: number): Certainty {
  if (subject.grade === 'unsure') return 'doubtful';
  if (year > LAST_YEAR) return 'likely';
  if (subject.grade === 'stable') return 'certain';
  return subject.grade === 'seen' && subject.seenYears.some((seen) => seen >= FIRST_YEAR)
    ? 'certain'
    : 'likely';
}
