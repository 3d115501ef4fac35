/**
 * The sections of 指标分析: for each plan the table the workbook has, its lines, and last year's beside them where the
 * two can be compared. What cannot be shown or compared is said in words.
 */
import type { AmountUnit } from '../amount/unit';
import type { Table, TableSet } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import type { Section } from './analysis';
import { comparedLines } from './compare';
import type { Measure } from './figure';
import { linesOf } from './lines';
import type { RawLines, YearTables } from './raw-line';
import { PLANS, PROJECT_TOTAL, type SectionPlan, type Source } from './sources';
import { NOTES } from './wording';

/** The tables of both years, and what all amounts are brought to. */
export interface Scene {
  readonly now: YearTables;
  readonly before?: YearTables;
  /** The unit of the whole analysis, and the decimals of the tables that are in it. */
  readonly measure: Measure;
}

export function setOf({ book, set }: YearTables): TableSet | undefined {
  return book.sets[set];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** What is not among them. */
  readonly notes: readonly string[];
}

export function sectionsOf(scene: Scene): Sections {
  const sections: Section[] = [];
  const notes: string[] = [];
  for (const plan of PLANS[scene.now.family]) {
    const made = sectionOf(scene, plan);
    if (typeof made === 'string') notes.push(made);
    else if (made) {
      const twin = sections.find((one) => one.dimension === made.dimension && hasSameLines(one, made));
      if (twin) notes.push(NOTES.same(made.title, twin.table));
      else sections.push(made);
    }
  }
  return { sections, notes };
}

/** The section of a plan; a sentence, or nothing, where there is none. */
function sectionOf(scene: Scene, plan: SectionPlan): Section | string | undefined {
  const found = tablesFor(scene.now, plan.sources);
  if (!found) return plan.optional ? undefined : absenceOf(plan);
  const { source, tables } = found;
  const [table] = tables;
  const measure = measureFor(scene, tables);
  const now = linesOf(scene.now, tables, source.layout, measure);
  const title = tableName(table);
  if (!now) return NOTES.noColumn(plan.title, title);
  const beside = scene.before && previousLines(scene, scene.before, plan, found, now);
  const decimals = beside?.decimals ?? measure.decimals;
  const year = setOf(scene.now)?.year;
  const compared = comparedLines(now, beside?.lines, { dimension: plan.dimension, decimals, year });
  if (plan.dimension === '单位' && compared.lines.filter(({ isLeaf }) => isLeaf).length < 2)
    return plan.optional ? undefined : NOTES.oneUnit;
  if (compared.lines.every(({ isTotal }) => isTotal))
    return plan.optional || tables.every(({ empty }) => empty)
      ? undefined
      : NOTES.noFigures(plan.title, title);
  const notes = [...notesOn(scene, tables, source, now), ...(beside?.notes ?? [])];
  const isForms = source.layout.from === '表单';
  return {
    ...{ dimension: plan.dimension, title: plan.title, decimals, ...compared, notes },
    table: isForms ? `《${source.kind}》` : title,
    compared: beside?.lines !== undefined,
  };
}

function absenceOf({ dimension, title, sources }: SectionPlan): string {
  if (dimension === '单位') return NOTES.noUnits;
  return NOTES.absent(
    title,
    sources.map(({ kind }) => kind),
  );
}

interface FoundTables {
  readonly source: Source;
  readonly tables: readonly [Table, ...Table[]];
}

/** The tables of the first source there is: one with figures before one without. */
function tablesFor(of: YearTables, sources: readonly Source[]): FoundTables | undefined {
  const found = sources.flatMap((source): FoundTables[] => {
    const [first, ...more] = of.book.tables.filter(
      (table) => table.set === of.set && table.kind === source.kind && suits(table, source),
    );
    if (!first) return [];
    return [{ source, tables: source.layout.from === '表单' ? [first, ...more] : [first] }];
  });
  return found.find(({ tables }) => tables.some(({ empty }) => !empty)) ?? found[0];
}

/** 收入总表 has units as rows in some places, and subjects in others. */
function suits({ grids }: Table, { layout }: Source): boolean {
  return (
    layout.from !== '行' || layout.rows !== '单位' || grids.some(({ hierarchy }) => hierarchy === '单位')
  );
}

/** A table in the unit of the analysis keeps its own decimals. */
function measureFor({ measure }: Scene, tables: readonly Table[]): Measure {
  const own = tables.filter(({ amountUnit }) => amountUnit === measure.unit);
  const decimals =
    own.length === tables.length ? Math.max(...own.map((table) => table.decimals)) : measure.decimals;
  return { unit: measure.unit, decimals };
}

interface PreviousLines {
  readonly lines?: RawLines;
  readonly decimals?: number;
  readonly notes: readonly string[];
}

/** Last year's lines for a section; without lines where the two cannot be compared, and a note why. */
function previousLines(
  scene: Scene,
  before: YearTables,
  plan: SectionPlan,
  { source, tables }: FoundTables,
  now: RawLines,
): PreviousLines {
  // The same kind of table first: another one counts other things.
  const same = tablesFor(before, [source]);
  if (!same) return { notes: [NOTES.noPrevious] };
  const units = unitNotes(scene.measure.unit, tables, same.tables);
  if (units.stops !== undefined) return { notes: [units.stops] };
  const measure = measureFor(scene, tables);
  const theirs = measureFor(scene, same.tables);
  const decimals = Math.max(measure.decimals, theirs.decimals);
  const lines = linesOf(before, same.tables, source.layout, { unit: measure.unit, decimals });
  if (!lines) return { notes: [NOTES.noPrevious] };
  if (now.isAmbiguous || lines.isAmbiguous) return { notes: [NOTES.ambiguous] };
  const isBlocked = ({ lines: all }: RawLines): boolean => all.some(({ block }) => block !== undefined);
  if (isBlocked(now) !== isBlocked(lines)) return { notes: [NOTES.otherLayout] };
  const [mine, other] = [tables[0].basis, same.tables[0].basis];
  const basis =
    mine !== undefined && other !== undefined && mine !== other ? [NOTES.otherBasis(mine, other)] : [];
  return { lines, decimals, notes: [...units.notes, ...basis] };
}

/** What is to be said of the units of the two years, and whether it stops the comparison. */
function unitNotes(
  unit: AmountUnit | undefined,
  now: readonly Table[],
  before: readonly Table[],
): { readonly stops?: string; readonly notes: readonly string[] } {
  const isUnknown = ({ amountUnit }: Table): boolean => amountUnit === undefined;
  const [mine, theirs] = [now.some(isUnknown), before.some(isUnknown)];
  if (mine && theirs) return { notes: [NOTES.unitsUnknown] };
  if (mine || theirs) return { stops: NOTES.unitUnknown, notes: [] };
  const other = before.find(({ amountUnit }) => amountUnit !== unit)?.amountUnit;
  return { notes: other === undefined || unit === undefined ? [] : [NOTES.previousConverted(other, unit)] };
}

function notesOn(
  { now, measure: { unit } }: Scene,
  tables: readonly Table[],
  source: Source,
  { addends }: RawLines,
): string[] {
  const other = tables.find(({ amountUnit }) => amountUnit !== undefined && amountUnit !== unit);
  const isOfProjects = source.layout.from === '表单' && addends === undefined;
  return [
    ...(other?.amountUnit !== undefined && unit !== undefined
      ? [NOTES.converted(tableTitle(other), other.amountUnit, unit)]
      : []),
    ...(addends === undefined ? [] : [NOTES.noTotal]),
    ...(isOfProjects ? [NOTES.ofForms(PROJECT_TOTAL[now.family])] : []),
    ...(tables.some(({ exempt }) => exempt) ? [NOTES.exempt] : []),
  ];
}

/** Whether two sections say the same of the same lines. */
function hasSameLines(one: Section, other: Section): boolean {
  const told = ({ lines, compared }: Section): string =>
    JSON.stringify([
      compared,
      lines.map(({ code, name, current, previous }) => [
        code ?? name,
        current?.value.toFixed(),
        previous?.value.toFixed(),
      ]),
    ]);
  return told(one) === told(other);
}
