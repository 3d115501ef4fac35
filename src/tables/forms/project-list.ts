/** Forms printed as one list: a project's name, its amount and its indicators beside them, project after project. */
import { KeyRegister } from '../../findings/key-register';
import type { TextCell } from '../book';
import type { FormLayout } from '../declaration';
import { toGrid } from '../grids/to-grid';
import { isOrganisationName } from '../rows/row-words';
import { amountCell, type PlacedRow } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { readHeaderWord } from '../words/header-words';
import { isTotalLabel, normalise } from '../words/label';
import { fieldRow } from './form-fields';
import { footNotes } from './form-goals';
import { figureColumn, findLists, readList, type FoundList } from './form-lists';
import type { FormReading } from './read-form';

/** The header of such a list. */
interface ListHeader {
  readonly list: FoundList;
  /** The first column of the indicators. */
  readonly left: number;
  /** The label over each column left of the indicators. */
  readonly labels: ReadonlyMap<number, string>;
  /** The column that names what each form is of. */
  readonly named: number;
}

/** The rows of one form. */
interface Stretch {
  readonly top: number;
  bottom: number;
}

/** Reads every form of a list between two rows; undefined where what stands there is no such list. */
export function readFormList(
  sheet: SheetText,
  layout: FormLayout,
  from: number,
  to: number,
): FormReading[] | undefined {
  const header = headerOf(sheet, layout, from, to);
  if (!header) return undefined;
  const stretches = stretchesOf(sheet, header, to);
  const last = stretches[stretches.length - 1];
  if (!last) return undefined;
  const notes = footNotes(sheet, last.bottom + 1, to);
  return stretches.map((stretch) => ({ ...formOf(sheet, layout, header, stretch), notes, bottom: to }));
}

function headerOf(sheet: SheetText, layout: FormLayout, from: number, to: number): ListHeader | undefined {
  const { listed } = layout;
  if (!listed) return undefined;
  const indicators = layout.lists.filter(({ part }) => part === listed.part);
  const [list] = findLists(sheet, indicators, from, to);
  if (!list) return undefined;
  const left = Math.min(...list.columns.map(({ column }) => column));
  const labels = new Map<number, string>();
  for (let column = sheet.used.left; column < left; column += 1) {
    const label = labelOver(sheet, list.top, column, left);
    if (label !== '') labels.set(column, readHeaderWord(label).core);
  }
  const named = [...labels].find(([, label]) => listed.by.test(label))?.[0];
  return named === undefined ? undefined : { list, left, labels, named };
}

/** The label of a column in the row of the header, or in the row above where nothing stands left of the indicators in its own. */
function labelOver(sheet: SheetText, row: number, column: number, left: number): string {
  const own = sheet.label(row, column);
  if (own !== '') return own;
  const above = sheet.coveredBy(row, column);
  if (above) return sheet.label(above.row, above.column);
  const isBare = sheet.filled(row).every((each) => each >= left);
  return isBare ? sheet.label(row - 1, column) : '';
}

/** Where each form begins and ends. A name said again row by row is the same form; a row without indicators ends it. */
function stretchesOf(sheet: SheetText, { list, left, labels, named }: ListHeader, to: number): Stretch[] {
  const found: Stretch[] = [];
  let open: { name: string; stretch: Stretch } | undefined;
  for (let row = list.bottom + 1; row <= to; row += 1) {
    const name = sheet.label(row, named);
    const hasIndicator = sheet.filled(row).some((column) => column >= left);
    if (name === '' || name === open?.name) {
      if (open && hasIndicator) open.stretch.bottom = row;
      else if (sheet.filled(row).length > 0) open = undefined;
      continue;
    }
    open = undefined;
    const isNamed = !isTotalLabel(name) && readHeaderWord(name).core !== labels.get(named);
    if (!isNamed || (!hasIndicator && isOrganisationName(name))) continue;
    const stretch = { top: row, bottom: row };
    found.push(stretch);
    open = { name, stretch };
  }
  return found;
}

/** A project's code in front of its name in one cell. */
const CODE_AND_NAME = /^(\d{6}[0-9A-Z]{9,18})[-_—\s]+(?=\S)/;

function formOf(
  sheet: SheetText,
  layout: FormLayout,
  { list, left, labels }: ListHeader,
  { top, bottom }: Stretch,
): Omit<FormReading, 'notes' | 'bottom'> {
  const fields = new Map<string, TextCell>();
  const rows: PlacedRow[] = [];
  const figure = [...labels].find(([, label]) => layout.listed?.amount.test(label) === true);
  const amounts = figure ? [figureColumn('金额', '金额', figure[0])] : [];
  for (const [column, label] of labels) {
    const field = layout.fields.find(({ value, label: pattern }) => value === '文字' && pattern.test(label));
    const cell = field && textOf(sheet, top, column, list.bottom);
    if (cell && !fields.has(field.key)) fields.set(field.key, cell);
  }
  const name = fields.get('项目名称');
  const code = name && CODE_AND_NAME.exec(name.text);
  if (name && code) {
    fields.set('项目名称', { ...name, text: name.text.slice(code[0].length) });
    fields.set('项目编码', { ...name, text: code[1] as string });
  }
  const [amount] = amounts;
  if (amount && layout.listed)
    rows.push(fieldRow(sheet, top, amount.header.column, layout.listed.item, amountCell(sheet, top, amount)));
  const indicators = sheet.strip(left, sheet.used.right);
  const read = readList(indicators, { ...list, bottom: top - 1 }, bottom, layout);
  const keys = new KeyRegister();
  const keyed = read.rows.map((row) => ({ ...row, key: keys.take(row.key) }));
  const grid = (part: string, figures: typeof amounts, placed: readonly PlacedRow[]) =>
    toGrid(part, figures, placed, { ordinals: new Map() }, '无', false);
  return {
    grids: [grid('', amounts, rows), grid(list.list.part, read.figures, keyed)],
    fields,
    right: sheet.used.right,
  };
}

/** The text of a field: in the first row of its form, or in a cell merged over several forms. */
function textOf(sheet: SheetText, row: number, column: number, header: number): TextCell | undefined {
  const covering = sheet.label(row, column) === '' ? sheet.coveredBy(row, column) : undefined;
  const at = covering && covering.row > header ? covering : { row, column };
  const text = sheet.text(at.row, at.column).trim();
  return normalise(text) === '' ? undefined : { text, ref: { sheet: sheet.sheet.name, ...at } };
}
