/** 尾差 told together: for the same tables, or for a formula within one table. */
import Decimal from 'decimal.js';
import { SEVERITIES, type Finding } from '../findings/finding';
import type { InstanceOutcome } from './evaluation';
import { cellsOf } from './finding-cells';
import { tablesKey, type Broken } from './folding';
import { headOf } from './linear-findings';
import { amountText, columnName, listText, plainText, rowName } from './phrases';
import { tableTitle } from '../tables/table-name';
import { tableName } from '../tables/table-name';
import { severityOf } from './severity';
import { tablesOf } from './verdict';
import { bases, messages, suggestions } from './wording';

/** One finding for the group, as grave as its gravest member. */
export function roundingFinding(group: readonly Broken[]): Finding {
  const [first] = group;
  if (!first) throw new Error('a group is never empty');
  const { constraint, judgement, formula } = first;
  const tables = tablesOf(group.flatMap((outcome) => outcome.constraint.members));
  const across = constraint.scope === '表间';
  const largest = group.reduce(
    (max, outcome) => Decimal.max(max, outcome.judgement.difference.abs()),
    new Decimal(0),
  );
  const difference = `${amountText(largest, judgement.step)}${judgement.unit}`;
  const rows = listText(group.map(rowOf));
  const names = tables.map(tableName).join('与');
  return {
    rule: formula.id,
    severity: gravest(group),
    category: constraint.scope,
    table: tableTitle(headOf(constraint).table),
    cells: cellsOf(group.flatMap((outcome) => outcome.constraint.members.slice(0, across ? undefined : 1))),
    message: (across ? messages.rounding : messages.roundingWithin)(names, group.length, difference, rows),
    basis: `${bases.rounding}（${[...new Set(group.map((outcome) => outcome.formula.id))].join('、')}）`,
    suggestion: suggestions.rounding,
    ...(group.length === 1 ? figures(first) : {}),
    ...(judgement.unit === '' ? {} : { unit: judgement.unit }),
    fingerprint: [formula.id, String(constraint.set + 1), tablesKey(constraint), '尾差'].join('|'),
  };
}

function figures({ judgement }: Broken): Pick<Finding, 'left' | 'right' | 'difference'> {
  const { left, right, difference, step } = judgement;
  return {
    left: plainText(left, step),
    right: plainText(right, step),
    difference: plainText(difference, step),
  };
}

function rowOf({ constraint }: Broken): string {
  const head = headOf(constraint);
  return `「${rowName(head.row)}」${columnName(head.column.key)}`;
}

function gravest(group: readonly InstanceOutcome[]): Finding['severity'] {
  const severities = group.map(severityOf);
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? '提示';
}
