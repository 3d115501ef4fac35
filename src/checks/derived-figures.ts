/**
 * DV-1 占比, DV-2 增减额, DV-3 增减率, DV-4 完成率: a derived figure follows from the figures beside it. Cells that a formula
 * has judged are left to it. Where there is no base the check only says that a rate is printed.
 */
import { CellWriter } from '../findings/cell-writer';
import Decimal from 'decimal.js';
import { collect } from '../findings/collect';
import { printAmount, printPlain } from '../amount/print';
import { judgeDerived, type DerivedVerdict } from '../derived/verdict';
import type { DerivedCell, DerivedKind } from '../derived/derived-cell';
import { derivedCells } from '../derived/derived-cells';
import { membersOf } from '../derived/operands';
import type { Correction } from '../findings/correction';
import type { Finding, Severity } from '../findings/finding';
import type { Constraint, Evaluation, Member } from '../formulas/evaluation';
import { cellKey } from '../grid/address';
import type { SetCell } from '../grid/changes';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { amountChange } from '../derived/amount-change';
import { doubtsOf, type Doubts } from './corrections/doubts';
import { rateChange, type FittingRate } from './corrections/rates';
import { asFix, asSuggestions, correctionOf } from './corrections/wording';
import { tableKey } from './table-key';

/** From how many on the figures of a column that do not fit are told together. */
const MANY = 3;

interface Rule {
  readonly id: string;
  readonly kind: DerivedKind;
  readonly meaning: string;
  readonly basis: string;
}

interface Judged {
  readonly derived: DerivedCell;
  readonly outcome: DerivedVerdict;
}

/** The cells whose figure a formula works out: the result of a ratio, the left side of a row's equation. */
function headsOf(constraint: Constraint): readonly Member[] {
  if (constraint.kind === '比率') return [constraint.result];
  return constraint.form === '逐行' ? constraint.members.filter(({ side }) => side === '左') : [];
}

/** The cells that formulas have reached a verdict on, and those of formulas the user switched off. */
function leftToFormulas(evaluation: Evaluation | undefined): Set<string> {
  const judged = (evaluation?.outcomes ?? [])
    .flatMap(({ instances }) => instances)
    .flatMap(({ constraint, judgement }) =>
      !constraint || !judgement || judgement.verdict === '不适用' || judgement.verdict === '未执行'
        ? []
        : [constraint],
    );
  const cells = [...judged, ...(evaluation?.setAside ?? [])].flatMap(headsOf);
  return new Set(cells.map(({ cell }) => cellKey(cell.ref)));
}

function findings(rule: Rule, { book, snapshot, evaluation }: CheckContext): Finding[] {
  const covered = leftToFormulas(evaluation);
  const columns = new Map<string, Judged[]>();
  for (const derived of derivedCells(book)) {
    if (derived.kind !== rule.kind || covered.has(cellKey(derived.result.ref))) continue;
    const key = [book.tables.indexOf(derived.table), derived.grid.part, derived.column.key].join('|');
    collect(columns, key, { derived, outcome: judgeDerived(derived) });
  }
  const all = [...columns.values()];
  const writer = new CellWriter(snapshot);
  const doubts = (): Doubts => doubtsOf(book, evaluation);
  return [
    ...all.flatMap((judged) => ofColumn(rule, judged, { writer, doubts })),
    ...withoutBase(rule, all.flat()),
  ];
}

/** What corrections are made with. */
interface Mending {
  readonly writer: CellWriter;
  readonly doubts: () => Doubts;
}

function ofColumn(rule: Rule, judged: readonly Judged[], mending: Mending): Finding[] {
  const of = (verdict: DerivedVerdict['verdict']): Judged[] =>
    judged.filter(({ outcome }) => outcome.verdict === verdict);
  const wrong = of('不符');
  const rounded = of('核实');
  const fitting = of('一致').length + rounded.length;
  // A column of which most does not fit is reckoned in some way of its own.
  const ownWay = wrong.length >= MANY && wrong.length > fitting;
  const mended = (finding: Finding, one: Judged): Finding => {
    const { derived } = one;
    const corrections = recomputed([one], judged, mending.writer);
    const sure = derived.certain && mending.doubts().areSure(derived, membersOf(derived.operands));
    return { ...finding, ...(sure ? asFix(corrections) : asSuggestions(corrections)) };
  };
  return [
    ...(ownWay ? [together(rule, wrong)] : wrong.map((one) => mended(single(rule, one), one))),
    ...(rounded.length > 0
      ? [{ ...rounding(rule, rounded), ...asSuggestions(recomputed(rounded, judged, mending.writer)) }]
      : []),
  ];
}

/** The figures as they follow from their operands, written as their column writes them. */
function recomputed(
  ones: readonly Judged[],
  column: readonly Judged[],
  writer: CellWriter,
): readonly Correction[] {
  const fitting = column.flatMap(({ derived, outcome }): FittingRate[] =>
    outcome.verdict === '一致' && outcome.shown ? [{ cell: derived.result, percent: outcome.shown }] : [],
  );
  return correctionOf(
    ones.map((one) => changeOf(one, fitting, writer)),
    writer,
  );
}

function changeOf(
  { derived, outcome }: Judged,
  fitting: readonly FittingRate[],
  writer: CellWriter,
): SetCell | undefined {
  const { result, operands, table, grid, row, column } = derived;
  if (operands.form === '商') {
    const member = {
      table,
      grid,
      row,
      column,
      cell: result,
      coefficient: new Decimal(1),
      side: '左' as const,
    };
    return rateChange(writer, { result: member, ...operands }, fitting);
  }
  const { expected, decimals = table.decimals } = outcome;
  return expected && amountChange(writer, result, expected, decimals);
}

function single(rule: Rule, one: Judged): Finding {
  const { derived } = one;
  return {
    ...frame(rule, one, derived.certain ? '错误' : '核实'),
    cells: cellsAt([derived.result.ref, ...membersOf(derived.operands).map(({ cell }) => cell.ref)]),
    message: `${tableName(derived.table)}${spot(one)}，差额${amount(one, 'difference')}。`,
    suggestion: derived.certain
      ? '按该表金额重新计算，并核对金额本身。'
      : '核对计算的基数；按其他口径计算的，填写审核说明。',
    ...figures(one),
  };
}

function together(rule: Rule, wrong: readonly Judged[]): Finding {
  const [first] = wrong as [Judged, ...Judged[]];
  const refs = wrong.map(({ derived }) => derived.result.ref);
  return {
    ...frame(rule, first, '核实', '整列'),
    cells: cellsAt(refs),
    message: `${tableName(first.derived.table)}${figureName(first)}列有${wrong.length}处与按表中金额计算的不同，如${spot(first)}。`,
    suggestion: '核对该列的计算方法；按其他口径计算的，填写审核说明。',
  };
}

function rounding(rule: Rule, rounded: readonly Judged[]): Finding {
  const [first] = rounded as [Judged, ...Judged[]];
  const refs = rounded.map(({ derived }) => derived.result.ref);
  const told =
    rounded.length === 1
      ? `${spot(first)}，差额四舍五入可以解释`
      : `${figureName(first)}列${placeNames(refs)}与按表中金额计算的不同，差额四舍五入可以解释，如${spot(first)}`;
  return {
    // Amounts differ by rounding in every table; a rate is to be reckoned from the printed amounts.
    ...frame(rule, first, rule.kind === '增减额' ? '提示' : '核实', '尾差'),
    cells: cellsAt(refs),
    message: `${tableName(first.derived.table)}${told}。`,
    suggestion: '按表中所列金额计算，或注明「因四舍五入，存在尾差」。',
    ...(rounded.length === 1 ? figures(first) : {}),
  };
}

/** Rates printed where there is no base, once a table. */
function withoutBase(rule: Rule, judged: readonly Judged[]): Finding[] {
  const tables = new Map<Table, Judged[]>();
  for (const one of judged) {
    if (one.outcome.verdict !== '无基数') continue;
    collect(tables, one.derived.table, one);
  }
  return [...tables.values()].map((ones) => {
    const [first] = ones as [Judged, ...Judged[]];
    const refs = ones.map(({ derived }) => derived.result.ref);
    return {
      ...frame(rule, first, '提示', '无基数'),
      cells: cellsAt(refs),
      message: `${tableName(first.derived.table)}${placeNames(refs)}基数为零或空白，仍填有${figureName(first)}。`,
      suggestion: `没有基数的不计算${figureName(first)}，留空或填「-」。`,
    };
  });
}

function frame(
  rule: Rule,
  { derived }: Judged,
  severity: Severity,
  about: string = derived.row.key,
): Pick<Finding, 'rule' | 'severity' | 'category' | 'table' | 'basis' | 'fingerprint'> {
  const { table, grid, column } = derived;
  return {
    rule: rule.id,
    severity,
    category: rule.kind === '增减额' ? '表内' : '比率',
    table: tableTitle(table),
    basis: rule.basis,
    fingerprint: [rule.id, tableKey(table), grid.part, column.key, about].join('|'),
  };
}

/** F9「行政运行」增减额为36.18万元，按E9－D9计算为36.19万元 */
function spot(one: Judged): string {
  const { result, row } = one.derived;
  const name = row.name.trim();
  return `${placeName(result.ref)}「${name}」${figureName(one)}为${amount(one, 'shown')}，按${reckoning(one.derived)}计算为${amount(one, 'expected')}`;
}

/** 执行率, 增减率 … ; with the item where the table has its items one under another: 因公出国费增减率. */
function figureName({ derived }: Judged): string {
  const [figure = '', ...subject] = derived.column.key.split('/');
  return `${subject.join('/')}${figure}`;
}

function reckoning({ operands }: DerivedCell): string {
  const at = ({ cell }: Member): string => placeName(cell.ref);
  if (operands.form === '差') return `${at(operands.minuend)}－${at(operands.subtrahend)}`;
  const above = operands.numerator.map(at).join('－');
  return `${operands.numerator.length > 1 ? `（${above}）` : above}÷${operands.denominator.map(at).join('＋')}`;
}

function amount({ derived, outcome }: Judged, which: 'shown' | 'expected' | 'difference'): string {
  const { shown, expected, decimals = 0 } = outcome;
  if (!shown || !expected) return '';
  const value = which === 'difference' ? shown.minus(expected) : outcome[which];
  if (!value) return '';
  if (derived.kind === '增减额') return `${printAmount(value, decimals)}${derived.table.amountUnit ?? ''}`;
  return `${printPlain(value, decimals)}${which === 'difference' ? '个百分点' : '%'}`;
}

function figures({ derived, outcome }: Judged): Partial<Finding> {
  const { shown, expected, decimals = 0 } = outcome;
  if (!shown || !expected) return {};
  const unit = derived.kind === '增减额' ? derived.table.amountUnit : '%';
  return {
    left: printPlain(shown, decimals),
    right: printPlain(expected, decimals),
    expected: printPlain(expected, decimals),
    actual: printPlain(shown, decimals),
    difference: printPlain(shown.minus(expected), decimals),
    ...(unit === undefined ? {} : { unit }),
  };
}

function checkOf(rule: Rule): Check {
  return {
    id: rule.id,
    severity: '错误',
    meaning: rule.meaning,
    run: (context) => findings(rule, context),
  };
}

export const shares: Check = checkOf({
  id: 'DV-1',
  kind: '占比',
  meaning: '占比等于部分除以合计，四舍五入到所印的小数位。',
  basis: '占比＝部分÷合计×100%。',
});

export const changes: Check = checkOf({
  id: 'DV-2',
  kind: '增减额',
  meaning: '增减额等于本年数减上年数；表头写明与预算数比较的，等于决算数减预算数。',
  basis: '增减额＝本年数－上年数（与预算数比较的，为决算数－预算数）。',
});

export const ratesOfChange: Check = checkOf({
  id: 'DV-3',
  kind: '增减率',
  meaning: '增减率等于增减额除以上年数；上年数为零的不计算。',
  basis: '增减率＝（本年数－上年数）÷上年数×100%（与预算数比较的，以预算数为基数）；基数为零的不计算。',
});

export const completionRates: Check = checkOf({
  id: 'DV-4',
  kind: '完成率',
  meaning: '完成率（执行率）等于决算数除以预算数；预算数为零的不计算。',
  basis: '完成率＝决算数÷预算数×100%；预算数为零的不计算。',
});
