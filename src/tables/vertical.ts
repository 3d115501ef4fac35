/** A table whose items stand one under another and whose years stand side by side, read as if it were printed across. */
import type { AmountCell, Grid } from './book';
import { readBlocks, type Block, type FigureColumn } from './blocks';
import { budgetOf, ColumnIndex, settleTotals } from './columns';
import type { GridLayout } from './declaration';
import type { Header } from './header';
import { isPlainHeader, readHeaderWord } from './header-words';
import { readLabel } from './label';
import { draftRow, type RowDraft } from './row-draft';
import type { SheetText } from './sheet-text';
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

/** Reads a vertical table as one row 合计 whose columns are the items; undefined where it is printed across. */
export function readVertical(
  sheet: SheetText,
  header: Header,
  layout: GridLayout,
  year: number | undefined,
  rows: readonly number[],
): Grid | undefined {
  const across = layout.budgetBeside === true ? { ...ACROSS, budgetBeside: true } : ACROSS;
  const block = readBlocks(sheet, header, across, year, rows)[0];
  if (!block || block.name === undefined || !block.figures.some(({ key }) => key === '合计'))
    return undefined;
  const index = new ColumnIndex(layout);
  const figures: FigureColumn[] = [];
  const amounts = new Map<string, AmountCell>();
  const drafts = rows
    .map((row) => draftRow(sheet, row, block))
    .filter(({ name }) => readLabel(name).core !== '');
  const items = settleTotals(
    withoutHeading(
      drafts.flatMap((draft) => {
        const item = index.resolve([readLabel(draft.name).core], undefined);
        return item ? [{ ...item, draft }] : [];
      }),
      layout,
    ),
    layout,
  );
  const firstRow = items[0]?.draft.row ?? header.bottom + 1;
  for (const { draft, ...item } of items) {
    for (const figure of block.figures) {
      const cell = draft.amounts.get(figure.key);
      const key = acrossKey(figure.key, item.key);
      if (!cell || amounts.has(key)) continue;
      amounts.set(key, cell);
      figures.push({ ...figure, key, role: figure.role === '金额' ? item.role : figure.role });
    }
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
  return toGrid(
    '',
    figures,
    [{ draft, key: '合计', role: '合计', level: 0, sets: [] }],
    header,
    '单位',
    false,
  );
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

/**
 * A table with one row a year, or one row for the budget and one for the accounts: this year's row is 合计, the figures of
 * earlier years and of the budget become columns beside it.
 */
export function readYearRows(
  sheet: SheetText,
  header: Header,
  blocks: readonly Block[],
  layout: GridLayout,
  year: number | undefined,
  rows: readonly number[],
): Grid | undefined {
  const block = blocks[0];
  if (!block || blocks.length !== 1 || block.name === undefined) return undefined;
  const drafts = rows.map((row) => draftRow(sheet, row, block)).filter(({ hasFigure }) => hasFigure);
  const words = drafts.map(({ name }) => readHeaderWord(name));
  const isYear = words.every(
    ({ core, year: named, back }) =>
      (named !== undefined ||
        back > 0 ||
        /^本年/.test(core) ||
        core === '' ||
        (layout.budgetBeside === true && /预算|决算/.test(core))) &&
      (core === '' || isPlainHeader(core)),
  );
  if (drafts.length === 0 || !isYear) return undefined;
  const current = year ?? Math.max(0, ...words.map(({ year: named }) => named ?? 0));
  const figures: FigureColumn[] = [];
  const amounts = new Map<string, AmountCell>();
  let own: (typeof drafts)[number] | undefined;
  drafts.forEach((draft, i) => {
    const word = words[i];
    const back = word?.year === undefined ? (word?.back ?? 0) : current - word.year;
    const budget = layout.budgetBeside === true && word ? budgetOf([word]) : undefined;
    if (back === 0 && budget === undefined) own = draft;
    const earlier = back === 0 ? '' : back === 1 ? '上年/' : '前年/';
    const prefix = budget === undefined ? earlier : `${earlier}${budget}/`;
    for (const figure of block.figures) {
      const cell = draft.amounts.get(figure.key);
      const key = `${prefix}${figure.key}`;
      if (!cell || amounts.has(key)) continue;
      amounts.set(key, cell);
      figures.push({ ...figure, key, role: back === 0 || figure.role !== '金额' ? figure.role : '上年' });
    }
  });
  if (!own) return undefined;
  const row = {
    draft: { ...own, code: '', name: '合计', amounts },
    key: '合计',
    role: '合计' as const,
    level: 0,
    sets: [],
  };
  return toGrid('', figures, [row], header, '单位', false);
}

/** 合计 of item x is x; 上年/合计 of item x is 上年/x; 增减额 of item x is 增减额/x. */
function acrossKey(column: string, item: string): string {
  if (column === '合计') return item;
  if (column.endsWith('/合计')) return `${column.slice(0, -'合计'.length)}${item}`;
  return item === '合计' ? column : `${column}/${item}`;
}
