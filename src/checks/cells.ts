/** Cells of a finding, from single cells: those that touch in a row or a column are told as one area. */
import type { FindingCells } from '../findings/finding';
import { a1, cellKey, type CellRef } from '../grid/address';

/** The address of a cell inside its sheet: F26. */
export function placeName(ref: CellRef): string {
  return a1(ref.row, ref.column);
}

/** One area for every unbroken run down a column, the rest cell by cell; the first cell stays first. */
export function cellsAt(refs: readonly CellRef[]): FindingCells[] {
  const areas: { sheet: string; area: { top: number; left: number; bottom: number; right: number } }[] = [];
  const seen = new Set<string>();
  for (const ref of refs) {
    if (seen.has(cellKey(ref))) continue;
    seen.add(cellKey(ref));
    const last = areas.find(
      ({ sheet, area }) => sheet === ref.sheet && area.left === ref.column && area.bottom === ref.row - 1,
    );
    if (last) last.area.bottom = ref.row;
    else
      areas.push({
        sheet: ref.sheet,
        area: { top: ref.row, left: ref.column, bottom: ref.row, right: ref.column },
      });
  }
  return areas;
}

/** 「F26、F28」, or 「F26、F28、F30等5处」 beyond the third. */
export function placeNames(refs: readonly CellRef[], most = 3): string {
  const names = [...new Set(refs.map(placeName))];
  return names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等${names.length}处`;
}
