/** 当: whether the condition of a formula holds. Three-valued: what cannot be told is never taken for true. */
import type { Row, Table } from '../tables/book';
import { whyFalse } from './condition-words';
import type { LinearConstraint } from './evaluation';
import { findColumn, findRow, indexOf, plainName, rowsOfSet } from './grid-index';
import type { LeafCounter } from './leaves';
import {
  certainlyAbsent,
  gridsOf,
  isMissing,
  tablesNamed,
  theGrid,
  theTable,
  type Missing,
  type Scene,
} from './scene';
import { bindSides, ZERO } from './operands';
import { reasons } from './reasons';
import type { ColumnRef, Condition, Formula, GridRef, RelationNode, RowRef, Scope } from './syntax';
import { judge } from './verdict';

export type Truth =
  | { readonly value: true }
  | { readonly value: false; readonly reason: string }
  | { readonly value: 'unsure'; readonly reason: string };

const TRUE: Truth = { value: true };

export interface ConditionContext {
  readonly scene: Scene;
  readonly formula: Formula;
  readonly leaves: LeafCounter;
}

export function truthOf(context: ConditionContext, condition: Condition): Truth {
  switch (condition.kind) {
    case '或':
      return anyOf(
        condition,
        condition.parts.map((part) => truthOf(context, part)),
      );
    case '且':
      return allOf(condition.parts.map((part) => truthOf(context, part)));
    case '非':
      return not(condition, truthOf(context, condition.part));
    case '有表':
      return hasTable(context.scene, condition);
    case '有行':
      return inTable(context.scene, condition.grid, (table) =>
        told(condition, hasRow(table, condition.grid, condition.row)),
      );
    case '有列':
      return inTable(context.scene, condition.grid, (table) =>
        told(condition, hasColumn(table, condition.grid, condition.column)),
      );
    case '有注':
      return inTable(context.scene, { table: condition.table }, (table) =>
        told(condition, mentions([table.title, ...table.notes], condition.texts)),
      );
    case '有字样':
      return inTable(context.scene, { table: condition.table }, (table) =>
        told(condition, mentions([table.title, ...table.notes, ...rowNames(table)], condition.texts)),
      );
    case '同项目':
      return sameProjects(context.scene, condition);
    case '有涉密说明':
      return inTable(context.scene, { table: condition.table }, (table) => told(condition, table.exempt));
    case '口径':
      return inTable(context.scene, { table: condition.table }, (table) =>
        table.basis === undefined
          ? { value: 'unsure', reason: reasons.noBasis(table) }
          : told(condition, table.basis === condition.basis),
      );
    case '关系':
      return relationHolds(context, condition);
  }
}

function told(condition: Condition, value: boolean): Truth {
  return value ? TRUE : { value, reason: whyFalse(condition) };
}

function anyOf(condition: Condition, parts: readonly Truth[]): Truth {
  if (parts.some((part) => part.value === true)) return TRUE;
  return parts.find((part) => part.value === 'unsure') ?? told(condition, false);
}

function allOf(parts: readonly Truth[]): Truth {
  return parts.find((part) => part.value === false) ?? parts.find((part) => part.value === 'unsure') ?? TRUE;
}

function not(condition: Condition, part: Truth): Truth {
  return part.value === 'unsure' ? part : told(condition, !part.value);
}

function hasTable(scene: Scene, condition: Condition & { kind: '有表' }): Truth {
  const { table } = condition;
  if (tablesNamed(scene, table).length > 0) return TRUE;
  return certainlyAbsent(scene, table)
    ? told(condition, false)
    : { value: 'unsure', reason: reasons.noTableUnsure(table) };
}

function inTable(scene: Scene, ref: GridRef, tell: (table: Table) => Truth): Truth {
  const table = theTable(scene, ref.table);
  return isMissing(table) ? { value: 'unsure', reason: table.missing } : tell(table);
}

function hasRow(table: Table, ref: GridRef, row: RowRef): boolean {
  return gridsOf(table, ref.part).some((grid) => {
    const index = indexOf(grid);
    return row.kind === '行集' ? rowsOfSet(index, row.set).length > 0 : findRow(index, row).kind !== 'none';
  });
}

function hasColumn(table: Table, ref: GridRef, column: ColumnRef): boolean {
  return gridsOf(table, ref.part).some((grid) => findColumn(indexOf(grid), column).kind !== 'none');
}

function mentions(lines: readonly string[], texts: readonly string[]): boolean {
  return lines.some((line) => texts.some((text) => line.includes(text)));
}

function rowNames(table: Table): readonly string[] {
  return table.grids.flatMap((grid) => grid.rows.map((row) => row.name));
}

function sameProjects(scene: Scene, condition: Condition & { kind: '同项目' }): Truth {
  const one = projectsOf(scene, condition.one);
  const other = projectsOf(scene, condition.other);
  if (isMissing(one)) return { value: 'unsure', reason: one.missing };
  if (isMissing(other)) return { value: 'unsure', reason: other.missing };
  return told(condition, one.length === other.length && sortedNames(one) === sortedNames(other));
}

function projectsOf(scene: Scene, { grid: ref, set }: Scope): readonly Row[] | Missing {
  const table = theTable(scene, ref.table);
  const grid = isMissing(table) ? table : theGrid(table, ref);
  return isMissing(grid) ? grid : rowsOfSet(indexOf(grid), set ?? '项目');
}

function sortedNames(rows: readonly Row[]): string {
  const names = rows.map((row) => plainName(row.name));
  return names.sort().join('\n');
}

/** Equal within rounding is true; but an amount that should be 0 must be 0. */
function relationHolds(context: ConditionContext, condition: Condition & { kind: '关系' }): Truth {
  const { relation } = condition;
  let unsure: Truth | undefined;
  for (const right of relation.right) {
    const truth = sideHolds(context, condition, relation, right);
    if (truth.value === true) return TRUE;
    if (truth.value === 'unsure') unsure = truth;
  }
  return unsure ?? told(condition, false);
}

function sideHolds(
  { scene, formula, leaves }: ConditionContext,
  condition: Condition,
  relation: RelationNode,
  right: RelationNode['right'][number],
): Truth {
  const bound = bindSides({ scene: { ...scene, strict: true } }, relation, right);
  if (isMissing(bound)) return { value: 'unsure', reason: bound.missing };
  const tables = new Set(bound.members.map((member) => member.table));
  const constraint: LinearConstraint = {
    kind: '线性',
    key: '',
    formula,
    set: scene.set,
    relation: relation.relation,
    ...bound,
    constant: bound.constants.left.minus(bound.constants.right),
    scope: tables.size > 1 ? '表间' : '表内',
    form: '等式',
    sumOfRows: false,
  };
  if (bound.members.length === 0 && constraint.constant.equals(ZERO)) return TRUE;
  const { verdict, reason } = judge(constraint, leaves);
  if (verdict === '未执行' || verdict === '不适用') {
    return { value: 'unsure', reason: reason ?? reasons.conditionUnsure };
  }
  return told(condition, verdict !== '不符' && verdict !== '尾差偏大');
}
