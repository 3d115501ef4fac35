/** ND-8: titles and covers are of the workbook's year, headers of it or the one before, deadlines of targets not past. */
import { CellWriter } from '../findings/cell-writer';
import type { Finding, Severity } from '../findings/finding';
import type { Correction } from '../findings/correction';
import { sheetNamed } from '../grid/snapshot';
import type { CellRef } from '../grid/address';
import type { Book, Table } from '../tables/book';
import { isNote } from '../tables/sheet/furniture';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { readYear } from '../tables/sheet/titles';
import { namesWorkbook } from '../tables/find/workbook-year';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import { tableKey } from './table-key';

/** Years a text names as 2023年. */
function yearsIn(text: string): number[] {
  const years = [...normalise(text).matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]));
  const chinese = years.length === 0 ? readYear(text) : undefined;
  return chinese === undefined ? years : [chinese];
}

/** The year of a set of tables: what most of its titles say. */
function yearOfSet(book: Book, set: number): number | undefined {
  const counts = new Map<number, number>();
  for (const table of book.tables.filter((one) => one.set === set)) {
    const year = readYear(table.title);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort(([, a], [, b]) => b - a);
  const own = book.sets.length === 1 ? book.year : undefined;
  // Half the titles against the other half prove nothing, unless the rest of the workbook decides.
  if (most && (!second || most[1] > second[1])) return own !== undefined && most[1] === 1 ? own : most[0];
  return own;
}

function finding(
  severity: Severity,
  what: string,
  table: Table | undefined,
  refs: readonly CellRef[],
  texts: Pick<Finding, 'message' | 'suggestion' | 'basis'>,
): Finding {
  return {
    rule: 'ND-8',
    severity,
    category: '完整性',
    table: table === undefined ? '' : tableTitle(table),
    cells: refs.length > 0 || !table ? cellsAt(refs) : [{ sheet: table.sheet, area: table.area }],
    ...texts,
    fingerprint: ['ND-8', ...(table ? [tableKey(table)] : []), what].join('|'),
  };
}

const TITLE_BASIS = '封面、标题的年度应当是本次公开的年度。';

function titles({ book, snapshot }: CheckContext): Finding[] {
  return book.tables.flatMap((table) => {
    const year = yearOfSet(book, table.set);
    const named = yearsIn(table.title);
    const other = named[0];
    if (year === undefined || other === undefined || named.includes(year)) return [];
    const ref = cellOf(table, snapshot);
    return [
      {
        ...finding('错误', '标题', table, ref, {
          message: `${tableName(table)}的标题为${other}年，工作簿其他各表为${year}年。`,
          basis: TITLE_BASIS,
          suggestion: `请核对数据是否为${year}年的，并更正标题。`,
        }),
        expected: String(year),
        actual: String(other),
        ...asSuggestions(yearReplaced(ref, other, year, snapshot)),
      },
    ];
  });
}

/** Another year in the text of a cell, where it names just that one. */
function yearReplaced(
  refs: readonly CellRef[],
  other: number,
  year: number,
  snapshot: CheckContext['snapshot'],
): Correction[] {
  const writer = new CellWriter(snapshot);
  const [former, instead] = [String(other), String(year)];
  return wordsCorrection(
    refs.map((ref) => writer.replace(ref, former, instead)),
    former,
    instead,
  );
}

/** The cell of the title. */
function cellOf(table: Table, snapshot: CheckContext['snapshot']): CellRef[] {
  const cells = sheetNamed(snapshot, table.sheet)?.rows.get(table.area.top) ?? [];
  const column = cells.findIndex((cell) => typeof cell?.value === 'string' && yearsIn(cell.value).length > 0);
  return column < 0 ? [] : [{ sheet: table.sheet, row: table.area.top, column }];
}

/** 2023年部门预算, 2023年度单位决算公开: what a cover says it is the cover of. */
const COVERED = /(?:部门|单位)(?:预算|决算)|(?:预算|决算)(?:公开|草案|报表|情况|$)/;

function covers({ book, snapshot }: CheckContext): Finding[] {
  const year = book.year;
  if (year === undefined || book.sets.length !== 1) return [];
  return book.otherSheets
    .filter(({ what }) => what === '封面' || what === '标题页')
    .flatMap(({ sheet }) =>
      [...(sheetNamed(snapshot, sheet)?.rows ?? [])].flatMap(([row, cells]) =>
        cells.flatMap((cell, column) => {
          if (typeof cell?.value !== 'string' || !COVERED.test(normalise(cell.value))) return [];
          const named = yearsIn(cell.value);
          const other = named[0];
          if (other === undefined || named.includes(year)) return [];
          // A cover may speak of other papers too: 2022年部门决算另行公开. A sentence is no title.
          if (isNote(cell.value) || /[。；]/.test(cell.value)) return [];
          if (!namesWorkbook(cell.value, book.sets[0]?.family ?? '预算')) return [];
          return [
            {
              ...finding('错误', `封面|${sheet}`, undefined, [{ sheet, row, column }], {
                message: `工作表「${sheet}」的封面写的是${other}年：「${cell.value.trim()}」，各表为${year}年。`,
                basis: TITLE_BASIS,
                suggestion: `请改为${year}年。`,
              }),
              expected: String(year),
              actual: String(other),
              ...asSuggestions(yearReplaced([{ sheet, row, column }], other, year, snapshot)),
            },
          ];
        }),
      ),
    );
}

function headers(book: Book): Finding[] {
  return book.tables.flatMap((table) => {
    const year = yearOfSet(book, table.set) ?? book.year;
    if (year === undefined || table.kind.includes('绩效')) return [];
    const amounts = table.grids.flatMap(({ columns }) => columns);
    const later = amounts.filter(({ printed }) => yearsIn(printed.join(' ')).some((one) => one > year));
    const current = amounts.filter(({ role }) => role === '金额');
    const stale = current.length === 0 && amounts.some(({ role }) => role === '上年');
    const columns = later.length > 0 ? later : stale ? amounts.filter(({ role }) => role === '上年') : [];
    const first = columns[0];
    if (!first) return [];
    return [
      finding('提示', '表头', table, [], {
        message: `${tableName(table)}的表头为「${first.printed.join('/')}」，本表为${year}年。`,
        basis: '表头的年度应当与标题一致，上年数除外。',
        suggestion: `请核对是否应为${year}年。`,
      }),
    ];
  });
}

/** A target that is nothing but a date: 2022年底, 2022年12月前完成. */
const DEADLINE =
  /^(?:于|在)?(20\d{2})年(?:度)?(?:底|末|内|前|初|\d{1,2}月(?:\d{1,2}日|底|末|份)?)?(?:之?前)?(?:完成|建成|上线|投入使用)?$/;

function deadlines(book: Book): Finding[] {
  return book.tables.flatMap((table) => {
    const { year } = book;
    if (year === undefined || !table.kind.includes('绩效目标')) return [];
    return table.grids.flatMap(({ part, rows }) =>
      rows.flatMap((row) => {
        const target = part === '指标' ? row.texts.get('指标值') : undefined;
        const named = target ? DEADLINE.exec(normalise(target.text))?.[1] : undefined;
        if (!target || named === undefined || Number(named) >= year) return [];
        const indicator = row.texts.get('三级指标')?.text.replace(/\s+/g, '') ?? row.name;
        return [
          finding('提示', `指标值|${indicator}`, table, [target.ref], {
            message: `${tableName(table)}${placeName(target.ref)}指标「${indicator}」的指标值为「${target.text}」，早于预算年度${year}年。`,
            basis: '绩效目标是预算年度及以后要达到的结果。',
            suggestion: '请核对年度。',
          }),
        ];
      }),
    );
  });
}

export const years: Check = {
  id: 'ND-8',
  severity: '错误',
  meaning: '封面、标题、表头、指标值的年度与工作簿一致。',
  run: (context) => [
    ...titles(context),
    ...covers(context),
    ...headers(context.book),
    ...deadlines(context.book),
  ],
};
