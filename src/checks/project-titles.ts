/** ND-45: the project in the title of a 绩效自评表 is the one of its field 项目名称. */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { insertedIn, nameOf } from './projects/names';
import { tableKey } from './table-key';

const BEFORE = /^(?:20\d{2}年?(?:度)?|[〇一二三四五六七八九零]{4}年(?:度)?)/;
const BEHIND =
  /(?:(?:部门)?(?:预算)?(?:项目)?(?:支出)?(?:预算)?(?:绩效)?(?:目标)?(?:完成情况)?)自评(?:结果|情况)?(?:评分)?(?:得分)?(?:情况)?表$/;
/** Names are the same with or without such a word behind them. */
const KIND = /(?:项目|专项)?(?:支出)?$/;
const SHORTEST = 4;
const MOST_INSERTED = 4;

const plainName = (text: string): string => nameOf(text).replace(KIND, '');

/** The project named in the title; '' where the title names none. */
function projectIn(table: Table): string {
  const title = nameOf(table.title);
  const rest = title.replace(BEFORE, '').replace(BEHIND, '');
  const organisation = nameOf(table.organisation ?? '');
  const named = organisation !== '' && rest.startsWith(organisation) ? rest.slice(organisation.length) : rest;
  return named === title ? '' : named.replace(BEFORE, '').replace(KIND, '');
}

/** Whether the one is the other with a slip inside it. A longer or shorter form of the name is no slip. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST || one.includes(other) || other.includes(one))
    return false;
  const inserted = insertedIn(one, other);
  if (inserted !== undefined) return inserted.length <= MOST_INSERTED;
  const changed = Array.from(one).filter((sign, at) => sign !== other[at]).length;
  return one.length === other.length && changed <= 2;
}

function titleCell(table: Table, snapshot: Snapshot): CellRef | undefined {
  const sheet = sheetNamed(snapshot, table.sheet);
  const title = normalise(table.title);
  for (const [row, cells] of sheet?.rows ?? []) {
    const column = cells.findIndex((cell) => cell !== undefined && normalise(shownText(cell)) === title);
    if (column >= 0 && row <= table.area.bottom) return { sheet: table.sheet, row, column };
  }
  return undefined;
}

function check(table: Table, forms: readonly Table[], snapshot: Snapshot): Finding[] {
  const field = table.fields.get('项目名称');
  const inTitle = projectIn(table);
  const own = plainName(field?.text ?? '');
  if (!field || own === '' || inTitle === '' || inTitle === own) return [];
  const anothers = forms.some(
    (form) => form !== table && plainName(form.fields.get('项目名称')?.text ?? '') === inTitle,
  );
  if (!anothers && !isSlip(inTitle, own)) return [];
  const title = titleCell(table, snapshot);
  return [
    {
      rule: 'ND-45',
      severity: '核实',
      category: '项目',
      table: tableTitle(table),
      cells: cellsAt([...(title ? [title] : []), field.ref]),
      message: `${tableName(table)}标题中的项目是「${inTitle}」，${placeName(field.ref)}项目名称是「${field.text.trim()}」。`,
      basis: '标题中的项目名称应当与表内「项目名称」一致。',
      suggestion: '核对项目名称后统一。',
      fingerprint: `ND-45|${tableKey(table)}`,
    },
  ];
}

export const projectTitles: Check = {
  id: 'ND-45',
  severity: '核实',
  meaning: '项目支出绩效自评表标题中的项目与表内的项目名称一致。',
  run: ({ book, snapshot }) => {
    const forms = book.tables.filter(({ kind }) => kind === '项目支出绩效自评表');
    return forms.flatMap((table) =>
      check(
        table,
        forms.filter(({ set }) => set === table.set),
        snapshot,
      ),
    );
  },
};
