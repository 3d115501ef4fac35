/** Findings by where they stand: which of them speak of a cell, the most telling one first. */
import type { Area } from '../grid/address';
import { contains } from '../grid/address';
import { SEVERITIES, type Finding } from '../findings/finding';

/** A finding and one of the areas it speaks of. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly area: Area;
  /** True for the area a finding tells first. */
  readonly first: boolean;
}

/** By sheet name, the gravest first. */
export type FindingPlaces = ReadonlyMap<string, readonly PlacedFinding[]>;

/** Sorts the cells of all findings under their sheets. */
export function placesOf(findings: readonly Finding[]): FindingPlaces {
  const places = new Map<string, PlacedFinding[]>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      finding.cells.forEach(({ sheet, area }, index) => {
        const placed = { finding, area, first: index === 0 };
        const list = places.get(sheet);
        if (list) list.push(placed);
        else places.set(sheet, [placed]);
      });
    }
  }
  return places;
}

/** The findings that speak of a cell: those that tell it first before others, narrower areas before wider ones. */
export function findingsAt(places: FindingPlaces, sheet: string, row: number, column: number): Finding[] {
  const hits = (places.get(sheet) ?? []).filter(({ area }) => contains(area, row, column));
  const size = ({ area }: PlacedFinding): number =>
    (area.bottom - area.top + 1) * (area.right - area.left + 1);
  hits.sort((a, b) => Number(b.first) - Number(a.first) || size(a) - size(b));
  return [...new Set(hits.map(({ finding }) => finding))];
}
