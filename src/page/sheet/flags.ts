/**
 * Which cells of the workbook findings speak of: for drawing marks on the sheet, for counting on its tabs, and for the
 * way from a cell to its findings. Pure; knows no DOM.
 */
import type { Area } from '../../grid/address';
import { contains } from '../../grid/address';
import type { Finding, Severity } from '../../findings/finding';
import { SEVERITIES } from '../../findings/finding';

/** A cell is told about in full where it is the place of a finding, quietly where it is only its other side. */
export type FlagWeight = 'place' | 'other-side' | 'wide';

/** One finding's claim to an area of a sheet. */
export interface Flag {
  readonly finding: Finding;
  readonly area: Area;
  readonly weight: FlagWeight;
}

/** What is to be drawn on one cell. */
export interface CellFlags {
  /** The gravest severity of its findings. */
  readonly severity: Severity;
  readonly weight: FlagWeight;
  /** The gravest finding first. */
  readonly findings: readonly Finding[];
}

/** How many findings have their place on a sheet. */
export type SheetCounts = Readonly<Record<Severity, number>>;

/** An area of more cells than this is a region, not a place: tinted as a whole it would drown the rest. */
const WIDE_AREA = 12;

/** The flags of a workbook, looked up by sheet and row. */
export class FlagIndex {
  private readonly rows = new Map<string, Map<number, Flag[]>>();
  private readonly sheetCounts = new Map<string, Record<Severity, number>>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) this.add(finding);
  }

  /** What stands on the cell; undefined where nothing does. */
  at(sheet: string, row: number, column: number): CellFlags | undefined {
    const here = (this.rows.get(sheet)?.get(row) ?? []).filter(({ area }) => contains(area, row, column));
    const [first, ...others] = [...here].sort(graverFirst);
    if (!first) return undefined;
    const findings = [...new Set([first, ...others].map(({ finding }) => finding))];
    return { severity: first.finding.severity, weight: first.weight, findings };
  }

  /** The findings whose place is on the sheet, by severity. */
  counts(sheet: string): SheetCounts {
    return this.sheetCounts.get(sheet) ?? NONE;
  }

  private add(finding: Finding): void {
    finding.cells.forEach(({ sheet, area }, index) => {
      const weight = index > 0 && !isSamePlace(finding, index) ? 'other-side' : weightOf(area);
      const flag: Flag = { finding, area, weight };
      const rows = this.rowsOf(sheet);
      for (let row = area.top; row <= area.bottom; row += 1) {
        const known = rows.get(row);
        if (known) known.push(flag);
        else rows.set(row, [flag]);
      }
    });
    const [place] = finding.cells;
    if (place) this.countsOf(place.sheet)[finding.severity] += 1;
  }

  private rowsOf(sheet: string): Map<number, Flag[]> {
    const known = this.rows.get(sheet) ?? new Map<number, Flag[]>();
    this.rows.set(sheet, known);
    return known;
  }

  private countsOf(sheet: string): Record<Severity, number> {
    const known = this.sheetCounts.get(sheet) ?? { ...NONE };
    this.sheetCounts.set(sheet, known);
    return known;
  }
}

const NONE: SheetCounts = { 错误: 0, 核实: 0, 提示: 0 };

/** A finding may name several cells that are all its place: 16 处 of one column on one sheet. */
function isSamePlace(finding: Finding, index: number): boolean {
  const [first] = finding.cells;
  const cells = finding.cells[index];
  return (
    first !== undefined &&
    cells !== undefined &&
    finding.left === undefined &&
    cells.sheet === first.sheet &&
    cells.area.left === first.area.left &&
    cells.area.right === first.area.right
  );
}

function weightOf(area: Area): FlagWeight {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return cells > WIDE_AREA ? 'wide' : 'place';
}

const WEIGHTS: readonly FlagWeight[] = ['place', 'other-side', 'wide'];

function graverFirst(a: Flag, b: Flag): number {
  return (
    WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity)
  );
}
