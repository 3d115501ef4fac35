/**
 * 指标分析 of a workbook, with last year's beside it where it is opened. Chooses tables by their recognised kind and
 * never by a sheet's name; what cannot be shown or compared is said in words. Pure.
 */
import type { Snapshot } from '../grid/snapshot';
import type { Book, Table, TableSet } from '../tables/book';
import { tableName } from '../tables/table-name';
import type { Analysis, AnalysisOutcome, Subject } from './analysis';
import type { Measure } from './figure';
import { jumpsOf } from './jumps';
import type { YearTables } from './raw-line';
import { sectionsOf, setOf, type Scene } from './sections';
import { PLANS } from './sources';
import { REFUSALS, WARNINGS } from './wording';

/** A workbook that was read. */
export interface ReadWorkbook {
  /** File name, without its folder. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly book: Book;
}

/** Analyses a workbook. Never throws for what the workbooks may hold. */
export function analyse(current: ReadWorkbook, previous?: ReadWorkbook): AnalysisOutcome {
  const set = mainSet(current.book);
  const now = set === undefined ? undefined : tablesOf(current, set, '本年');
  if (!now) return { kind: '无法分析', message: REFUSALS.nothing };
  const before = previous && previousTables(now, previous);
  if (typeof before === 'string') return { kind: '无法分析', message: before };
  const scene: Scene = { now, ...(before ? { before } : {}), measure: measureOf(now) };
  const { sections, notes } = sectionsOf(scene);
  if (sections.length === 0) {
    const found = usableTables(now).length > 0;
    return { kind: '无法分析', message: found ? REFUSALS.noFigures : REFUSALS.nothing };
  }
  if (previous && !sections.some(({ compared }) => compared))
    return { kind: '无法分析', message: REFUSALS.nothingCompared(previous.name) };
  const analysis: Analysis = {
    family: now.family,
    subject: subjectOf(current, now),
    ...(previous && before ? { previous: subjectOf(previous, before) } : {}),
    ...(scene.measure.unit === undefined ? {} : { unit: scene.measure.unit }),
    sections,
    jumps: jumpsOf(sections),
    warnings: warningsOf(current.book, now, before),
    notes,
  };
  return { kind: '分析', analysis };
}

/** The first set that is no leftover. */
function mainSet({ sets }: Book): number | undefined {
  const found = sets.findIndex(({ leftover }) => leftover !== true);
  return found < 0 ? undefined : found;
}

function tablesOf(
  { book, snapshot }: ReadWorkbook,
  set: number,
  year: '本年' | '上年',
): YearTables | undefined {
  const family = book.sets[set]?.family;
  return family && { book, snapshot, family, year, set };
}

/** The set of last year's workbook that answers to this year's; a sentence where there is none. */
function previousTables(now: YearTables, previous: ReadWorkbook): YearTables | string {
  const { sets } = previous.book;
  const mine = setOf(now);
  const fits = (one: TableSet): number =>
    one.family !== now.family
      ? -1
      : (one.organisation === mine?.organisation ? 4 : 0) +
        (one.scope === mine?.scope ? 2 : 0) +
        (one.leftover === true ? 0 : 1);
  const ranked = sets.map((one, set) => ({ set, rank: fits(one) })).sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  const [any] = sets;
  if (!best || !any) return REFUSALS.previousNothing(previous.name);
  if (best.rank < 0) return REFUSALS.otherFamily(previous.name, now.family, any.family);
  return tablesOf(previous, best.set, '上年') ?? REFUSALS.previousNothing(previous.name);
}

function subjectOf({ name, book }: ReadWorkbook, of: YearTables): Subject {
  const year = setOf(of)?.year ?? book.year;
  const organisation = setOf(of)?.organisation ?? book.organisation;
  return {
    workbook: name,
    ...(year === undefined ? {} : { year }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}

/** Tables that any section looks at. */
function usableTables(of: YearTables): Table[] {
  const kinds = new Set(PLANS[of.family].flatMap(({ sources }) => sources.map(({ kind }) => kind)));
  return of.book.tables.filter(({ set, kind }) => set === of.set && kinds.has(kind));
}

const USUAL_DECIMALS = 2;

/** The workbook's unit, with the decimals most of its tables in that unit have. */
function measureOf(of: YearTables): Measure {
  const tables = usableTables(of).filter(({ empty }) => !empty);
  const unit = of.book.amountUnit ?? tables.find(({ amountUnit }) => amountUnit !== undefined)?.amountUnit;
  const own = tables.filter(({ amountUnit }) => amountUnit === unit);
  return { unit, decimals: own[0]?.decimals ?? USUAL_DECIMALS };
}

function warningsOf(book: Book, now: YearTables, before: YearTables | undefined): string[] {
  const whole = book.sets.filter(({ leftover }) => leftover !== true).length;
  const [first] = usableTables(now);
  const sets = whole > 1 && first ? [WARNINGS.severalSets(whole, tableName(first))] : [];
  if (!before) return sets;
  const [mine, theirs] = [setOf(now), setOf(before)];
  const organisations =
    mine?.organisation !== undefined &&
    theirs?.organisation !== undefined &&
    !isSameOrganisation(mine.organisation, theirs.organisation)
      ? [WARNINGS.otherOrganisation(mine.organisation, theirs.organisation)]
      : [];
  return [
    ...organisations,
    ...yearWarnings(mine?.year ?? now.book.year, theirs?.year ?? before.book.year),
    ...sets,
  ];
}

/** One may be printed with the name of its county before it, or with 本级 behind it. */
function isSameOrganisation(one: string, other: string): boolean {
  const bare = (name: string): string => name.replace(/\s+/g, '').replace(/[（(]?(?:本级|机关)[）)]?$/, '');
  const [a, b] = [bare(one), bare(other)];
  return a.includes(b) || b.includes(a);
}

function yearWarnings(now: number | undefined, before: number | undefined): string[] {
  if (now === undefined || before === undefined) return [WARNINGS.yearUnknown];
  if (now === before) return [WARNINGS.sameYear(now)];
  return before === now - 1 ? [] : [WARNINGS.otherYear(now, before)];
}
