/**
 * The same money listed twice by economic subject, once by the department's classification and once by the government's:
 * beside the first, the second is a table of its own kind. Told by the codes of its rows, whatever its title says.
 */
import type { FoundTable } from './find-tables';

/** 501…514, 599 with or without two digits for the section. */
const GOVERNMENT_CODE = /^(?:50[1-9]|51[0-4]|599)(?:\d{2})?$/;

/** Whether most rows with a code have one of 政府预算支出经济分类. */
function isByGovernment({ grid }: FoundTable): boolean {
  const codes = (grid?.grids ?? []).flatMap(({ rows }) => rows.flatMap(({ code }) => code ?? []));
  return codes.filter((code) => GOVERNMENT_CODE.test(code)).length * 2 > codes.length;
}

/** The tables found, those by the government's classification under their own kind where the other stands beside them. */
export function apartFromGovernmentSet<T extends { readonly table: FoundTable }>(found: readonly T[]): T[] {
  return found.map((one) => {
    const { declaration, kind } = one.table;
    const own = declaration.governmentKind;
    if (own === undefined || kind !== declaration.kind || !isByGovernment(one.table)) return one;
    const beside = found.some(({ table }) => table.kind === kind && !isByGovernment(table));
    return beside ? { ...one, table: { ...one.table, kind: own } } : one;
  });
}
