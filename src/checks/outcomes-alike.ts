/** ND-47: an indicator with one target in the overall and in a project's 绩效自评表 has one result. */
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { evaluationTables, outcomesOf, type Outcome } from './performance/outcomes';
import { readTarget, sameUnit } from './performance/target';
import { nameOf } from './projects/names';
import { tableKey } from './table-key';

interface PlacedOutcome extends Outcome {
  readonly table: Table;
}

/** Each department and project asks its own people: their answers need not be alike. Shares have bases of their own. */
function isComparable({ name, aim }: Outcome): boolean {
  return aim !== undefined && aim.unit !== '' && !/[%‰]/.test(aim.unit) && !name.text.includes('满意');
}

function sameAim(one: Outcome, other: Outcome): boolean {
  const [a, b] = [one.aim, other.aim];
  return a !== undefined && b !== undefined && a.figure.equals(b.figure) && sameUnit(a.unit, b.unit);
}

function differ(one: Outcome, other: Outcome): boolean {
  const a = readTarget(one.actual?.text ?? '');
  const b = readTarget(other.actual?.text ?? '');
  return a !== undefined && b !== undefined && sameUnit(a.unit, b.unit) && !a.figure.equals(b.figure);
}

function finding(overall: PlacedOutcome, form: PlacedOutcome): Finding[] {
  if (!overall.actual || !form.actual) return [];
  return [
    {
      rule: 'ND-47',
      severity: '提示',
      category: '绩效',
      table: tableTitle(overall.table),
      cells: cellsAt([overall.actual.ref, form.actual.ref]),
      message: `${tableName(overall.table)}${placeName(overall.actual.ref)}「${overall.name.text}」的实际完成值为「${overall.actual.text}」，${tableName(form.table)}${placeName(form.actual.ref)}为「${form.actual.text}」，两表的目标值相同。`,
      basis: '同一指标在整体和项目绩效自评表中的实际完成值应当一致；口径不同的除外（通行做法）。',
      suggestion: '核对统计口径和截止日期，统一实际完成值。',
      fingerprint: `ND-47|${tableKey(overall.table)}|${nameOf(overall.name.text)}`,
    },
  ];
}

function check(context: CheckContext, set: number): Finding[] {
  const placed = evaluationTables(context)
    .filter((table) => table.set === set)
    .flatMap((table) => outcomesOf(table).map((outcome) => ({ ...outcome, table })));
  const forms = new Map<string, PlacedOutcome[]>();
  for (const each of placed.filter(({ table }) => table.kind === '项目支出绩效自评表'))
    collect(forms, nameOf(each.name.text), each);
  return placed
    .filter((each) => each.table.kind === '整体支出绩效自评表' && isComparable(each))
    .flatMap((overall) => {
      const same = forms.get(nameOf(overall.name.text)) ?? [];
      const [form] = same;
      // Of an indicator that several projects have, the overall form may give the sum.
      if (!form || same.length > 1 || !sameAim(overall, form) || !differ(overall, form)) return [];
      return finding(overall, form);
    });
}

export const outcomesAlike: Check = {
  id: 'ND-47',
  severity: '提示',
  meaning: '整体和项目绩效自评表中，目标值相同的同一指标实际完成值一致。',
  run: (context) => context.book.sets.flatMap((_, set) => check(context, set)),
};
