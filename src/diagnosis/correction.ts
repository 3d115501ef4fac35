/**
 * A correction as cells to set, or a row to be put in: in the measure the cell stores, with what the snapshot holds as
 * precondition.
 */
import { printAmount } from '../amount/print';
import { fromText } from '../derived/amount-change';
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import type { SetCell } from '../grid/changes';
import { cellAt, sheetNamed, type Cell, type Snapshot } from '../grid/snapshot';
import type { Action } from './actions';
import type { Network } from './network';
import { rightFormula } from './ranges';
import type { Variable } from './variables';
import { insertionOf } from './row-insertion';
import { amountAfter, printed } from './row-words';
import { inStoredMeasure } from './stored-measure';
import { causeTexts } from './wording';

/** What an action writes; undefined where a cell with a formula of its own would be overwritten, or a row be torn. */
export function correctionOf(network: Network, snapshot: Snapshot, action: Action): Correction | undefined {
  if (action.about !== undefined) return undefined;
  if (action.kind === '缺行') return missingRow(network, snapshot, action);
  if (action.texts) return textCorrection(network, snapshot, action.texts);
  const changes: SetCell[] = [];
  for (const [index, by] of action.changes) {
    const variable = network.variable(index);
    const change =
      action.kind === '求和范围'
        ? setFormula(network, snapshot, variable, by)
        : setAmount(snapshot, variable, by);
    if (!change) return undefined;
    changes.push(change);
  }
  const [first] = action.changes;
  if (!first) return undefined;
  return { title: titleOf(network, action, first), changes };
}

/** A row that has to be put in, with the amounts the equations ask for. */
function missingRow(network: Network, snapshot: Snapshot, { changes }: Action): Correction | undefined {
  const told = [...changes].map(([index, by]) => ({ variable: network.variable(index), by }));
  const blank = network.blanks.find(({ row }) => told.every(({ variable }) => variable.place.row === row));
  const amounts = told.map(
    ({ variable, by }) => [variable.cell.ref.column, amountAfter(variable, by)] as const,
  );
  return blank && insertionOf(snapshot, blank, new Map(amounts));
}

/** All of the texts as numbers; undefined where one would lose digits or must not be written. */
function textCorrection(
  network: Network,
  snapshot: Snapshot,
  texts: readonly number[],
): Correction | undefined {
  const writer = new CellWriter(snapshot);
  const changes = texts.map((index) => fromText(writer, network.variable(index).cell));
  const certain = changes.filter((change) => change !== undefined);
  const [first] = certain;
  if (!first || certain.length < changes.length) return undefined;
  return { title: causeTexts.toNumber(writer.shownAfter(first), certain.length), changes: certain };
}

function titleOf(
  network: Network,
  { kind, changes }: Action,
  [index, by]: readonly [number, number],
): string {
  if (kind === '求和范围') return causeTexts.setFormula;
  if (changes.size > 1) return kind === '互换' ? causeTexts.exchange : causeTexts.setRow;
  const variable = network.variable(index);
  return causeTexts.setTo(printed(variable), printAmount(amountAfter(variable, by), variable.decimals));
}

function setAmount(snapshot: Snapshot, variable: Variable, by: number): SetCell | undefined {
  if (variable.nature !== 'plain') return undefined;
  const stored = cellOf(snapshot, variable);
  const right = amountAfter(variable, by);
  return {
    kind: 'setCell',
    at: variable.cell.ref,
    expect: { value: stored?.value ?? null },
    write: { value: inStoredMeasure(right, stored) },
  };
}

function setFormula(
  network: Network,
  snapshot: Snapshot,
  variable: Variable,
  by: number,
): SetCell | undefined {
  const stored = cellOf(snapshot, variable);
  const equations = network.incidencesOf(variable.index).map(({ equation }) => equation);
  const formula = rightFormula(network, variable, equations);
  if (stored?.formula === undefined || formula === undefined) return undefined;
  return {
    kind: 'setCell',
    at: variable.cell.ref,
    expect: { value: stored.value, formula: stored.formula },
    write: { value: amountAfter(variable, by).toNumber(), formula },
  };
}

function cellOf(snapshot: Snapshot, { cell }: Variable): Cell | undefined {
  const sheet = sheetNamed(snapshot, cell.ref.sheet);
  return sheet && cellAt(sheet, cell.ref.row, cell.ref.column);
}
