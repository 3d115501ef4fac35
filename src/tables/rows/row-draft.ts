/** Rows on their way into the Book: read from the sheet, not yet keyed or hung under their parents. */
import Decimal from 'decimal.js';
import type { AmountCell, Row, TextCell } from '../book';
import type { Block, FigureColumn } from '../columns/blocks';
import type { CellRef } from '../../grid/address';
import { isTotalLabel, leadingSpaces, normalise } from '../words/label';
import type { SheetText } from '../sheet/sheet-text';

/** One row of one block as it stands on the sheet. */
export interface RowDraft {
  readonly row: number;
  /** Digits and letters of the code cell, without spaces; '' where there is none. */
  readonly code: string;
  /** Parts of a code in columns of its own, as printed. */
  readonly parts: readonly string[];
  /** The code of another classification beside it, its parts joined, where there is one. */
  readonly secondCode?: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** How far the name is indented: leading spaces, or two for each indent level of the cell. */
  readonly indent: number;
  readonly codeCell?: CellRef;
  readonly nameCell?: CellRef;
  readonly amounts: ReadonlyMap<string, AmountCell>;
  readonly texts: ReadonlyMap<string, TextCell>;
  /** True where at least one figure stands in the row. */
  readonly hasFigure: boolean;
}

/** A row whose key and place are decided. */
export interface PlacedRow {
  readonly draft: RowDraft;
  readonly key: string;
  readonly role: Row['role'];
  readonly level: number;
  /** Index of the parent among the placed rows. */
  readonly parent?: number;
  readonly item?: string;
  readonly code?: string;
  readonly sets: readonly string[];
}

/** A code in front of a name in one cell: 208-社会保障和就业支出, [2011301]行政运行, 204001 某某局, a project's of 21 places. */
const CODE_IN_NAME =
  /^(?:[[(](\d{3,9})[\])]|(\d{6}|\d{8,9}|\d{6}[0-9A-Z]{9,18})[-_、:]|(\d{3}(?:\d{2}){0,2})[-_、:]?)(?=[^\d.,-])/;

/** Reads one row of one block. */
export function draftRow(sheet: SheetText, row: number, block: Block): RowDraft {
  const at = (column: number): CellRef => ({ sheet: sheet.sheet.name, row, column });
  const amounts = new Map<string, AmountCell>();
  let hasFigure = false;
  for (const figure of block.figures) {
    const cell = amountCell(sheet, row, figure);
    if (cell.reading.kind !== 'blank') hasFigure = true;
    amounts.set(figure.key, cell);
  }
  const label = (column: number | undefined): string =>
    column === undefined ? '' : sheet.label(row, column);
  const nameAt = [block.name, ...block.deeperNames].find((column) => label(column) !== '') ?? block.name;
  const nameText = nameAt === undefined ? '' : sheet.text(row, nameAt);
  let name = nameText.trim().replace(/\s+/g, ' ');
  const codeLabel = label(block.code);
  let code = /[\u4e00-\u9fff]/.test(codeLabel) ? '' : joinedCode(codeLabel).replace(/[^0-9A-Za-z-]/g, '');
  // A 合计 in the code column, or a code with its name there, belongs to the name.
  if (code === '' && codeLabel !== '' && name === '') name = codeLabel;
  const inName = code === '' && !block.splitCode ? CODE_IN_NAME.exec(normalise(name)) : null;
  if (inName) {
    code = (inName[1] ?? inName[2] ?? inName[3]) as string;
    name = normalise(name).slice(inName[0].length);
  }
  name = withoutOwnCode(name, code);
  const parts = (block.splitCode ?? []).map((column) => label(column));
  const totalInParts = parts.find((part) => /[^\d]/.test(part));
  if (name === '' && totalInParts !== undefined) name = totalInParts;
  // [218001]某某局本级 above subjects whose codes stand in 类, 款 and 项.
  const isHeading = block.splitCode !== undefined && parts.every((part) => part === '');
  const unitInName = isHeading ? CODE_IN_NAME.exec(normalise(name)) : null;
  const headingCode = unitInName?.[1] ?? unitInName?.[2];
  if (unitInName && headingCode !== undefined) name = normalise(name).slice(unitInName[0].length);
  // 合计 below the headers of the units, in front of the subjects, is no unit.
  const besides = [label(block.unitCode), label(block.unitName)];
  const totalBeside = besides.find((text) => isTotalLabel(text));
  if (name === '' && code === '' && totalBeside !== undefined) name = totalBeside;
  const indent =
    nameAt === undefined ? 0 : leadingSpaces(nameText) + 2 * (sheet.cell(row, nameAt)?.indent ?? 0);
  const texts = new Map<string, TextCell>();
  for (const [key, column] of block.texts) {
    const text = sheet.text(row, column).trim();
    if (text !== '') texts.set(key, { text, ref: at(column) });
  }
  const secondCode = block.secondCode.map((column) => label(column)).join('');
  const codeColumn = block.code ?? block.splitCode?.[0];
  return {
    row,
    code,
    parts,
    ...(secondCode === '' ? {} : { secondCode }),
    name,
    unitCode: headingCode ?? label(block.unitCode).replace(/[^0-9A-Za-z]/g, ''),
    unitName: totalBeside === undefined ? label(block.unitName) : '',
    indent,
    ...(codeColumn === undefined ? {} : { codeCell: at(codeColumn) }),
    ...(nameAt === undefined ? {} : { nameCell: at(nameAt) }),
    amounts,
    texts,
    hasFigure,
  };
}

/** 208社会保障和就业支出 beside its code in a column of its own. */
function withoutOwnCode(name: string, code: string): string {
  if (!/^\d{3,}$/.test(code) || !name.startsWith(code)) return name;
  const rest = name.slice(code.length).replace(/^[-_、:\s]+/, '');
  return /^[^\d.,]/.test(rest) ? rest : name;
}

/** A subject's code printed in its parts, 208-05-05 or 208.05.05, in one. */
function joinedCode(label: string): string {
  const parts = /^(\d{3})([-.])(\d{2})(?:\2(\d{2}))?$/.exec(label);
  return parts ? `${parts[1]}${parts[3]}${parts[4] ?? ''}` : label;
}

/** The first amount of a row; 0 where it has none. */
export function mainFigure({ amounts }: RowDraft): Decimal {
  for (const { reading } of amounts.values()) if (reading.kind === 'number') return reading.value;
  return new Decimal(0);
}

/** The amount cell of a row in a column of figures. */
export function amountCell(sheet: SheetText, row: number, figure: Pick<FigureColumn, 'header'>): AmountCell {
  const column = figure.header.column;
  const cell = sheet.cell(row, column);
  return {
    ref: { sheet: sheet.sheet.name, row, column },
    reading: sheet.amount(row, column),
    ...(typeof cell?.value === 'string' ? { written: cell.value.trim() } : {}),
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell?.stale === true ? { stale: true } : {}),
  };
}
