/** The projects of a set of tables: as 项目支出情况表 lists them, as the overall form names them, and their own forms. */
import type Decimal from 'decimal.js';
import type { CellRef } from '../../grid/address';
import { WORTH_IN_YUAN } from '../../amount/unit';
import type { AmountCell, Book, Row, Table, TextCell } from '../../tables/book';
import { nameOf } from './names';

/** A project in a row of 项目支出情况表. */
export interface ListedProject {
  readonly table: Table;
  readonly row: Row;
  readonly code?: string;
  readonly name: string;
  /** In 元; undefined where the unit or the figure is not known. */
  readonly amount?: Decimal;
  readonly nameCell: CellRef;
}

/** A form of a project (公开表12-k). */
export interface ProjectForm {
  readonly table: Table;
  readonly name?: TextCell;
  readonly code?: TextCell;
  /** 项目当年预算 in 元. */
  readonly amount?: Decimal;
}

/** A project as the overall form (公开表11) names it. */
export interface NamedProject {
  readonly table: Table;
  readonly row: Row;
  readonly name: string;
  readonly amount?: Decimal;
  readonly nameCell: CellRef;
}

export interface Projects {
  readonly listed: readonly ListedProject[];
  readonly forms: readonly ProjectForm[];
  readonly named: readonly NamedProject[];
}

function yuan(table: Table, cell: AmountCell | undefined): Decimal | undefined {
  const worth = table.amountUnit === undefined ? undefined : WORTH_IN_YUAN[table.amountUnit];
  return cell?.reading.kind === 'number' && worth !== undefined ? cell.reading.value.times(worth) : undefined;
}

function listedIn(table: Table): ListedProject[] {
  return table.grids.flatMap(({ rows }) =>
    rows
      .filter(({ sets, name }) => sets.has('项目') && name.trim() !== '')
      .map((row) => {
        const amount = yuan(table, row.amounts.get('合计'));
        const fallback = { sheet: table.sheet, row: row.row, column: table.area.left };
        return {
          table,
          row,
          ...(row.code === undefined ? {} : { code: row.code.trim() }),
          name: row.name,
          ...(amount === undefined ? {} : { amount }),
          nameCell: row.nameCell ?? row.codeCell ?? fallback,
        };
      }),
  );
}

function filled(cell: TextCell | undefined): TextCell | undefined {
  return cell === undefined || cell.text.trim() === '' ? undefined : { ...cell, text: cell.text.trim() };
}

function formOf(table: Table): ProjectForm {
  const row = table.grids
    .flatMap(({ rows }) => rows)
    .find(({ item }) => item === '项目当年预算' || item === '资金来源/合计');
  const name = filled(table.fields.get('项目名称'));
  const code = filled(table.fields.get('项目编码'));
  const amount = yuan(table, row?.amounts.get('金额'));
  return {
    table,
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(amount === undefined ? {} : { amount }),
  };
}

function namedIn(table: Table): NamedProject[] {
  const grid = table.grids.find(({ part }) => part === '项目');
  return (grid?.rows ?? []).flatMap((row) => {
    const cell = filled(row.texts.get('项目名称'));
    if (!cell) return [];
    const amount = yuan(table, row.amounts.get('本年度预算'));
    return [{ table, row, name: cell.text, nameCell: cell.ref, ...(amount === undefined ? {} : { amount }) }];
  });
}

/** The projects of each set of the Book. */
export function projectsOf(book: Book): Projects[] {
  return book.sets.map((_, set) => {
    const tables = book.tables.filter((table) => table.set === set);
    const of = (kind: string): Table[] => tables.filter((table) => table.kind === kind);
    return {
      listed: of('项目支出情况表').flatMap(listedIn),
      forms: of('项目支出绩效目标表').map(formOf),
      named: of('整体支出绩效目标表').flatMap(namedIn),
    };
  });
}

/** Whether two names of projects are the same but for spaces, quotation marks and separators. */
export function sameProjectName(one: string, other: string): boolean {
  return nameOf(one) === nameOf(other);
}
