/** ND-6: the titles of the tables are those of the contents, and those of the sheet names where these are titles. */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { sheetNamed } from '../grid/snapshot';
import type { Book, Table } from '../tables/book';
import { isOrganisationName } from '../tables/rows/row-words';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { readTitle } from '../tables/sheet/titles';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { firstFew } from './fold';
import { readNumber } from './printed-number';
import { missingKinds } from './table-presence';
import { tableKey } from './table-key';

const SHORTEST_TITLE = 4;
/** Words no organisation's name has: 部门预算政府 does not end in the name of a government. */
const TITLE_WORDS = /预算|决算|收入|支出|收支|公开|部门|单位/;

/** What heads a list of tables is the title of none: 部门决算公开报表. */
const ALL_TABLES = /^(?:部门|单位)?(?:综合)?(?:预算|决算)(?:信息)?(?:公开)?报?表$/;

/** What a title says without number, year, organisation and what stands in brackets. */
function coreOf(title: string): string | undefined {
  const core = readTitle(title)?.core.replace(/^\d{1,2}(?:-\d{1,2})?/, '');
  if (core === undefined || core.length < SHORTEST_TITLE || !/表$/.test(core) || /^是否/.test(core))
    return undefined;
  if (ALL_TABLES.test(core)) return undefined;
  // 重庆市某某区民政局部门收支总表: the organisation's name is no part of the title.
  for (let cut = core.length - 4; cut >= 4; cut -= 1)
    if (isOrganisationName(core.slice(0, cut)) && !TITLE_WORDS.test(core.slice(0, cut)) && core[cut] !== '性')
      return core.slice(cut);
  return core;
}

/** Whether one text is the other with characters left out: 三公经费表 of 一般公共预算三公经费表. */
function shortens(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const isForm = ({ kind }: Table): boolean => kind === '项目支出绩效目标表';

/** Sheets of equal names and titles it takes to say that sheet names are titles. */
const NAMED_BY_TITLE = 4;

/** Tables whose sheet bears another title, where sheet names are titles. */
function namedOtherwise(book: Book): Table[] {
  const alone = book.tables.filter(
    (table) => book.tables.filter(({ sheet }) => sheet === table.sheet).length === 1,
  );
  const named = alone.flatMap((table) => {
    const sheet = coreOf(table.sheet);
    const title = coreOf(table.title);
    return sheet === undefined || title === undefined ? [] : [{ table, sheet, title }];
  });
  const equal = named.filter(({ sheet, title }) => sheet === title).length;
  // Sheet names are short: one that only leaves words out of the title says the same.
  const differing = named.filter(
    ({ table, sheet, title }) => !shortens(sheet, normalise(table.title)) && !shortens(sheet, title),
  );
  if (equal < NAMED_BY_TITLE || differing.length * 3 > named.length) return [];
  return differing.map(({ table }) => table);
}

function sheetNames(book: Book): Finding[] {
  return namedOtherwise(book).map((table) => ({
    ...common(table),
    cells: [{ sheet: table.sheet, area: table.area }],
    message: `${tableName(table)}所在工作表名为「${table.sheet}」，与表的标题不一致。`,
    suggestion: '请统一标题和工作表名。',
    fingerprint: ['ND-6', tableKey(table), '工作表名'].join('|'),
  }));
}

function common(table: Table): Pick<Finding, 'rule' | 'severity' | 'category' | 'table' | 'basis'> {
  return {
    rule: 'ND-6',
    severity: '提示',
    category: '完整性',
    table: tableTitle(table),
    basis: '目录、工作表名和表的标题应当一致。',
  };
}

interface Entry {
  readonly ref: CellRef;
  readonly printed: string;
  readonly core: string;
  readonly number: string | undefined;
}

/** The titles listed on the sheets that are contents. */
function entriesOf({ book, snapshot }: CheckContext): Entry[] {
  return book.otherSheets
    .filter(({ what }) => what === '目录')
    .flatMap(({ sheet: name }) => {
      const entries: Entry[] = [];
      for (const [row, cells] of sheetNamed(snapshot, name)?.rows ?? []) {
        const texts = cells.flatMap((cell, column) =>
          typeof cell?.value === 'string'
            ? [{ text: cell.value.replace(/[.…·\s]*\d*\s*$/, ''), column }]
            : [],
        );
        for (const { text, column } of texts) {
          const core = coreOf(text);
          if (core === undefined) continue;
          const number =
            readTitle(text)?.number ?? texts.find((other) => readTitleless(other.text) !== undefined)?.text;
          entries.push({ ref: { sheet: name, row, column }, printed: text.trim(), core, number });
        }
      }
      return entries;
    });
}

function readTitleless(text: string): string | undefined {
  return /^(?:公开|附)?表[\d一二三四五六七八九十-]+$/.test(normalise(text)) ? text : undefined;
}

function contents(context: CheckContext): Finding[] {
  const entries = entriesOf(context);
  if (entries.length === 0 || context.book.sets.length !== 1) return [];
  const tables = context.book.tables.filter((table) => !isForm(table));
  const titled = tables.flatMap((table) => {
    const core = coreOf(table.title);
    return core === undefined ? [] : [{ table, core }];
  });
  const differing: { table: Table; entry: Entry }[] = [];
  const unlisted: Table[] = [];
  const told = new Set(namedOtherwise(context.book));
  for (const { table, core } of titled) {
    // The contents may be shorter than the titles: 收支总表 for 部门收支总表.
    if (entries.some((entry) => entry.core === core || shortens(entry.core, core))) continue;
    const entry =
      entries.find(({ number }) => sameNumber(number, table.number)) ??
      entries.find((each) => shortens(core, each.core));
    const isTaken = entry && titled.some((other) => other.core === entry.core);
    // The sheet bears the title the contents list: told there, where sheet names are titles.
    if (entry && told.has(table) && entry.core === coreOf(table.sheet)) continue;
    if (entry && !isTaken) differing.push({ table, entry });
    else unlisted.push(table);
  }
  return [
    ...(differing.length === 0 ? [] : [titledOtherwise(differing)]),
    ...(unlisted.length === 0 || unlisted.length * 2 > titled.length ? [] : [notListed(unlisted)]),
    ...absent(
      context,
      entries,
      titled.map(({ core }) => core),
    ),
  ];
}

function titledOtherwise(differing: readonly { readonly table: Table; readonly entry: Entry }[]): Finding {
  const first = differing[0] as { table: Table; entry: Entry };
  const each = differing.map(
    ({ table, entry }) => `${tableName(table)}在目录（${placeName(entry.ref)}）中为「${entry.printed}」`,
  );
  return {
    ...common(first.table),
    cells: [
      ...cellsAt(differing.map(({ entry }) => entry.ref)),
      ...differing.map(({ table: { sheet, area } }) => ({ sheet, area })),
    ],
    message: `目录与标题不一致：${firstFew(each, '处')}。`,
    suggestion: '请统一标题。',
    fingerprint: ['ND-6', ...differing.map(({ table }) => tableKey(table)), '目录'].join('|'),
  };
}

function sameNumber(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((printed) => (printed === undefined ? undefined : readNumber(printed)));
  return a !== undefined && b !== undefined && a.main === b.main && a.sub === b.sub;
}

function notListed(tables: readonly Table[]): Finding {
  const first = tables[0] as Table;
  return {
    ...common(first),
    cells: tables.map(({ sheet, area }) => ({ sheet, area })),
    message: `目录没有列出${firstFew(tables.map(tableName), '张表')}。`,
    suggestion: '请补齐目录。',
    fingerprint: ['ND-6', ...tables.map(tableKey), '目录缺'].join('|'),
  };
}

/** Entries no text of the workbook outside the contents repeats. */
function absent(
  { book, snapshot }: CheckContext,
  entries: readonly Entry[],
  cores: readonly string[],
): Finding[] {
  const listed = new Set(entries.map(({ ref }) => ref.sheet));
  const texts = snapshot.sheets
    .filter((sheet) => !listed.has(sheet.name))
    .flatMap((sheet) => [
      normalise(sheet.name),
      ...[...sheet.rows.values()].flatMap((cells) =>
        cells.flatMap((cell) =>
          typeof cell?.value === 'string' && cell.value.length < 80 ? [normalise(cell.value)] : [],
        ),
      ),
    ]);
  // Standard tables that are not there are told as such.
  if (missingKinds(book).length > 0) return [];
  const missing = entries.filter(
    ({ core }) =>
      !cores.some((title) => shortens(core, title) || shortens(title, core)) &&
      !texts.some(
        (text) => text.includes(core) || (text.length >= 4 && text.endsWith('表') && core.includes(text)),
      ),
  );
  if (missing.length === 0 || missing.length * 2 > entries.length || book.tables.length === 0) return [];
  return [
    {
      rule: 'ND-6',
      severity: '提示',
      category: '完整性',
      table: '',
      cells: cellsAt(missing.map(({ ref }) => ref)),
      message: `目录列有${firstFew(
        missing.map(({ printed }) => `「${printed}」`),
        '张表',
      )}，工作簿中没有找到。`,
      basis: '目录、工作表名和表的标题应当一致。',
      suggestion: '请补齐，或更正目录。',
      fingerprint: ['ND-6', '目录多', ...missing.map(({ core }) => core)].join('|'),
    },
  ];
}

export const contentsTitles: Check = {
  id: 'ND-6',
  severity: '提示',
  meaning: '目录、工作表名与表的标题一致。',
  run: (context) => [...sheetNames(context.book), ...contents(context)],
};
