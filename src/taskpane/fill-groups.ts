/** Proposals as 填充 shows them: by table and column, with what is chosen at first. Knows no React and no host. */
import { isChosenAtFirst, type ProposedCell } from '../findings/proposed-cell';
import { cellKey } from '../grid/address';

/** The proposals of one column of a table. */
export interface ProposalGroup {
  readonly key: string;
  readonly table: string;
  readonly column: string;
  readonly proposals: readonly ProposedCell[];
}

/** In the order they are proposed in: that of the sheets. */
export function groupsOf(proposals: readonly ProposedCell[]): ProposalGroup[] {
  const groups = new Map<string, ProposedCell[]>();
  for (const proposal of proposals) {
    const key = JSON.stringify([proposal.at.sheet, proposal.table, proposal.column]);
    const own = groups.get(key);
    if (own) own.push(proposal);
    else groups.set(key, [proposal]);
  }
  return [...groups].map(([key, own]) => ({
    key,
    table: own[0]?.table ?? '',
    column: own[0]?.column ?? '',
    proposals: own,
  }));
}

export function keyOf({ at }: ProposedCell): string {
  return cellKey(at);
}

/** Chosen: what is at first, but for those somebody has turned over. */
export function chosenOf(
  proposals: readonly ProposedCell[],
  turned: ReadonlySet<string>,
): readonly ProposedCell[] {
  return proposals.filter((one) => isChosen(one, turned));
}

export function isChosen(proposal: ProposedCell, turned: ReadonlySet<string>): boolean {
  return isChosenAtFirst(proposal) !== turned.has(keyOf(proposal));
}

/** All of a group chosen, or none. */
export function turnedAll(
  { proposals }: ProposalGroup,
  turned: ReadonlySet<string>,
  chosen: boolean,
): ReadonlySet<string> {
  const next = new Set(turned);
  for (const proposal of proposals) {
    if (isChosenAtFirst(proposal) === chosen) next.delete(keyOf(proposal));
    else next.add(keyOf(proposal));
  }
  return next;
}

/** The proposals of another reading for what was chosen; undefined where one is gone or is not what was seen. */
export function sameOf(
  chosen: readonly ProposedCell[],
  now: readonly ProposedCell[],
): readonly ProposedCell[] | undefined {
  const byKey = new Map(now.map((one) => [keyOf(one), one]));
  const same = chosen.map((seen) => {
    const found = byKey.get(keyOf(seen));
    return found?.before === seen.before && found.after === seen.after ? found : undefined;
  });
  return same.every((one) => one !== undefined) ? same : undefined;
}
