/**
 * Which line of last year a line of this year is. Code and name together decide first; then, for subjects, the code
 * (codes are official, names change), for units and projects the name (codes are given anew); then what is left.
 */
import { plainName } from '../catalogue/name-key';
import { renameOf } from '../catalogue/renames';
import { collect } from '../findings/collect';
import type { Dimension } from './analysis';
import type { RawLine } from './raw-line';
import { REMARKS } from './wording';

/** Last year's line (its index) for those of this year's that have one, with what is to be said of the two. */
export type Matches = ReadonlyMap<number, { readonly previous: number; readonly remarks: readonly string[] }>;

/** What two lines must share to be the same; undefined for a line the rule says nothing of. */
type Rule = (line: RawLine) => string | undefined;

/** Pairs lines. By each rule in turn those that no other line of the same year could be meant by. */
export function matchLines(
  now: readonly RawLine[],
  before: readonly RawLine[],
  dimension: Dimension,
  year: number | undefined,
): Matches {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const rule of RULES[dimension]) {
    const mine = byRule(now, rule, pairs);
    const theirs = byRule(before, rule, taken);
    for (const [shared, [i, ...others]] of mine) {
      const [found, ...more] = theirs.get(shared) ?? [];
      if (i === undefined || found === undefined || others.length + more.length > 0) continue;
      pairs.set(i, found);
      taken.add(found);
    }
  }
  return new Map(
    [...pairs].map(([i, previous]) => {
      const remarks = remarksOn(now[i] as RawLine, before[previous] as RawLine, dimension, year);
      return [i, { previous, remarks }];
    }),
  );
}

function byRule(
  lines: readonly RawLine[],
  rule: Rule,
  done: { has(index: number): boolean },
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const shared = done.has(i) ? undefined : rule(line);
    if (shared !== undefined) collect(groups, shared, i);
  });
  return groups;
}

const byKey: Rule = ({ key }) => key;
const byKeyAndName: Rule = (line) => `${line.key}\n${nameOf(line)}`;
/** A subject whose code changed stays below the same subject: 行政运行 is found in many places. */
const byNameBelow: Rule = (line) =>
  line.code && [line.block, line.code.slice(0, -2), nameOf(line)].map((part) => part ?? '').join('\n');
const byName: Rule = (line) => (line.isTotal ? undefined : `${line.kind}\n${nameOf(line)}`);

const RULES: Readonly<Record<Dimension, readonly Rule[]>> = {
  科目: [byKeyAndName, byKey, byNameBelow],
  经济科目: [byKeyAndName, byKey, byNameBelow],
  单位: [byKeyAndName, byName, byKey],
  项目: [byKeyAndName, byName, byKey],
  // These are known by what they are, however they are numbered and worded.
  收入: [byKey],
  支出性质: [byKey],
};

/** Names of projects carry the year they are of: 2022年信息化运维 is 2023年信息化运维 a year before. */
function nameOf({ name, kind }: RawLine): string {
  const bare = plainName(name);
  return kind === '项目' ? bare.replace(/20\d\d年?度?/g, '') || bare : bare;
}

function remarksOn(now: RawLine, before: RawLine, dimension: Dimension, year: number | undefined): string[] {
  if (now.isTotal || dimension === '收入' || dimension === '支出性质') return [];
  if (now.key !== before.key)
    return now.code === undefined || before.code === undefined
      ? [REMARKS.byName]
      : [REMARKS.otherCode(before.code)];
  if (nameOf(now) === nameOf(before)) return [];
  const isRename =
    dimension === '科目' &&
    now.code !== undefined &&
    year !== undefined &&
    renameOf(now.code, before.name, year) !== undefined;
  return [isRename ? REMARKS.renamed(before.name) : REMARKS.otherName(before.name)];
}
