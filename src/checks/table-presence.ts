/** ND-5: the tables every place publishes are there, and the printed numbers of the tables neither skip nor repeat. */
import type { Finding } from '../findings/finding';
import { cellAt, type Sheet, type Snapshot } from '../grid/snapshot';
import type { Book, Family, Table } from '../tables/book';
import { readTableNumber, readTitle } from '../tables/sheet/titles';
import type { Check, CheckContext } from './check';
import { readNumber, type TableNumber } from './printed-number';

/** Tables every place publishes. A place may have more; 国有资本经营预算 is left out where there never was one. */
const EVERYWHERE: Readonly<Partial<Record<Family, readonly string[]>>> = {
  预算: [
    '收支总表',
    '收入总表',
    '支出总表',
    '财政拨款收支总表',
    '一般公共预算支出表',
    '一般公共预算基本支出表',
    '三公经费支出表',
    '政府性基金预算支出表',
  ],
  决算: [
    '收入支出决算总表',
    '收入决算表',
    '支出决算表',
    '财政拨款收入支出决算总表',
    '一般公共预算财政拨款支出决算表',
    '一般公共预算财政拨款基本支出决算表',
    '三公经费支出决算表',
    '政府性基金收支决算表',
  ],
};

/** A workbook with fewer of them holds part of a book, and nothing is missing from it. */
const SMALLEST_BOOK = 6;

/** The tables every place publishes that are surely not there. */
export function missingKinds(book: Book): readonly string[] {
  const [set, ...others] = book.sets;
  if (!set || others.length > 0 || book.issues.some(({ kind }) => kind === '同类表重复')) return [];
  const kinds = new Set(book.tables.map(({ kind }) => kind));
  const expected = EVERYWHERE[set.family] ?? [];
  // What was not understood may be the missing table.
  const maybe = (kind: string): boolean =>
    book.unrecognised.some(({ mayBe }) => mayBe === undefined || mayBe.includes(kind));
  const missing = expected.filter((kind) => !kinds.has(kind) && !maybe(kind));
  return expected.length - missing.length < SMALLEST_BOOK ? [] : missing;
}

function missingTables(book: Book): Finding[] {
  const missing = missingKinds(book);
  if (missing.length === 0) return [];
  return [
    {
      rule: 'ND-5',
      severity: '核实',
      category: '完整性',
      table: '',
      cells: [],
      message: `工作簿中没有${missing.map((kind) => `《${kind}》`).join('')}。`,
      basis: '财预〔2016〕143号，没有数据的表格也应当列出空表并说明。',
      suggestion: '请补齐；在其他文件中公开的，请填写审核说明。',
      fingerprint: ['ND-5', ...missing].join('|'),
    },
  ];
}

/** Rows from the top of a sheet in which a number may stand by itself. */
const FURNITURE_ROWS = 6;

/** Sheets that bear a table's number and hold words only: a list of funds without any, with its note. */
const WORDS_ONLY = new Set(['文字说明', '标题页']);

/** Numbers printed on sheets no table was read from: their tables count too. */
function otherNumbers({ book, snapshot }: CheckContext): string[] {
  const read = new Set([...book.tables, ...book.otherSheets].map(({ sheet }) => sheet));
  return numbersOn(
    snapshot,
    ({ name }) => !read.has(name),
    (value) => readTableNumber(value) ?? readTitle(value)?.number,
  );
}

function numbersBesideWords({ book, snapshot }: CheckContext): string[] {
  const words = new Set(
    book.otherSheets.filter(({ what }) => WORDS_ONLY.has(what)).map(({ sheet }) => sheet),
  );
  return numbersOn(snapshot, ({ name }) => words.has(name), readTableNumber);
}

/** The first number printed on each of the visible sheets. */
function numbersOn(
  snapshot: Snapshot,
  wanted: (sheet: Sheet) => boolean,
  numberIn: (text: string) => string | undefined,
): string[] {
  return snapshot.sheets
    .filter((sheet) => sheet.visibility === 'visible' && wanted(sheet))
    .flatMap((sheet) => {
      const top = sheet.used?.top ?? 0;
      for (let row = top; row < top + FURNITURE_ROWS; row += 1) {
        for (let column = sheet.used?.left ?? 0; column <= (sheet.used?.right ?? -1); column += 1) {
          const value = cellAt(sheet, row, column)?.value;
          if (typeof value !== 'string') continue;
          const number = numberIn(value);
          if (number !== undefined) return [number];
        }
      }
      return [];
    });
}

function numberSequence(context: CheckContext): Finding[] {
  const { book } = context;
  if (book.sets.length !== 1) return [];
  const tables = book.tables.flatMap((table) => {
    const number = table.number === undefined ? undefined : readNumber(table.number);
    return number ? [{ table, number }] : [];
  });
  // Numbers of several tables under one number (表8 续) or none at all: no sequence to speak of.
  if (tables.length < SMALLEST_BOOK || tables.length < book.tables.length) return [];
  // 附件2-4 among 表1, 表2 … counts something else.
  const styles = new Set(
    tables.map(({ table }) => (table.number ?? '').replace(/[\d\s一二三四五六七八九十-]/g, '')),
  );
  if (styles.size > 1) return [];
  const printed = otherNumbers(context);
  const others = printed.flatMap((number) => readNumber(number) ?? []);
  const beside = numbersBesideWords(context).flatMap((number) => readNumber(number) ?? []);
  // A table that is told to be missing takes its number with it.
  const complete =
    missingKinds(book).length === 0 &&
    others.length === printed.length &&
    othersAreNumbered(context, others.length);
  const problems = [
    ...repeated(tables),
    ...(complete ? skipped([...tables.map(({ number }) => number), ...others, ...beside]) : []),
  ];
  if (problems.length === 0) return [];
  const first = tables[0] as { table: Table };
  return [
    {
      rule: 'ND-5',
      severity: '提示',
      category: '完整性',
      table: '',
      cells: [{ sheet: first.table.sheet, area: first.table.area }],
      message: `公开表编号${problems.join('，')}。`,
      basis: '公开表应当依次编号，便于查对有无缺表。',
      suggestion: '请核对表号，或核对有无漏表。',
      fingerprint: ['ND-5', '表号'].join('|'),
    },
  ];
}

function othersAreNumbered({ book }: CheckContext, count: number): boolean {
  return new Set(book.unrecognised.map(({ sheet }) => sheet)).size <= count;
}

function repeated(tables: readonly { readonly number: TableNumber; readonly table: Table }[]): string[] {
  // Forms printed as one list have one number.
  const seen = new Map<string, Set<string>>();
  for (const { number, table } of tables) {
    const key = `${number.main}-${number.sub ?? ''}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(`${table.sheet}!${table.area.top},${table.area.left}`));
  }
  return [...seen]
    .filter(([, places]) => places.size > 1)
    .map(([key, places]) => `「${key.replace(/-$/, '')}」用了${places.size}次`);
}

function skipped(numbers: readonly TableNumber[]): string[] {
  const mains = new Set(numbers.map(({ main }) => main));
  const gaps = between(mains).map(String);
  for (const main of mains) {
    const subs = numbers.filter((number) => number.main === main).map(({ sub }) => sub);
    const known = new Set(subs.filter((sub) => sub !== undefined));
    if (known.size > 1) gaps.push(...between(known).map((sub) => `${main}-${sub}`));
  }
  return gaps.length === 0 ? [] : [`缺${gaps.map((gap) => `「${gap}」`).join('')}`];
}

/** Whole numbers from the smallest to the largest that are not there. */
function between(numbers: ReadonlySet<number>): number[] {
  const all: number[] = [];
  for (let n = Math.min(...numbers); n < Math.max(...numbers); n += 1) if (!numbers.has(n)) all.push(n);
  return all;
}

export const tablePresence: Check = {
  id: 'ND-5',
  severity: '核实',
  meaning: '各地都公开的表是否齐全，表号是否连续、不重复。',
  run: (context) => [...missingTables(context.book), ...numberSequence(context)],
};
