/** ND-43: the 支出经济分类 of a project's estimate is a name of the classification. */
import { allSubjects } from '../catalogue/subjects';
import { plainName } from '../catalogue/name-key';
import type { Finding } from '../findings/finding';
import type { Table, TextCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

let known: ReadonlySet<string> | undefined;

/** Names of both economic classifications, of whatever year; a word 支出 more or less does not matter. */
function knownNames(): ReadonlySet<string> {
  known ??= new Set(
    [...allSubjects('部门经济'), ...allSubjects('政府经济')]
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map(key),
  );
  return known;
}

function key(name: string): string {
  return plainName(name).replace(/支出$/, '');
}

/** The names a cell gives: 302商品和服务支出 · 30201-办公费 · 商品和服务支出/办公费. */
function namesIn(text: string): string[] {
  return text
    .split(/[/／;；\r\n]+/)
    .map((part) => part.replace(/^[\s[（(【]*\d{3,5}[\])）】]*\s*[-—_:：.、]*\s*/, '').trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part));
}

function isKnown(text: string): boolean {
  const names = knownNames();
  // A name may itself hold the sign that parts two names.
  return names.has(key(text)) || namesIn(text).every((name) => names.has(key(name)));
}

function check(table: Table): Finding[] {
  const rows = table.grids.find(({ part }) => part === '明细')?.rows ?? [];
  const cells = rows
    .map(({ texts }) => texts.get('支出经济分类'))
    .filter((cell): cell is TextCell => cell !== undefined && cell.text.trim() !== '');
  const unknown = cells.filter(({ text }) => !isKnown(text.trim()));
  const first = unknown[0];
  if (!first) return [];
  const names = [...new Set(unknown.map(({ text }) => `「${text.trim()}」`))];
  const refs = unknown.map(({ ref }) => ref);
  return [
    {
      rule: 'ND-43',
      severity: '核实',
      category: '科目',
      table: tableTitle(table),
      cells: cellsAt(refs),
      message: `${tableName(table)}${placeNames(refs)}支出经济分类${names.join('、')}不是支出经济分类科目的名称。`,
      basis: '政府收支分类科目的支出经济分类。',
      suggestion: '改为相应的支出经济分类科目名称（如「商品和服务支出」「委托业务费」）。',
      fingerprint: `ND-43|${tableKey(table)}|${names.join('')}`,
    },
  ];
}

export const estimateEconomicNames: Check = {
  id: 'ND-43',
  severity: '核实',
  meaning: '支出明细测算中的支出经济分类是支出经济分类科目的名称。',
  run: ({ book }) => book.tables.filter(({ kind }) => kind === '项目支出绩效目标表').flatMap(check),
};
