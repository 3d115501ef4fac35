/** Causes as every report tells them: where they are, what else it may be, and which formulas they affect. */
import type { Cause, CauseAlternative } from '../findings/cause';
import type { Finding, FindingCells } from '../findings/finding';
import { KeyRegister } from '../findings/key-register';
import { areaA1, contains, type Area } from '../grid/address';
import { SHEET } from './wording';

/** The cells of a cause; where one of several is meant, all that are named, those that adjoin as one range. */
export function placesOf({ cells, alternatives, oneOf }: Cause): readonly FindingCells[] {
  if (!oneOf) return cells;
  const places: FindingCells[] = [];
  for (const { sheet, area } of [...cells, ...alternatives.flatMap((other) => other.cells)]) {
    const last = places[places.length - 1];
    if (places.some((place) => place.sheet === sheet && covers(place.area, area))) continue;
    if (last?.sheet === sheet && isBelow(last.area, area))
      places[places.length - 1] = { sheet, area: { ...last.area, bottom: area.bottom } };
    else places.push({ sheet, area });
  }
  return places;
}

function covers(one: Area, other: Area): boolean {
  return contains(one, other.top, other.left) && contains(one, other.bottom, other.right);
}

function isBelow(one: Area, other: Area): boolean {
  return other.top === one.bottom + 1 && other.left === one.left && other.right === one.right;
}

/** 1!D20 应为 7,982.56；1!D21 应为 12.00: the possibilities besides the cells themselves; '' where there are none. */
export function alternativesText({ alternatives, cells, oneOf }: Cause): string {
  const isTold = ({ sheet, area }: FindingCells): boolean =>
    cells.some((cell) => cell.sheet === sheet && covers(cell.area, area));
  return alternatives
    .filter((other) => !oneOf || !other.cells.every(isTold))
    .map(alternativeText)
    .join('；');
}

function alternativeText({ cells }: CauseAlternative): string {
  return cells
    .map(({ sheet, area, expected }) => SHEET.alternative(`${sheet}!${areaA1(area)}`, expected))
    .join('、');
}

/** Ids of the formulas a cause affects, each once, in the order of the findings. */
export function rulesAffected({ explains }: Cause, findings: readonly Finding[]): string[] {
  const told = new Set(explains);
  return [...new Set(findings.filter(({ fingerprint }) => told.has(fingerprint)).map(({ rule }) => rule))];
}

/** What a finding that follows from a cause says about it: 见序号 1（3!D18）。 '' for the others. */
export function causeHint({ cause: index }: Finding, causes: readonly Cause[]): string {
  const [first] = index === undefined ? [] : (causes[index]?.cells ?? []);
  if (index === undefined || !first) return '';
  return SHEET.causeHint(index + 1, `${first.sheet}!${areaA1(first.area)}`);
}

/** Whether a finding follows from one of the causes. */
export function follows({ cause }: Finding, causes: readonly Cause[]): boolean {
  return cause !== undefined && causes[cause] !== undefined;
}

/**
 * What the 审核说明 of each cause is known by: the first of the findings it explains, so that it stays with the cause
 * when rows are inserted. Two causes that explain the same one are told apart by their order.
 */
export function causeKeys(causes: readonly Cause[]): string[] {
  const keys = new KeyRegister();
  return causes.map(({ kind, table, explains: [first] }) => keys.take(`原因|${first ?? `${table}|${kind}`}`));
}
