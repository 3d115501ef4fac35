/** ND-32: one code has one name in all tables of a set. */
import { collect } from '../findings/collect';
import { plainName } from '../catalogue/name-key';
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import type { Finding } from '../findings/finding';
import type { Snapshot } from '../grid/snapshot';
import type { Book } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { nameChange } from './corrections/names';
import { asSuggestions, tied, wordsCorrection } from './corrections/wording';
import { whereFound } from './fold';
import { judgedRows } from './subject-names';
import { subjectRows, type SubjectRow } from './subject-rows';
import { tableKey } from './table-key';

function run(book: Book, snapshot: Snapshot): Finding[] {
  const writer = new CellWriter(snapshot);
  // A name that is not the official one is told by ND-1.
  const told = new Set(judgedRows(book, 'name-differs').map(keyOf));
  const byCode = new Map<string, SubjectRow[]>();
  for (const table of book.tables) {
    for (const row of subjectRows(table)) {
      if (row.codePrinted && row.name !== '') collect(byCode, keyOf(row), row);
    }
  }
  return [...byCode].flatMap(([key, rows]) => (told.has(key) ? [] : differing(rows, writer)));
}

function keyOf({ table, classification, code }: SubjectRow): string {
  return `${table.set}|${classification}:${code}`;
}

function differing(rows: readonly SubjectRow[], writer: CellWriter): Finding[] {
  const names = [...new Set(rows.map(({ name }) => plainName(name)))];
  if (names.length < 2) return [];
  const first = rows[0] as SubjectRow;
  const each = names.map((plain) => {
    const same = rows.filter(({ name }) => plainName(name) === plain);
    return `${whereFound(same, 1)}为「${same[0]?.name ?? ''}」`;
  });
  return [
    {
      rule: 'ND-32',
      severity: '核实',
      category: '科目',
      table: tableTitle(first.table),
      cells: cellsAt(rows.map(({ ref }) => ref)),
      message: `同一科目${first.code}名称不一致：${each.join('，')}。`,
      basis: '同一科目在各表中的名称应当一致。',
      suggestion: '请核对编码和名称后统一。',
      fingerprint: ['ND-32', tableKey(first.table), first.code].join('|'),
      ...asSuggestions(names.length === 2 ? unified(rows, names, writer) : []),
    },
  ];
}

/** The rarer of two names replaced by the other; where both are as frequent, either by the other. */
function unified(
  rows: readonly SubjectRow[],
  names: readonly string[],
  writer: CellWriter,
): readonly Correction[] {
  const groups = names.map((plain) => rows.filter(({ name }) => plainName(name) === plain));
  const [one = [], other = []] = groups.sort((a, b) => b.length - a.length);
  const replace = (those: readonly SubjectRow[], by: readonly SubjectRow[]): readonly Correction[] => {
    const instead = by[0]?.name ?? '';
    const changes = those.map(({ ref, name }) => nameChange(writer, ref, name, instead));
    return wordsCorrection(changes, those[0]?.name ?? '', instead);
  };
  return one.length > other.length
    ? replace(other, one)
    : tied([...replace(other, one), ...replace(one, other)]);
}

export const twinNames: Check = {
  id: 'ND-32',
  severity: '核实',
  meaning: '同一科目编码在各表中的名称一致。',
  run: ({ book, snapshot }) => run(book, snapshot),
};
