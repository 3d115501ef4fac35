/** ND-11: a department or unit has one name: over the tables, in their rows, in the forms of its projects. */
import { CellWriter } from '../findings/cell-writer';
import { collect } from '../findings/collect';
import type { Finding, FindingCells } from '../findings/finding';
import type { Book, Table, TextCell } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import { firstFew, whereFound } from './fold';
import { nearlySame, unitRows, withoutBrackets, type UnitRow } from './organisations';
import { tableKey } from './table-key';

const BASIS = '同一部门、单位在各表中的名称应当一致。';

function finding(table: Table, cells: readonly FindingCells[], key: string, message: string): Finding {
  return {
    rule: 'ND-11',
    severity: '提示',
    category: '文字',
    table: tableTitle(table),
    cells,
    message,
    basis: BASIS,
    suggestion: '请统一为批复的名称。',
    fingerprint: ['ND-11', tableKey(table), key].join('|'),
  };
}

/** Names over the tables that differ from what most tables of the set say. */
function headers(book: Book): Finding[] {
  return book.sets.flatMap((_, set) => {
    const stated = book.tables.filter((table) => table.set === set && table.organisation !== undefined);
    const most = majority(stated.map(({ organisation }) => normalise(organisation ?? '')));
    const others = stated.filter(({ organisation }) => normalise(organisation ?? '') !== most);
    const first = others[0];
    if (most === undefined || !first || others.length * 2 > stated.length) return [];
    const each = others.map((table) => `${tableName(table)}为「${table.organisation ?? ''}」`);
    return [
      finding(
        first,
        others.map(({ sheet, area }) => ({ sheet, area })),
        '表头',
        `部门（单位）名称不一致：${firstFew(each, '张表')}，其他各表为「${most}」。`,
      ),
    ];
  });
}

function majority(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** One code with two names in two tables. 收入总表 against 分单位表 is told by BX-14. */
function rows(book: Book): Finding[] {
  const byCode = new Map<string, UnitRow[]>();
  for (const row of unitRows(book)) {
    if (row.code === undefined || row.name === '') continue;
    const key = `${row.table.set}|${row.code}`;
    collect(byCode, key, row);
  }
  return [...byCode.values()].flatMap((same) => {
    const names = [...new Set(same.map(({ name }) => withoutBrackets(name)))];
    const inProjects = same.filter(({ table }) => table.kind === '项目支出情况表');
    const elsewhere = same.filter(({ table }) => table.kind !== '项目支出情况表');
    const first = inProjects[0];
    if (names.length < 2 || !first || elsewhere.length === 0) return [];
    if (elsewhere.some(({ name }) => withoutBrackets(name) === withoutBrackets(first.name))) return [];
    const [other] = elsewhere;
    return [
      finding(
        first.table,
        cellsAt(same.map(({ ref }) => ref)),
        first.code ?? '',
        `单位${first.code ?? ''}名称不一致：${whereFound([first])}为「${first.name}」，${other ? `${whereFound([other])}为「${other.name}」` : ''}。`,
      ),
    ];
  });
}

interface FormName {
  readonly table: Table;
  readonly text: TextCell;
  readonly name: string;
  /** The name the tables have for it. */
  readonly known: UnitRow;
}

const FIELDS = ['项目执行单位', '项目主管部门'] as const;

/** Names in the forms of projects that are nearly, but not quite, those of the tables. */
function forms(book: Book, writer: CellWriter): Finding[] {
  const units = unitRows(book);
  return FIELDS.flatMap((field) => {
    const found = book.tables.flatMap((table) => formNames(table, field, units, book));
    const groups = new Map<string, FormName[]>();
    for (const one of found) {
      const key = `${one.table.set}|${normalise(one.name)}`;
      collect(groups, key, one);
    }
    return [...groups.values()].map((same) => {
      const first = same[0] as FormName;
      const { known } = first;
      const told = finding(
        first.table,
        cellsAt([...same.map(({ text }) => text.ref), known.ref]),
        `${field}|${first.name}`,
        `${firstFew(
          same.map(({ table }) => tableName(table)),
          '张表',
        )}的${field}为「${first.name}」，${whereFound([known])}为「${known.name}」。`,
      );
      const changes = same.map(({ text, name }) => writer.replace(text.ref, name, known.name));
      return { ...told, ...asSuggestions(wordsCorrection(changes, first.name, known.name)) };
    });
  });
}

function formNames(table: Table, field: string, units: readonly UnitRow[], book: Book): FormName[] {
  const text = table.fields.get(field);
  if (!text) return [];
  const ownDepartment = field === '项目主管部门';
  const own = units.filter(
    ({ table: { set }, row }) => set === table.set && (!ownDepartment || row.sets.has('部门')),
  );
  const department = normalise(table.organisation ?? book.organisation ?? '');
  return text.text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim().replace(/^\d+[-_\s]*/, ''))
    .flatMap((name) => {
      if (name === '' || normalise(name) === department) return [];
      if (own.some((unit) => withoutBrackets(unit.name) === withoutBrackets(name))) return [];
      // The office itself stands in the table of projects where that has it.
      const near = own.filter((unit) => nearlySame(unit.name, name));
      const known =
        near.find((unit) => unit.table.kind === '项目支出情况表' && unit.row.sets.has('单位')) ??
        near.find((unit) => unit.row.sets.has('单位')) ??
        near[0];
      return known ? [{ table, text, name, known }] : [];
    });
}

export const organisationNames: Check = {
  id: 'ND-11',
  severity: '提示',
  meaning: '部门、单位名称在表头、各表和项目绩效目标表中一致。',
  run: ({ book, snapshot }) => [...headers(book), ...rows(book), ...forms(book, new CellWriter(snapshot))],
};
