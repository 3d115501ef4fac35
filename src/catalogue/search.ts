/**
 * Finding a subject by what a clerk types: the beginning of a code, any part of a name, pinyin in full, by initials, or
 * some of each. Ranks so that the first hit is what is meant. Knows no workbook: what one uses is told by the caller.
 */
import { plainName } from './name-key';
import { syllablesOf, type Syllables } from './pinyin';
import type { Subject } from './subjects';

export interface Search {
  /** Subjects for the query, the likeliest first; none for a query without content. */
  find(query: string, limit?: number): readonly Subject[];
}

export interface SearchOptions {
  /** Codes the workbook already uses: they, and what stands near them, come first among equals. */
  readonly used?: ReadonlySet<string>;
  /** Codes that come after all others, however well they fit. */
  readonly last?: ReadonlySet<string>;
}

/** How a word of the query fits, from the best to the worst; only the order matters. */
const FIT = {
  category: -1,
  same: 0,
  code: 1,
  beginning: 2,
  initials: 3,
  inside: 4,
  reading: 5,
  readingInside: 6,
  scattered: 7,
} as const;

interface Entry {
  readonly subject: Subject;
  readonly names: readonly { readonly plain: string; readonly syllables: Syllables }[];
}

interface Hit {
  readonly subject: Subject;
  /** 1 for what comes after all others. */
  readonly turn: number;
  /** Sum of the fits of the words. */
  readonly fit: number;
  readonly closeness: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Prepares a search over subjects. Building costs some milliseconds, a query a few. */
export function searchOver(subjects: readonly Subject[], options: SearchOptions = {}): Search {
  const entries = subjects.map(entryOf);
  const { used = NONE, last = NONE } = options;
  return {
    find(query, limit = 50) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const hits: Hit[] = [];
      for (const entry of entries) {
        const fit = fitOf(entry, words);
        if (fit === undefined) continue;
        const { subject } = entry;
        hits.push({
          subject,
          turn: Number(last.has(subject.code)),
          fit,
          closeness: closeness(subject.code, used),
        });
      }
      return hits
        .sort(
          (a, b) =>
            a.turn - b.turn ||
            a.fit - b.fit ||
            a.closeness - b.closeness ||
            LEVELS[a.subject.level] - LEVELS[b.subject.level] ||
            unseen(a.subject) - unseen(b.subject) ||
            lengthOf(a.subject) - lengthOf(b.subject) ||
            compare(a.subject.code, b.subject.code),
        )
        .slice(0, limit)
        .map(({ subject }) => subject);
    },
  };
}

/** Amounts are published by 项 (款 for economic subjects), so these are looked for most. */
const LEVELS: Readonly<Record<Subject['level'], number>> = { 项: 0, 款: 1, 类: 2 };

/** Of functional subjects that fit alike the shorter name is meant; economic ones stand by weight in their codes. */
function lengthOf({ classification, name }: Subject): number {
  return classification === '功能' ? name.length : 0;
}

/** What was seen in published tables is meant more often than what was not. */
function unseen({ grade }: Subject): number {
  return grade === 'seen' ? 0 : 1;
}

function entryOf(subject: Subject): Entry {
  return {
    subject,
    names: [subject.name, ...subject.aliases].map((name) => ({
      plain: plainName(name).toLowerCase(),
      syllables: syllablesOf(name),
    })),
  };
}

/** Words in half width and lower case. */
function wordsOf(query: string): string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .split(/[\s,，、;；]+/)
    .map((word) => plainName(word))
    .filter((word) => word !== '');
}

/** All words have to fit; undefined where one does not. */
function fitOf(entry: Entry, words: readonly string[]): number | undefined {
  let total = 0;
  for (const word of words) {
    const fit = /^\d+$/.test(word) ? fitOfCode(entry.subject.code, word) : fitOfWord(entry, word);
    if (fit === undefined) return undefined;
    total += fit;
  }
  return total;
}

function fitOfCode(code: string, word: string): number | undefined {
  if (code === word) return FIT.same;
  return code.startsWith(word) ? FIT.code : undefined;
}

function fitOfWord({ subject, names }: Entry, word: string): number | undefined {
  // 教育 is 205 教育支出 before it is 21902 教育, which says for whom another place is aided.
  if (subject.level === '类' && names.some(({ plain }) => plain === `${word}支出`)) return FIT.category;
  let best: number | undefined;
  for (const { plain, syllables } of names) {
    const fit = /^[a-z']+$/.test(word)
      ? fitOfReading(syllables, word.replaceAll("'", ''))
      : fitOfCharacters(plain, word);
    if (fit !== undefined && (best === undefined || fit < best)) best = fit;
  }
  return best;
}

function fitOfCharacters(plain: string, word: string): number | undefined {
  if (plain === word) return FIT.same;
  const at = plain.indexOf(word);
  if (at === 0) return FIT.beginning;
  if (at > 0) return FIT.inside;
  return word.length > 1 && isScattered(plain, word) ? FIT.scattered : undefined;
}

/** All characters of the word in their order, with others between them: 养老缴费 in 养老保险缴费. */
function isScattered(plain: string, word: string): boolean {
  let from = 0;
  for (const character of word) {
    const at = plain.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function fitOfReading(syllables: Syllables, word: string): number | undefined {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (initials === word || syllables.join('') === word) return FIT.same;
  if (initials.startsWith(word)) return FIT.beginning;
  if (initials.includes(word)) return FIT.initials;
  for (let start = 0; start < syllables.length; start += 1) {
    if (isRead(syllables, start, word)) return start === 0 ? FIT.reading : FIT.readingInside;
  }
  return word.length > 2 && isScattered(initials, word) ? FIT.scattered : undefined;
}

/** Whether the word is made of beginnings of the syllables from `at` on, none left out: jbyanglao, jiben. */
function isRead(syllables: Syllables, at: number, word: string): boolean {
  if (word === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  let common = 0;
  while (common < syllable.length && syllable[common] === word[common]) common += 1;
  for (let length = common; length > 0; length -= 1) {
    if (isRead(syllables, at + 1, word.slice(length))) return true;
  }
  return false;
}

/** 0 for a code in use, then for codes of a 款 and of a 类 in use, then the rest. */
function closeness(code: string, used: ReadonlySet<string>): number {
  if (used.size === 0) return 0;
  if (used.has(code)) return 0;
  if (code.length > 5 && used.has(code.slice(0, 5))) return 1;
  return used.has(code.slice(0, 3)) ? 2 : 3;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
