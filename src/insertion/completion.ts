/**
 * Completing subjects: the name a known code has, the code an official name has at its place, and the subject of the
 * government budget beside that of the department's. Offers cells; whether and what is written the user chooses.
 */
import type { Subject } from '../catalogue/subjects';
import { covers, lookUp, parentCode, subjectsNamed } from '../catalogue/subjects';
import { governmentSubjectFor, type UnitType } from '../catalogue/economic-mapping';
import { plainName } from '../catalogue/name-key';
import { CellWriter } from '../findings/cell-writer';
import type { ProposalKind, ProposedCell, UnclearCell } from '../findings/proposed-cell';
import type { CellRef } from '../grid/address';
import type { CellValue, Sheet, Snapshot } from '../grid/snapshot';
import { cellAt, sheetNamed } from '../grid/snapshot';
import type { Book, Row, Table } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { subjectCells } from './code-style';
import { governmentColumns, type GovernmentColumns } from './government-columns';
import { subjectGridOf, type SubjectGrid, type SubjectRow } from './subject-grid';
import { COMPLETION } from './wording';

export interface CompletionOptions {
  /** The budget year whose catalogue names the subjects; else that of each table. */
  readonly year?: number;
  /** Subjects of the user's own catalogue. */
  readonly local?: readonly Subject[];
  /** What kind the unit is; without it no government subjects are offered. */
  readonly unitType?: UnitType;
}

export interface Completion {
  readonly proposals: readonly ProposedCell[];
  readonly unclear: readonly UnclearCell[];
}

/** What can be completed in the tables by subject. `snapshot` is what the book was read from. */
export function completeSubjects(
  book: Book,
  snapshot: Snapshot,
  options: CompletionOptions = {},
): Completion {
  const proposals: ProposedCell[] = [];
  const unclear: UnclearCell[] = [];
  for (const table of book.tables) {
    const year = options.year ?? table.year ?? book.year;
    const found = subjectGridOf(table);
    const sheet = sheetNamed(snapshot, table.sheet);
    if (year === undefined || !covers(year) || !found || !sheet) continue;
    const completer = new Completer(snapshot, sheet, table, found, year, options);
    completer.complete();
    proposals.push(...completer.proposals);
    unclear.push(...completer.unclear);
  }
  return { proposals, unclear };
}

class Completer {
  readonly proposals: ProposedCell[] = [];
  readonly unclear: UnclearCell[] = [];
  private readonly writer: CellWriter;
  private readonly government: GovernmentColumns | undefined;

  constructor(
    snapshot: Snapshot,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly found: SubjectGrid,
    private readonly year: number,
    private readonly options: CompletionOptions,
  ) {
    this.writer = new CellWriter(snapshot);
    this.government =
      found.classification === '部门经济' ? governmentColumns(sheet, table, found) : undefined;
  }

  complete(): void {
    for (const row of this.found.rows) {
      if (row.row.name.trim() === '') this.name(row);
      if (this.options.unitType && this.government) this.governmentSubject(row, this.government);
    }
    for (const row of this.found.grid.rows) if (isUncoded(row)) this.code(row);
  }

  private name({ row, code }: SubjectRow): void {
    const { nameCell, codeCell } = row;
    const name = this.nameOf(code);
    if (!nameCell || nameCell.column === codeCell?.column || this.held(nameCell) !== '') return;
    if (name === undefined) {
      this.leave(nameCell, code, COMPLETION.nameColumn, COMPLETION.unknownCode(code, this.year));
      return;
    }
    const like = this.likeOf(row, code);
    const written = like && cellAt(this.sheet, like.row.row, nameCell.column)?.value;
    const blanks = typeof written === 'string' ? (/^[\s\u3000]*/.exec(written)?.[0] ?? '') : '';
    this.propose('科目名称', nameCell, code, COMPLETION.nameColumn, blanks + name);
  }

  /** Only where one subject of that name fits between the codes above and below, under a code the table has. */
  private code(row: Row): void {
    const { nameCell, codeCell } = row;
    if (!nameCell || !codeCell || nameCell.column === codeCell.column) return;
    const fitting = this.codesNamed(row.name).filter((code) => this.fitsAt(row, code));
    const [code, ...others] = fitting;
    const words = row.name.trim();
    if (code === undefined) return;
    if (others.length > 0) {
      this.leave(codeCell, words, COMPLETION.codeColumn, COMPLETION.severalCodes(fitting));
      return;
    }
    const like = this.likeOf(row, code);
    const cells = like && subjectCells(this.sheet, like.row, this.table.area.left, { code, name: words });
    if (!cells) {
      this.leave(codeCell, words, COMPLETION.codeColumn, COMPLETION.howWritten(code));
      return;
    }
    for (const { column, write } of cells) {
      const at = { sheet: this.sheet.name, row: row.row, column };
      if (column !== nameCell.column && this.held(at) === '')
        this.propose('科目编码', at, words, COMPLETION.codeColumn, write);
    }
  }

  private governmentSubject(
    { row, code }: SubjectRow,
    { code: codeAt, name: nameAt }: GovernmentColumns,
  ): void {
    const { unitType } = this.options;
    const mapped = unitType && governmentSubjectFor(code, unitType);
    const [first, ...others] = mapped?.codes ?? [];
    const subject = first === undefined ? undefined : lookUp('政府经济', first, this.year);
    if (!mapped || first === undefined || !subject) return;
    // Many tables leave the categories without a government subject.
    if (code.length === 3 && !this.found.rows.some((other) => this.hasGovernment(other, codeAt ?? nameAt)))
      return;
    const doubt =
      others.length > 0
        ? COMPLETION.severalGovernment(mapped.codes)
        : mapped.grade === 'unsure' || mapped.grade === 'recalled'
          ? COMPLETION.unsureGovernment
          : undefined;
    const targets = [
      [codeAt, first],
      [nameAt, subject.name],
    ] as const;
    for (const [column, value] of targets) {
      if (column === undefined) continue;
      const at = { sheet: this.sheet.name, row: row.row, column };
      if (this.held(at) !== '') continue;
      this.propose(
        '政府经济科目',
        at,
        `${code} ${row.name.trim()}`,
        COMPLETION.governmentColumn,
        value,
        doubt,
      );
    }
  }

  private hasGovernment({ row, code }: SubjectRow, column: number | undefined): boolean {
    if (code.length !== 3 || column === undefined) return false;
    return this.held({ sheet: this.sheet.name, row: row.row, column }) !== '';
  }

  private nameOf(code: string): string | undefined {
    const own = this.options.local?.find((subject) => subject.code === code);
    return own?.name ?? lookUp(this.found.classification, code, this.year)?.name;
  }

  private codesNamed(name: string): string[] {
    const { classification } = this.found;
    const plain = plainName(name);
    const own = (this.options.local ?? []).filter(
      (subject) => subject.classification === classification && plainName(subject.name) === plain,
    );
    const official = subjectsNamed(classification, name, this.year);
    return [...new Set([...own, ...official].map(({ code }) => code))];
  }

  /** In code order there, under its own 类 or 款, and not in the table already. */
  private fitsAt(row: Row, code: string): boolean {
    const block = this.blockAt(row);
    const rows = this.found.rows.filter((other) => other.block === block);
    const above = parentCode(code);
    const before = rows.filter((other) => other.row.row < row.row).at(-1);
    const after = rows.find((other) => other.row.row > row.row);
    if (rows.some((other) => other.code === code)) return false;
    if (before && before.code > code) return false;
    if (after && after.code < code) return false;
    return above === undefined || rows.some((other) => other.code === above);
  }

  private blockAt(row: Row): string {
    const near = this.found.rows.filter((other) => other.row.row < row.row).at(-1) ?? this.found.rows[0];
    return near?.block ?? '';
  }

  /** The nearest row of the same level with both code and name. */
  private likeOf(row: Row, code: string): SubjectRow | undefined {
    return this.found.rows
      .filter((other) => other.code.length === code.length && other.row.name.trim() !== '')
      .sort((a, b) => Math.abs(a.row.row - row.row) - Math.abs(b.row.row - row.row))[0];
  }

  private held(at: CellRef): string {
    return this.writer.shown(at);
  }

  private propose(
    kind: ProposalKind,
    at: CellRef,
    row: string,
    column: string,
    value: CellValue,
    doubt?: string,
  ): void {
    const change = this.writer.set(at, value);
    if (!change) return;
    this.proposals.push({
      kind,
      at,
      table: tableTitle(this.table),
      row,
      column,
      before: '',
      after: this.writer.shownAfter(change),
      overwrites: false,
      ...(doubt === undefined ? {} : { doubt }),
      change,
    });
  }

  private leave(at: CellRef, row: string, column: string, reason: string): void {
    this.unclear.push({ at, table: tableTitle(this.table), row, column, reason });
  }
}

/** A row by subject whose code is missing; totals and 其中 rows have none. */
function isUncoded({ role, code, key, name }: Row): boolean {
  return role === '明细' && code === undefined && /(?:^|\/)行:/.test(key) && name.trim() !== '';
}
