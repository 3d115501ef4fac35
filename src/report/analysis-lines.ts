/**
 * The cells of one line of 指标分析. Amounts of this year are formulas that read the cell they come from, ratios and
 * changes reckon with the cells beside them; last year's amounts are values, for their workbook may not be at hand.
 */
import { a1, type CellRef } from '../grid/address';
import type { Figure, Line, Section } from '../indicators/analysis';
import type { AnalysisColumns } from './analysis-columns';
import { ANALYSIS } from './analysis-wording';
import type { DraftCell } from './draft';
import { figureStyle, totalFigureStyle, type StyleName } from './styles';

/** Where a line stands and what its formulas refer to. */
export interface LinePlace {
  readonly columns: AnalysisColumns;
  readonly row: number;
  readonly section: Section;
  /** The row of the line whose share this one's is. */
  readonly baseRow?: number;
  /** Rows whose amounts the line is the sum of. */
  readonly addendRows?: readonly number[];
  /** Where the line's share stands already: lines told twice repeat it. */
  readonly shareRow?: number;
  /** What stands as 类别; what the line is unless told otherwise. */
  readonly kind?: string;
  /** Lines out of their section stand without indentation. */
  readonly flat?: true;
}

const PERCENT = '0.00%';

export function lineCells(line: Line, place: LinePlace): DraftCell[] {
  const { columns, section, kind = line.kind, flat } = place;
  const { isTotal } = line;
  const text: StyleName = isTotal ? 'totalText' : 'text';
  const center: StyleName = isTotal ? 'label' : 'center';
  const figure = isTotal ? totalFigureStyle : figureStyle;
  const amount = figure(amountFormat(section.decimals));
  const indent = flat ? '' : '　'.repeat(line.depth);
  const blank = (from: number, style: StyleName): DraftCell => ({ from, value: null, style });
  return [
    { from: columns.kind, value: kind, style: center },
    { from: columns.code, value: line.code ?? null, style: center },
    { from: columns.name, value: indent + line.name, style: text },
    currentCell(line, place, amount) ?? blank(columns.current, amount),
    shareCell(line, place, figure(PERCENT)) ?? blank(columns.share, figure(PERCENT)),
    ...comparisonCells(line, place, amount, figure(PERCENT), figure('@')),
    { from: columns.remarks, value: line.remarks.join('；') || null, style: text },
    ...sourceCells(line, columns, text, center),
  ];
}

function amountFormat(decimals: number): string {
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

function currentCell(
  { current }: Line,
  { columns, addendRows }: LinePlace,
  style: StyleName,
): DraftCell | undefined {
  if (!current) return undefined;
  const formula = addendRows ? addendRows.map((row) => a1(row, columns.current)).join('+') : current.formula;
  return amountCell(columns.current, current, style, formula);
}

function amountCell(from: number, { value }: Figure, style: StyleName, formula?: string): DraftCell {
  return { from, value: value.toNumber(), style, ...(formula === undefined ? {} : { formula }) };
}

/** The base is a formula too, and may come to nothing once the tables are emptied. */
function shareCell(
  { share }: Line,
  { columns, row, baseRow, shareRow }: LinePlace,
  style: StyleName,
): DraftCell | undefined {
  if (!share) return undefined;
  const value = share.dividedBy(100).toNumber();
  if (shareRow !== undefined)
    return { from: columns.share, value, style, formula: a1(shareRow, columns.share) };
  if (baseRow === undefined) return { from: columns.share, value, style };
  const [own, base] = [a1(row, columns.current), a1(baseRow, columns.current)];
  return { from: columns.share, value, style, formula: `IF(${base}=0,"",ROUND(${own}/${base},4))` };
}

function comparisonCells(
  { previous, change }: Line,
  { columns, row, section }: LinePlace,
  amount: StyleName,
  percent: StyleName,
  words: StyleName,
): DraftCell[] {
  const { current, previous: before, change: difference, rate } = columns;
  if (before === undefined || difference === undefined || rate === undefined) return [];
  const cell = (from: number, style: StyleName): DraftCell => ({ from, value: null, style });
  const own = previous ? amountCell(before, previous, amount) : cell(before, amount);
  if (!change) return [own, cell(difference, amount), cell(rate, percent)];
  return [
    own,
    {
      from: difference,
      value: change.amount.toNumber(),
      style: amount,
      formula: `ROUND(${a1(row, current)}-${a1(row, before)},${section.decimals})`,
    },
    change.rate
      ? {
          from: rate,
          value: change.rate.dividedBy(100).toNumber(),
          style: percent,
          formula: `ROUND(${a1(row, difference)}/${a1(row, before)},4)`,
        }
      : { from: rate, value: change.amount.isZero() ? null : ANALYSIS.noRate, style: words },
  ];
}

/** The sheet and cell of the line, this year's with a link to it. */
function sourceCells(
  { current, previous }: Line,
  columns: AnalysisColumns,
  text: StyleName,
  center: StyleName,
): DraftCell[] {
  const own = current?.at;
  const before = previous?.at;
  return [
    { from: columns.sheet, value: (own ?? before)?.sheet ?? null, style: text },
    own
      ? { from: columns.cell, value: a1(own.row, own.column), style: 'link', link: linkTo(own) }
      : { from: columns.cell, value: null, style: center },
    ...(columns.previousCell === undefined
      ? []
      : [{ from: columns.previousCell, value: before ? cellText(before, own) : null, style: center }]),
  ];
}

/** The address; with its sheet where that is another than this year's. */
function cellText(before: CellRef, own: CellRef | undefined): string {
  const cell = a1(before.row, before.column);
  return own === undefined || own.sheet === before.sheet ? cell : ANALYSIS.otherSheet(before.sheet, cell);
}

function linkTo({ sheet, row, column }: CellRef): NonNullable<DraftCell['link']> {
  const area = { top: row, bottom: row, left: column, right: column };
  return { sheet, area, tip: ANALYSIS.goTo(sheet, a1(row, column)) };
}
