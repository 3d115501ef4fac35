/** What notes say of a table without data: shared by the checks over empty tables (ND-7) and re-used files (ND-34). */
import { contains, type CellRef } from '../grid/address';
import { sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Book, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { yearOf } from './subject-rows';

/** A text that says that there is nothing: no expenditure, no data. */
const NOTHING =
  /没有|无|未(?!来|成年)|空表|为空|不涉及|不存在|零(?:报送|报告|公开|申报|表)|为(?:零|0(?![.\d]))|^(?:备注|注|说明)?:?空$/;
/** The whole table is said to be without data. */
const WHOLE_TABLE = /(?:本|此|该)表(?:无数据|没有数据|无此|为空|系空|是空)|故(?:本表)?(?:无数据|为空)|空表/;

export interface PlacedNote {
  readonly text: string;
  readonly ref: CellRef;
}

/** The texts of a table from its title to the next table of its sheet, or the end of the sheet. */
export function textsOfTable(table: Table, book: Book, snapshot: Snapshot): PlacedNote[] {
  const sheet = sheetNamed(snapshot, table.sheet);
  const others = book.tables.filter((other) => other !== table && other.sheet === table.sheet);
  const next = others
    .map(({ area }) => area.top)
    .filter((top) => top > table.area.top && top > table.area.bottom - 1);
  const end = next.length === 0 ? Infinity : Math.min(...next) - 1;
  const texts: PlacedNote[] = [];
  for (const [row, cells] of sheet?.rows ?? []) {
    if (row < table.area.top || row > end) continue;
    cells.forEach((cell, column) => {
      if (others.some(({ area }) => contains(area, row, column))) return;
      if (typeof cell?.value === 'string' && cell.value.trim() !== '')
        texts.push({ text: cell.value.trim(), ref: { sheet: table.sheet, row, column } });
    });
  }
  return texts;
}

/** Whether a text says that there is nothing to show. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(normalise(text));
}

/** Whether a text says that its whole table is without data. */
export function saysTableIsEmpty(text: string): boolean {
  const plain = normalise(text);
  // 无内容应公开空表: what is to be done where there is nothing.
  return WHOLE_TABLE.test(plain) && !/如|若|除|应(?:当|该)?[^,。]{0,6}空表/.test(plain);
}

/** The fund a table is about, and the words that name it. */
export const FUND_WORDS: Readonly<Record<string, RegExp>> = {
  政府性基金: /政府性基金/,
  国有资本经营: /国有资本/,
};

/** The name of the fund of a table of one of the two smaller funds. */
export function fundOf({ kind }: Table): string | undefined {
  return Object.keys(FUND_WORDS).find((fund) => kind.includes(fund));
}

/** Notes that say that there is nothing, name a year, and name neither this year nor none. */
export interface DatedNote {
  readonly table: Table;
  readonly note: PlacedNote;
  readonly year: number;
  readonly named: number;
}

/** Notes of empty tables that name another year than the table's. */
export function misdatedNotes(book: Book, snapshot: Snapshot): DatedNote[] {
  return book.tables
    .filter(({ empty }) => empty)
    .flatMap((table) => {
      const year = yearOf(book, table);
      if (year === undefined) return [];
      return textsOfTable(table, book, snapshot).flatMap((note) => {
        const years = [...normalise(note.text).matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]));
        const named = years[0];
        if (!saysNothing(note.text) || named === undefined || years.includes(year)) return [];
        return [{ table, note, year, named }];
      });
    });
}
