/**
 * ND-41: a field of the project forms that one form leaves blank while the others fill it in; in a 绩效自评表, a field it
 * prints and leaves blank.
 */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Fields every project has, and the words they are printed under. */
const FIELDS: readonly (readonly [key: string, label: RegExp])[] = [
  ['项目名称', /^项目名称$/],
  ['项目编码', /^项目(?:编码|代码)$/],
  ['项目主管部门', /^(?:项目)?主管部门(?:及代码)?$/],
  ['项目执行单位', /^(?:项目)?(?:执行|实施)单位$/],
  ['项目属性', /^项目属性$/],
  ['支出项目类别', /^(?:支出)?项目类别$/],
  ['起始年度', /^(?:项目)?起始年度$/],
  ['项目立项依据', /^(?:项目)?立项依据$/],
  ['项目实施方案', /^(?:项目)?实施方案$/],
];
const FEWEST_FORMS = 3;

/** Fields a 绩效自评表 cannot do without, where it prints them. */
const REQUIRED: readonly (readonly [kind: string, key: string, label: RegExp])[] = [
  ['整体支出绩效自评表', '单位名称', /^(?:填报)?单位名称$/],
  ['项目支出绩效自评表', '项目名称', /^项目名称$/],
  ['项目支出绩效自评表', '主管部门', /^(?:项目)?主管部门(?:及代码)?$/],
  ['项目支出绩效自评表', '实施单位', /^(?:项目)?(?:实施|执行)单位$/],
];

/** Where the label of the field stands in the form. */
function labelCell(table: Table, label: RegExp, snapshot: Snapshot): CellRef | undefined {
  const sheet = sheetNamed(snapshot, table.sheet);
  for (let row = table.area.top; sheet && row <= table.area.bottom; row += 1) {
    const cells = sheet.rows.get(row) ?? [];
    const column = cells.findIndex((cell) => cell !== undefined && label.test(normalise(shownText(cell))));
    if (column >= 0) return { sheet: table.sheet, row, column };
  }
  return undefined;
}

function check(forms: readonly Table[], snapshot: Snapshot): Finding[] {
  if (forms.length < FEWEST_FORMS) return [];
  return FIELDS.flatMap(([key, label]) => {
    const filled = forms.filter((table) => (table.fields.get(key)?.text.trim() ?? '') !== '');
    if (filled.length * 3 < forms.length * 2) return [];
    return forms.flatMap((table) => {
      if (filled.includes(table)) return [];
      const at = labelCell(table, label, snapshot);
      if (!at) return [];
      const others = filled[0]?.fields.get(key)?.ref.column;
      const ref = { ...at, column: others !== undefined && others > at.column ? others : at.column + 1 };
      return [
        {
          rule: 'ND-41',
          severity: '核实' as const,
          category: '项目' as const,
          table: tableTitle(table),
          cells: cellsAt([ref]),
          message: `${tableName(table)}${placeName(ref)}「${key}」没有填写，其他${filled.length}张项目绩效目标表都已填写。`,
          basis: '同一套项目绩效目标表的项目基本信息应当填写完整（通行做法）。',
          suggestion: `补填${key}。`,
          fingerprint: `ND-41|${tableKey(table)}|${key}`,
        },
      ];
    });
  });
}

function checkEvaluation(table: Table, snapshot: Snapshot): Finding[] {
  const blank = REQUIRED.flatMap(([kind, key, label]) => {
    if (kind !== table.kind || (table.fields.get(key)?.text.trim() ?? '') !== '') return [];
    const at = labelCell(table, label, snapshot);
    return at ? [{ key, ref: { ...at, column: at.column + 1 } }] : [];
  });
  return blank.map(({ key, ref }) => ({
    rule: 'ND-41',
    severity: '核实',
    category: '项目',
    table: tableTitle(table),
    cells: cellsAt([ref]),
    message: `${tableName(table)}${placeName(ref)}「${key}」没有填写。`,
    basis: '绩效自评表的基本信息应当填写完整（通行做法）。',
    suggestion: `补填${key}。`,
    fingerprint: `ND-41|${tableKey(table)}|${key}`,
  }));
}

export const formFields: Check = {
  id: 'ND-41',
  severity: '核实',
  meaning:
    '项目支出绩效目标表的基本信息填写完整：其他项目都填的，不应有一张空着；绩效自评表的名称、主管部门、实施单位不空着。',
  run: ({ book, snapshot }) => [
    ...book.sets.flatMap((_, set) =>
      check(
        book.tables.filter((table) => table.set === set && table.kind === '项目支出绩效目标表'),
        snapshot,
      ),
    ),
    ...book.tables.flatMap((table) => checkEvaluation(table, snapshot)),
  ],
};
