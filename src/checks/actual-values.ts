/** ND-16: the 实际完成值 of a 绩效自评表 is filled in, is a value and not the target again, and has the target's unit. */
import type { Finding, Severity } from '../findings/finding';
import type { CellRef } from '../grid/address';
import type { Snapshot } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import {
  evaluationTables,
  outcomesOf,
  unitsAgree,
  unitsElsewhere,
  type Outcome,
} from './performance/outcomes';
import { looksLikeValue, readTarget } from './performance/target';
import { mayBeCovered } from './performance/unknown-spans';
import { tableKey } from './table-key';

interface Fault {
  readonly severity: Severity;
  readonly what: string;
  readonly basis: string;
  readonly suggestion: string;
  readonly refs: readonly CellRef[];
  /** The first of them, in words. */
  readonly example: string;
}

const FORM = '自评表应当填写指标名称和实际完成值，计量单位与年初目标值一致（自评填报的通行要求）。';

/** The column where the others have their actual value. */
function actualColumn(outcomes: readonly Outcome[]): number | undefined {
  return outcomes.find(({ actual }) => actual !== undefined)?.actual?.ref.column;
}

/** Targets without an actual value; a column that hardly anybody fills may have been read wrong. */
function missing(table: Table, outcomes: readonly Outcome[], snapshot: Snapshot): CellRef[] {
  const aimed = outcomes.filter(({ target }) => target !== undefined);
  const without = aimed.filter(({ actual }) => actual === undefined);
  const column = actualColumn(outcomes);
  if (column === undefined || without.length * 2 >= aimed.length) return [];
  const rows = outcomes.map(({ row }) => row);
  // One value may answer two targets only where they are the same.
  const mayAnswerBoth = (each: Outcome): boolean =>
    outcomes[outcomes.indexOf(each) - 1]?.target?.text === each.target?.text &&
    mayBeCovered(snapshot, table.sheet, rows, each.row.row, column);
  return without
    .filter((each) => !mayAnswerBoth(each))
    .map(({ row }) => ({ sheet: table.sheet, row: row.row, column }));
}

/** The actual value is the target's inequality over again: >90% for >90%. 达到 is what one says of a result. */
function copies({ aim, actual }: Outcome): boolean {
  const read = actual && !/^达到/.test(actual.text) ? readTarget(actual.text) : undefined;
  if (!read || !aim || read.operator === '=' || aim.operator === '=') return false;
  const upwards = (sign: string): boolean => sign === '≥' || sign === '>';
  return read.figure.equals(aim.figure) && upwards(read.operator) === upwards(aim.operator);
}

/** Both are a figure with no more than a unit behind it. Longer words are a sentence. */
function unitsOf({ aim, actual }: Outcome): readonly [string, string] | undefined {
  const read = actual && readTarget(actual.text);
  if (!read || !aim || aim.unit === '' || aim.unit.length > 4 || read.unit.length > 4) return undefined;
  return [aim.unit, read.unit];
}

function faultsOf(table: Table, context: CheckContext): Fault[] {
  const outcomes = outcomesOf(table);
  const elsewhere = unitsElsewhere(table, context);
  const pair = ({ name, target, actual }: Outcome): string =>
    `（如「${name.text}」目标值「${target?.text ?? ''}」，实际完成值「${actual?.text ?? ''}」）`;
  const atActual = (faulty: readonly Outcome[]): Pick<Fault, 'refs' | 'example'> => ({
    refs: faulty.flatMap(({ actual }) => (actual ? [actual.ref] : [])),
    example: faulty[0] ? pair(faulty[0]) : '',
  });
  const valued = outcomes.filter(({ name }) => looksLikeValue(name.text));
  const united = outcomes.filter((each) => !elsewhere(each) && !copies(each));
  const withoutUnit = united.filter((each) => unitsOf(each)?.[1] === '');
  const otherUnit = united.filter((each) => {
    const units = unitsOf(each);
    return units !== undefined && units[1] !== '' && !unitsAgree(...units);
  });
  const checked = { severity: '核实' as const, basis: FORM };
  return [
    {
      ...checked,
      what: '三级指标处填的是指标值',
      suggestion: '填写指标名称。',
      refs: valued.map(({ name }) => name.ref),
      example: valued[0] ? `（如「${valued[0].name.text}」）` : '',
    },
    {
      ...checked,
      what: '没有填写实际完成值',
      suggestion: '补填实际完成值。',
      refs: missing(table, outcomes, context.snapshot),
      example: '',
    },
    {
      severity: '提示',
      what: '实际完成值照抄目标值的比较式',
      basis: '实际完成值应当是年度终了的实际数值（通行做法）。',
      suggestion: '填写实际数值。',
      ...atActual(outcomes.filter(copies)),
    },
    { ...checked, what: '实际完成值没有计量单位', suggestion: '补充计量单位。', ...atActual(withoutUnit) },
    {
      ...checked,
      what: '实际完成值与目标值的计量单位不同',
      suggestion: '按目标值的计量单位填写实际完成值。',
      ...atActual(otherUnit),
    },
  ];
}

function check(table: Table, context: CheckContext): Finding[] {
  return faultsOf(table, context)
    .filter(({ refs }) => refs.length > 0)
    .map(({ severity, what, basis, suggestion, refs, example }) => ({
      rule: 'ND-16',
      severity,
      category: '绩效',
      table: tableTitle(table),
      cells: cellsAt(refs),
      message: `${tableName(table)}${placeNames(refs)}${what}${example}。`,
      basis,
      suggestion,
      fingerprint: `ND-16|${tableKey(table)}|${what}`,
    }));
}

export const actualValues: Check = {
  id: 'ND-16',
  severity: '核实',
  meaning:
    '绩效自评表的三级指标写名称，实际完成值已填写、是实际数值、计量单位与目标值一致。是否达标不作判断。',
  run: (context) => evaluationTables(context).flatMap((table) => check(table, context)),
};
