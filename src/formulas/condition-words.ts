/** Why a condition does not hold, in the words of somebody looking at the tables. Decides nothing. */
import { printCondition } from './print';
import type { Condition, GridRef, RowRef } from './syntax';

/** What is so, given that the condition is false. */
export function whyFalse(condition: Condition): string {
  return says(condition, false);
}

/** The condition, or its opposite, as a statement about the workbook. */
function says(condition: Condition, holds: boolean): string {
  const has = holds ? '有' : '没有';
  switch (condition.kind) {
    case '非':
      return says(condition.part, !holds);
    case '且':
    case '或':
      return together(condition, holds);
    case '有表':
      return `${has}《${condition.table}》`;
    case '有行':
      return `${gridName(condition.grid)}${has}「${rowName(condition.row)}」行`;
    case '有列':
      return `${gridName(condition.grid)}${has}「${condition.column[0] ?? ''}」列`;
    case '有注':
      return `《${condition.table}》的备注中${has}「${condition.texts.join('」「')}」字样`;
    case '有字样':
      return `《${condition.table}》中${has}「${condition.texts.join('」「')}」字样`;
    case '有涉密说明':
      return `《${condition.table}》${has}涉密不公开的说明`;
    case '口径':
      return `《${condition.table}》的口径${holds ? '是' : '不是'}${condition.basis}`;
    case '同项目':
      return `两表的项目${holds ? '' : '不完全'}相同`;
    case '关系':
      return `${holds ? '' : '不符合'}「${printCondition(condition)}」`;
  }
}

/** All parts where all are so, otherwise any of them. */
function together(condition: Condition & { kind: '且' | '或' }, holds: boolean): string {
  const all = (condition.kind === '且') === holds;
  const parts = condition.parts.map((part) => says(part, holds));
  return all ? parts.join('，') : parts.join('，或者');
}

function gridName({ table, part }: GridRef): string {
  if (part === undefined) return `《${table}》`;
  return part === '左' || part === '右' ? `《${table}》${part}边` : `《${table}》「${part}」部分`;
}

function rowName(row: RowRef): string {
  switch (row.kind) {
    case '行':
      return row.names[0] ?? '';
    case '编码与名称':
      return `${row.code}${row.names[0] ?? ''}`;
    case '行集':
      return row.set;
    case '对应':
      return row.field;
  }
}
