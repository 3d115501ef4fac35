/**
 * The indicators of performance forms, list by list. A form has one list of long-term and one of annual goals, or
 * several of each; the Book joins them, and the sheet tells them apart.
 */
import { collect } from '../../findings/collect';
import { sheetNamed, shownText, type Sheet, type Snapshot } from '../../grid/snapshot';
import type { Row, Table, TextCell } from '../../tables/book';
import { normalise } from '../../tables/words/label';
import type { CheckContext } from '../check';

export type Term = '长期' | '年度';

/** One indicator. Texts are trimmed; a text that stands for nothing (-, /, *) counts as missing. */
export interface Indicator {
  readonly row: Row;
  readonly name?: TextCell;
  readonly value?: TextCell;
  readonly basis?: TextCell;
  readonly level1: string;
  readonly level2: string;
}

export interface IndicatorList {
  readonly table: Table;
  readonly term?: Term;
  /** True where the list has a column for what targets rest on; a column 备注 is none. */
  readonly asksBasis: boolean;
  readonly indicators: readonly Indicator[];
}

export const PERFORMANCE_KINDS: readonly string[] = ['项目支出绩效目标表', '整体支出绩效目标表'];

const NOTHING = /^[-—–_*/\\＊\s]*$/;

function told(cell: TextCell | undefined): TextCell | undefined {
  return cell === undefined || NOTHING.test(cell.text) ? undefined : { ...cell, text: cell.text.trim() };
}

function indicatorOf(row: Row): Indicator {
  const [name, figure, basis, sign, unit] = ['三级指标', '指标值', '依据', '指标性质', '度量单位'].map(
    (key) => told(row.texts.get(key)),
  );
  // ≥ | 120 | 场次 in columns of their own are one target; 定性 says only that there is no figure.
  const before = /^[≥≤><=＞＜＝]/.test(sign?.text ?? '') ? sign?.text : '';
  const value = figure && { ...figure, text: `${before ?? ''}${figure.text}${unit?.text ?? ''}` };
  return {
    row,
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    ...(basis === undefined ? {} : { basis }),
    level1: normalise(row.texts.get('一级指标')?.text ?? ''),
    level2: normalise(row.texts.get('二级指标')?.text ?? ''),
  };
}

function labelsOf(sheet: Sheet, row: number): string[] {
  return (sheet.rows.get(row) ?? []).flatMap((cell) => (cell ? [normalise(shownText(cell))] : []));
}

/** The header rows of the lists of a table, from top to bottom: those that say 三级指标. */
function headersOf(sheet: Sheet, { area }: Table): number[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  return rows.filter((row) => labelsOf(sheet, row).includes('三级指标'));
}

/** The nearest words above, in or just under the header that say which goals the list is of. */
function termOf(sheet: Sheet, header: number, top: number): Term | undefined {
  for (let row = header; row >= Math.max(top, header - 4); row -= 1) {
    const heads = labelsOf(sheet, row).filter((label) => label.length <= 24);
    const long = heads.some((label) => /^(?:中?长期)/.test(label));
    const annual = heads.some((label) =>
      /^(?:年度|当年|本年度?|20\d{2}年(?:度)?)(?:总体|绩效)?(?:目标|指标)/.test(label),
    );
    if (long !== annual) return long ? '长期' : '年度';
    if (long) return undefined;
  }
  return undefined;
}

/** Whether the column of the 依据 texts is headed so, in the header or the two rows below it. */
function asksBasis(sheet: Sheet, header: number, rows: readonly Row[]): boolean {
  const column = rows.find(({ texts }) => texts.has('依据'))?.texts.get('依据')?.ref.column;
  if (column === undefined) return false;
  return [0, 1, 2].some((below) =>
    normalise(shownText(sheet.rows.get(header + below)?.[column])).includes('依据'),
  );
}

/** Several checks ask for the lists of a table. */
const LISTS = new WeakMap<Table, IndicatorList[]>();

/** The lists of indicators of a table, in the order of the sheet. */
export function indicatorLists(table: Table, { snapshot }: CheckContext): readonly IndicatorList[] {
  const known = LISTS.get(table) ?? listsIn(table, snapshot);
  LISTS.set(table, known);
  return known;
}

function listsIn(table: Table, snapshot: Snapshot): IndicatorList[] {
  const grid = table.grids.find(({ part }) => part === '指标');
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!grid || !sheet) return [];
  const lists = new Map<number, Row[]>();
  const headers = headersOf(sheet, table);
  // The nearest header above a row is that of its list.
  for (const row of grid.rows) collect(lists, headers.filter((header) => header < row.row).pop() ?? -1, row);
  return [...lists].map(([header, rows]) => {
    const term = header < 0 ? undefined : termOf(sheet, header, table.area.top);
    return {
      table,
      ...(term === undefined ? {} : { term }),
      asksBasis: header >= 0 && asksBasis(sheet, header, rows),
      indicators: rows.map(indicatorOf),
    };
  });
}

/** The performance forms of the Book. */
export function performanceTables({ book }: CheckContext): Table[] {
  return book.tables.filter(({ kind }) => PERFORMANCE_KINDS.includes(kind));
}

const UNIT_OF_MEASURE = /(?:度量|计量)单位$|^指标值?单位$/;

/** Whether a header of the table names a column for units of measure: a figure then needs none of its own. */
export function hasUnitColumn(table: Table, { snapshot }: CheckContext): boolean {
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!sheet) return false;
  for (let row = table.area.top; row <= table.area.bottom; row += 1) {
    const labels = labelsOf(sheet, row);
    // 单位 alone may be an organisation, but not in the header of the indicators.
    const ofIndicators = labels.some((label) => /^三级指标/.test(label));
    if (labels.some((label) => UNIT_OF_MEASURE.test(label) || (ofIndicators && label === '单位')))
      return true;
  }
  return false;
}
