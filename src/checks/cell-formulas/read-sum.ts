/** Reads the plainest spreadsheet formulas: sums of cells and ranges of their own sheet. Everything else is not understood, and nothing is said of it. */
import { parseArea, type Area } from '../../grid/address';

const SUM = /^SUM\(([^()]*)\)$/i;

/** The areas a formula adds up: SUM(C6:C9,C12), C6+C9, SUM(C6:C9)+C12; undefined for anything else. */
export function readSum(formula: string, sheet: string): readonly Area[] | undefined {
  const own = [`'${sheet.replace(/'/g, "''")}'!`, `${sheet}!`];
  let plain = formula.replace(/\s+/g, '').replace(/^\+/, '');
  for (const prefix of own) plain = plain.split(prefix.replace(/\s+/g, '')).join('');
  const areas: Area[] = [];
  for (const term of terms(plain)) {
    const inside = SUM.exec(term)?.[1];
    const references = inside === undefined ? [term] : inside.split(',');
    for (const reference of references) {
      if (inside === undefined && reference.includes(':')) return undefined;
      const area = parseArea(reference);
      if (!area) return undefined;
      areas.push(area);
    }
  }
  return areas.length === 0 ? undefined : areas;
}

/** What stands between the plus signs. */
function terms(formula: string): string[] {
  return formula.split('+');
}

/** Whether a formula points into another workbook: [1]Sheet1!A1, 'D:\[预算.xlsx]表1'!A1. */
export function pointsElsewhere(formula: string): boolean {
  // Texts in quotation marks may hold anything; a [ of a structured reference has no ! behind its ].
  const plain = formula.replace(/"[^"]*"/g, '""');
  return /\[[^[\]]+\][^!'"[\]()+*/,]*'?!/.test(plain);
}
