/**
 * Tables with a row for each year, of the whole (or one for the budget and one for the accounts) or of each unit: what
 * the other years say becomes columns beside this year's.
 */
import type { AmountCell, ColumnRole, Grid } from '../book';
import type { Block, FigureColumn } from '../columns/blocks';
import { budgetOf } from '../columns/columns';
import type { GridLayout } from '../declaration';
import type { Header } from '../sheet/header';
import { isPlainHeader, readHeaderWord, type HeaderWord } from '../words/header-words';
import { draftRow, type RowDraft } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { toGrid } from './to-grid';
import { placeUnits } from '../rows/unit-rows';
import { conceptsOf } from '../words/vocabulary';

/** What a row below the years says of them. */
type Comparison = '增减额' | '增减率';

/** One row of the sheet: whose it is, and how many years back. */
interface YearRow {
  readonly unit: string;
  readonly back: number;
  /** Set where the row compares the years above it. */
  readonly comparison?: Comparison;
  readonly draft: RowDraft;
}

/** Several rows a unit: 预算单位, 年份, then the figures. Each unit becomes one row; undefined where it is laid out otherwise. */
export function readYearsOfUnits(
  sheet: SheetText,
  header: Header,
  blocks: readonly Block[],
  year: number | undefined,
  rows: readonly number[],
): Grid | undefined {
  const [block, ...others] = blocks;
  if (!block || others.length > 0 || block.name === undefined || block.year === undefined) return undefined;
  const read = yearRows(sheet, block, block.year, year, rows);
  if (!read) return undefined;
  const figures = new Map<string, FigureColumn>();
  const units: RowDraft[] = [];
  for (const unit of new Set(read.map((row) => row.unit))) {
    const mine = read.filter((row) => row.unit === unit);
    const own = mine.find(({ back, comparison }) => back === 0 && comparison === undefined);
    const kinds = new Set(mine.map(({ back, comparison }) => comparison ?? back));
    if (!own || kinds.size < mine.length) return undefined;
    const amounts = new Map<string, AmountCell>();
    for (const { back, comparison, draft } of [...mine].sort((a, b) => a.back - b.back)) {
      for (const figure of block.figures) {
        const cell = draft.amounts.get(figure.key);
        if (!cell) continue;
        const beside = besideOwn(figure, comparison, back, yearPrefix(back));
        amounts.set(beside.key, cell);
        if (!figures.has(beside.key)) figures.set(beside.key, beside);
      }
    }
    units.push({ ...own.draft, name: unit, amounts });
  }
  const placed = placeUnits(units);
  return toGrid('', [...figures.values()], placed.rows, header, '单位', placed.ambiguousCodes);
}

/** The rows with their years, the unit carried down; undefined where a row has no year. */
function yearRows(
  sheet: SheetText,
  block: Block,
  column: number,
  year: number | undefined,
  rows: readonly number[],
): YearRow[] | undefined {
  const words = rows.map((row) => readHeaderWord(sheet.label(row, column)));
  const current = year ?? Math.max(0, ...words.map((word) => word.year ?? 0));
  const found: YearRow[] = [];
  let unit = '';
  for (const [i, row] of rows.entries()) {
    const draft = draftRow(sheet, row, block);
    if (draft.name !== '') unit = draft.name;
    const word = words[i];
    if (!draft.hasFigure) continue;
    const comparison = word && found.length > 0 ? comparisonOf(word) : undefined;
    if (comparison !== undefined) {
      found.push({ unit, back: 0, comparison, draft });
      continue;
    }
    if (!word || (word.year === undefined && word.back === 0)) return undefined;
    const back = word.year === undefined ? word.back : current - word.year;
    if (back < 0 || back > 2) return undefined;
    found.push({ unit, back, draft });
  }
  return found.length > 0 ? found : undefined;
}

/** Whether the name of a row says only of which year it is, or whether of the budget or of the accounts. */
function isYearRow({ core, year, back }: HeaderWord, layout: GridLayout): boolean {
  const told = year !== undefined || back > 0 || /^本年/.test(core) || core === '';
  const ofAccounts = layout.budgetBeside === true && /预算|决算/.test(core);
  return (told || ofAccounts) && (core === '' || isPlainHeader(core));
}

/** 增减额 or 增减率 as the name of a row below the years it compares. */
function comparisonOf({ core }: HeaderWord): Comparison | undefined {
  const [concept] = core === '' ? [] : conceptsOf(core);
  return concept === '增减额' || concept === '增减率' ? concept : undefined;
}

const COMPARED: Readonly<Record<Comparison, ColumnRole>> = { 增减额: '增减', 增减率: '增减率' };

/** The column that a figure of a row becomes beside this year's: of another year, or of what was compared. */
function besideOwn(
  figure: FigureColumn,
  comparison: Comparison | undefined,
  back: number,
  prefix: string,
): FigureColumn {
  const { key, role } = figure;
  const as = (name: string, own: ColumnRole): FigureColumn => ({
    ...figure,
    key: name,
    role: role === '金额' ? own : role,
  });
  if (comparison === undefined) return as(`${prefix}${key}`, back === 0 ? '金额' : '上年');
  return as(key === '合计' ? comparison : `${comparison}/${key}`, COMPARED[comparison]);
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
    (word, i) => isYearRow(word, layout) || (i > 0 && comparisonOf(word) !== undefined),
  );
  if (drafts.length === 0 || !isYear) return undefined;
  const current = year ?? Math.max(0, ...words.map(({ year: named }) => named ?? 0));
  const figures: FigureColumn[] = [];
  const amounts = new Map<string, AmountCell>();
  let own: (typeof drafts)[number] | undefined;
  drafts.forEach((draft, i) => {
    const word = words[i] as HeaderWord;
    const comparison = comparisonOf(word);
    const back = word.year === undefined ? word.back : current - word.year;
    const budget = layout.budgetBeside === true ? budgetOf([word]) : undefined;
    if (comparison === undefined && back === 0 && budget === undefined) own = draft;
    const earlier = yearPrefix(back);
    const prefix = budget === undefined ? earlier : `${earlier}${budget}/`;
    for (const figure of block.figures) {
      const cell = draft.amounts.get(figure.key);
      const beside = besideOwn(figure, comparison, back, prefix);
      if (!cell || amounts.has(beside.key)) continue;
      amounts.set(beside.key, cell);
      figures.push(beside);
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

/** What stands before the key of a column of an earlier year. */
function yearPrefix(back: number): string {
  if (back === 0) return '';
  return back === 1 ? '上年/' : '前年/';
}
