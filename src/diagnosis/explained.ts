/** Which findings each cause explains: those that go once all corrections are made, by the cells they share. */
import type { Finding, FindingCells } from '../findings/finding';
import { isBroken } from '../formulas/folding';
import { headOf } from '../formulas/linear-findings';
import { cellKey, contains, type CellRef } from '../grid/address';
import type { InstanceOutcome, Member } from '../formulas/evaluation';
import type { Action } from './actions';
import type { Confirmation } from './confirm';
import type { DiagnosisInput } from './input';
import type { Network } from './network';
import type { RowFault } from './structure';

export interface Share {
  readonly causes: readonly { readonly mends: number; readonly explains: readonly string[] }[];
  /** Fingerprints of findings of broken formulas that are left. */
  readonly unattributed: readonly string[];
}

/** Divides the findings among the corrections. */
export function explained(
  { evaluation, findings }: DiagnosisInput,
  network: Network,
  actions: readonly Action[],
  faults: readonly RowFault[],
  confirmation: Confirmation | undefined,
): Share {
  const broken = evaluation.outcomes.flatMap(({ instances }) => instances.filter(isBroken));
  const byRule = new Map<string, InstanceOutcome[]>();
  for (const outcome of broken) {
    const list = byRule.get(outcome.formula.id);
    if (list) list.push(outcome);
    else byRule.set(outcome.formula.id, [outcome]);
  }
  const owns = ownership(network, actions, faults);
  const left = new Set((confirmation?.after.findings ?? findings).map(({ fingerprint }) => fingerprint));
  const explains = owns.map((): string[] => []);
  const unattributed: string[] = [];
  for (const finding of findings) {
    const outcomes = (byRule.get(finding.rule) ?? []).filter((outcome) => isToldBy(outcome, finding));
    if (outcomes.length === 0) continue;
    const owners = owns.flatMap((own, i) => (outcomes.some(own) ? [i] : []));
    const isGone = confirmation !== undefined && !left.has(finding.fingerprint);
    if (isGone) for (const owner of owners) explains[owner]?.push(finding.fingerprint);
    if ((!isGone || owners.length === 0) && outcomes.some(({ verdict }) => verdict === '不符'))
      unattributed.push(finding.fingerprint);
  }
  const mended = broken.filter(
    ({ key, verdict }) => verdict === '不符' && confirmation?.mended.has(key) === true,
  );
  const causes = owns.map((own, i) => ({ mends: mended.filter(own).length, explains: explains[i] ?? [] }));
  return { causes, unattributed };
}

/** For each correction, then for each fault of a row: whether an instance comes from it. */
function ownership(
  network: Network,
  actions: readonly Action[],
  faults: readonly RowFault[],
): ((outcome: InstanceOutcome) => boolean)[] {
  // Rows laid out to be filled stand only in the instances of the network.
  const laidOut = new Map(network.equations.map(({ outcome }) => [outcome.key, outcome]));
  return [
    ...actions.map((action) => {
      const cells = movedCells(network, action);
      return (outcome: InstanceOutcome): boolean => touches(laidOut.get(outcome.key) ?? outcome, cells);
    }),
    ...faults.map(
      ({ mends }) =>
        (outcome: InstanceOutcome): boolean =>
          mends.has(outcome.key),
    ),
  ];
}

/** The cells a correction changes, live sums with them. */
function movedCells(network: Network, { changes }: Action): ReadonlySet<string> {
  const moves = [...changes.keys()].flatMap((index) => network.variables.movesOf(network.variable(index)));
  return new Set(moves.map(({ variable }) => cellKey(network.variable(variable).cell.ref)));
}

function touches(outcome: InstanceOutcome, cells: ReadonlySet<string>): boolean {
  return membersOf(outcome).some(({ cell }) => cells.has(cellKey(cell.ref)));
}

function membersOf({ constraint, alternatives }: InstanceOutcome): readonly Member[] {
  if (!constraint) return [];
  if (constraint.kind === '比率')
    return [constraint.result, ...constraint.numerator, ...constraint.denominator];
  return alternatives ? alternatives.flatMap((one) => one.constraint.members) : constraint.members;
}

/** A finding tells an instance of its rule whose head is among its cells. */
function isToldBy(outcome: InstanceOutcome, { cells }: Finding): boolean {
  const { constraint } = outcome;
  if (!constraint) return false;
  const head = constraint.kind === '比率' ? constraint.result : headOf(constraint);
  return cells.some((area) => stands(head.cell.ref, area));
}

function stands({ sheet, row, column }: CellRef, cells: FindingCells): boolean {
  return cells.sheet === sheet && contains(cells.area, row, column);
}
