/**
 * Rows that are missing, stand twice, or stand under a wrong code. Each is tried on a Book of its own and taken where
 * the formulas bear it out; missing rows are only laid out blank here, for the search to fill.
 */
import { collect } from '../findings/collect';
import { LAST_ROW } from '../grid/address';
import type { Evaluation, InstanceOutcome } from '../formulas/evaluation';
import { isBrokenLinear, type Broken } from '../formulas/folding';
import type { Book, Grid, Row, Table } from '../tables/book';
import {
  kindOf,
  parentOfCode,
  withCode,
  withoutRow,
  withRow,
  type BlankRow,
  type NewRow,
  type RowPlace,
} from './book-surgery';
import type { Evaluate } from './input';
import { lacks, recodings, type Lack } from './recodings';

/** A row that should be otherwise, as the original Book has it. */
export interface RowFault extends RowPlace {
  readonly kind: '重行' | '编码';
  /** The code it should stand under. */
  readonly code?: string;
  /** The row that says the same. */
  readonly twin?: Row;
  /** Keys of instances that are mended by it, or run and hold only now. */
  readonly mends: ReadonlySet<string>;
}

export interface Structure {
  readonly book: Book;
  readonly evaluation: Evaluation;
  readonly faults: readonly RowFault[];
  readonly blanks: readonly BlankRow[];
  /** True where some rows that may be wrong were not tried. */
  readonly isCut: boolean;
}

/** Trials of one kind; each evaluates the whole Book. */
const MOST_TRIALS = 6;
const MOST_BLANKS = 12;

/** Mends what is wrong with whole rows as far as the formulas tell. In a large Book no row is tried. */
export function structureOf(
  book: Book,
  evaluation: Evaluation,
  evaluate: Evaluate,
  isLarge: boolean,
): Structure {
  const most = isLarge ? 0 : MOST_TRIALS;
  let now: Structure = { book, evaluation, faults: [], blanks: [], isCut: false };
  now = tried(now, doubledRows(now.book), evaluate, most);
  now = tried(now, recodings(now.book, now.evaluation), evaluate, most);
  return isLarge ? { ...now, isCut: true } : withBlanks(now, evaluate);
}

type Trial = Omit<RowFault, 'mends'>;

function tried(start: Structure, trials: readonly Trial[], evaluate: Evaluate, most: number): Structure {
  let now: Structure = { ...start, isCut: start.isCut || trials.length > most };
  for (const together of byGrid(trials.slice(0, most))) {
    // Where codes stand twice nothing is judged until all of them are mended.
    for (const some of together.length > 1 ? [together, ...together.map((one) => [one])] : [together]) {
      const tries = some.filter((trial) => !now.faults.some((fault) => isSameRow(fault, trial)));
      const book = tries.reduce(mendedBook, now.book);
      if (book === now.book) continue;
      const evaluation = evaluate(book);
      const mends = improvement(now.evaluation, evaluation);
      if (mends.size === 0) continue;
      const faults = tries.map((trial) => ({ ...trial, mends }));
      now = { ...now, book, evaluation, faults: [...now.faults, ...faults] };
    }
  }
  return now;
}

/** Rows of one grid that stand twice go together; each row under a wrong code is tried by itself. */
function byGrid(trials: readonly Trial[]): Trial[][] {
  const groups = new Map<unknown, Trial[]>();
  for (const trial of trials) collect(groups, trial.kind === '重行' ? trial.grid : trial, trial);
  return [...groups.values()];
}

function isSameRow(one: Trial, other: Trial): boolean {
  return one.row === other.row && one.grid === other.grid;
}

/** The Book with a row taken out, or put under its code; the same where the row is not found. */
function mendedBook(book: Book, trial: Trial): Book {
  const place = samePlace(book, trial);
  if (!place) return book;
  return trial.kind === '重行'
    ? withoutRow(book, place, trial.twin?.row)
    : withCode(book, place, trial.code ?? '');
}

/** The place in a Book in which other rows may have been mended already. */
function samePlace(book: Book, { table, grid, row }: RowPlace): RowPlace | undefined {
  const now = book.tables.find(({ sheet, area }) => sheet === table.sheet && area.top === table.area.top);
  const grids = now?.grids.find((one) => one.part === grid.part);
  const found = grids?.rows.find((one) => one.row === row.row && one.key === row.key);
  return now && grids && found ? { table: now, grid: grids, row: found } : undefined;
}

/** Instances that are better now; none where anything is worse, or where too little speaks for the change. */
function improvement(before: Evaluation, after: Evaluation): Set<string> {
  const was = verdicts(before);
  const mends = new Set<string>();
  const is = verdicts(after);
  for (const [key, { verdict, formula }] of is) {
    const former = was.get(key)?.verdict;
    if (formula.severity === '提示') continue;
    if (verdict === '不符' && former !== '不符') return new Set();
    if (verdict !== '不符' && verdict !== '未执行' && former === '不符') mends.add(key);
  }
  for (const [key, { verdict, constraint }] of was) {
    if (verdict === '不符' && !is.has(key)) mends.add(key);
    // A sum by levels that was not judged because a code stands twice is told by its rows once it is.
    if (verdict === '未执行' && constraint === undefined && !is.has(key)) mends.add(key);
  }
  return mends;
}

function verdicts({ outcomes }: Evaluation): Map<string, InstanceOutcome> {
  return new Map(outcomes.flatMap(({ instances }) => instances.map((one) => [one.key, one])));
}

/** Rows with the key and the amounts of another row of their grid. */
function doubledRows(book: Book): Trial[] {
  return eachGrid(book).flatMap(({ table, grid }) => {
    const seen = new Map<string, Row>();
    return grid.rows.flatMap((row): Trial[] => {
      const key = `${row.key.replace(/~\d+$/, '')}|${row.name.trim()}|${amountsOf(row)}`;
      const known = seen.get(key);
      seen.set(key, row);
      return known && amountsOf(row) !== '' ? [{ kind: '重行', table, grid, row, twin: known }] : [];
    });
  });
}

/** The amounts of a row that are not zero, as a text to compare; '' where there are none. */
function amountsOf({ amounts }: Row): string {
  return [...amounts]
    .flatMap(([column, { reading }]) =>
      reading.kind === 'number' && !reading.value.isZero() ? [`${column}=${reading.value.toString()}`] : [],
    )
    .join(';');
}

function eachGrid({ tables }: Book): { readonly table: Table; readonly grid: Grid }[] {
  return tables.flatMap((table) => table.grids.map((grid) => ({ table, grid })));
}

/** The Book with a blank row for every code a table lacks, and below every total that lacks something in several columns. */
function withBlanks(start: Structure, evaluate: Evaluate): Structure {
  let { book } = start;
  const blanks: BlankRow[] = [];
  const add = (
    lack: Pick<Lack, 'table' | 'grid'>,
    wanted: NewRow,
    after: Row | undefined,
    from?: Row,
  ): void => {
    const added = withRow(book, wanted, blanks.length);
    book = added.book;
    blanks.push({
      table: lack.table,
      grid: lack.grid,
      row: added.row,
      after,
      from,
    });
  };
  for (const lack of lacks(start.evaluation).slice(0, MOST_BLANKS)) {
    const place = currentGrid(book, lack);
    const wanted = place && namedRow(place, lack);
    if (wanted) add(lack, wanted, rowBefore(lack.grid, lack.code, wanted.like));
  }
  for (const lack of shortTotals(start.evaluation).slice(0, MOST_BLANKS - blanks.length)) {
    const place = currentGrid(book, lack);
    const [first] = lack.parts;
    const like = lack.parts[lack.parts.length - 1];
    if (!place || !first || !like) continue;
    const { parent } = like;
    // A row of a known code may be what the total lacks.
    if (place.grid.rows.some((row) => row.row > LAST_ROW && row.parent === parent)) continue;
    add(lack, { ...place, key: NAMELESS, name: '', parent, like }, like, first);
  }
  return blanks.length === 0 ? start : { ...start, book, evaluation: evaluate(book), blanks };
}

/** The key of a row of which nothing is known but its amounts. */
const NAMELESS = '漏列:';

function namedRow(place: { table: Table; grid: Grid }, { twin, code }: Lack): NewRow | undefined {
  const { rows } = place.grid;
  const like = rows.find((row) => kindOf(row) === kindOf(twin) && row.code?.length === code.length);
  if (!like || rows.some((row) => row.code === code)) return undefined;
  const parent = kindOf(twin) === '项目' ? like.parent : parentOfCode(place.grid, code);
  return { ...place, key: `${kindOf(twin)}:${code}`, code, name: twin.name, parent, like };
}

/** A total that is not the sum of its parts, in two columns or more. */
interface ShortTotal {
  readonly table: Table;
  readonly grid: Grid;
  /** From top to bottom. */
  readonly parts: readonly Row[];
}

function shortTotals({ outcomes }: Evaluation): ShortTotal[] {
  const columns = new Map<Row, Broken[]>();
  for (const outcome of outcomes.flatMap(({ instances }) => instances).filter(isBrokenLinear)) {
    const [head] = outcome.constraint.members;
    // A total that is a formula follows the rows that are there.
    const isTyped = head?.cell.formula === undefined;
    if (head && isTyped && isSumOfParts(outcome) && outcome.verdict === '不符')
      collect(columns, head.row, outcome);
  }
  return [...columns].flatMap(([total, broken]) => {
    const [head, ...others] = broken[0]?.constraint.members ?? [];
    const parts = new Set(others.map(({ row }) => row).filter((row) => row !== total));
    const inOrder = [...parts].sort((a, b) => a.row - b.row);
    return head && broken.length > 1 ? [{ table: head.table, grid: head.grid, parts: inOrder }] : [];
  });
}

/** One total on one side, rows of its grid on the other. */
function isSumOfParts({ constraint }: Broken): boolean {
  const { form, sumOfRows, members } = constraint;
  if (form === '逐级') return true;
  const [head, ...others] = members;
  return (
    form === '等式' &&
    sumOfRows &&
    others.length > 1 &&
    others.every(({ grid, side, row }) => grid === head?.grid && side !== head.side && row.item === undefined)
  );
}

function currentGrid(
  book: Book,
  { table, grid }: Pick<Lack, 'table' | 'grid'>,
): { table: Table; grid: Grid } | undefined {
  const now = book.tables.find(({ sheet, area }) => sheet === table.sheet && area.top === table.area.top);
  const found = now?.grids.find((one) => one.part === grid.part);
  return now && found ? { table: now, grid: found } : undefined;
}

/** The last row in the order of codes that comes before a code. */
function rowBefore({ rows }: Grid, code: string, like: Row): Row | undefined {
  const coded = rows.filter((row) => row.code !== undefined && row.code < code && row.row <= LAST_ROW);
  return coded[coded.length - 1] ?? rows[rows.indexOf(like) - 1];
}
