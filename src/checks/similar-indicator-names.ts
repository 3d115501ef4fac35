/** ND-44: an indicator has one name in all performance forms; a sign more or less, or another word for the same count, is a slip. */
import type { Finding } from '../findings/finding';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { inForms, inOverall, type Placed } from './performance/placed';
import { readTarget, sameUnit } from './performance/target';
import { isNearlySame, nameOf } from './projects/names';
import { tableKey } from './table-key';

/** The two values read alike, so that the names mean the same indicator. */
function sameValue(one: Placed, other: Placed): boolean {
  const a = readTarget(one.value?.text ?? '');
  const b = readTarget(other.value?.text ?? '');
  if (a && b) return a.figure.equals(b.figure) && sameUnit(a.unit, b.unit);
  return one.value !== undefined && nameOf(one.value.text) === nameOf(other.value?.text ?? '');
}

interface Pair {
  readonly one: Placed;
  readonly other: Placed;
  readonly how: '只差一两个字，指标值相同' | '写法不同，归类、指标值相同';
}

/** Names of `ones` that no other list has as they are, and that one name of `others` nearly is. */
function nearPairs(ones: readonly Placed[], others: readonly Placed[]): Pair[] {
  const pairs: Pair[] = [];
  for (const one of ones) {
    if (others.some(({ key }) => key === one.key)) continue;
    const near = others.filter((other) => isNearlySame(one.key, other.key) && sameValue(one, other));
    const other = near[0];
    if (!other || new Set(near.map(({ key }) => key)).size > 1) continue;
    if (!pairs.some((pair) => pair.one.key === one.key))
      pairs.push({ one, other, how: '只差一两个字，指标值相同' });
  }
  return pairs;
}

/** How many signs two names of one indicator share at their ends: 处非…公益讲座. */
const SAME_HEAD = 2;
const SAME_TAIL = 4;

/** Whether two names begin and end alike and differ in a word between. */
function isReworded(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return false;
  return (
    one.slice(0, SAME_HEAD) === other.slice(0, SAME_HEAD) && one.slice(-SAME_TAIL) === other.slice(-SAME_TAIL)
  );
}

/** A count with its unit: a percentage is the same in many indicators. */
function isCount({ value }: Placed): boolean {
  const target = readTarget(value?.text ?? '');
  return target !== undefined && target.unit !== '' && !/[%‰]/.test(target.unit);
}

/** Indicators of the overall form that no form has, each with the only one of the forms that it may be in other words. */
function rewordedPairs(overall: readonly Placed[], forms: readonly Placed[]): Pair[] {
  const without = (ones: readonly Placed[], others: readonly Placed[]): Placed[] =>
    ones.filter((one) => !others.some(({ key }) => key === one.key || isNearlySame(key, one.key)));
  const mayBe = (one: Placed, other: Placed): boolean =>
    isReworded(one.key, other.key) &&
    one.level1 === other.level1 &&
    one.level2 === other.level2 &&
    one.term === other.term &&
    isCount(one) &&
    sameValue(one, other);
  const free = without(forms, overall);
  const open = without(overall, forms);
  return open.flatMap((one) => {
    const near = free.filter((other) => mayBe(one, other));
    const [other] = near;
    if (!other || new Set(near.map(({ key }) => key)).size > 1) return [];
    const rivals = open.filter((rival) => rival.key !== one.key && mayBe(rival, other));
    return rivals.length > 0 ? [] : [{ one, other, how: '写法不同，归类、指标值相同' as const }];
  });
}

function names(context: CheckContext): Finding[] {
  const forms = inForms(context);
  const overall = inOverall(context);
  const tables = [...new Set(forms.map(({ table }) => table))];
  const pairs = [
    ...overall.flatMap((one) =>
      nearPairs(
        [one],
        forms.filter(({ table }) => table.set === one.table.set),
      ),
    ),
    ...context.book.sets.flatMap((_, set) =>
      rewordedPairs(
        overall.filter(({ table }) => table.set === set),
        forms.filter(({ table }) => table.set === set),
      ),
    ),
    ...tables.flatMap((table) => {
      const own = forms.filter((each) => each.table === table);
      return nearPairs(
        own.filter(({ term }) => term === '年度'),
        own.filter(({ term }) => term === '长期'),
      );
    }),
  ];
  const told = new Set<string>();
  return pairs.flatMap(({ one, other, how }) => {
    const fingerprint = `ND-44|${tableKey(one.table)}|${one.key}`;
    if (!one.name || !other.name || told.has(fingerprint)) return [];
    told.add(fingerprint);
    return [
      {
        rule: 'ND-44',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(one.table),
        cells: cellsAt([one.name.ref, other.name.ref]),
        message: `${tableName(one.table)}${placeName(one.name.ref)}指标名称「${one.name.text}」与${one.table === other.table ? '' : tableName(other.table)}${placeName(other.name.ref)}「${other.name.text}」${how}。`,
        basis: '同一指标的名称应当一致（通行做法）。',
        suggestion: '核对是否同一指标；是的统一名称。',
        fingerprint,
      },
    ];
  });
}

export const similarIndicatorNames: Check = {
  id: 'ND-44',
  severity: '提示',
  meaning: '同一指标在各绩效目标表中的名称一致，没有漏字、多字，没有换一种说法。',
  run: names,
};
