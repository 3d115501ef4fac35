/** What corrections are called, for a button and for the protocol: where, what stands there, what it becomes. */
import type { CellWriter } from '../../findings/cell-writer';
import type { Correction } from '../../findings/correction';
import type { SetCell } from '../../grid/changes';
import type { CellRef } from '../../grid/address';
import { placeName } from '../cells';

/** More cells than these are told by the first of them. */
const MOST_TOLD = 3;

/** 「3!D6 由 7,892.65 更正为 7,892.56」; several cells one after the other. */
export function correctionOf(changes: readonly (SetCell | undefined)[], writer: CellWriter): Correction[] {
  if (changes.length === 0 || changes.some((change) => change === undefined)) return [];
  const all = changes as readonly SetCell[];
  const spots = spotsOf(all.map(({ at }) => at));
  const told = all.slice(0, MOST_TOLD).map((change, i) => {
    const [former, instead] = [writer.shown(change.at), writer.shownAfter(change)];
    return `${spots[i] ?? ''} ${former === '' ? `填入 ${instead}` : `由 ${former} 更正为 ${instead}`}`;
  });
  return [{ title: told.join('，') + (all.length > MOST_TOLD ? `等${all.length}处` : ''), changes: all }];
}

/** 「3!A12、5!A15「旧名」更正为「新名」」: the same words replaced in several cells. */
export function wordsCorrection(
  changes: readonly (SetCell | undefined)[],
  former: string,
  instead: string,
): Correction[] {
  const all = changes.filter((change) => change !== undefined);
  if (all.length === 0) return [];
  const places = spotsOf(all.map(({ at }) => at));
  const where =
    places.length > MOST_TOLD
      ? `${places.slice(0, MOST_TOLD).join('、')}等${all.length}处`
      : places.join('、');
  return [{ title: `${where}「${former}」更正为「${instead}」`, changes: all }];
}

/** 5!B11, B12: with the sheet where it is another than before, because the cell need not be on that of the finding. */
export function spotsOf(refs: readonly CellRef[]): string[] {
  return refs.map((at, i) =>
    at.sheet === refs[i - 1]?.sheet ? placeName(at) : `${at.sheet}!${placeName(at)}`,
  );
}

/** A correction as the fix of a finding, where there is one. */
export function asFix(corrections: readonly Correction[]): { readonly fix?: Correction } {
  const [fix] = corrections;
  return fix === undefined ? {} : { fix };
}

/** Corrections none of which is likelier than the first: somebody has to choose. */
export function tied(corrections: readonly Correction[]): Correction[] {
  return corrections.length < 2
    ? [...corrections]
    : corrections.map((correction) => ({ ...correction, tied: true }));
}

/** Corrections as the suggestions of a finding, where there are any. */
export function asSuggestions(corrections: readonly Correction[]): {
  readonly suggestions?: readonly Correction[];
} {
  return corrections.length === 0 ? {} : { suggestions: corrections };
}
