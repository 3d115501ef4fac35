/**
 * Which subject of the government budget's economic classification a department's subject falls under; that depends on
 * whether the unit is an administrative or a public institution. A proposal with its grade, never a judgement.
 */
import mappingCsv from '../../seeds/catalogue/economic-mapping.csv';
import { readCsv } from './csv';
import type { Grade } from './subjects';

/** 行政 (and 参公), 事业. */
export type UnitType = '行政' | '事业';

export interface MappedSubject {
  /** One, or several where it depends on more than the kind of unit; the likeliest first. */
  readonly codes: readonly string[];
  readonly grade: Grade;
}

let mapping: ReadonlyMap<string, MappedSubject> | undefined;

/** The government codes for a department code (3 or 5 digits) of such a unit; undefined where none is known. */
export function governmentSubjectFor(departmentCode: string, unit: UnitType): MappedSubject | undefined {
  mapping ??= new Map(
    readCsv(mappingCsv).map(({ department_code, unit_type, government_code, grade }) => [
      `${unit_type}/${department_code}`,
      { codes: (government_code ?? '').split('|'), grade: grade as Grade },
    ]),
  );
  return mapping.get(`${unit}/${departmentCode}`);
}
