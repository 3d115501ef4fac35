/** ND-34: last year's file used again: the titles are of this year, the notes of the empty tables all of the year before. */
import type { Finding } from '../findings/finding';
import { tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { misdatedNotes, type DatedNote } from './empty-notes';
import { tablesNamed } from './fold';
import { tableKey } from './table-key';

/** Whether several notes tell the same earlier year; a single one is a slip of its own. */
export function isReusedFile(notes: readonly DatedNote[]): boolean {
  return notes.length > 1 && notes.every(({ named, year }) => named === year - 1);
}

function toFinding(notes: readonly DatedNote[]): Finding[] {
  const first = notes[0];
  if (!first || !isReusedFile(notes)) return [];
  return [
    {
      rule: 'ND-34',
      severity: '核实',
      category: '完整性',
      table: tableTitle(first.table),
      cells: cellsAt(notes.map(({ note }) => note.ref)),
      message: `${tablesNamed(notes.map(({ table, note }) => ({ table, ref: note.ref })))}的说明写的都是${first.named}年，本表为${first.year}年，可能沿用了上年的文件。`,
      basis: '公开表的标题、说明和数据应当属于同一年度。',
      suggestion: `请核对数据是否为${first.year}年的，并更正说明。`,
      fingerprint: ['ND-34', tableKey(first.table)].join('|'),
    },
  ];
}

export const reusedFile: Check = {
  id: 'ND-34',
  severity: '核实',
  meaning: '空表说明与标题属于同一年度，没有沿用上年的文件。',
  run: ({ book, snapshot }) => toFinding(misdatedNotes(book, snapshot)),
};
