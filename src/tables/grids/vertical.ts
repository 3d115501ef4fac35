/** A table whose items stand one under another and whose years stand side by side, read as if it were printed across. */
import { KeyRegister } from '../../findings/key-register';
import type { AmountCell, Grid } from '../book';
import { readBlocks, type Block, type FigureColumn } from '../columns/blocks';
import { ColumnIndex, settleTotals, type ResolvedColumn } from '../columns/columns';
import type { ColumnDeclaration, GridLayout } from '../declaration';
import { hasAmount } from '../figures';
import type { Header } from '../sheet/header';
import { readLabel } from '../words/label';
import { draftRow, type RowDraft } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { toGrid } from './to-grid';

/** The columns a vertical table may have: one for this year, others beside it. */
const ACROSS: GridLayout = {
  layout: '表格',
  rows: ['项'],
  plainColumn: '合计',
  columns: [
    { key: '合计' },
    { key: '增减额', role: '增减' },
    { key: '增减率', role: '增减率' },
    { key: '占比', role: '占比' },
  ],
};

/** Out of which budget the money comes, beside the sum: part of it, and no part need be printed. */
const FUND_COLUMNS: readonly ColumnDeclaration[] = [
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '单位资金',
].map((key) => ({ key, role: '其中' as const, also: [`财政拨款/${key}`, `本年拨款/${key}`] }));

/** Reads a vertical table as one row 合计 whose columns are the items; undefined where it is printed across. */
export function readVertical(
  sheet: SheetText,
  header: Header,
  layout: GridLayout,
  year: number | undefined,
  rows: readonly number[],
): Grid | undefined {
  const [block, ...beside] = blocksAcross(sheet, header, layout, year, rows);
  if (!block || block.name === undefined) return undefined;
  const index = new ColumnIndex(layout);
  const figures: FigureColumn[] = [];
  const amounts = new Map<string, AmountCell>();
  const drafts = draftsOf(sheet, block, rows);
  const items = settleTotals(withoutHeading(itemsOf(drafts, index), layout), layout);
  // Of two rows of one item (上年结转, 上年结余) neither is the whole, and no column may be taken for it.
  const parted = new Set(items.filter((item) => items.some((other) => isOtherPart(item, other))));
  const keys = new KeyRegister();
  const firstRow = items[0]?.draft.row ?? header.bottom + 1;
  const take = (key: string, cell: AmountCell | undefined, figure: FigureColumn, item: Item): void => {
    if (!cell) return;
    amounts.set(key, cell);
    figures.push({ ...figure, key, role: figure.role === '金额' ? item.role : figure.role });
  };
  for (const item of items) {
    const name = parted.has(item) ? `${item.key}/${readLabel(item.draft.name).core}` : item.key;
    for (const figure of block.figures)
      take(keys.take(acrossKey(figure.key, name)), item.draft.amounts.get(figure.key), figure, item);
  }
  // 机构运行信息表 goes on in a second block: 机关运行经费 among assets and procurement, which are no items of this table.
  for (const further of beside)
    for (const item of itemsOf(draftsOf(sheet, further, rows).filter(hasNumber), index))
      for (const figure of further.figures) {
        const key = acrossKey(figure.key, item.key);
        if (!amounts.has(key)) take(key, item.draft.amounts.get(figure.key), figure, item);
      }
  // Items must fill the rows, and the two that every such table has must be there.
  if (items.length < 3 || items.length * 2 < drafts.length || !amounts.has('合计')) return undefined;
  const draft = {
    ...draftRow(sheet, firstRow, block),
    code: '',
    name: '合计',
    amounts,
    texts: new Map(),
  };
  const grid = toGrid(
    '',
    figures,
    [{ draft, key: '合计', role: '合计', level: 0, sets: [] }],
    header,
    '单位',
    false,
  );
  return parted.size === 0 ? grid : { ...grid, columnsElsewhere: true };
}

function isOtherPart(one: Item, other: Item): boolean {
  return one !== other && one.key === other.key;
}

/**
 * The blocks of a vertical table, their columns by fund beside their 合计, or else under words that say only what the table is of
 * (2024年“三公”经费预算数).
 */
function blocksAcross(
  sheet: SheetText,
  header: Header,
  layout: GridLayout,
  year: number | undefined,
  rows: readonly number[],
): readonly Block[] {
  if (isPrintedAcross(header, layout)) return [];
  const budget = layout.budgetBeside === true ? { budgetBeside: true } : {};
  const byFund = { ...ACROSS, ...budget, columns: [...ACROSS.columns, ...FUND_COLUMNS] };
  const named = { ...ACROSS, ...budget, wrappers: layout.wrappers ?? [] };
  return (
    [byFund, named]
      .map((across) => readBlocks(sheet, header, across, year, rows))
      .find(([block]) => block?.figures.some(({ key }) => key === '合计')) ?? []
  );
}

/** The rows of a block that have a name. */
function draftsOf(sheet: SheetText, block: Block, rows: readonly number[]): readonly RowDraft[] {
  return rows.map((row) => draftRow(sheet, row, block)).filter(({ name }) => readLabel(name).core !== '');
}

/** Whether the header names the items: then they are no rows. */
function isPrintedAcross(header: Header, layout: GridLayout): boolean {
  const index = new ColumnIndex(layout);
  const keys = header.columns.map(({ path }) => index.resolve(path, undefined)?.key.split('/').pop());
  const items = layout.columns.filter(({ key, role }) => role === undefined && key !== '合计');
  return items.filter(({ key }) => key !== layout.totalNamed && keys.includes(key)).length >= 2;
}

interface Item extends ResolvedColumn {
  readonly draft: RowDraft;
}

/**
 * The items the rows name, each with the column it is: 事业收入 numbered below 单位资金 is part of it. Of two rows for one
 * item (上年结转, 上年结余) one without a figure says nothing.
 */
function itemsOf(drafts: readonly RowDraft[], index: ColumnIndex): readonly Item[] {
  let open: { readonly numbering: number; readonly core: string }[] = [];
  const items = drafts.flatMap((draft) => {
    const { core, numbering } = readLabel(draft.name);
    open = numbering === 0 ? [] : open.filter((above) => above.numbering < numbering);
    const bare = index.resolve([core], undefined);
    const nested = index.resolve([...open.map((above) => above.core), core], undefined);
    if (numbering > 0) open.push({ numbering, core });
    const item = bare && nested && depthOf(nested) > depthOf(bare) ? nested : bare;
    return item ? [{ ...item, draft }] : [];
  });
  const alike = (one: Item, other: Item): boolean => one.key === other.key && one.ofYear === other.ofYear;
  return items.filter((item, i) => {
    const before = items.slice(0, i).filter((other) => alike(item, other));
    if (hasAmount(item.draft)) return !before.some((other) => isSame(other.draft, item.draft));
    const after = items.slice(i + 1).filter((other) => alike(item, other));
    return before.length === 0 && !after.some((other) => hasAmount(other.draft));
  });
}

/** Whether two rows print the same figures: one is the other said again. */
function isSame(one: RowDraft, other: RowDraft): boolean {
  const printed = ({ amounts }: RowDraft): string =>
    [...amounts]
      .map(([key, { reading }]) => `${key}=${reading.kind === 'number' ? reading.value.toFixed() : ''}`)
      .join(';');
  return printed(one) === printed(other);
}

function depthOf({ key }: ResolvedColumn): number {
  return key.split('/').length;
}

/** Whether a number stands in the row; a dash only says that the figures are below it. */
function hasNumber({ amounts }: RowDraft): boolean {
  return [...amounts.values()].some(({ reading }) => reading.kind === 'number');
}

/** 一、三公经费支出 without a figure over its own 合计 is a heading. */
function withoutHeading<T extends { readonly key: string; readonly draft: RowDraft }>(
  items: readonly T[],
  layout: GridLayout,
): readonly T[] {
  return items.some(({ key }) => key === '合计')
    ? items.filter(({ key, draft }) => key !== layout.totalNamed || draft.hasFigure)
    : items;
}

/** 合计 of item x is x; 上年/合计 of item x is 上年/x; 增减额 of item x is 增减额/x. */
function acrossKey(column: string, item: string): string {
  if (column === '合计') return item;
  if (column.endsWith('/合计')) return `${column.slice(0, -'合计'.length)}${item}`;
  return item === '合计' ? column : `${column}/${item}`;
}
