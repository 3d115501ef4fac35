/** Findings in the product's words, made of broken instances. */
import type { Finding } from '../findings/finding';
import type { Book } from '../tables/book';
import { a1 } from '../grid/address';
import type { InstanceOutcome, Member } from './evaluation';
import { cellsOf } from './finding-cells';
import {
  grouped,
  isBroken,
  isBrokenLinear,
  missingRow,
  sameRowKey,
  tablesKey,
  withoutRepeats,
  type Broken,
} from './folding';
import { linearFinding, headOf } from './linear-findings';
import { ratioFinding } from './ratio-findings';
import { roundingFinding } from './rounding-findings';
import { amountText, columnName, listText, rowName, spotText } from './phrases';
import { tableTitle } from '../tables/table-name';
import { tableName } from '../tables/table-name';
import { tableKey } from '../tables/table-key';
import { severityOf } from './severity';
import type { UnitDispute } from './unit-disputes';
import { amountOf, tablesOf } from './verdict';
import { bases, messages, suggestions } from './wording';

/** The rule that disputes over 金额单位 are told under. */
const UNIT_RULE = 'ND-10';

/** All findings, in the order of the formulas; those about 金额单位 first. */
export function findingsOf(
  book: Book,
  outcomes: readonly InstanceOutcome[],
  disputes: readonly UnitDispute[],
): Finding[] {
  const broken = withoutRepeats(outcomes.filter(isBrokenLinear));
  const slight = broken.filter(({ verdict }) => verdict === '尾差');
  const missing = broken.filter((outcome) => isGrave(outcome) && missingRow(outcome) !== undefined);
  const findings = [
    ...groupsOf(broken).map(unequalFinding),
    ...grouped(missing, missingKey).map(missingFinding),
    ...outcomes.filter(isBroken).flatMap(ratioFinding),
    ...grouped(slight, slightKey).map((group) =>
      isSingle(group) ? unequalFinding(group) : roundingFinding(group),
    ),
  ];
  const order = new Map(outcomes.map(({ formula }, position) => [formula.id, position]));
  findings.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  return [...disputes.map((dispute) => unitFinding(book, dispute)), ...findings];
}

/** The instances that are told together as not equal; the finding of each group bears the key of its first. */
export function unequalGroups(outcomes: readonly InstanceOutcome[]): Broken[][] {
  return groupsOf(withoutRepeats(outcomes.filter(isBrokenLinear)));
}

function groupsOf(broken: readonly Broken[]): Broken[][] {
  return grouped(
    broken.filter((outcome) => isGrave(outcome) && missingRow(outcome) === undefined),
    sameRowKey,
  );
}

function isGrave({ verdict }: Broken): boolean {
  return verdict !== '尾差';
}

/** 尾差 between tables together for the tables, hints within a table together for the formula; the rest one by one. */
function slightKey(outcome: Broken): string {
  const { constraint, formula, key } = outcome;
  const tables = `${constraint.set}|${tablesKey(constraint)}`;
  if (constraint.scope === '表间') return tables;
  return severityOf(outcome) === '提示' ? `${tables}|${formula.id}` : key;
}

function isSingle(group: readonly Broken[]): boolean {
  const [first] = group;
  return group.length === 1 && first !== undefined && first.constraint.scope === '表内';
}

/** The finding of the first, which also names the other columns of the same row. */
function unequalFinding(group: readonly Broken[]): Finding {
  const [first, ...others] = group;
  if (!first) throw new Error('a group is never empty');
  const finding = linearFinding(first);
  if (others.length === 0) return finding;
  const columns = others.map(({ constraint, judgement }) => {
    const name = columnName(headOf(constraint).column.key);
    return `${name}（差额${amountText(judgement.difference, judgement.step)}${judgement.unit}）`;
  });
  return {
    ...finding,
    message: finding.message + messages.alsoColumns(listText(columns)),
    cells: cellsOf(group.flatMap(({ constraint }) => withHead(constraint.members, headOf(constraint)))),
  };
}

function withHead(members: readonly Member[], head: Member): readonly Member[] {
  return [head, ...members.filter((member) => member !== head)];
}

function missingKey(outcome: Broken): string {
  const { constraint, formula } = outcome;
  const absent = missingRow(outcome)?.table.table;
  return [formula.id, String(constraint.set + 1), tablesKey(constraint), absent ? tableKey(absent) : ''].join(
    '|',
  );
}

/** Codes one table lacks, told once for the two tables; codes below a lacking one are left out. */
function missingFinding(group: readonly Broken[]): Finding {
  const [first] = group;
  const lacking = first && missingRow(first)?.table.table;
  const head = first?.constraint.members[0];
  if (!first || !lacking || !head)
    throw new Error('a missing row has a table that lacks it and one that has it');
  const codes = new Set(group.map((outcome) => missingRow(outcome)?.code ?? ''));
  const top = group.filter((outcome) => !hasShorter(missingRow(outcome)?.code ?? '', codes));
  const members = firstOfEachRow(top);
  const rows = members.map(
    (member) => `「${rowName(member.row)}」${amountText(amountOf(member), first.judgement.step)}`,
  );
  const { formula, judgement } = first;
  return {
    rule: formula.id,
    severity: severityOf(first),
    category: '表间',
    table: tableTitle(lacking),
    cells: cellsOf(members),
    message: messages.rowMissing(tableName(head.table), listText(rows), tableName(lacking)),
    basis: bases.formula(formula.sentence, formula.id),
    suggestion: suggestions.rowMissing,
    ...(judgement.unit === '' ? {} : { unit: judgement.unit }),
    fingerprint: `${missingKey(first)}|缺行`,
  };
}

function hasShorter(code: string, codes: ReadonlySet<string>): boolean {
  for (let length = 1; length < code.length; length += 1) if (codes.has(code.slice(0, length))) return true;
  return false;
}

function firstOfEachRow(group: readonly Broken[]): Member[] {
  const rows = new Map<string, Member>();
  for (const { constraint } of group) {
    const [member] = constraint.members;
    if (member && !rows.has(member.row.key)) rows.set(member.row.key, member);
  }
  return [...rows.values()];
}

function unitFinding(book: Book, { odd, other, oddMember, otherMember }: UnitDispute): Finding {
  const item = `${spotText(oddMember)}与${a1(otherMember.cell.ref.row, otherMember.cell.ref.column)}`;
  return {
    rule: UNIT_RULE,
    severity: '核实',
    category: '金额单位',
    table: tableTitle(odd),
    cells: cellsOf([oddMember, otherMember]),
    message: messages.units(
      tableName(odd),
      odd.amountUnit ?? '',
      tableName(other),
      other.amountUnit ?? '',
      item,
    ),
    basis: bases.units,
    suggestion: suggestions.units,
    fingerprint: [
      UNIT_RULE,
      String(odd.set + 1),
      odd.kind,
      tablesOf([otherMember])
        .map((table) => table.kind)
        .join(),
    ].join('|'),
  };
}
