/**
 * What the 科目 tab shows and plans, worked out from a workbook as it was read: tables subjects can be inserted into,
 * the catalogue to choose from, the lines of its tree, and the insertion itself. Knows no React and no host.
 */
import { searchOver, type Search } from '../catalogue/search';
import { withLocal } from '../catalogue/local';
import {
  allSubjects,
  isValid,
  parentCode,
  FIRST_YEAR,
  LAST_YEAR,
  type Classification,
  type Fund,
  type Subject,
} from '../catalogue/subjects';
import type { CellRef } from '../grid/address';
import type { SheetArea } from '../grid/host';
import type { Snapshot } from '../grid/snapshot';
import { emptySubjectGrid } from '../insertion/empty-table';
import { planInsertion, type InsertionPlan } from '../insertion/plan';
import { subjectGridOf, type SubjectGrid } from '../insertion/subject-grid';
import { fundOfTable, ofOtherFund } from '../insertion/table-fund';
import type { Book, Table } from '../tables/book';
import { tableTitle } from '../tables/table-name';

export const CLASSIFICATIONS: readonly Classification[] = ['功能', '部门经济', '政府经济'];

/** Budget years that can be chosen. */
export const YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i,
);

/** Hits shown for a query. */
export const MOST_FOUND = 50;

/** A table subjects can be inserted into. */
export interface Target {
  /** The same for the same table after another reading. */
  readonly key: string;
  readonly table: Table;
  /** 部门支出总表（公开表3） */
  readonly name: string;
  /** 表3, or the title where it has no number. */
  readonly short: string;
  readonly subjects: SubjectGrid;
}

/** The tables that list subjects, in workbook order. */
export function targetsOf({ tables }: Book): Target[] {
  const counts = new Map<string, number>();
  return tables.flatMap((table) => {
    const index = counts.get(table.sheet) ?? 0;
    counts.set(table.sheet, index + 1);
    const subjects = subjectGridOf(table) ?? emptySubjectGrid(table);
    if (!subjects) return [];
    const key = `${table.sheet}/${index}`;
    return [{ key, table, name: tableTitle(table), short: shortName(table), subjects }];
  });
}

function shortName({ number, title }: Table): string {
  const printed = number?.replace(/\s/g, '').replace(/^公开/, '') ?? '';
  return printed === '' ? `《${title.replace(/\s+/g, '')}》` : printed;
}

/** The table somebody stands in; where they stand beside the tables of a sheet, its first. */
export function targetAt(targets: readonly Target[], cursor: SheetArea | undefined): Target | undefined {
  const there = targets.filter(({ table }) => table.sheet === cursor?.sheet);
  return there.find(({ table }) => cursor && rowIn(table, cursor) !== undefined) ?? there[0];
}

/** Levels of subjects by the length of their codes, from the deepest. */
const LENGTHS = [7, 5, 3] as const;

/**
 * The table inserted into unless another is chosen: the one somebody stands in, if it lists subjects of the level of
 * those that are ticked, else the first that does; one of another budget only where there is no other. While nothing is
 * ticked, the level most looked for.
 */
export function usualTarget(
  targets: readonly Target[],
  here: Target | undefined,
  codes: readonly string[],
  year: number,
): Target | undefined {
  const levels =
    codes.length > 0 ? LENGTHS.filter((length) => codes.some((one) => one.length === length)) : LENGTHS;
  if (codes.length === 0 && here) return here;
  const inOrder = here ? [here, ...targets.filter((one) => one !== here)] : targets;
  for (const length of levels) {
    const lists = ({ subjects }: Target): boolean => subjects.rows.some(({ code }) => code.length === length);
    const able = inOrder.filter((one) => lists(one) || (one === here && one.subjects.rows.length === 0));
    const [first] = able;
    if (first) return able.find((one) => codes.every((code) => fits(one, code, year))) ?? first;
  }
  return inOrder[0];
}

function fits({ table, subjects }: Target, code: string, year: number): boolean {
  const fund = subjects.classification === '功能' ? fundOfTable(table.kind) : undefined;
  return fund === undefined || ofOtherFund(code, fund, year) === undefined;
}

/** The sheet row of the cursor, where it stands in the table. */
export function rowIn({ sheet, area }: Table, cursor: SheetArea | undefined): number | undefined {
  if (cursor?.sheet !== sheet) return undefined;
  const { top } = cursor.area;
  return area.top <= top && top <= area.bottom ? top : undefined;
}

/** The year whose catalogue is shown at first: that of the table or workbook, as far as there is one. */
export function usualYear(book: Book | undefined, target: Target | undefined): number {
  const stated = target?.table.year ?? book?.year ?? LAST_YEAR;
  return Math.min(Math.max(stated, FIRST_YEAR), LAST_YEAR);
}

/** Subjects to choose from. */
export interface PickerCatalogue {
  readonly subjects: readonly Subject[];
  readonly search: Search;
  readonly below: ReadonlyMap<string, readonly Subject[]>;
  /** What is to be said of subjects of another budget than the table's, by code; they come last. */
  readonly outside: ReadonlyMap<string, string>;
}

/** `fund` is the budget the table is of, where it is of one. */
export function catalogueOf(
  classification: Classification,
  year: number,
  local: readonly Subject[],
  used: ReadonlySet<string>,
  fund?: Fund,
): PickerCatalogue {
  const official = allSubjects(classification).filter((subject) => isValid(subject, year));
  const subjects = withLocal(
    official,
    local.filter((subject) => subject.classification === classification),
  );
  const known = new Set(subjects.map(({ code }) => code));
  const outside = new Map<string, string>();
  for (const { code } of fund && classification === '功能' ? subjects : []) {
    const other = fund && ofOtherFund(code, fund, year);
    if (other !== undefined) outside.set(code, other);
  }
  const below = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const parent = parentCode(subject.code) ?? '';
    // A local subject may hang on a code nobody knows; it then stands with the 类.
    const above = known.has(parent) ? parent : '';
    const siblings = below.get(above);
    if (siblings) siblings.push(subject);
    else below.set(above, [subject]);
  }
  for (const [above, siblings] of below)
    below.set(above, [
      ...siblings.filter(({ code }) => !outside.has(code)),
      ...siblings.filter(({ code }) => outside.has(code)),
    ]);
  return {
    subjects,
    search: searchOver(subjects, { used, last: new Set(outside.keys()) }),
    below,
    outside,
  };
}

/** Codes the tables of a classification list. */
export function usedCodes(targets: readonly Target[], classification: Classification): ReadonlySet<string> {
  const own = targets.filter(({ subjects }) => subjects.classification === classification);
  return new Set(own.flatMap(({ subjects }) => subjects.rows.map(({ code }) => code)));
}

/** Where the table has a subject already, by code; within the block of a unit the cursor stands in. */
export function presentIn({ table, subjects }: Target, atRow: number | undefined): Map<string, CellRef> {
  const { rows, blocks } = subjects;
  const block = blocks.length === 1 ? blocks[0] : rows.find(({ row }) => row.row === atRow)?.block;
  const own = rows.filter((row) => row.block === block);
  return new Map(
    own.map(({ code, row }) => [code, row.codeCell ?? { sheet: table.sheet, row: row.row, column: 0 }]),
  );
}

/** A line of the list. */
export interface SubjectLine {
  readonly subject: Subject;
  /** From 1. */
  readonly depth: number;
  /** Undefined where nothing is below it, or what is below is not shown. */
  readonly open?: boolean;
  /** That it belongs to another budget than the table. */
  readonly outside?: string;
}

/** The lines of the tree; `open` are the codes whose subjects below are shown. */
export function treeLines({ below, outside }: PickerCatalogue, open: ReadonlySet<string>): SubjectLine[] {
  const linesBelow = (code: string, depth: number): SubjectLine[] =>
    (below.get(code) ?? []).flatMap((subject) => {
      const line = { subject, depth, ...markOf(outside, subject) };
      if (!below.has(subject.code)) return [line];
      const isOpen = open.has(subject.code);
      return isOpen
        ? [{ ...line, open: true }, ...linesBelow(subject.code, depth + 1)]
        : [{ ...line, open: false }];
    });
  return linesBelow('', 1);
}

/** The lines of what was found. */
export function foundLines({ search, outside }: PickerCatalogue, query: string): SubjectLine[] {
  return search
    .find(query, MOST_FOUND)
    .map((subject) => ({ subject, depth: 1, ...markOf(outside, subject) }));
}

function markOf(outside: PickerCatalogue['outside'], { code }: Subject): Pick<SubjectLine, 'outside'> {
  const mark = outside.get(code);
  return mark === undefined ? {} : { outside: mark };
}

/** The codes above those that are ticked: opened at first, so that what is ticked is in sight. */
export function codesAbove(codes: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const code of codes)
    for (let parent = parentCode(code); parent !== undefined; parent = parentCode(parent)) above.add(parent);
  return above;
}

/** The insertion of ticked subjects. */
export function planFor(
  snapshot: Snapshot,
  { table }: Target,
  codes: readonly string[],
  how: { readonly year: number; readonly atRow: number | undefined; readonly local: readonly Subject[] },
): InsertionPlan {
  const names = new Map(how.local.map(({ code, name }) => [code, name]));
  return planInsertion(snapshot, {
    table,
    codes,
    year: how.year,
    nameOf: (code) => names.get(code),
    ...(how.atRow === undefined ? {} : { atRow: how.atRow }),
  });
}

/** Why some or all are not inserted, each sentence once. */
export function reasonsOf({ refused }: InsertionPlan): string[] {
  return [...new Set(refused.map(({ reason }) => reason))];
}

/** The place of the first new rows once they are inserted. */
export function placeOf({ table }: Target, { changes }: InsertionPlan): SheetArea | undefined {
  const rows = changes.flatMap((change) =>
    change.kind === 'insertRows'
      ? [[change.before, change.before + change.rows.length - 1] as const]
      : change.kind === 'setCell'
        ? [[change.at.row, change.at.row] as const]
        : [],
  );
  const [first] = [...rows].sort(([a], [b]) => a - b);
  if (!first) return undefined;
  const { left, right } = table.area;
  return { sheet: table.sheet, area: { top: first[0], bottom: first[1], left, right } };
}
