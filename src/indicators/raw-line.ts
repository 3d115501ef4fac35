/** A line of one year, before it is held against the other year, and the tables it is read from. */
import type { Column, Book, Family, Row, Table } from '../tables/book';
import type { Snapshot } from '../grid/snapshot';
import type { Figure } from './analysis';
import { readFigure, type Measure } from './figure';

/** A line of one year. */
export interface RawLine {
  /** What it is matched by first: typed, unique among the lines. */
  readonly key: string;
  readonly kind: string;
  readonly code?: string;
  readonly name: string;
  readonly depth: number;
  readonly isTotal: boolean;
  readonly isLeaf: boolean;
  /** The unit whose block it stands in, where a table has blocks of units. */
  readonly block?: string;
  /** Absent where the cell holds no number. */
  readonly figure?: Figure;
  readonly remarks: readonly string[];
}

/** The lines of one year with the one that shares are shares of. */
export interface RawLines {
  readonly lines: readonly RawLine[];
  readonly base?: number;
  /** The lines whose sum the base is, where the table has no total of its own. */
  readonly addends?: readonly number[];
  /** Whether equal codes stand in several rows that nothing tells apart. */
  readonly isAmbiguous: boolean;
}

/** The tables of one set, and the year they are of. */
export interface YearTables {
  readonly book: Book;
  readonly snapshot: Snapshot;
  readonly family: Family;
  readonly year: '本年' | '上年';
  readonly set: number;
}

/** What the total of a table is called, and matched by. */
export const TOTAL = '合计';

/** A line without its figure. */
export type About = Omit<RawLine, 'figure'>;

/** The line with the figure of its cell; without one, and with a remark, where that holds no number. */
export function withFigure(
  { snapshot, year }: YearTables,
  table: Table,
  row: Row,
  column: Column,
  about: About,
  measure: Measure,
): RawLine {
  const cell = row.amounts.get(column.key);
  if (!cell) return about;
  const read = readFigure(snapshot, cell, table.amountUnit, measure, year);
  return read.kind === '数'
    ? { ...about, figure: read.figure }
    : { ...about, remarks: [...about.remarks, read.remark] };
}

/** A name without white space between its characters, which printed labels are spaced out with. */
export function plain(name: string): string {
  return name.replace(/(?<=[\p{Script=Han}）)])\s+(?=[\p{Script=Han}（(])/gu, '').trim();
}
