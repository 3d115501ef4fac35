/**
 * From subjects somebody ticked to rows in a table: where code order wants them, with the 类 and 款 above them that the
 * table lacks, written the way the table writes its rows. Decides and words; only the Changes it gives are ever applied.
 */
import type { CellRef } from '../grid/address';
import { a1 } from '../grid/address';
import type { Changes, InsertedCell, InsertedRow, InsertRows } from '../grid/changes';
import type { Sheet, Snapshot } from '../grid/snapshot';
import { cellAt, sheetNamed } from '../grid/snapshot';
import type { Row } from '../tables/book';
import { subjectCells } from './code-style';
import { emptySubjectGrid, intoEmptyTable } from './empty-table';
import { intoFreeRows } from './free-rows';
import { startOf, subjectGridOf, type SubjectGrid, type SubjectRow } from './subject-grid';
import { refersToOwnRowAlone, sumFormula, widenTotals, type NewRow } from './totals';
import { fundOfTable, ofOtherFund } from './table-fund';
import type { InsertionPlan, InsertionRequest } from './request';
import { wantedSubjects, type WantedSubject } from './wanted-subjects';
import { INSERTION } from './wording';

export type { InsertionPlan, InsertionRequest, PlannedRow } from './request';

/** A row to be inserted, before it is written. */
interface Wanted extends WantedSubject {
  readonly before: number;
  readonly like: SubjectRow;
}

/** Plans the insertion into a table the snapshot was read with. Nothing is planned where `refused` says why. */
export function planInsertion(snapshot: Snapshot, request: InsertionRequest): InsertionPlan {
  const { table } = request;
  const found = subjectGridOf(table) ?? emptySubjectGrid(table);
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!found || !sheet) return nothing(request.codes, INSERTION.noSubjects);
  if (found.grid.ambiguousCodes) return nothing(request.codes, INSERTION.ambiguous);
  const block = blockAt(found, request.atRow);
  if (block === undefined) return nothing(request.codes, INSERTION.whichUnit);
  if (found.rows.length === 0) return planIntoEmpty(sheet, found, request);
  return new Planner(sheet, found, block, request).plan();
}

/** All levels that are printed: a table without rows does not say that it leaves one out. */
const ALL_LEVELS: ReadonlySet<number> = new Set([3, 5, 7]);
const NOTHING_PRESENT: ReadonlySet<string> = new Set();

function planIntoEmpty(sheet: Sheet, found: SubjectGrid, request: InsertionRequest): InsertionPlan {
  const { wanted, refused } = wantedSubjects([...new Set(request.codes)], {
    ...request,
    classification: found.classification,
    present: NOTHING_PRESENT,
    levels: ALL_LEVELS,
  });
  if (wanted.length === 0) return { ...nothing([], ''), refused };
  const { changes, reason, notes } = intoEmptyTable(request.table, found, sheet, wanted);
  if (reason !== undefined) return nothing(request.codes, reason);
  const [first] = changes;
  const before = first?.kind === 'setCell' ? first.at.row : first?.kind === 'insertRows' ? first.before : 0;
  const rows = wanted.map((subject, i) => ({
    ...subject,
    before: first?.kind === 'setCell' ? before + i : before,
  }));
  return { changes, rows, present: [], refused, notes: [...fundNotes(wanted, found, request), ...notes] };
}

/** What is to be said of subjects of another budget than the table's. */
function fundNotes(
  wanted: readonly WantedSubject[],
  { classification }: SubjectGrid,
  { table, year }: InsertionRequest,
): string[] {
  const fund = classification === '功能' ? fundOfTable(table.kind) : undefined;
  return wanted.flatMap(({ code }) => {
    const other = fund && ofOtherFund(code, fund, year);
    return other === undefined ? [] : [INSERTION.otherFundNote(code, other)];
  });
}

function nothing(codes: readonly string[], reason: string): InsertionPlan {
  return { changes: [], rows: [], present: [], refused: codes.map((code) => ({ code, reason })), notes: [] };
}

/** The block of the row the user stands in; the only one; undefined where nobody can tell. */
function blockAt({ rows, blocks }: SubjectGrid, atRow: number | undefined): string | undefined {
  if (blocks.length === 1) return blocks[0];
  if (atRow === undefined) return undefined;
  return rows.find(({ row }) => row.row === atRow)?.block;
}

class Planner {
  private readonly rows: readonly SubjectRow[];
  private readonly refused: { code: string; reason: string }[] = [];
  private readonly notes = new Set<string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly found: SubjectGrid,
    block: string,
    private readonly request: InsertionRequest,
  ) {
    this.rows = found.rows.filter((row) => row.block === block);
  }

  plan(): InsertionPlan {
    const byCode = new Map(this.rows.map((row) => [row.code, row.row]));
    const ticked = [...new Set(this.request.codes)];
    const present = ticked.flatMap((code) => {
      const row = byCode.get(code);
      return row ? [{ code, at: row.codeCell ?? { sheet: this.sheet.name, row: row.row, column: 0 } }] : [];
    });
    const wanted = this.withAbove(ticked.filter((code) => !byCode.has(code)));
    for (const note of fundNotes(wanted, this.found, this.request)) this.notes.add(note);
    const changes = this.found.shared ? this.freeRows(wanted) : this.insertions(wanted);
    return {
      changes,
      rows: changes.length === 0 ? [] : wanted.map(({ like: _like, ...row }) => row),
      present,
      refused: this.refused,
      notes: [...this.notes],
    };
  }

  /** The ticked subjects and what is missing above them, in code order, each with its place. */
  private withAbove(codes: readonly string[]): Wanted[] {
    const { wanted, refused } = wantedSubjects(codes, {
      ...this.request,
      classification: this.found.classification,
      present: new Set(this.rows.map(({ code }) => code)),
      levels: new Set(this.rows.map(({ code }) => code.length)),
    });
    this.refused.push(...refused);
    return wanted.flatMap((subject) => this.placed(subject));
  }

  private placed(subject: WantedSubject): Wanted[] {
    const { code } = subject;
    const like = this.patternFor(code);
    if (!like) {
      this.refused.push({ code, reason: INSERTION.noPattern(code) });
      return [];
    }
    return [{ ...subject, before: this.placeOf(code), like }];
  }

  /** Right below the last row whose code comes before; above the first subject where there is none. */
  private placeOf(code: string): number {
    const before = this.rows.filter((row) => row.code < code);
    const last = before[before.length - 1]?.row;
    return last ? this.endOf(last) : (this.rows[0]?.row.row ?? 0);
  }

  /** 其中 rows belong to the row above them. */
  private endOf(last: Row): number {
    const { rows } = this.found.grid;
    let end = last;
    for (let i = rows.indexOf(last) + 1; rows[i]?.role === '其中'; i += 1) end = rows[i] as Row;
    return end.row + 1;
  }

  /** The row of the same level that stands nearest; the one above where two are equally near. */
  private patternFor(code: string): SubjectRow | undefined {
    const place = this.placeOf(code);
    const distance = ({ row }: SubjectRow): number =>
      row.row < place ? place - 1 - row.row : row.row - place + 0.5;
    const alike = this.rows.filter((row) => row.code.length === code.length);
    const own = this.found.shared ? alike.filter((row) => startOf(row.row) === this.partFor(code)) : alike;
    return [...(own.length > 0 ? own : alike)].sort((a, b) => distance(a) - distance(b))[0];
  }

  /** Of blocks beside each other the one in which the code before stands. */
  private partFor(code: string): number | undefined {
    const inOrder = [...this.rows].sort((a, b) => (a.code < b.code ? -1 : 1));
    const near = inOrder.filter((row) => row.code < code).at(-1) ?? inOrder[0];
    return near && startOf(near.row);
  }

  private freeRows(wanted: readonly Wanted[]): Changes {
    const { changes, reason } = intoFreeRows(this.request.table, this.found, this.sheet, wanted);
    if (reason !== undefined) this.refused.push(...wanted.map(({ code }) => ({ code, reason })));
    else if (wanted.length > 0) this.notes.add(INSERTION.freeRow);
    return changes;
  }

  private insertions(wanted: readonly Wanted[]): Changes {
    const places = [...new Set(wanted.map(({ before }) => before))];
    return places.flatMap((before) => {
      const group = wanted.filter((row) => row.before === before);
      const rows = group.map((row, i) => this.insertedRow(row, group, i));
      return rows.every((row) => row !== undefined) ? [this.insertion(before, group, rows)] : [];
    });
  }

  private insertion(before: number, group: readonly Wanted[], rows: readonly InsertedRow[]): InsertRows {
    const { stretch, addTo, unclear } = widenTotals(this.found.grid, before, this.newRows(group));
    if (unclear.length > 0)
      this.notes.add(INSERTION.unclear(unclear.map(({ row, column }) => a1(row, column))));
    return {
      kind: 'insertRows',
      sheet: this.sheet.name,
      before,
      rows,
      expect: this.neighbours(before),
      ...(stretch.length > 0 ? { stretch } : {}),
      ...(addTo.length > 0 ? { addTo } : {}),
    };
  }

  /** Codes and names of the rows beside the place: if they changed, the place may have moved. */
  private neighbours(before: number): InsertRows['expect'] {
    const near = this.rows.filter(({ row }) => row.row === before || row.row === before - 1);
    return near.flatMap(({ row: { codeCell, nameCell } }) =>
      [codeCell, nameCell].flatMap((at) => {
        const cell = at && cellAt(this.sheet, at.row, at.column);
        if (!at || !cell) return [];
        const formula = cell.formula === undefined ? {} : { formula: cell.formula };
        return [{ at, content: { value: cell.value, ...formula } }];
      }),
    );
  }

  private newRows(group: readonly Wanted[]): NewRow[] {
    const byCode = new Map(this.rows.map(({ code, row }) => [code, row]));
    const added = new Set(group.map(({ code }) => code));
    return group.map(({ code }, index) => {
      const above = [5, 3].map((length) => code.slice(0, length)).filter((part) => part !== code);
      const nearest = above.find((part) => added.has(part) || byCode.has(part));
      const total = this.found.grid.rows.find(({ role }) => role === '合计');
      const parent = nearest === undefined ? total : added.has(nearest) ? undefined : byCode.get(nearest);
      const isLeaf = ![...added, ...byCode.keys()].some((other) => other !== code && other.startsWith(code));
      return { index, parent, isLeaf };
    });
  }

  private insertedRow(row: Wanted, group: readonly Wanted[], index: number): InsertedRow | undefined {
    const { area } = this.request.table;
    const like = row.like.row;
    const subject = subjectCells(this.sheet, like, area.left, row);
    if (!subject) {
      this.refused.push({ code: row.code, reason: INSERTION.noPattern(row.code) });
      return undefined;
    }
    const written = new Set(subject.map(({ column }) => column));
    const amounts = [...like.amounts.values()]
      .filter(({ ref }) => !written.has(ref.column))
      .map(({ ref }) => this.amountCell(row, group, index, ref));
    const taken = new Set([...written, ...amounts.map(({ column }) => column)]);
    return { like: like.row, cells: [...subject, ...amounts, ...this.repeated(like.row, taken)] };
  }

  /** Blank or zero as the pattern's; a formula over its own row is taken over, a sum of parts sums the new parts. */
  private amountCell(
    row: Wanted,
    group: readonly Wanted[],
    index: number,
    { row: at, column }: CellRef,
  ): InsertedCell {
    const cell = cellAt(this.sheet, at, column);
    if (cell?.formula === undefined) return { column, write: (cell?.value ?? null) === null ? null : 0 };
    if (refersToOwnRowAlone(cell.formula, { sheet: this.sheet.name, row: at, column }))
      return { column, write: 0, formulaOfLike: true };
    const parts = this.partsBelow(row, group, index);
    return parts.length > 0 ? { column, write: 0, formula: sumFormula(column, parts) } : { column, write: 0 };
  }

  /** Sheet rows, once inserted, of what comes to stand right below a new row. */
  private partsBelow({ code, before }: Wanted, group: readonly Wanted[], index: number): number[] {
    const parts = group.flatMap((other, i) =>
      i > index && isRightBelow(other.code, code) ? [before + i] : [],
    );
    const there = this.rows
      .filter((other) => isRightBelow(other.code, code))
      .map(({ row }) => (row.row >= before ? row.row + group.length : row.row));
    return [...parts, ...there];
  }

  /** Texts that the rows on both sides have alike, such as the unit's name, are repeated. */
  private repeated(like: number, taken: ReadonlySet<number>): InsertedCell[] {
    const { left, right } = this.request.table.area;
    const cells: InsertedCell[] = [];
    for (let column = left; column <= right; column += 1) {
      if (taken.has(column)) continue;
      const value = cellAt(this.sheet, like, column)?.value;
      const everywhere = this.rows.every(({ row }) => cellAt(this.sheet, row.row, column)?.value === value);
      if (typeof value === 'string' && value.trim() !== '' && everywhere)
        cells.push({ column, write: value });
    }
    return cells;
  }
}

function isRightBelow(code: string, above: string): boolean {
  return code.length === above.length + 2 && code.startsWith(above);
}
