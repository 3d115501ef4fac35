/** ND-42: the 项目活动 of a project's estimate that is nearly, but not quite, the project's name. */
import { CellWriter } from '../findings/cell-writer';
import type { Finding } from '../findings/finding';
import type { Table, TextCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { nameChange } from './corrections/names';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import { isNearlySame, isReordered, nameOf } from './projects/names';
import { tableKey } from './table-key';

function check(table: Table, writer: CellWriter): Finding[] {
  const name = table.fields.get('项目名称');
  const grid = table.grids.find(({ part }) => part === '明细');
  if (!name || !grid) return [];
  const own = nameOf(name.text);
  const activities = grid.rows
    .map(({ texts }) => texts.get('项目活动'))
    .filter((cell): cell is TextCell => cell !== undefined);
  const differing = activities.filter(({ text }) => {
    const activity = nameOf(text);
    return isReordered(activity, own) || isNearlySame(activity, own);
  });
  const first = differing[0];
  if (!first) return [];
  // Where the name is written in several ways, the longer ways belong to it.
  const all = activities.filter((cell) => {
    const activity = nameOf(cell.text);
    return differing.includes(cell) || (activity !== own && activity.startsWith(own));
  });
  const ways = [...new Set(all.map(({ text }) => text))].map((text) => `「${text}」`);
  const refs = all.map(({ ref }) => ref);
  return [
    {
      rule: 'ND-42',
      severity: '提示',
      category: '项目',
      table: tableTitle(table),
      cells: cellsAt([...refs, name.ref]),
      message: `${tableName(table)}${placeNames(refs)}项目活动写作${ways.join('')}，与项目名称「${name.text}」不一致。`,
      basis: '同一张表中对同一项目的称谓应当一致（通行做法）。',
      suggestion: '核对是否同一项目；是的统一为项目名称。',
      expected: name.text,
      actual: first.text,
      fingerprint: `ND-42|${tableKey(table)}|${nameOf(first.text)}`,
      ...asSuggestions(
        wordsCorrection(
          all.map(({ ref, text }) => nameChange(writer, ref, text, name.text)),
          first.text,
          name.text,
        ),
      ),
    },
  ];
}

export const activityNames: Check = {
  id: 'ND-42',
  severity: '提示',
  meaning: '支出明细测算中的项目活动与项目名称写法一致。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return book.tables
      .filter(({ kind }) => kind === '项目支出绩效目标表')
      .flatMap((table) => check(table, writer));
  },
};
