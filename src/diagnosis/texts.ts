/**
 * Amounts stored as text that a SUM leaves out: the text is wrong, not the sum. Of one sum all texts are made numbers at
 * once, for one alone would mend nothing.
 */
import { leftOutText, type Action } from './actions';
import type { Network } from './network';
import type { LeftOut } from './variables';

/** One action for each such cell, one for each sum with several, one for all of a table. */
export function textActions({ variables }: Network): Action[] {
  const leftOut = variables.leftOutTexts();
  if (leftOut.length === 0) return [];
  const groups = new Map<string, LeftOut[]>();
  const add = (key: string, one: LeftOut): void => {
    groups.set(key, [...(groups.get(key) ?? []), one]);
  };
  for (const one of leftOut) {
    add(`格 ${one.text}`, one);
    for (const sum of one.lacks.keys()) add(`和 ${sum}`, one);
    const table = variables.list[one.text]?.place.table;
    add(`表 ${table?.sheet ?? ''} ${table?.area.top ?? 0}`, one);
  }
  const actions = [...groups.values()].map((group) => leftOutText(group));
  return [...new Map(actions.map((action) => [action.key, action])).values()];
}
