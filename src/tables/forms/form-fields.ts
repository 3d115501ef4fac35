/** Labels of a form with a value beside them: texts become fields of the table, amounts rows of its grid. */
import type { AmountCell, TextCell } from '../book';
import type { FigureColumn } from '../columns/blocks';
import type { FormLayout } from '../declaration';
import { figureColumn, type FoundList } from './form-lists';
import { amountCell, type PlacedRow, type RowDraft } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';

/** Reads the fields between two rows, headers of lists left out, into `fields`, `rows` and `figures`. */
export function readFields(
  sheet: SheetText,
  layout: FormLayout,
  from: number,
  to: number,
  lists: readonly FoundList[],
  fields: Map<string, TextCell>,
  rows: PlacedRow[],
  figures: FigureColumn[],
): void {
  const inHeader = new Set(
    lists.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i)),
  );
  const isLabel = (row: number, column: number): boolean => {
    const label = sheet.label(row, column);
    const isField = layout.fields.some(({ label: own, below }) => below === undefined && own.test(label));
    return label.length <= 24 && isField;
  };
  for (let row = from; row <= to; row += 1) {
    if (inHeader.has(row)) continue;
    const filled = sheet.filled(row);
    for (const column of filled) {
      const label = sheet.label(row, column);
      if (label.length > 24) continue;
      const above = row > from ? sheet.label(row - 1, column) : '';
      const field = layout.fields.find(
        ({ label: pattern, below }) => pattern.test(label) && below?.test(above) !== false,
      );
      if (!field) continue;
      const next = valueColumn(sheet, row, column, isLabel);
      if (field.value === '文字') {
        if (next !== undefined && !fields.has(field.key)) {
          fields.set(field.key, {
            text: sheet.text(row, next).trim(),
            ref: { sheet: sheet.sheet.name, row, column: next },
          });
        }
      } else if (!rows.some(({ item }) => item === field.key)) {
        const figure = figureColumn('金额', '金额', next ?? column + 1);
        if (!figures.some(({ key }) => key === '金额')) figures.push(figure);
        rows.push(fieldRow(sheet, row, column, field.key, amountCell(sheet, row, figure)));
      }
    }
  }
}

/** The column of the value beside a label: the next cell of the row that is no label itself. */
function valueColumn(
  sheet: SheetText,
  row: number,
  label: number,
  isLabel: (row: number, column: number) => boolean,
): number | undefined {
  for (let column = label + 1; column <= sheet.used.right; column += 1) {
    if (sheet.label(row, column) === '') continue;
    return isLabel(row, column) ? undefined : column;
  }
  return undefined;
}

/** An amount beside its label as a row of the form's grid. */
export function fieldRow(
  sheet: SheetText,
  row: number,
  column: number,
  key: string,
  amount: AmountCell,
): PlacedRow {
  const at = { sheet: sheet.sheet.name, row, column };
  const draft: RowDraft = {
    row,
    code: '',
    parts: [],
    name: sheet.text(row, column).trim(),
    unitCode: '',
    unitName: '',
    indent: 0,
    nameCell: at,
    amounts: new Map([['金额', amount]]),
    texts: new Map(),
    hasFigure: amount.reading.kind !== 'blank',
  };
  return { draft, key: `行:${key}`, role: '明细', level: 1, item: key, sets: [] };
}
