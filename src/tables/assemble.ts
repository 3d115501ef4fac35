/** From tables found on sheets to the Book: units, decimals, sets, organisation and what keeps a table from being judged. */
import { tableDecimals } from '../amount/rounding';
import type { AmountReading } from '../amount/reading';
import type { AmountUnit } from '../amount/unit';
import type { Sheet } from '../grid/snapshot';
import { inferBasis } from './basis';
import type { Book, Grid, ReadingIssue, Table, TableSet, Unrecognised } from './book';
import type { FoundTable } from './find/find-tables';
import { isExempt } from './sheet/furniture';
import { normalise } from './words/label';
import { isOrganisationName } from './rows/row-words';
import { assignSets } from './sets';
import { readTypedUnits, unitTyped } from './sheet/unit-in-cell';
import { withEvidentYears, type Dated } from './find/year-evidence';

/** What was gathered besides the tables. */
export interface Gathered {
  readonly unrecognised: Unrecognised[];
  readonly otherSheets: { sheet: string; what: string }[];
  readonly issues: ReadingIssue[];
  /** Texts of the sheets that are no tables and hold little text. */
  readonly covers: readonly string[];
}

/** Puts what was found into a Book. */
export function assemble(
  found: readonly { table: FoundTable; sheet: Sheet }[],
  year: number | undefined,
  gathered: Gathered,
): Book {
  const workbookUnit = majority(
    found
      .filter(({ table }) => table.furniture.units.length === 1)
      .map(({ table }) => table.furniture.units[0] as AmountUnit),
  );
  const drafts = found.map(({ table, sheet }) => toTable(table, sheet, year, workbookUnit));
  const grids = drafts.filter((_, i) => found[i]?.table.grid !== undefined);
  const withDecimals = drafts.map((table, i) =>
    found[i]?.table.form ? { ...table, decimals: decimalsOfForm(table, grids) } : table,
  );
  const years = withEvidentYears(
    withDecimals.map((table, i) => datedOf(table, (found[i] as { table: FoundTable }).table)),
  );
  const placed = assignSets(
    years.map((table, i) => ({
      table,
      family: (found[i] as { table: FoundTable }).table.declaration.family,
      repeatable: (found[i] as { table: FoundTable }).table.declaration.repeatable === true,
      scope: scopeOf(table.title),
    })),
    year,
  );
  const { issues } = gathered;
  for (const duplicate of placed.duplicates) {
    issues.push({
      kind: '同类表重复',
      sheet: duplicate[0]?.sheet ?? '',
      tableKind: duplicate[0]?.kind ?? '',
      areas: duplicate.map(({ sheet, area }) => ({ sheet, area })),
      detail: `工作表${duplicate.map(({ sheet }) => `「${sheet}」`).join('')}都是《${duplicate[0]?.title ?? ''}》，无法判断以哪一张为准`,
    });
  }
  const organisation = organisationOf(placed.tables, gathered.covers);
  const sets = placed.sets.map((set, i) =>
    set.organisation === undefined && i === 0 && placed.sets.length === 1 && organisation !== undefined
      ? { ...set, organisation }
      : set,
  );
  const tables = inferBasis(placed.tables).map((table) => withOrganisation(table, sets));
  // Forms printed as one list share what keeps the list from being judged.
  const told = new Set<Table>();
  found.forEach(({ table: source }, i) => {
    const table = tables.find(
      ({ sheet, area }) =>
        sheet === withDecimals[i]?.sheet &&
        area.top === withDecimals[i].area.top &&
        area.left === withDecimals[i].area.left,
    );
    if (table && !told.has(table)) issues.push(...issuesOf(source, table));
    if (table) told.add(table);
  });
  const first = sets[0];
  return {
    ...(first === undefined ? {} : { family: first.family }),
    ...(year === undefined ? {} : { year }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(workbookUnit === undefined ? {} : { amountUnit: workbookUnit }),
    sets,
    tables,
    unrecognised: gathered.unrecognised,
    otherSheets: gathered.otherSheets,
    issues,
  };
}

function datedOf(table: Table, { candidate, furniture, declaration }: FoundTable): Dated {
  return {
    table,
    printed: (candidate.match.title.year ?? furniture.year) !== undefined,
    repeatable: declaration.repeatable === true,
  };
}

/** A form prints amounts as its text needs; it has the decimals of most tables in its unit. */
function decimalsOfForm(form: Table, grids: readonly Table[]): number {
  const alike = grids.filter(({ empty, amountUnit }) => !empty && amountUnit === form.amountUnit);
  return majority(alike.map(({ decimals }) => decimals)) ?? form.decimals;
}

function toTable(
  found: FoundTable,
  sheet: Sheet,
  year: number | undefined,
  workbookUnit: AmountUnit | undefined,
): Table {
  const { candidate, furniture, grid, form, declaration } = found;
  const labelled = furniture.units.length === 1 ? furniture.units[0] : undefined;
  // A form without a label may say its unit with each amount.
  const amountUnit = labelled ?? workbookUnit ?? (form ? unitTyped(form.grids) : undefined);
  const grids: readonly Grid[] = grid?.grids ?? (form ? readTypedUnits(form.grids, amountUnit) : []);
  const readings = amountsOf(grids);
  const header = grid?.header;
  const own = candidate.match.title.year ?? furniture.year ?? year;
  return {
    kind: found.kind,
    set: 0,
    title: candidate.match.title.printed,
    ...(furniture.number === undefined ? {} : { number: furniture.number }),
    sheet: sheet.name,
    area: {
      top: candidate.row,
      left: Math.min(
        candidate.column,
        header ? Math.min(...header.columns.map(({ column }) => column)) : (sheet.used?.left ?? 0),
      ),
      bottom: grid?.bottom ?? form?.bottom ?? candidate.to,
      right: Math.max(candidate.column, grid?.right ?? form?.right ?? candidate.column),
    },
    ...(own === undefined ? {} : { year: own }),
    ...(furniture.organisation === undefined ? {} : { organisation: furniture.organisation }),
    ...(amountUnit === undefined ? {} : { amountUnit, amountUnitFrom: labelled ? 'label' : 'workbook' }),
    decimals: tableDecimals(readings, amountUnit),
    ...(declaration.basis === undefined ? {} : { basis: declaration.basis }),
    grids,
    notes: furniture.notes,
    exempt: isExempt(furniture.notes),
    fields: form?.fields ?? new Map(),
    // A form whose amounts were not found is not one without amounts.
    empty:
      declaration.body.layout !== '仅识别' &&
      (declaration.body.layout !== '表单' ||
        grids.some(({ part, rows }) => part === '' && rows.length > 0)) &&
      readings.every(
        (reading) => reading.kind === 'blank' || (reading.kind === 'number' && reading.value.isZero()),
      ),
  };
}

/** Whose workbook it is: what most tables say, else the top row of the tables by unit, else the cover. */
function organisationOf(tables: readonly Table[], covers: readonly string[]): string | undefined {
  const stated = majority(tables.map((table) => table.organisation).filter((name) => name !== undefined));
  if (stated !== undefined) return stated;
  for (const { kind, grids } of tables) {
    if (kind !== '收入总表' && kind !== '一般公共预算支出分单位表') continue;
    const rows = grids[0]?.rows ?? [];
    const top =
      rows.find(({ sets }) => sets.has('部门')) ??
      rows.find(({ key, code }) => key === '合计' && code !== undefined);
    if (top && isOrganisationName(top.name)) return normalise(top.name);
  }
  return covers
    .map((text) => normalise(text).replace(/20\d{2}年.*$/, ''))
    .find((text) => text.length >= 4 && isOrganisationName(text));
}

function withOrganisation(table: Table, sets: readonly TableSet[]): Table {
  const known = table.organisation ?? sets[table.set]?.organisation;
  return known === undefined ? table : { ...table, organisation: known };
}

function amountsOf(grids: readonly Grid[]): AmountReading[] {
  const readings: AmountReading[] = [];
  for (const { columns, rows } of grids) {
    const keys = columns.filter(({ role }) => role === '金额' || role === '其中').map(({ key }) => key);
    for (const row of rows) {
      for (const key of keys) {
        const cell = row.amounts.get(key);
        if (cell) readings.push(cell.reading);
      }
    }
  }
  return readings;
}

/** Titles of sets for a department and for its own unit say which. */
function scopeOf(title: string): '部门' | '单位' | undefined {
  if (/单位(?!\s*[:：])|本级|机关(?!运行)/.test(title)) return '单位';
  return title.includes('部门') ? '部门' : undefined;
}

function issuesOf(found: FoundTable, table: Table): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  const { sheet, area } = table;
  const { units } = found.furniture;
  // Nothing of such a table is compared with anything.
  if (found.declaration.body.layout === '仅识别') return issues;
  if (units.length > 1) {
    issues.push({
      kind: '金额单位矛盾',
      sheet,
      table,
      areas: [{ sheet, area }],
      detail: `同时标有「${units.join('」「')}」`,
    });
  } else if (table.amountUnit === undefined) {
    issues.push({ kind: '金额单位不明', sheet, table, areas: [{ sheet, area }], detail: '没有标明金额单位' });
  }
  for (const { header } of found.grid?.unknownColumns ?? []) {
    issues.push({
      kind: '列未识别',
      sheet,
      table,
      areas: [{ sheet, area: { ...area, left: header.column, right: header.column } }],
      detail: header.printed.join('/'),
    });
  }
  for (const draft of found.grid?.misshapen ?? []) {
    const cell = draft.codeCell ?? draft.nameCell;
    // A line without code or figure is a heading, or part of a table without data.
    if (!cell || (draft.code === '' && !draft.hasFigure)) continue;
    issues.push({
      kind: draft.code !== '' ? '编码形式有误' : found.grid?.codesPrinted ? '科目编码漏填' : '科目名称不明',
      sheet,
      table,
      areas: [{ sheet, area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } }],
      detail:
        draft.code === '' && draft.name === '' ? `第${cell.row + 1}行` : `「${draft.code || draft.name}」`,
    });
  }
  if (table.grids.some(({ ambiguousCodes }) => ambiguousCodes)) {
    issues.push({
      kind: '科目编码重复',
      sheet,
      table,
      areas: [{ sheet, area }],
      detail: '同一科目编码出现多次',
    });
  }
  return issues;
}

/** The value that stands most often; of equally frequent ones the first. */
function majority<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
