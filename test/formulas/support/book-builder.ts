/** Books by hand, as small as a test needs them: tables written as rows of figures under column keys. */
import Decimal from 'decimal.js';
import type { AmountReading } from '../../../src/amount/reading';
import type { AmountUnit } from '../../../src/amount/unit';
import type {
  AmountCell,
  Basis,
  Book,
  Column,
  ColumnRole,
  Grid,
  ReadingIssue,
  Row,
  Table,
  TextCell,
} from '../../../src/tables/book';

/** A figure: '1,234.56', '' for a blank, '12.5%', 'text:…' unreadable, '#REF!' an error, 'stale:5' a stale formula. */
export type Figure = string | number;

export interface RowSpec {
  readonly key: string;
  readonly figures: readonly Figure[];
  readonly name?: string;
  readonly code?: string;
  readonly item?: string;
  readonly role?: Row['role'];
  readonly sets?: readonly string[];
  /** Key of the row above it in the hierarchy. */
  readonly under?: string;
}

export interface GridSpec {
  readonly part?: string;
  /** Column keys; 'key:role' for another role than 金额. */
  readonly columns: readonly string[];
  readonly rows: readonly RowSpec[];
  readonly hierarchy?: Grid['hierarchy'];
  readonly ambiguousCodes?: boolean;
}

export interface TableSpec {
  readonly kind: string;
  readonly title?: string;
  readonly number?: string;
  readonly unit?: AmountUnit | 'unknown';
  readonly decimals?: number;
  readonly basis?: Basis;
  readonly exempt?: boolean;
  readonly notes?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly set?: number;
  readonly grids: readonly GridSpec[];
}

/** Every table on a sheet of its own, named like its kind; rows from row 6 on, columns from C on. */
export function book(tables: readonly TableSpec[], more: Partial<Book> = {}): Book {
  const built = tables.map((spec, index) => table(spec, `${index + 1}.${spec.kind}`));
  const sets = Math.max(1, ...tables.map((spec) => (spec.set ?? 0) + 1));
  return {
    family: '预算',
    sets: Array.from({ length: sets }, () => ({ family: '预算' as const })),
    tables: built,
    unrecognised: [],
    otherSheets: [],
    issues: [],
    ...more,
  };
}

function table(spec: TableSpec, sheet: string): Table {
  let top = 5;
  const grids = spec.grids.map((gridSpec) => {
    const built = grid(gridSpec, sheet, top, spec.decimals ?? 2);
    if (gridSpec.part !== '左') top += gridSpec.rows.length + 2;
    return built;
  });
  const unit = spec.unit ?? '万元';
  return {
    kind: spec.kind,
    set: spec.set ?? 0,
    title: spec.title ?? spec.kind,
    ...(spec.number === undefined ? {} : { number: spec.number }),
    sheet,
    area: { top: 0, left: 0, bottom: top, right: 10 },
    ...(unit === 'unknown' ? {} : { amountUnit: unit }),
    decimals: spec.decimals ?? 2,
    ...(spec.basis === undefined ? {} : { basis: spec.basis }),
    grids,
    notes: spec.notes ?? [],
    exempt: spec.exempt ?? false,
    fields: new Map(
      Object.entries(spec.fields ?? {}).map(([key, text]): [string, TextCell] => [
        key,
        { text, ref: { sheet, row: 1, column: 1 } },
      ]),
    ),
    empty: !grids.some((built) => built.rows.some((row) => [...row.amounts.values()].some(isFigure))),
  };
}

function isFigure({ reading }: AmountCell): boolean {
  return reading.kind === 'unreadable' || (reading.kind === 'number' && !reading.value.isZero());
}

function grid(spec: GridSpec, sheet: string, top: number, decimals: number): Grid {
  const start = spec.part === '右' ? 8 : 2;
  const columns = spec.columns.map((text, index) => column(text, start + index, index + 1));
  const position = new Map(spec.rows.map((row, index) => [row.key, index]));
  const rows = spec.rows.map((rowSpec, index) =>
    row(rowSpec, columns, position, sheet, top + index, decimals),
  );
  return {
    part: spec.part ?? '',
    columns,
    rows: rows.map((built) => ({ ...built, level: levelOf(built, rows) })),
    hierarchy: spec.hierarchy ?? '科目',
    ambiguousCodes: spec.ambiguousCodes ?? false,
  };
}

function column(text: string, at: number, ordinal: number): Column {
  const [key = '', role] = text.split(':');
  const own = key.startsWith('上年') && !key.startsWith('上年结转') ? '上年' : '金额';
  const printed = key.split('/');
  return { key, role: (role as ColumnRole | undefined) ?? own, printed, column: at, ordinal };
}

function row(
  spec: RowSpec,
  columns: readonly Column[],
  position: ReadonlyMap<string, number>,
  sheet: string,
  at: number,
  decimals: number,
): Row {
  const parent = spec.under === undefined ? undefined : position.get(spec.under);
  if (spec.under !== undefined && parent === undefined) throw new Error(`${spec.under} 不在表中`);
  return {
    key: spec.key,
    role: spec.role ?? '明细',
    ...(spec.item === undefined ? {} : { item: spec.item }),
    ...(spec.code === undefined ? {} : { code: spec.code }),
    name: spec.name ?? '',
    level: 0,
    ...(parent === undefined ? {} : { parent }),
    sets: new Set(spec.sets ?? []),
    row: at,
    amounts: new Map(
      columns.map((own, index) => [
        own.key,
        cell(spec.figures[index] ?? '', { sheet, row: at, column: own.column }, decimals),
      ]),
    ),
    texts: new Map(),
  };
}

function levelOf(own: Row, rows: readonly Row[]): number {
  let level = 0;
  for (let above = own.parent; above !== undefined; above = rows[above]?.parent) level += 1;
  return level;
}

function cell(figure: Figure, ref: AmountCell['ref'], decimals: number): AmountCell {
  const text = String(figure);
  if (text.startsWith('stale:'))
    return { ...cell(text.slice(6), ref, decimals), formula: 'SUM(A1)', stale: true };
  return { ref, reading: reading(text, decimals) };
}

function reading(text: string, decimals: number): AmountReading {
  if (text === '') return { kind: 'blank', text: '' };
  if (text.startsWith('text:')) return { kind: 'unreadable', text: text.slice(5) };
  if (text.startsWith('#')) return { kind: 'error', text };
  const percent = text.endsWith('%');
  const plain = text.replace(/[,%]/g, '');
  const value = new Decimal(plain);
  const own = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return {
    kind: 'number',
    value,
    stored: value,
    decimals: percent ? own : decimals,
    precision: 'fixed',
    percent,
    text: false,
  };
}

/** Rows of a code table by functional or economic subject; hierarchy, sets and names follow from the codes. */
export function codeRows(
  kind: '功能' | '经济',
  lines: Readonly<Record<string, readonly Figure[]>>,
  names: Readonly<Record<string, string>> = {},
): RowSpec[] {
  const codes = Object.keys(lines);
  return codes.map((code): RowSpec => {
    const figures = lines[code] ?? [];
    if (code === '合计') return { key: '合计', role: '合计', name: '合计', figures };
    const digits = code.replace(/~\d+$/, '').replace(/^c/, '');
    const parent = codes
      .map((other) => other.replace(/^c/, ''))
      .filter((other) => other !== digits && digits.startsWith(other))
      .sort((a, b) => b.length - a.length)[0];
    const level = { 3: '类', 5: '款', 7: '项' }[digits.length] ?? '';
    const leaf = !codes.some(
      (other) => other.replace(/^c/, '') !== digits && other.replace(/^c/, '').startsWith(digits),
    );
    const above = parent ?? (codes.includes('合计') ? '合计' : undefined);
    return {
      key: `${kind}:${digits}`,
      code: digits,
      name: names[digits] ?? `科目${digits}`,
      figures,
      sets: leaf ? [level, '末级'] : [level],
      ...(above === undefined ? {} : { under: above === '合计' ? '合计' : `${kind}:${above}` }),
    };
  });
}

/** Item rows of a two-sided table: key → figures; sets by key. */
export function itemRows(
  lines: Readonly<Record<string, readonly Figure[]>>,
  sets: Readonly<Record<string, readonly string[]>> = {},
): RowSpec[] {
  return Object.entries(lines).map(([label, figures]): RowSpec => {
    const code = /^c([0-9]+)$/.exec(label)?.[1];
    if (code !== undefined) {
      return {
        key: `功能:${code}`,
        code,
        name: `科目${code}`,
        figures,
        sets: ['类', ...(sets[label] ?? ['一级'])],
      };
    }
    const part = label.endsWith('〔其中〕');
    const item = label.replace('〔其中〕', '');
    const above = item.includes('/') ? item.slice(0, item.lastIndexOf('/')) : undefined;
    const under = above !== undefined && above in lines ? { under: `行:${above}` } : {};
    return {
      key: `行:${item}`,
      item,
      name: item,
      figures,
      sets: sets[label] ?? [],
      ...(part ? { role: '其中' as const } : {}),
      ...under,
    };
  });
}

/** Unit rows: 合计, 169 (部门), 169001 (单位). */
export function unitRows(lines: Readonly<Record<string, readonly Figure[]>>): RowSpec[] {
  return Object.entries(lines).map(([label, figures]): RowSpec => {
    const code = label.replace(/^u/, '');
    if (code === '合计') return { key: '合计', role: '合计', name: '合计', figures };
    const department = code.length === 3;
    const above = !department && `u${code.slice(0, 3)}` in lines ? `单位:${code.slice(0, 3)}` : '合计';
    return {
      key: `单位:${code}`,
      code,
      name: `单位${code}`,
      figures,
      sets: [department ? '部门' : '单位'],
      ...(above === '合计' && !('合计' in lines) ? {} : { under: above }),
    };
  });
}

/** An issue of reading, for tests of what it holds back. */
export function issue(kind: ReadingIssue['kind'], more: Partial<ReadingIssue> = {}): ReadingIssue {
  return { kind, sheet: '', areas: [], detail: '', ...more };
}
