/** All faults of a workbook, and the trials of a seeded part of them. */
import { formulasFor } from '../../src/app/catalogue';
import { checkWorkbook } from '../../src/app/check';
import { a1, cellKey } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Book, Row } from '../../src/tables/book';
import { evaluate } from '../../src/formulas/evaluate';
import type { FormulaSet } from '../../src/formulas/formula-set';
import { readBook } from '../../src/tables/read-book';
import { Draw } from '../consistent-books/draw';
import { amountsOf, type Amount } from './amount-cells';
import { withEdits } from './edit';
import {
  AMOUNT_FAULTS,
  amountFault,
  hash,
  isAboveBound,
  type AmountChange,
  type AmountFault,
  type Ground,
} from './faults';
import { Identities } from './identities';
import {
  codeCells,
  doubled,
  dropped,
  miscoded,
  rowsWithAmounts,
  shiftOf,
  type CodeCell,
  type SheetRow,
} from './row-faults';
import type { Sample } from './samples';
import { baselineOf, tryFault, type Baseline, type Faulted, type Outcome } from './trial';

/** A workbook ready for faults. */
export interface Bench {
  readonly sample: Sample;
  readonly book: Book;
  readonly ground: Ground;
  readonly amounts: readonly Amount[];
  readonly baseline: Baseline;
}

/** Reads and judges the clean workbook once. */
export function benchOf(sample: Sample, formulas?: FormulaSet): Bench {
  const book = readBook(sample.snapshot);
  const set = formulas ?? formulasFor(book);
  const identities = new Identities(evaluate(book, set), set, sample.live?.moves);
  return {
    sample,
    book,
    ground: { snapshot: sample.snapshot, identities },
    amounts: amountsOf(book),
    baseline: baselineOf(checkWorkbook(sample.snapshot), identities),
  };
}

/** A fault that can be made, by what and where; made only when its turn comes. */
export interface Planned {
  readonly id: string;
  readonly kind: string;
  readonly make: () => Faulted | '未改变' | '尾差以内';
}

/** Every single fault of a workbook. */
export function singleFaults(bench: Bench): Planned[] {
  const { amounts, book, ground, sample } = bench;
  const cells = amounts.flatMap((amount) =>
    AMOUNT_FAULTS.map((kind): Planned => ({
      id: `${kind} ${amount.key}`,
      kind,
      make: () => ofAmount(kind, amount, bench),
    })),
  );
  // Formulas of Excel follow rows that come and go; that is not imitated here.
  if (sample.live) return cells;
  const rows = rowsWithAmounts(amounts).flatMap((row): Planned[] => [
    { id: `漏行 ${row.sheet}!${row.at}`, kind: '漏行', make: () => ofRow('漏行', row, bench) },
    { id: `重行 ${row.sheet}!${row.at}`, kind: '重行', make: () => ofRow('重行', row, bench) },
  ]);
  const codes = codeCells(book, amounts, ground.snapshot).map((code): Planned => ({
    id: `${code.kind} ${cellKey(code.ref)}`,
    kind: code.kind,
    make: () => ofCode(code, bench),
  }));
  return [...cells, ...rows, ...codes];
}

/** Kinds of which two at once are tried. */
const PAIRED: readonly AmountFault[] = ['±10%', '数字前后颠倒', '正负号', '差10倍', '漏填', '抄成下一行'];

/** So many pairs of faults of amounts anywhere in the workbook. */
export function pairsOfFaults(bench: Bench, many: number): Planned[] {
  const draw = new Draw(hash(bench.sample.name));
  const filled = bench.amounts.filter(({ value }) => value !== 0);
  return Array.from({ length: many }, (_, i) => {
    const one = { kind: draw.pick(PAIRED), amount: draw.pick(filled) };
    const other = { kind: draw.pick(PAIRED), amount: draw.pick(filled) };
    return { id: `两处 ${i}`, kind: '两处', make: () => ofPair(one, other, bench) };
  });
}

function ofAmount(kind: AmountFault, amount: Amount, bench: Bench): ReturnType<Planned['make']> {
  const change = amountFault(kind, amount, bench.ground);
  if (!change) return '未改变';
  if (!isAboveBound(change, amount, bench.ground)) return '尾差以内';
  // Whether another exchange would do as well is not asked.
  const asked = change.shift.size === 1;
  // A total that is a formula leaves a text out.
  const lost = bench.sample.live && kind === '文本数字' ? new Map([[amount.key, -amount.value]]) : undefined;
  return {
    ...wordsOf(amount),
    kind,
    snapshot: changed(bench, [change]),
    cells: change.edits.map(({ ref }) => ref),
    shift: lost ?? change.shift,
    faults: 1,
    ...(asked ? { singledOut: bench.ground.identities.singlesOut(change.shift) } : {}),
  };
}

interface Half {
  readonly kind: AmountFault;
  readonly amount: Amount;
}

function ofPair(one: Half, other: Half, bench: Bench): ReturnType<Planned['make']> {
  if (one.amount.key === other.amount.key) return '未改变';
  const changes = [one, other].map(({ kind, amount }) => amountFault(kind, amount, bench.ground));
  const [a, b] = changes;
  if (!a || !b) return '未改变';
  if (!isAboveBound(a, one.amount, bench.ground) || !isAboveBound(b, other.amount, bench.ground))
    return '尾差以内';
  const words = [one, other].map(({ amount }) => wordsOf(amount));
  return {
    kind: '两处',
    table: words.map(({ table }) => table).join('、'),
    title: words[0]?.title ?? '',
    place: words.map(({ place }) => place).join('；'),
    snapshot: changed(bench, [a, b]),
    cells: [...a.edits, ...b.edits].map(({ ref }) => ref),
    shift: new Map([...a.shift, ...b.shift]),
    singledOut: [a, b].every(({ shift }) => bench.ground.identities.singlesOut(shift)),
    faults: 2,
  };
}

function changed({ sample }: Bench, changes: readonly AmountChange[]): Snapshot {
  const edited = withEdits(
    sample.snapshot,
    changes.flatMap(({ edits }) => edits),
  );
  return sample.live ? sample.live.recalculated(edited) : edited;
}

function ofRow(kind: '漏行' | '重行', row: SheetRow, bench: Bench): ReturnType<Planned['make']> {
  const { snapshot, identities } = bench.ground;
  const shift = shiftOf(row, kind === '漏行' ? -1 : 1);
  if (identities.brokenBy(shift).length === 0) return '尾差以内';
  const at = kind === '漏行' ? [row.at - 1, row.at] : [row.at, row.at + 1];
  return {
    kind,
    table: row.table.kind,
    title: row.table.title,
    place: `${row.row.name.trim()} 第${row.at + 1}行`,
    snapshot: kind === '漏行' ? dropped(snapshot, row) : doubled(snapshot, row),
    cells: at.flatMap((each) => row.amounts.map(({ ref }) => ({ ...ref, row: each }))),
    shift,
    wholeSheet: true,
    words: namesOf(row.row),
    faults: 1,
  };
}

/** What findings elsewhere call a row. */
function namesOf({ code, item, name }: Row): string[] {
  return [code, item, name.trim()].filter((word): word is string => word !== undefined && word.length > 1);
}

function ofCode(code: CodeCell, { ground }: Bench): Faulted {
  return {
    kind: code.kind,
    table: code.table.kind,
    title: code.table.title,
    place: `${String(code.wrong)} ${a1(code.ref.row, code.ref.column)}`,
    snapshot: miscoded(ground.snapshot, code),
    cells: [code.ref, ...code.amounts.map(({ ref }) => ref)],
    shift: new Map(code.amounts.map(({ key }) => [key, 0])),
    wholeSheet: true,
    words: [String(code.wrong), ...code.amounts.slice(0, 1).flatMap(({ row }) => namesOf(row))],
    faults: 1,
  };
}

function wordsOf({ table, row, column, ref }: Amount): { table: string; title: string; place: string } {
  return {
    table: table.kind,
    title: table.title,
    place: `${row.item ?? row.key} ${column.key} ${ref.sheet}!${a1(ref.row, ref.column)}`,
  };
}

/** What came of a sweep. */
export interface Sweep {
  readonly sample: string;
  readonly outcomes: readonly Outcome[];
  /** Faults that would have left the workbook as it was, and those rounding explains. */
  readonly unchanged: number;
  readonly withinBound: number;
}

/** Tries every fault the choice lets through. */
export function sweep(
  bench: Bench,
  planned: readonly Planned[],
  told: (done: number) => void = () => undefined,
): Sweep {
  const outcomes: Outcome[] = [];
  let unchanged = 0;
  let withinBound = 0;
  planned.forEach(({ make }, i) => {
    const fault = make();
    if (fault === '未改变') unchanged += 1;
    else if (fault === '尾差以内') withinBound += 1;
    else outcomes.push(tryFault(fault, bench.baseline));
    told(i + 1);
  });
  return { sample: bench.sample.name, outcomes, unchanged, withinBound };
}

/** A seeded part of the faults: about one in so many, the same ones every time. */
export function oneIn(many: number, planned: readonly Planned[]): Planned[] {
  return many <= 1 ? [...planned] : planned.filter(({ id }) => hash(`part ${id}`) % many === 0);
}
