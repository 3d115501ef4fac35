/** ND-9: no table of a budget is called 决算, and none of final accounts 预算. */
import type { Finding } from '../findings/finding';
import { cellAt } from '../grid/snapshot';
import type { CellRef } from '../grid/address';
import type { Book, Family, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { readTitle } from '../tables/sheet/titles';
import { cellsAt } from './cells';
import type { Check, CheckContext } from './check';
import { textsOfTable } from './empty-notes';
import { tableKey } from './table-key';

/** The names of the three budgets are 预算 in both families. */
const BUDGETS = /(?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金)预算/g;

/** What is called after the budget in final accounts as well: 部门预算项目, 预算绩效, 预算执行. */
const OF_BUDGETS = /预算(?:项目|绩效|执行|单位|支出绩效|管理)/g;

/** Whether a title is in the words of the other family. */
function isCrossed(title: string, family: Family): boolean {
  const plain = normalise(title).replace(BUDGETS, '').replace(OF_BUDGETS, '');
  return family === '预算'
    ? plain.includes('决算') && !plain.includes('预算')
    : plain.includes('预算') && !plain.includes('决算');
}

function finding(
  table: Table | undefined,
  refs: readonly CellRef[],
  where: string,
  what: string,
  family: Family,
): Finding {
  const other = family === '预算' ? '决算' : '预算';
  return {
    rule: 'ND-9',
    severity: '提示',
    category: '文字',
    table: table ? tableTitle(table) : '',
    cells: refs.length > 0 || !table ? cellsAt(refs) : [{ sheet: table.sheet, area: table.area }],
    message: `${where}写的是「${other}」：「${what}」，工作簿为部门${family}。`,
    basis: '预算、决算的表名和表头应当与公开的内容一致。',
    suggestion: `请核对是否应为「${family}」。`,
    fingerprint: ['ND-9', ...(table ? [tableKey(table)] : []), what].join('|'),
  };
}

/** Rows from the top of a sheet in which its title stands. */
const TITLE_ROWS = 5;

/** Titles of sheets that were not read: a 收入决算表 among the tables of a budget is none of its tables. */
function unreadTitles({ book, snapshot }: CheckContext, family: Family): Finding[] {
  const unread = new Set(book.unrecognised.map(({ sheet }) => sheet));
  return snapshot.sheets
    .filter((sheet) => unread.has(sheet.name) && sheet.visibility === 'visible')
    .flatMap((sheet) => {
      const top = sheet.used?.top ?? 0;
      for (let row = top; row < top + TITLE_ROWS; row += 1) {
        for (let column = sheet.used?.left ?? 0; column <= (sheet.used?.right ?? -1); column += 1) {
          const value = cellAt(sheet, row, column)?.value;
          const title = typeof value === 'string' ? readTitle(value) : undefined;
          if (!title || !/表$/.test(title.core) || !isCrossed(title.core, family)) continue;
          const ref = { sheet: sheet.name, row, column };
          return [finding(undefined, [ref], `工作表「${sheet.name}」的标题`, title.printed, family)];
        }
      }
      return [];
    });
}

/** Columns of this year's figures called 决算数 in a budget. The other way round is usual: final accounts show both. */
function headers(table: Table): Finding[] {
  const crossed = table.grids
    .flatMap(({ columns }) => columns)
    .find(({ role, printed }) => role === '金额' && /决算数?/.test(normalise(printed.join('/'))));
  if (!crossed || table.kind.includes('绩效')) return [];
  return [finding(table, [], `${tableName(table)}的表头`, crossed.printed.join('/'), '预算')];
}

function notes(table: Table, { book, snapshot }: CheckContext, family: Family): Finding[] {
  const other = family === '预算' ? '决算' : '预算';
  const crossed = textsOfTable(table, book, snapshot).find(
    ({ text }) =>
      /^(?:备注|注|说明)/.test(text) &&
      new RegExp(`本表.{0,12}(?:部门|单位).{0,8}${other}(?!数)`).test(normalise(text).replace(BUDGETS, '')) &&
      !normalise(text).replace(BUDGETS, '').includes(family),
  );
  return crossed ? [finding(table, [crossed.ref], `${tableName(table)}的说明`, crossed.text, family)] : [];
}

/** Tables of the other family that may be slips of their titles; more of them are a set of their own. */
const MOST_CROSSED = 2;

/** The family of the workbook; undefined where it holds sets of both. */
function familyOf(book: Book): Family | undefined {
  const count = (family: Family): number =>
    book.tables.filter(({ set }) => book.sets[set]?.family === family).length;
  const [budget, final] = [count('预算'), count('决算')];
  const fewer = Math.min(budget, final);
  if (fewer > MOST_CROSSED || fewer * 2 >= Math.max(budget, final)) return undefined;
  return budget > final ? '预算' : '决算';
}

export const familyWords: Check = {
  id: 'ND-9',
  severity: '提示',
  meaning: '预算公开表不写作决算，决算公开表不写作预算。',
  run: (context) => {
    const { book } = context;
    const family = familyOf(book);
    if (family === undefined) return [];
    const crossed = book.tables.filter(({ title }) => isCrossed(title, family));
    const others = book.tables.filter((table) => !crossed.includes(table));
    return [
      ...crossed.map((table) => finding(table, [], `${tableName(table)}的标题`, table.title, family)),
      ...unreadTitles(context, family),
      ...(family === '预算' ? others.flatMap(headers) : []),
      ...others.flatMap((table) => notes(table, context, family)),
    ];
  },
};
