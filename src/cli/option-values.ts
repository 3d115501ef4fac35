/** Values of options, as they are typed. All throw where the value is none: UsageError says what it should be. */
import { InvalidArgumentError } from 'commander';
import type { UnitType } from '../catalogue/economic-mapping';
import { UsageError } from './failure';
import { USAGE } from './wording';

/** A year of this century. */
export function readYear(given: string): number {
  if (!/^20[0-9]{2}$/.test(given)) throw new InvalidArgumentError('');
  return Number(given);
}

/** What kind the unit is. */
export function readUnitType(given: string): UnitType {
  if (given !== '行政' && given !== '事业') throw new UsageError(USAGE.badUnitType(given));
  return given;
}

/** What stands where the base of a rate is zero. */
export function readZeroBase(given: string): '' | '0' | '—' {
  const known = ({ 空: '', '0': '0', '—': '—' } as const)[given];
  if (known === undefined) throw new UsageError(USAGE.badZeroBase(given));
  return known;
}

/** Codes between commas, of either width, or blanks. */
export function readCodes(given: string): readonly string[] {
  const codes = given
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((code) => code !== '');
  const bad = codes.find((code) => !/^\d{3}(?:\d\d){0,2}$/.test(code));
  if (bad !== undefined) throw new UsageError(USAGE.badCode(bad));
  return codes;
}

/** A sheet row, from 1 as the user sees it. */
export function readRow(given: string): number {
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new UsageError(USAGE.badRow(given));
  return Number(given) - 1;
}
