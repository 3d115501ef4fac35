/**
 * Rows under a wrong code: which rows may be meant by a code that some table lacks, by name, by amount and by the
 * catalogue. Proposes only; whether the formulas bear it out is tried elsewhere.
 */
import { judgeSubject, type SubjectVerdict } from '../catalogue/judge-subject';
import { economicClassification } from '../catalogue/subjects';
import type { Evaluation, LinearConstraint } from '../formulas/evaluation';
import { isBrokenLinear, missingRow } from '../formulas/folding';
import { plainName } from '../formulas/grid-index';
import type { Book, Grid, Row, Table } from '../tables/book';
import { kindOf, type RowPlace } from './book-surgery';

/** A row and the code it may belong under. */
export interface Recoding extends RowPlace {
  readonly kind: '编码';
  readonly code: string;
}

/** A code some table lacks, as a broken formula tells it. */
export interface Lack {
  readonly table: Table;
  readonly grid: Grid;
  readonly code: string;
  /** The row of the other table. */
  readonly twin: Row;
  readonly constraint: LinearConstraint;
}

export function lacks({ outcomes }: Evaluation): Lack[] {
  const found = new Map<string, Lack>();
  for (const outcome of outcomes.flatMap(({ instances }) => instances).filter(isBrokenLinear)) {
    const missing = outcome.verdict === '不符' ? missingRow(outcome) : undefined;
    const twin = outcome.constraint.members[0]?.row;
    const table = missing?.table.table;
    if (!missing || !twin || !table) continue;
    const grid = gridFor(table, kindOf(twin));
    if (grid) {
      const key = `${table.sheet}!${table.area.top}|${grid.part}|${missing.code}`;
      if (!found.has(key))
        found.set(key, { table, grid, code: missing.code, twin, constraint: outcome.constraint });
    }
  }
  return [...found.values()];
}

/** The grid of a table with the most rows of a kind. */
function gridFor({ grids }: Table, kind: string): Grid | undefined {
  const count = (grid: Grid): number => grid.rows.filter((row) => kindOf(row) === kind).length;
  const [most] = [...grids].sort((a, b) => count(b) - count(a));
  return most && count(most) > 0 ? most : undefined;
}

/**
 * Rows that another table has under a code that is missing here, or that stand here under a code no other table has: by
 * name, or by amount where the codes are much alike. The likeliest first.
 */
export function recodings(book: Book, evaluation: Evaluation): Recoding[] {
  const told = lacks(evaluation).flatMap((lack) => [...standInFor(lack), ...strayRow(book, lack)]);
  const likely = told
    .filter(({ table, row }) => judged(book, table, row)?.kind !== 'agrees')
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || support(book, b) - support(book, a));
  return [...likely.map(({ isNamed: _, ...one }) => one), ...misnamedRows(book)];
}

/** What the catalogue says of a subject's code and name. */
function judged(book: Book, table: Table, row: Row): SubjectVerdict | undefined {
  const kind = kindOf(row);
  if (row.code === undefined || (kind !== '功能' && kind !== '经济')) return undefined;
  const classification = kind === '功能' ? '功能' : economicClassification(row.code);
  return judgeSubject(classification, row.code, row.name, table.year ?? book.year);
}

/** Rows whose name the catalogue has under another code of the same length. */
function misnamedRows(book: Book): Recoding[] {
  const places = book.tables.flatMap((table) => table.grids.map((grid) => ({ table, grid })));
  return places.flatMap(({ table, grid }) =>
    grid.rows.flatMap((row): Recoding[] => {
      const verdict = row.codeCell && judged(book, table, row);
      const named =
        verdict?.kind === 'name-differs' || verdict?.kind === 'unknown-code'
          ? verdict.named?.code
          : undefined;
      return named !== undefined && named.length === row.code?.length && named !== row.code
        ? [{ kind: '编码', table, grid, row, code: named }]
        : [];
    }),
  );
}

/** How many more tables have the code a row should stand under than the one it stands under. */
function support({ tables }: Book, { row, code }: Recoding): number {
  const having = (wanted: string | undefined): number =>
    tables.filter(({ grids }) => grids.some(({ rows }) => rows.some((one) => one.code === wanted))).length;
  return having(code) - having(row.code);
}

type Named = Recoding & { readonly isNamed: boolean };

/** The rows of the table that may be the one it lacks. */
function standInFor({ table, grid, code, twin }: Lack): Named[] {
  return grid.rows.flatMap((row) => recoding({ table, grid, row }, twin, code));
}

/** The row under a code the other table lacks, put under one that table has. */
function strayRow(book: Book, { grid, twin, constraint }: Lack): Named[] {
  const [member] = constraint.members;
  const own = member && book.tables.includes(member.table) ? member : undefined;
  if (!own) return [];
  const taken = new Set(own.grid.rows.map(({ code }) => code));
  return grid.rows
    .filter(({ code }) => code !== undefined && !taken.has(code))
    .flatMap((row) => recoding({ table: own.table, grid: own.grid, row: twin }, row, row.code ?? ''));
}

function recoding(place: RowPlace, like: Row, code: string): Named[] {
  const { row } = place;
  if (row.code?.length !== code.length || row.codeCell === undefined || kindOf(row) !== kindOf(like))
    return [];
  const isNamed = plainName(row.name) === plainName(like.name);
  const wanted = mainAmounts(like);
  const isLike = isNear(row.code, code) && [...mainAmounts(row)].some((amount) => wanted.has(amount));
  return isNamed || isLike ? [{ kind: '编码', ...place, code, isNamed }] : [];
}

/** A code typed wrong has at most two other digits. */
function isNear(one: string, other: string): boolean {
  return Array.from(one).filter((digit, i) => digit !== other[i]).length <= 2;
}

function mainAmounts({ amounts }: Row): Set<string> {
  const found = new Set<string>();
  for (const { reading } of amounts.values())
    if (reading.kind === 'number' && !reading.value.isZero()) found.add(reading.value.toString());
  return found;
}
