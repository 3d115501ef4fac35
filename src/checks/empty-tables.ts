/** ND-7: a table without data says so, in words that are true of it. */
import type { Finding } from '../findings/finding';
import { sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import type { Book, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import {
  fundOf,
  FUND_WORDS,
  misdatedNotes,
  saysNothing,
  saysTableIsEmpty,
  textsOfTable,
  type PlacedNote,
} from './empty-notes';
import { isReusedFile } from './reused-file';
import { yearOf } from './subject-rows';
import { tableKey } from './table-key';

const BASIS = '财预〔2016〕143号，没有数据的表格应当列出空表并说明。';

/** How the note of a table begins to say what there is none of. */
function nothingOf(table: Table): string {
  const fund = fundOf(table);
  if (fund !== undefined) return `使用${fund}预算拨款安排的支出`;
  return table.kind.includes('三公') ? '“三公”经费支出' : '本表所列内容';
}

function finding(
  table: Table,
  note: PlacedNote | undefined,
  what: string,
  texts: Pick<Finding, 'message' | 'basis' | 'suggestion'>,
): Finding {
  return {
    rule: 'ND-7',
    severity: '核实',
    category: '完整性',
    table: tableTitle(table),
    cells: note ? cellsAt([note.ref]) : [{ sheet: table.sheet, area: table.area }],
    ...texts,
    fingerprint: ['ND-7', tableKey(table), what].join('|'),
  };
}

/** A table that prints a nought in every cell has said what it has to say; the fund tables have to say it in words. */
function printsNoughts(table: Table): boolean {
  if (fundOf(table) !== undefined) return false;
  return table.grids.some(({ rows }) =>
    rows.some(({ amounts }) => [...amounts.values()].some(({ reading }) => reading.kind === 'number')),
  );
}

function unexplained(table: Table, { book, snapshot }: CheckContext): Finding[] {
  const isForm = table.kind.includes('绩效');
  if (!table.empty || isForm || table.exempt || printsNoughts(table)) return [];
  if (textsOfTable(table, book, snapshot).some(({ text }) => saysNothing(text))) return [];
  const year = yearOf(book, table);
  const when = year === undefined ? '' : `${year}年`;
  return [
    finding(table, undefined, '没有说明', {
      message: `${tableName(table)}没有数据，也没有说明。`,
      basis: BASIS,
      suggestion: `在表下注明「本部门${when}没有${nothingOf(table)}，故本表无数据」，或补填数据。`,
    }),
  ];
}

/** Whether a table that is not read prints an amount: numbers without decimals may be codes and numbers of lines. */
function printsAmounts({ sheet, area }: Table, snapshot: Snapshot): boolean {
  for (const [row, cells] of sheetNamed(snapshot, sheet)?.rows ?? []) {
    if (row <= area.top || row > area.bottom) continue;
    const shown = cells.map((cell) => shownText(cell, snapshot.date1904));
    if (shown.some((text) => /^-?[\d,]+\.\d+$/.test(text.trim()) && /[1-9]/.test(text))) return true;
  }
  return false;
}

function contradicted(table: Table, { book, snapshot }: CheckContext): Finding[] {
  if (table.empty || table.kind.includes('绩效')) return [];
  if (table.grids.length === 0 && !printsAmounts(table, snapshot)) return [];
  const fund = fundOf(table);
  const own = fund === undefined ? undefined : FUND_WORDS[fund];
  const note = textsOfTable(table, book, snapshot).find(({ text }) => {
    if (saysTableIsEmpty(text)) return true;
    const plain = normalise(text);
    return (
      own?.test(plain) === true &&
      /^(?:[^，。；]*[:])?[^，。；]{0,24}(?:没有|无|未)(?:使用|安排|发生)?(?:政府性基金|国有资本)[^，。；]*(?:支出|收入|安排|预算|拨款)[。；，]?/.test(
        plain,
      )
    );
  });
  if (!note) return [];
  return [
    finding(table, note, '说明与数据不符', {
      message: `${tableName(table)}有数据，${placeName(note.ref)}却注明「${note.text}」。`,
      basis: '表中数据与表下说明应当一致。',
      suggestion: '请核对数据，或删去说明。',
    }),
  ];
}

function foreignFund(table: Table, { book, snapshot }: CheckContext): Finding[] {
  const fund = fundOf(table);
  if (!table.empty || fund === undefined) return [];
  const others = Object.entries(FUND_WORDS).filter(([name]) => name !== fund);
  const notes = textsOfTable(table, book, snapshot).filter(({ text }) => saysNothing(text));
  if (notes.some(({ text }) => FUND_WORDS[fund]?.test(normalise(text)))) return [];
  return notes.slice(0, 1).flatMap((note) => {
    const other = others.find(([, words]) => words.test(normalise(note.text)));
    if (!other) return [];
    return [
      finding(table, note, '说明为另一预算', {
        message: `${tableName(table)}${placeName(note.ref)}的说明写的是${other[0]}预算：「${note.text}」。`,
        basis: BASIS,
        suggestion: `请改为${fund}预算的说明。`,
      }),
    ];
  });
}

function otherYear({ book, snapshot }: CheckContext): Finding[] {
  const notes = misdatedNotes(book, snapshot);
  if (isReusedFile(notes)) return [];
  return notes.map(({ table, note, year, named }) =>
    finding(table, note, '说明年度', {
      message: `${tableName(table)}${placeName(note.ref)}的说明写的是${named}年，本表为${year}年：「${note.text}」。`,
      basis: BASIS,
      suggestion: `请核对说明是否沿用了以前年度的，改为${year}年。`,
    }),
  );
}

function tablesOf(
  context: CheckContext,
  each: (table: Table, context: CheckContext) => Finding[],
): Finding[] {
  const book: Book = context.book;
  return book.tables.flatMap((table) => each(table, context));
}

export const emptyTables: Check = {
  id: 'ND-7',
  severity: '核实',
  meaning: '没有数据的表附有说明，说明的预算、年度和表中数据相符。',
  run: (context) => [
    ...tablesOf(context, unexplained),
    ...tablesOf(context, contradicted),
    ...tablesOf(context, foreignFund),
    ...otherYear(context),
  ],
};
