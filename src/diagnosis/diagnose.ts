/**
 * From broken formulas to the cells that are wrong: finds the fewest corrections that explain the most, has the whole
 * Book evaluated again with them, and tells those that hold. Knows no rule of its own; reads what evaluation says.
 */
import type { Cause } from '../findings/cause';
import type { Evaluation } from '../formulas/evaluation';
import { evaluate } from '../formulas/evaluate';
import { columnPartsOf, LeafCounter } from '../formulas/leaves';
import type { Book } from '../tables/book';
import type { Action } from './actions';
import { confirm, guilty, type Confirmation } from './confirm';
import { equationsOf } from './equations';
import { explained } from './explained';
import { finish } from './finished';
import type { DiagnosisInput, Evaluate } from './input';
import { Network } from './network';
import { ranked, search, stateOf, without, type Solution } from './search';
import { structureOf, type RowFault, type Structure } from './structure';
import { tell } from './tell';
import { tellRow } from './tell-row';
import { Variables } from './variables';

export interface Diagnosis {
  /** The one that explains most first. */
  readonly causes: readonly Cause[];
  /** Fingerprints of broken formulas no cause explains. */
  readonly unattributed: readonly string[];
  /** True where the search was cut short because too much is wrong at once. */
  readonly isCut: boolean;
}

/** Refuted corrections are replaced this often; after that what is left stays without a cause. */
const MOST_ATTEMPTS = 6;
/** A Book with more judged instances takes seconds to be evaluated, and is so only this often. */
const LARGE = 20_000;
const ATTEMPTS_IF_LARGE = 2;
/** Where so much is broken that no search finds all of it, searching again takes long and tells little more. */
const MUCH_BROKEN = 60;
/** Refuted corrections are then left out so often. */
const MOST_DROPPED = 4;

/** Names the wrong cells of a Book. Pure; nothing broken, nothing done. */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { book, snapshot, formulas, evaluation } = input;
  if (!isAnythingWrong(input)) return NOTHING;
  const again = (corrected: Book): Evaluation => evaluate(corrected, formulas);
  const isLarge = evaluation.instances.total > LARGE;
  const structure = structureOf(book, evaluation, again, isLarge);
  const variables = new Variables(structure.book, snapshot);
  const leaves = new LeafCounter(columnPartsOf(formulas.formulas));
  const equations = equationsOf(structure.evaluation, variables, leaves);
  const network = new Network(variables, equations, structure.blanks);
  const banned = new Set<string>();
  const isMuch = equations.filter(({ isBroken }) => isBroken).length > MUCH_BROKEN;
  const attempts = isLarge || isMuch ? ATTEMPTS_IF_LARGE : MOST_ATTEMPTS;
  const found = confirmed(input, structure, network, banned, again, attempts);
  const { actions } = found.solution;
  const share = explained(input, network, actions, structure.faults, found.confirmation);
  const shares = (i: number): (typeof share.causes)[number] => share.causes[i] ?? { mends: 0, explains: [] };
  const ofCells = actions.map((action, i) => ({
    ...shares(i),
    tell: () => tell(network, snapshot, { ...finish(network, found.solution, action, banned), ...shares(i) }),
  }));
  const ofRows = structure.faults.map((fault, i) => {
    const own = shares(actions.length + i);
    const mends = Math.max(own.mends, fault.mends.size);
    const explains = [...own.explains, ...doublesTold(input, fault)];
    return { mends, explains, tell: () => tellRow(snapshot, { ...fault, count: mends, explains }) };
  });
  const causes = [...ofRows, ...ofCells]
    .filter(({ mends }) => mends > 0)
    .sort((a, b) => b.mends - a.mends)
    .map((one) => one.tell());
  return { causes, unattributed: share.unattributed, isCut: found.isCut || structure.isCut };
}

const NOTHING: Diagnosis = { causes: [], unattributed: [], isCut: false };

/** A broken formula, or a code that stands twice and keeps formulas from being judged. */
function isAnythingWrong({ book, evaluation }: DiagnosisInput): boolean {
  return (
    book.issues.some(({ kind }) => kind === '科目编码重复') ||
    evaluation.outcomes.some(
      ({ formula, instances }) =>
        formula.severity !== '提示' && instances.some(({ verdict }) => verdict === '不符'),
    )
  );
}

/** The finding that a code of the table stands twice goes with its cause, and so does the one that the row does. */
function doublesTold({ findings }: DiagnosisInput, { table, row, kind }: RowFault): string[] {
  return findings
    .filter(({ rule, cells }) => {
      const own = cells.filter(({ sheet }) => sheet === table.sheet);
      if (rule === 'TB-6') return own.length > 0;
      const isOfRow = own.some(({ area }) => area.top <= row.row && row.row <= area.bottom);
      return rule === 'ND-50' && kind === '重行' && isOfRow;
    })
    .map(({ fingerprint }) => fingerprint);
}

interface Confirmed {
  readonly solution: Solution;
  readonly confirmation: Confirmation | undefined;
  readonly isCut: boolean;
}

/** Searches until nothing the corrections touch is newly broken; at last what is refuted is left out. */
function confirmed(
  input: DiagnosisInput,
  structure: Structure,
  network: Network,
  banned: Set<string>,
  again: Evaluate,
  attempts: number,
): Confirmed {
  const tried = (solution: Solution): Confirmation =>
    confirm(structure.book, input.evaluation, network, solution.state, again);
  let left = withActions(network, []);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { solution, isCut } = search(network, banned);
    if (solution.actions.length === 0 && structure.faults.length === 0)
      return { solution, confirmation: undefined, isCut };
    const refined = likeliest(network, solution, banned);
    const confirmation = tried(refined);
    if (confirmation.spoiled.length === 0) return { solution: refined, confirmation, isCut };
    left = withoutRefuted(network, refined, confirmation, banned);
    if (refined.actions.length === 0) break;
  }
  for (let dropped = 0; dropped < MOST_DROPPED && left.actions.length > 0; dropped += 1) {
    const confirmation = tried(left);
    if (confirmation.spoiled.length === 0) return { solution: left, confirmation, isCut: true };
    left = withoutRefuted(network, left, confirmation, banned);
  }
  return { solution: withActions(network, []), confirmation: undefined, isCut: true };
}

/** The corrections nothing they spoil speaks against; the others are not tried again. */
function withoutRefuted(
  network: Network,
  { actions }: Solution,
  { spoiled }: Confirmation,
  banned: Set<string>,
): Solution {
  const told = guilty(network, actions, spoiled);
  const refuted = told.length > 0 ? told : actions;
  for (const { key } of refuted) banned.add(key);
  return withActions(
    network,
    actions.filter((action) => !refuted.includes(action)),
  );
}

function withActions(network: Network, actions: readonly Action[]): Solution {
  return { actions, state: stateOf(network, actions), total: 0 };
}

/** Each correction replaced by the likeliest of those as good as it, the others being made. */
function likeliest(network: Network, solution: Solution, banned: ReadonlySet<string>): Solution {
  let { actions } = solution;
  for (const action of solution.actions) {
    const rest = without(network, actions, action);
    const { mended } = network.effectOf(rest, action.changes);
    const [top] = ranked(network, rest, banned, mended);
    if (top) actions = actions.map((one) => (one === action ? top.action : one));
  }
  return { ...withActions(network, actions), total: solution.total };
}
