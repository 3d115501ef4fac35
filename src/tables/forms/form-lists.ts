/** Lists inside a form: header words that mark them, then rows keyed by item or by what they name. */
import type { AmountCell } from '../book';
import type { FigureColumn } from '../columns/blocks';
import type { FormLayout, ItemDeclaration, ListDeclaration } from '../declaration';
import { goalRow } from './form-goals';
import { groupColumns, GroupLabels } from './form-groups';
import { lastPlain } from '../rows/hang-rows';
import { readHeaderWord } from '../words/header-words';
import { normalise, readLabel } from '../words/label';
import { amountCell, type PlacedRow, type RowDraft } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { conceptsOf } from '../words/vocabulary';

/** A list found on the sheet: its header and the columns it has. */
export interface FoundList {
  readonly list: ListDeclaration;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly { readonly key: string; readonly role: string; readonly column: number }[];
}

/** All lists whose required header words stand together in a row (and the next), from the top down. */
export function findLists(
  sheet: SheetText,
  lists: readonly ListDeclaration[],
  from: number,
  to: number,
): FoundList[] {
  const found: FoundList[] = [];
  for (let row = from; row <= to; row += 1) {
    const labels = sheet.filled(row).map((column) => ({ column, label: sheet.label(row, column) }));
    if (labels.length < 2) continue;
    for (const list of lists) {
      const match = matchList(sheet, list, row, labels);
      if (match) {
        found.push(match);
        row = match.bottom;
        break;
      }
    }
  }
  return found;
}

function matchList(
  sheet: SheetText,
  list: ListDeclaration,
  row: number,
  labels: readonly { column: number; label: string }[],
): FoundList | undefined {
  const columns: { key: string; role: string; column: number }[] = [];
  const takeFrom = (cells: readonly { column: number; label: string }[]): void => {
    for (const { column, label } of cells) {
      const isOpen = ({ key }: { key: string }): boolean => !columns.some((c) => c.key === key);
      // 预算数 beside 全年预算数 is 年初预算数.
      const givesWay = ({ rather }: ListDeclaration['columns'][number]): boolean =>
        rather !== undefined && !rather.test(label) && cells.some((cell) => rather.test(cell.label));
      const declared =
        list.columns.find((each) => each.label.test(label) && isOpen(each) && !givesWay(each)) ??
        list.columns.find((each) => each.otherwise?.test(label) === true && isOpen(each));
      if (declared && !columns.some((c) => c.column === column))
        columns.push({ key: declared.key, role: declared.role, column });
    }
  };
  takeFrom(labels);
  const required = list.columns.filter((column) => column.required === true);
  if (!required.every(({ key }) => columns.some((column) => column.key === key))) return undefined;
  let bottom = row;
  // Further header rows: 前年 | 上年 | 预计当年实现 under 指标值, 2022年 | 2021年 under 近两年收支金额.
  for (let next = row + 1; next <= row + 2; next += 1) {
    const cells = sheet.filled(next).map((column) => ({ column, label: sheet.label(next, column) }));
    const words = cells.filter(
      ({ label }) =>
        /^(?:前年|上年|预(?:计|期)|近两年|20\d{2}年)/.test(label) ||
        list.columns.some((c) => c.label.test(label)),
    );
    if (cells.length === 0 || words.length < cells.length) break;
    for (const { column, label } of cells) {
      const fitting = list.columns.filter((c) => c.label.test(label));
      const declared = fitting.find((c) => !columns.some(({ key }) => key === c.key)) ?? fitting[0];
      if (!declared) continue;
      // A lower label is the column's own; it takes the place of the one that spans it.
      const spanned = columns.findIndex((c) => c.column === column || c.key === declared.key);
      if (spanned >= 0 && !list.columns.some((c) => c.required === true && c.key === columns[spanned]?.key)) {
        columns.splice(spanned, 1);
      }
      takeFrom([{ column, label }]);
    }
    bottom = next;
  }
  return { list, top: row, bottom, columns };
}

/** A column of figures of a form: of a list, or the one beside its labels. */
export function figureColumn(
  key: string,
  role: FigureColumn['role'],
  column: number,
  printed: string = key,
): FigureColumn {
  return { key, role, required: false, header: { column, printed: [printed], path: [normalise(printed)] } };
}

/** The rows of a list and the columns of its figures. */
export interface ListRows {
  readonly figures: FigureColumn[];
  readonly rows: PlacedRow[];
}

/** Reads the rows of a list down to the next section. */
export function readList(sheet: SheetText, found: FoundList, end: number, layout: FormLayout): ListRows {
  const { list } = found;
  const figures = found.columns
    .filter(({ role }) => role !== '文字')
    .map(({ key, role, column }) =>
      figureColumn(key, role as FigureColumn['role'], column, sheet.text(found.top, column).trim() || key),
    );
  const texts = found.columns.filter(({ role }) => role === '文字');
  const groups = new GroupLabels(sheet, groupColumns(list, texts), end);
  const rows: PlacedRow[] = [];
  const path: string[] = [];
  for (let row = found.bottom + 1; row <= end; row += 1) {
    const filled = sheet.filled(row);
    if (filled.length === 0) continue;
    const total =
      list.total?.label.test(sheet.label(row, filled[0] as number)) === true ? list.total : undefined;
    const goal =
      list.rowKey.by === '次序'
        ? goalRow(
            sheet,
            row,
            found.top,
            found.columns.map(({ column }) => column),
          )
        : undefined;
    if (goal === '标题') {
      groups.close();
      continue;
    }
    if (!total && goal !== '指标' && endsList(sheet, row, filled, found, layout)) break;
    const draft = listRow(sheet, row, found, figures, texts, groups);
    if (total) {
      rows.push(totalRow(draft, sheet.text(row, filled[0] as number).trim(), total.item));
      break;
    }
    if (list.rowKey.by === '次序') {
      const named = draft.texts.get(list.rowKey.name)?.text ?? (texts.length > 0 ? draft.name : '');
      // An empty line printed to be filled in is no row, whatever goes on into it from above.
      const own = [...draft.texts.values()].some(({ ref }) => ref.row === row);
      if (draft.name === '' && !draft.hasFigure && !own) continue;
      rows.push({
        draft,
        key: `${list.rowKey.prefix}:${normalise(named)}`,
        role: '明细',
        level: 1,
        sets: list.set === undefined ? [] : [list.set],
      });
    } else {
      const placed = itemRow(
        sheet,
        row,
        filled,
        found,
        draft,
        list.rowKey.items,
        list.rowKey.prefix,
        path,
        rows,
      );
      if (placed) rows.push(placed);
    }
  }
  return { figures, rows };
}

/** The row that ends a list with its total: 总分. */
function totalRow(draft: RowDraft, name: string, item: string): PlacedRow {
  return {
    draft: { ...draft, name, texts: new Map() },
    key: `行:${item}`,
    role: '合计',
    level: 0,
    item,
    sets: [],
  };
}

/** A section heading, or a label of a field, ends a list. */
function endsList(
  sheet: SheetText,
  row: number,
  filled: readonly number[],
  found: FoundList,
  layout: FormLayout,
): boolean {
  const first = sheet.label(row, filled[0] as number);
  // A field told by the label above it as well is an item of the list where it stands among its items.
  const isField = layout.fields.some(({ label, below }) => below === undefined && label.test(first));
  if (isField && first.length <= 24) return true;
  const leftmost = Math.min(...found.columns.map(({ column }) => column));
  // A label that begins left of the list is the next section's.
  if (found.list.rowKey.by === '次序' && (filled[0] as number) < leftmost) return true;
  if (
    filled.length === 1 &&
    (filled[0] as number) === leftmost &&
    /(?:表|目标|采购|情况|测算|指标)$/.test(first) &&
    found.list.rowKey.by !== '项'
  )
    return true;
  // A goal's heading between two lists of indicators: 长期目标 2：…
  return /^(?:长期|年度|中长期)(?:绩效)?目标\d*[:]?$/.test(first) && filled.length <= 2;
}

function listRow(
  sheet: SheetText,
  row: number,
  found: FoundList,
  figures: readonly FigureColumn[],
  textColumns: readonly { key: string; column: number }[],
  groups: GroupLabels,
): RowDraft {
  const amounts = new Map<string, AmountCell>();
  for (const figure of figures) amounts.set(figure.key, amountCell(sheet, row, figure));
  const texts = new Map(groups.carriedInto(row));
  for (const { key, column } of textColumns) {
    if (texts.has(key)) continue;
    const isBlank = sheet.label(row, column) === '';
    if (isBlank && groups.includes(column)) continue;
    const source = isBlank ? sheet.coveredBy(row, column) : { row, column };
    const text = source && source.row > found.bottom ? sheet.text(source.row, source.column).trim() : '';
    if (text !== '')
      texts.set(key, { text, ref: { sheet: sheet.sheet.name, row: source?.row ?? row, column } });
  }
  const nameColumn = textColumns[0]?.column ?? sheet.filled(row)[0] ?? 0;
  return {
    row,
    code: '',
    parts: [],
    name: sheet.text(row, nameColumn).trim(),
    unitCode: '',
    unitName: '',
    indent: 0,
    nameCell: { sheet: sheet.sheet.name, row, column: nameColumn },
    amounts,
    texts,
    hasFigure: [...amounts.values()].some(({ reading }) => reading.kind === 'number'),
  };
}

/** A row keyed by the labels left of its figures: 收入构成 / 财政拨款. Upper labels stay in force until the next. */
function itemRow(
  sheet: SheetText,
  row: number,
  filled: readonly number[],
  found: FoundList,
  draft: RowDraft,
  items: readonly ItemDeclaration[],
  prefix: string | undefined,
  path: string[],
  above: readonly PlacedRow[],
): PlacedRow | undefined {
  const firstFigure = Math.min(
    ...found.columns.filter(({ role }) => role !== '文字').map(({ column }) => column),
  );
  const labels = filled.filter((column) => column < firstFigure).map((column) => sheet.text(row, column));
  const last = labels[labels.length - 1];
  if (last === undefined) return undefined;
  const label = readLabel(last);
  const upper = labels.length > 1 ? readLabel(labels[labels.length - 2] as string).core : undefined;
  if (upper !== undefined && items.some(({ item }) => item === upper)) path[0] = upper;
  const parent = prefix ?? path[0];
  const declared = findItem(items, label.core, parent);
  if (declared === undefined && !label.ofWhich && !draft.hasFigure) return undefined;
  const item = declared?.item ?? [parent, label.core].filter((part) => part !== undefined).join('/');
  const parentRow = label.ofWhich ? lastPlain(above) : undefined;
  return {
    draft: { ...draft, name: last.trim() },
    key: `行:${item}`,
    role: label.ofWhich ? '其中' : '明细',
    level: label.ofWhich ? 2 : 1,
    ...(parentRow === undefined ? {} : { parent: parentRow }),
    item,
    sets: label.ofWhich ? [] : ['一级'],
  };
}

function findItem(
  items: readonly ItemDeclaration[],
  core: string,
  parent: string | undefined,
): ItemDeclaration | undefined {
  const spelt = items.find(({ label }) => label?.test(core));
  if (spelt) return spelt;
  const word = readHeaderWord(core).core;
  for (const concept of [...conceptsOf(core), ...conceptsOf(word)]) {
    const path = parent === undefined ? concept : `${parent}/${concept}`;
    const found = items.find(
      ({ item, also }) =>
        item === path ||
        (also?.includes(concept) === true && (parent === undefined || item.startsWith(`${parent}/`))),
    );
    if (found) return found;
  }
  return undefined;
}
