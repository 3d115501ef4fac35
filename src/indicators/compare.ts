/**
 * The lines of two years beside each other: matched, the vanished ones put where they stood, with shares and changes.
 * Lines that are nothing in every year are left out.
 */
import Decimal from 'decimal.js';
import { collect } from '../findings/collect';
import type { Dimension, Figure, Line } from './analysis';
import { changeOf, shareOf } from './change';
import type { RawLine, RawLines } from './raw-line';
import { matchLines } from './match';
import { REMARKS } from './wording';

/** A line before its share is known, with where this year's table had it. */
interface Paired {
  readonly now?: RawLine;
  readonly before?: RawLine;
  readonly remarks: readonly string[];
  /** Index among this year's lines. */
  readonly index?: number;
}

export interface ComparedLines {
  readonly lines: readonly Line[];
  readonly base?: number;
  readonly addends?: readonly number[];
}

const NOTHING = new Decimal(0);

/** `before`: undefined where there is nothing to compare with. */
export function comparedLines(
  now: RawLines,
  before: RawLines | undefined,
  about: { readonly dimension: Dimension; readonly decimals: number; readonly year: number | undefined },
): ComparedLines {
  const paired = before ? pairedLines(now, before, about) : now.lines.map(alone);
  const ordered = about.dimension === '项目' ? largestFirst(paired) : paired;
  const kept = ordered.filter((pair) => isSomething(pair) || isBase(pair, now));
  const whole = now.base === undefined ? undefined : now.lines[now.base]?.figure?.value;
  const lines = kept.map((pair) => lineOf(pair, whole, before !== undefined, about.decimals));
  const at = (index: number): number => kept.findIndex((pair) => pair.index === index);
  const base = now.base === undefined ? -1 : at(now.base);
  return {
    lines,
    ...(base < 0 ? {} : { base }),
    ...(now.addends === undefined ? {} : { addends: now.addends.map(at).filter((one) => one >= 0) }),
  };
}

function alone(now: RawLine, index: number): Paired {
  return { now, index, remarks: now.remarks };
}

function pairedLines(
  now: RawLines,
  before: RawLines,
  { dimension, year }: { readonly dimension: Dimension; readonly year: number | undefined },
): Paired[] {
  const matches = matchLines(now.lines, before.lines, dimension, year);
  const placed = now.lines.map((line, index): Paired => {
    const match = matches.get(index);
    const other = match && before.lines[match.previous];
    const remarks = [...line.remarks, ...(match?.remarks ?? []), ...(other ? unreadRemarks(other) : [])];
    return { now: line, index, remarks, ...(other ? { before: other } : {}) };
  });
  return withVanished(placed, before.lines);
}

/** The lines with those that only last year had, each behind the line it stood behind, among new ones by its code. */
function withVanished(placed: readonly Paired[], before: readonly RawLine[]): Paired[] {
  const matched = new Set(placed.map((pair) => pair.before));
  const behind = new Map<RawLine | undefined, Paired[]>();
  let anchor: RawLine | undefined;
  for (const line of before) {
    if (matched.has(line)) anchor = line;
    else collect(behind, anchor, { before: line, remarks: line.remarks });
  }
  const all: Paired[] = [];
  let waiting = behind.get(undefined) ?? [];
  for (const pair of placed) {
    const code = pair.before ? undefined : pair.now?.code;
    const first = waiting.filter((gone) => code === undefined || (gone.before?.code ?? '') < code);
    all.push(...first, pair);
    waiting = waiting.filter((gone) => !first.includes(gone));
    if (pair.before) waiting = behind.get(pair.before) ?? [];
  }
  return [...all, ...waiting];
}

/** Last year's remarks tell of this year nothing but that a figure could not be read. */
function unreadRemarks({ figure, remarks }: RawLine): readonly string[] {
  return figure ? [] : remarks.slice(-1);
}

/** Projects by their amount, those that are gone at the end. */
function largestFirst(paired: readonly Paired[]): Paired[] {
  const value = (figure: Figure | undefined): Decimal => figure?.value ?? NOTHING;
  const rank = ({ now }: Paired): number => (now?.isTotal ? 0 : now ? 1 : 2);
  return [...paired].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      value(b.now?.figure).comparedTo(value(a.now?.figure)) ||
      value(b.before?.figure).comparedTo(value(a.before?.figure)),
  );
}

/** Whether there is a figure other than nothing, or one that could not be read. */
function isSomething({ now, before }: Paired): boolean {
  return [now, before].some((line) => line !== undefined && !(line.figure?.value.isZero() ?? false));
}

function isBase({ index }: Paired, { base }: RawLines): boolean {
  return index !== undefined && index === base;
}

function lineOf(
  { now, before, remarks }: Paired,
  whole: Decimal | undefined,
  compared: boolean,
  decimals: number,
): Line {
  const { kind, code, name, depth, isTotal, isLeaf } = (now ?? before) as RawLine;
  const current = now?.figure;
  const previous = before?.figure;
  const share = current && whole && shareOf(current.value, whole);
  // A figure that could not be read is not nothing.
  const isRead =
    (now === undefined || current !== undefined) && (before === undefined || previous !== undefined);
  const change =
    compared && isRead
      ? changeOf(current?.value ?? NOTHING, previous?.value ?? NOTHING, decimals)
      : undefined;
  return {
    ...{ kind, name, depth, isTotal, isLeaf },
    ...(code === undefined ? {} : { code }),
    ...(current ? { current } : {}),
    ...(previous ? { previous } : {}),
    ...(share ? { share } : {}),
    ...(change ? { change } : {}),
    remarks: change ? [...whatHappened(now, before), ...remarks] : remarks,
  };
}

/** Why there is no rate, and which line came or went. */
function whatHappened(now: RawLine | undefined, before: RawLine | undefined): string[] {
  if (!now) return [REMARKS.gone];
  const value = before?.figure?.value;
  if (!value) return now.isTotal ? [] : [REMARKS.added];
  if (value.isZero()) return now.figure?.value.isZero() === false ? [REMARKS.baseZero] : [];
  if (value.isNegative()) return [REMARKS.baseNegative];
  return now.figure?.value.isZero() ? [REMARKS.nowZero] : [];
}
