/** The finding of one broken linear instance: which sentence fits it, and its figures. */
import type { Finding } from '../findings/finding';
import { a1 } from '../grid/address';
import type { LinearConstraint, Member } from './evaluation';
import { cellsOf } from './finding-cells';
import type { Broken } from './folding';
import {
  MOST_ADDENDS,
  addendsText,
  amountText,
  differenceText,
  placesText,
  plainText,
  rowName,
  sideOf,
  sizeText,
  spotText,
  sumPlaceText,
} from './phrases';
import { tableTitle } from '../tables/table-name';
import { tableName } from '../tables/table-name';
import { severityOf } from './severity';
import { amountOf } from './verdict';
import { bases, messages, suggestions } from './wording';

/** The cell the finding is about: the one that stands alone on its side, the left before the right. */
export function headOf({ members }: LinearConstraint): Member {
  const left = sideOf(members, '左');
  const right = sideOf(members, '右');
  const head = (left.length === 1 ? left : right.length === 1 ? right : members)[0] ?? members[0];
  if (!head) throw new Error('a judged constraint holds at least one cell');
  return head;
}

export function linearFinding(outcome: Broken): Finding {
  const { formula, constraint, judgement, key } = outcome;
  const head = headOf(constraint);
  const { step, unit } = judgement;
  return {
    rule: formula.id,
    severity: severityOf(outcome),
    category: constraint.scope,
    table: tableTitle(head.table),
    cells: cellsOf([head, ...constraint.members.filter((member) => member !== head)]),
    message: messageOf(outcome, head) + strengthOf(outcome) + alternativesOf(outcome),
    basis: bases.formula(formula.sentence, formula.id),
    suggestion: suggestionOf(outcome) + staleOf(constraint) + (formula.fragile ? suggestions.fragile : ''),
    left: plainText(judgement.left, step),
    right: plainText(judgement.right, step),
    ...expectedOf(outcome, head),
    difference: plainText(judgement.difference, step),
    ...(unit === '' ? {} : { unit }),
    fingerprint: key,
  };
}

/** What the head should be: the other side, where the head stands alone and both are in one unit. */
function expectedOf({ constraint, judgement }: Broken, head: Member): { expected?: string; actual?: string } {
  const alone = sideOf(constraint.members, head.side).length === 1;
  const own = head.table.amountUnit ?? '';
  if (!alone || own !== judgement.unit || !bare(constraint, head)) return {};
  const actual = plainText(amountOf(head), judgement.step);
  if (constraint.relation !== '=') return { actual };
  return {
    actual,
    expected: plainText(head.side === '左' ? judgement.right : judgement.left, judgement.step),
  };
}

/** No constants and no minus sign beside the head. */
function bare({ constants }: LinearConstraint, head: Member): boolean {
  const constant = head.side === '左' ? constants.left : constants.right;
  return constant.isZero() && head.coefficient.isNegative() === (head.side === '右');
}

function messageOf({ constraint, judgement }: Broken, head: Member): string {
  if (judgement.detailMissing) {
    return messages.detailMissing(
      tableName(head.table),
      spotText(head),
      amountText(amountOf(head), judgement.step),
    );
  }
  if (constraint.scope === '表间') return acrossMessage(constraint, judgement);
  if (constraint.form === '逐行') return rowMessage(constraint, judgement, head);
  if (constraint.sumOfRows && constraint.relation === '=') return totalMessage(constraint, judgement, head);
  return withinMessage(constraint, judgement, head);
}

type Judged = Broken['judgement'];

function acrossMessage(constraint: LinearConstraint, judgement: Judged): string {
  const { relation } = constraint;
  const left = placeOrAbsence(constraint, '左');
  const right = placeOrAbsence(constraint, '右');
  const amounts = [
    amountText(judgement.left, judgement.step),
    amountText(judgement.right, judgement.step),
  ] as const;
  return relation === '='
    ? messages.across(left, amounts[0], right, amounts[1], differenceText(judgement))
    : messages.part(left, amounts[0], relation, right, amounts[1], sizeText(judgement));
}

function placeOrAbsence({ members, absent, sumOfRows }: LinearConstraint, side: '左' | '右'): string {
  const own = sideOf(members, side);
  if (own.length > 0) return sumOfRows ? sumPlaceText(own) : placesText(own);
  const lacking = absent.find((item) => item.side === side);
  return messages.notListed(lacking?.table ? tableName(lacking.table) : '', lacking?.row ?? '');
}

function rowMessage(constraint: LinearConstraint, judgement: Judged, head: Member): string {
  const row = `第${head.cell.ref.row + 1}行「${rowName(head.row)}」`;
  const name = (member: Member): string => member.column.key.replace(/\//g, '·');
  return messages.row(
    tableName(head.table),
    row,
    sideText(constraint, '左', name, judgement),
    constraint.relation,
    sideText(constraint, '右', name, judgement),
    differenceText(judgement),
  );
}

/** The addends of a side, or its constant where it has no cells. */
function sideText(
  { members, constants }: LinearConstraint,
  side: '左' | '右',
  name: (member: Member) => string,
  judgement: Judged,
): string {
  const own = sideOf(members, side);
  const constant = side === '左' ? constants.left : constants.right;
  if (own.length === 0) return amountText(constant, judgement.step);
  if (own.length > MOST_ADDENDS) {
    return `各项之和${amountText(side === '左' ? judgement.left : judgement.right, judgement.step)}`;
  }
  const text = addendsText(own, name);
  return constant.isZero() ? text : `${text}＋${amountText(constant, judgement.step)}`;
}

/** The total first, then its parts; the difference in the same order. */
function totalMessage(constraint: LinearConstraint, judgement: Judged, head: Member): string {
  const { members, form } = constraint;
  const turned = head.side === '右';
  const told = turned ? { ...judgement, difference: judgement.difference.negated() } : judgement;
  const parts = sideOf(members, turned ? '左' : '右');
  const text = messages.total(
    tableName(head.table),
    spotText(head),
    amountText(turned ? judgement.right : judgement.left, judgement.step),
    partsName(form, head, parts),
    amountText(turned ? judgement.left : judgement.right, judgement.step),
    differenceText(told),
  );
  const beyond = judgement.verdict === '不符' && form !== '逐级';
  return text + (beyond ? messages.outOfRounding : messages.full);
}

/** 所属项级科目, 所属单位, 各类科目, 各项 */
function partsName(form: LinearConstraint['form'], head: Member, parts: readonly Member[]): string {
  const [part] = parts;
  const kind = part === undefined ? '' : (/^(功能|经济|单位|项目):/.exec(part.row.key)?.[1] ?? '');
  if (form !== '逐级' || kind === '') return '各项';
  const of = head.row.role === '合计' ? '各' : '所属';
  if (kind === '单位' || kind === '项目') return `${of}${part?.row.key.includes('/') ? '类别' : kind}`;
  const level = { 3: '类', 5: '款', 7: '项' }[part?.row.code?.length ?? 0] ?? '';
  return `${of}${level}${of === '各' || level === '' ? '' : '级'}科目`;
}

function withinMessage(constraint: LinearConstraint, judgement: Judged, head: Member): string {
  return messages.within(
    tableName(head.table),
    sideText(constraint, '左', spotText, judgement),
    constraint.relation,
    sideText(constraint, '右', spotText, judgement),
    differenceText(judgement),
  );
}

function strengthOf({ verdict }: Broken): string {
  return verdict === '尾差偏大' ? messages.unusualRounding : '';
}

/** What else would have been accepted, where that is another amount. */
function alternativesOf({ alternatives, judgement: told }: Broken): string {
  const amounts = (alternatives ?? [])
    .filter(({ judgement }) => !judgement.right.equals(told.right))
    .map(({ judgement }) => amountText(judgement.right, judgement.step));
  return amounts.length === 0 ? '' : messages.accepted([...new Set(amounts)].join('、'));
}

function suggestionOf({ constraint, judgement, verdict }: Broken): string {
  if (judgement.detailMissing) return suggestions.detailMissing;
  if (verdict === '尾差偏大') return suggestions.unusualRounding;
  if (verdict === '尾差') return suggestions.rounding;
  if (constraint.relation !== '=') return suggestions.part;
  if (constraint.scope === '表间') return suggestions.across;
  if (constraint.form === '逐级') return isSubjects(constraint) ? suggestions.levels : suggestions.total;
  if (constraint.form === '逐行') return suggestions.row;
  return isBalance(constraint) ? suggestions.balance : suggestions.total;
}

function isSubjects({ members }: LinearConstraint): boolean {
  return members.some((member) => /^(功能|经济):/.test(member.row.key));
}

function isBalance({ members }: LinearConstraint): boolean {
  return members.length === 2 && members.every((member) => (member.row.item ?? '').endsWith('总计'));
}

function staleOf({ members }: LinearConstraint): string {
  const stale = members.filter((member) => member.cell.stale);
  if (stale.length === 0) return '';
  return suggestions.stale(stale.map(({ cell }) => a1(cell.ref.row, cell.ref.column)).join('、'));
}
