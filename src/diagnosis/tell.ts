/** Causes in the product's words. */
import { printAmount } from '../amount/print';
import type { Cause, CauseAlternative, CauseCell } from '../findings/cause';
import { a1 } from '../grid/address';
import type { Snapshot } from '../grid/snapshot';
import { tableName, tableTitle } from '../tables/table-name';
import type { Action } from './actions';
import { amountAfter, correctionOf } from './correction';
import type { Network } from './network';
import { rightFormula } from './ranges';
import { amountIn, type Variable } from './variables';
import { rowWords, spotOf } from './row-words';
import { causeTexts } from './wording';

/** A confirmed cause, not yet in words. */
export interface Finished {
  readonly action: Action;
  /** As good as the action, the likelier first. */
  readonly others: readonly Action[];
  /** How many cells cannot be told from the first, it included. */
  readonly alike: number;
  /** Instances it mends. */
  readonly mends: number;
  readonly explains: readonly string[];
}

const MOST_ALTERNATIVES = 6;
/** From how many cells that cannot be told apart on, none of them is named as the wrong one. */
const MANY_ALIKE = 3;

/** The cause with its sentence, its correction, and what else might be wrong instead. */
export function tell(network: Network, snapshot: Snapshot, finished: Finished): Cause {
  const { action, others, alike, explains } = finished;
  const [first] = variablesOf(network, action);
  if (!first) throw new Error('a cause changes at least one cell');
  const { table } = first.place;
  const isOneOf = action.kind === '金额' && alike >= MANY_ALIKE;
  const { correction, ...plain } = alternativeOf(network, snapshot, action);
  return {
    kind: action.kind,
    table: tableTitle(table),
    ...plain,
    ...(correction && !isOneOf ? { correction } : {}),
    slip: isOneOf ? '' : action.slip,
    message: messageOf(network, finished, isOneOf) + causeTexts.consequence(finished.mends),
    ...(unitOf(first) === '' ? {} : { unit: unitOf(first) }),
    explains,
    alternatives: others.slice(0, MOST_ALTERNATIVES).map((other) => alternativeOf(network, snapshot, other)),
    ...(isOneOf ? { oneOf: { count: alike, difference: differenceOf(network, action) } } : {}),
  };
}

function alternativeOf(network: Network, snapshot: Snapshot, action: Action): CauseAlternative {
  const correction = correctionOf(network, snapshot, action);
  return {
    cells: [...action.changes].map(([index, by]) => cellOf(network, network.variable(index), by, action)),
    ...(correction ? { correction } : {}),
  };
}

function variablesOf(network: Network, { changes }: Action): Variable[] {
  return [...changes.keys()].map((index) => network.variable(index));
}

function cellOf(network: Network, variable: Variable, by: number, { kind }: Action): CauseCell {
  const { sheet, column } = variable.cell.ref;
  // A missing row stands nowhere yet: the rows it should stand after, or among, are pointed at.
  const laidOut = network.blanks.find((blank) => blank.row === variable.place.row);
  const bottom = laidOut ? (laidOut.after?.row ?? laidOut.table.area.top) : variable.cell.ref.row;
  const top = laidOut?.from?.row ?? bottom;
  const range = kind === '求和范围';
  const right = range ? rangeOf(network, variable) : undefined;
  return {
    sheet,
    area: { top, bottom, left: column, right: column },
    row: rowWords(variable.place.row),
    column: variable.place.column.key.replace(/\//g, '·'),
    actual: range ? `=${variable.cell.formula ?? ''}` : printed(variable),
    expected: right === undefined ? printedAfter(variable, by) : `=${right}`,
  };
}

function rangeOf(network: Network, variable: Variable): string | undefined {
  return rightFormula(
    network,
    variable,
    network.incidencesOf(variable.index).map(({ equation }) => equation),
  );
}

function printed({ cell, value, decimals }: Variable): string {
  return cell.reading.kind === 'number' ? printAmount(amountIn(value, decimals), decimals) : '';
}

function printedAfter(variable: Variable, by: number): string {
  return printAmount(amountAfter(variable, by), variable.decimals);
}

function unitOf({ place, cell }: Variable): string {
  if (cell.reading.kind === 'number' && cell.reading.percent) return '%';
  const { role } = place.column;
  if (role === '占比' || role === '增减率' || role === '完成率') return '%';
  return role === '数量' ? '' : (place.table.amountUnit ?? '');
}

/** What stands there less what should. */
function differenceOf(network: Network, { changes }: Action): string {
  const [first] = changes;
  if (!first) return '';
  const variable = network.variable(first[0]);
  return printAmount(amountIn(-Math.round(first[1]), variable.decimals), variable.decimals);
}

function messageOf(network: Network, { action, others, alike }: Finished, isOneOf: boolean): string {
  if (isOneOf) return oneOfMessage(network, action, others, alike);
  if (action.kind === '互换') return exchangeMessage(network, action);
  if (action.kind === '缺行') return missingMessage(network, action);
  const [first] = action.changes;
  if (!first) return '';
  const variable = network.variable(first[0]);
  const spot = tableName(variable.place.table) + spotOf(variable);
  if (action.kind === '求和范围') {
    const right = rangeOf(network, variable);
    const formula = variable.cell.formula ?? '';
    const more = action.changes.size > 1 ? causeTexts.sameRow(action.changes.size - 1) : '';
    return right === undefined
      ? causeTexts.rangeUnclear(spot, formula) + more
      : causeTexts.range(spot, formula, right) + more;
  }
  const unit = unitOf(variable);
  const actual = printed(variable);
  return (
    causeTexts.amount(
      spot,
      actual === '' ? causeTexts.blank : actual + unit,
      printedAfter(variable, first[1]) + unit,
      action.slip,
    ) + otherTwo(network, alike, others)
  );
}

/** Where just one other cell is as likely, it is named in the sentence. */
function otherTwo(network: Network, alike: number, [other]: readonly Action[]): string {
  const [change] = other?.kind === '金额' && alike === 2 ? other.changes : [];
  if (!change) return '';
  const variable = network.variable(change[0]);
  const spot = tableName(variable.place.table) + spotOf(variable);
  return causeTexts.or(
    causeTexts.amount(spot, printed(variable) || causeTexts.blank, printedAfter(variable, change[1]), ''),
  );
}

function oneOfMessage(network: Network, action: Action, others: readonly Action[], alike: number): string {
  const all = [action, ...others].flatMap((one) => variablesOf(network, one)).slice(0, alike);
  const [first] = all;
  const [change] = action.changes;
  if (!first || !change) return '';
  const by = Math.round(change[1]);
  const size = printAmount(amountIn(Math.abs(by), first.decimals), first.decimals) + unitOf(first);
  const table = tableName(first.place.table);
  const place = all
    .map(({ cell }) => a1(cell.ref.row, cell.ref.column))
    .slice(0, 3)
    .join('、');
  return `${table}${place}等${alike}个单元格之一${by > 0 ? causeTexts.less(size) : causeTexts.more(size)}`;
}

function missingMessage(network: Network, action: Action): string {
  const [first] = variablesOf(network, action);
  if (!first) return '';
  const { table, row } = first.place;
  const { after, from } = network.blanks.find((blank) => blank.row === row) ?? {};
  const amounts = [...action.changes].map(([index, by]) => {
    const variable = network.variable(index);
    return `${variable.place.column.key.replace(/\//g, '·')}${printedAfter(variable, by)}${unitOf(variable)}`;
  });
  const below = !after
    ? ''
    : from
      ? causeTexts.among(from.row + 1, after.row + 1)
      : causeTexts.below(after.row + 1);
  return causeTexts.missing(tableName(table), rowWords(row), below, amounts.join('、'));
}

function exchangeMessage(network: Network, action: Action): string {
  const variables = variablesOf(network, action);
  const [first, second] = variables;
  if (!first || !second) return '';
  const table = tableName(first.place.table);
  const filled = first.value === 0 ? second : first;
  const empty = filled === first ? second : first;
  if (variables.length === 2 && empty.value === 0) {
    return causeTexts.misplaced(table, spotOf(filled), printed(filled) + unitOf(filled), spotOf(empty));
  }
  return causeTexts.exchanged(table, variables.slice(0, 2).map(spotOf).join('与'));
}
