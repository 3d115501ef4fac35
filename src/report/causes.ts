/** Causes as every report tells them: where they are, what else it may be, and which formulas they affect. */
import type { Cause, CauseAlternative } from '../findings/cause';
import type { Finding, FindingCells } from '../findings/finding';
import { areaA1 } from '../grid/address';
import { SHEET } from './wording';

/** The cells of a cause; where one of several is meant, all that are named. */
export function placesOf({ cells, alternatives, oneOf }: Cause): readonly FindingCells[] {
  return oneOf ? [...cells, ...alternatives.flatMap((other) => other.cells)] : cells;
}

/** 1!D20 应为 7,982.56；1!D21 应为 12.00: the other possibilities; '' where there are none. */
export function alternativesText({ alternatives }: Cause): string {
  return alternatives.map(alternativeText).join('；');
}

function alternativeText({ cells }: CauseAlternative): string {
  return cells
    .map(({ sheet, area, expected }) => SHEET.alternative(`${sheet}!${areaA1(area)}`, expected))
    .join('、');
}

/** What stands and what should, one for each cell; where one of several is meant, nothing that could be taken for certain. */
export function amountsOf({ cells, oneOf }: Cause): { readonly actual: string; readonly expected: string } {
  if (oneOf) return { actual: '', expected: '' };
  return {
    actual: cells.map(({ actual }) => (actual === '' ? SHEET.blank : actual)).join('；'),
    expected: cells.map(({ expected }) => expected).join('；'),
  };
}

/** Ids of the formulas a cause affects, each once, in the order of the findings. */
export function rulesAffected({ explains }: Cause, findings: readonly Finding[]): string[] {
  const told = new Set(explains);
  return [...new Set(findings.filter(({ fingerprint }) => told.has(fingerprint)).map(({ rule }) => rule))];
}

/** What a finding that follows from a cause says about it: 见「最可能有误」第1处（D18）。 '' for the others. */
export function causeHint({ cause: index }: Finding, causes: readonly Cause[]): string {
  const [first] = index === undefined ? [] : (causes[index]?.cells ?? []);
  if (index === undefined || !first) return '';
  return SHEET.causeHint(index + 1, `${first.sheet}!${areaA1(first.area)}`);
}
