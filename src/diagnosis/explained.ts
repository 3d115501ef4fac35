/** Which findings each cause explains: those that go once all corrections are made, by the cells they share. */
import type { Finding, FindingCells } from '../findings/finding';
import { collect } from '../findings/collect';
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
  const told = new Told(broken);
  const owners = ownership(network, actions, faults);
  const left = new Set((confirmation?.after.findings ?? findings).map(({ fingerprint }) => fingerprint));
  const explains = [...actions, ...faults].map((): string[] => []);
  const unattributed: string[] = [];
  for (const finding of findings) {
    const outcomes = told.by(finding);
    if (outcomes.length === 0) continue;
    const own = new Set(outcomes.flatMap(owners));
    const isGone = confirmation !== undefined && !left.has(finding.fingerprint);
    if (isGone) for (const owner of own) explains[owner]?.push(finding.fingerprint);
    if ((!isGone || own.size === 0) && outcomes.some(({ verdict }) => verdict === '不符'))
      unattributed.push(finding.fingerprint);
  }
  const mends = explains.map(() => 0);
  for (const outcome of broken) {
    if (outcome.verdict !== '不符' || confirmation?.mended.has(outcome.key) !== true) continue;
    for (const owner of owners(outcome)) mends[owner] = (mends[owner] ?? 0) + 1;
  }
  return { causes: mends.map((count, i) => ({ mends: count, explains: explains[i] ?? [] })), unattributed };
}

/** The instances a finding tells: those of its rule whose head is among its cells. */
class Told {
  private readonly byHead = new Map<string, InstanceOutcome[]>();
  private readonly byRule = new Map<string, InstanceOutcome[]>();

  constructor(broken: readonly InstanceOutcome[]) {
    for (const outcome of broken) {
      const head = headCell(outcome);
      if (!head) continue;
      collect(this.byRule, outcome.formula.id, outcome);
      collect(this.byHead, `${outcome.formula.id}|${cellKey(head)}`, outcome);
    }
  }

  by({ rule, cells }: Finding): readonly InstanceOutcome[] {
    const told = cells.flatMap((place) =>
      sizeOf(place) <= SMALL_AREA ? this.within(rule, place) : this.among(rule, place),
    );
    return [...new Set(told)];
  }

  private within(rule: string, { sheet, area }: FindingCells): InstanceOutcome[] {
    const found: InstanceOutcome[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        found.push(...(this.byHead.get(`${rule}|${cellKey({ sheet, row, column })}`) ?? []));
    return found;
  }

  private among(rule: string, place: FindingCells): InstanceOutcome[] {
    return (this.byRule.get(rule) ?? []).filter((outcome) => {
      const head = headCell(outcome);
      return head !== undefined && stands(head, place);
    });
  }
}

/** Areas up to so many cells are looked through cell by cell. */
const SMALL_AREA = 100;

function sizeOf({ area }: FindingCells): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function headCell({ constraint }: InstanceOutcome): CellRef | undefined {
  if (!constraint) return undefined;
  return (constraint.kind === '比率' ? constraint.result : headOf(constraint)).cell.ref;
}

/** Which corrections, then which faults of rows, an instance comes from, by their places in the two lists. */
function ownership(
  network: Network,
  actions: readonly Action[],
  faults: readonly RowFault[],
): (outcome: InstanceOutcome) => readonly number[] {
  // Rows laid out to be filled stand only in the instances of the network.
  const laidOut = new Map(network.equations.map(({ outcome }) => [outcome.key, outcome]));
  const byCell = new Map<string, number[]>();
  actions.forEach((action, i) => {
    for (const cell of movedCells(network, action)) collect(byCell, cell, i);
  });
  const known = new Map<InstanceOutcome, readonly number[]>();
  return (outcome) => {
    const before = known.get(outcome);
    if (before) return before;
    const cells = membersOf(laidOut.get(outcome.key) ?? outcome).map(({ cell }) => cellKey(cell.ref));
    const ofActions = cells.flatMap((cell) => byCell.get(cell) ?? []);
    const ofFaults = faults.flatMap(({ mends }, i) => (mends.has(outcome.key) ? [actions.length + i] : []));
    const owners = [...new Set([...ofActions, ...ofFaults])].sort((a, b) => a - b);
    known.set(outcome, owners);
    return owners;
  };
}

/** The cells a correction changes, live sums with them. */
function movedCells(network: Network, { changes }: Action): ReadonlySet<string> {
  const moves = [...changes.keys()].flatMap((index) => network.variables.movesOf(network.variable(index)));
  return new Set(moves.map(({ variable }) => cellKey(network.variable(variable).cell.ref)));
}

function membersOf({ constraint, alternatives }: InstanceOutcome): readonly Member[] {
  if (!constraint) return [];
  if (constraint.kind === '比率')
    return [constraint.result, ...constraint.numerator, ...constraint.denominator];
  return alternatives ? alternatives.flatMap((one) => one.constraint.members) : constraint.members;
}

function stands({ sheet, row, column }: CellRef, cells: FindingCells): boolean {
  return cells.sheet === sheet && contains(cells.area, row, column);
}
