/** Causes in the product's words. */
import type { Cause, CauseAlternative, CauseCell } from '../findings/cause';
import type { Snapshot } from '../grid/snapshot';
import { tableName, tableTitle } from '../tables/table-name';
import type { Action } from './actions';
import { correctionOf } from './correction';
import type { Finished } from './finished';
import type { Network } from './network';
import { rightFormula } from './ranges';
import { amountMessage, differenceOf, exchangeMessage, oneOfMessage } from './one-of';
import { placesInWords, printed, printedAfter, rowWords, spotOf, unitOf } from './row-words';
import type { Variable } from './variables';
import { causeTexts } from './wording';

const MOST_ALTERNATIVES = 6;

/** The cause with its sentence, its correction, and what else might be wrong instead. */
export function tell(network: Network, snapshot: Snapshot, finished: Finished): Cause {
  const { action, others, alike, explains } = finished;
  const [first] = toldVariables(network, action);
  if (!first) throw new Error('a cause changes at least one cell');
  const { table } = first.place;
  const common = {
    kind: action.kind,
    table: tableTitle(table),
    ...(unitOf(first) === '' ? {} : { unit: unitOf(first) }),
    explains,
  };
  const alternatives = (actions: readonly Action[]): CauseAlternative[] =>
    actions.slice(0, MOST_ALTERNATIVES).map((other) => alternativeOf(network, snapshot, other));
  const among = oneOf(finished);
  if (among.length > 1) {
    return {
      ...common,
      cells: inOrder(among.flatMap((one) => alternativeOf(network, snapshot, one).cells)),
      slip: '',
      message: oneOfMessage(network, finished, among),
      alternatives: alternatives([...alike, ...others.filter((one) => !alike.includes(one))]),
      oneOf: { count: among.length, difference: differenceOf(network, action) },
    };
  }
  return {
    ...common,
    ...alternativeOf(network, snapshot, action),
    slip: action.slip,
    message: messageOf(network, finished) + causeTexts.consequence(finished.mends),
    alternatives: alternatives(others),
  };
}

/**
 * The corrections none of which is named as the right one: those that are as likely as the first, or all that the
 * formulas cannot tell apart where they are too many to be listed. The first alone where it is likelier.
 */
function oneOf({ alike, tied }: Finished): readonly Action[] {
  return alike.length > 1 + MOST_ALTERNATIVES ? alike : alike.slice(0, tied);
}

/** From top to bottom, sheet by sheet. */
function inOrder(cells: readonly CauseCell[]): CauseCell[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return [...cells].sort(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      a.area.left - b.area.left ||
      a.area.top - b.area.top,
  );
}

function alternativeOf(network: Network, snapshot: Snapshot, action: Action): CauseAlternative {
  const correction = correctionOf(network, snapshot, action);
  return {
    cells: toldVariables(network, action).map((variable) =>
      cellOf(network, variable, action.changes.get(variable.index) ?? 0, action),
    ),
    ...(correction ? { correction } : {}),
  };
}

/** The cells that are wrong. */
function toldVariables(network: Network, { changes, texts }: Action): Variable[] {
  return [...(texts ?? changes.keys())].map((index) => network.variable(index));
}

function cellOf(network: Network, variable: Variable, by: number, { kind, texts, about }: Action): CauseCell {
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
    actual: range
      ? `=${variable.cell.formula ?? ''}`
      : texts
        ? causeTexts.asText(printed(variable))
        : printed(variable),
    expected: right === undefined ? expectedIn(variable, by, about) : `=${right}`,
  };
}

/** What the cell should hold: 28.00, 约28.00, 不大于28.00. */
function expectedIn(variable: Variable, by: number, about: Action['about']): string {
  return (about === '约为' ? '约' : (about ?? '')) + printedAfter(variable, by);
}

function rangeOf(network: Network, variable: Variable): string | undefined {
  return rightFormula(
    network,
    variable,
    network.incidencesOf(variable.index).map(({ equation }) => equation),
  );
}

function messageOf(network: Network, { action }: Finished): string {
  if (action.texts) return textMessage(toldVariables(network, action));
  if (action.kind === '互换') return exchangeMessage(network, action);
  if (action.kind === '缺行') return missingMessage(network, action);
  if (action.kind === '求和范围') return rangeMessage(network, action);
  return amountMessage(network, action);
}

function rangeMessage(network: Network, action: Action): string {
  const [variable] = toldVariables(network, action);
  if (!variable) return '';
  const spot = tableName(variable.place.table) + spotOf(variable);
  const right = rangeOf(network, variable);
  const formula = variable.cell.formula ?? '';
  const more = action.changes.size > 1 ? causeTexts.sameRow(action.changes.size - 1) : '';
  return right === undefined
    ? causeTexts.rangeUnclear(spot, formula) + more
    : causeTexts.range(spot, formula, right) + more;
}

function textMessage(texts: readonly Variable[]): string {
  const [first] = texts;
  if (!first) return '';
  const table = tableName(first.place.table);
  if (texts.length === 1) return causeTexts.text(table + spotOf(first), printed(first) + unitOf(first));
  return causeTexts.texts(table, placesInWords(texts.map(({ cell }) => cell.ref)), texts.length);
}

function missingMessage(network: Network, action: Action): string {
  const [first] = toldVariables(network, action);
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
