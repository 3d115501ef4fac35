/**
 * From formulas to constraints over cells: each formula is bound to each place of a table set it speaks of. What cannot
 * be bound becomes an instance with a reason. Nothing here knows a table in particular.
 */
import { bindCodes } from './bind-codes';
import { bindLevels, bindParts } from './bind-levels';
import { bindRows } from './bind-rows';
import { truthOf } from './conditions';
import {
  bindAlternatives,
  bindRatio,
  emitRelation,
  refuse,
  selfKey,
  type BindContext,
  type BoundInstance,
} from './instances';
import type { LeafCounter } from './leaves';
import { isMissing, tablesNamed, type Scene } from './scene';
import type { Standpoint } from './operands';
import { reasons } from './reasons';
import { substituteOnce } from './substitute';
import type { Condition, EquationNode, Formula, Statement } from './syntax';

/** All instances of a formula in one table set. */
export function bindFormula(formula: Formula, scene: Scene, leaves: LeafCounter): BoundInstance[] {
  const instances: BoundInstance[] = [];
  const context: BindContext = { formula, scene, leaves, emit: (instance) => instances.push(instance) };
  bindStatement(context, formula.statement, formula.condition);
  return instances;
}

function bindStatement(context: BindContext, statement: Statement, condition: Condition | undefined): void {
  if (statement.kind === '逐项') {
    const { variable, values, body } = statement;
    for (const value of values) {
      bindStatement(
        context,
        substituteOnce(body, variable, value),
        condition && substituteOnce(condition, variable, value),
      );
    }
    return;
  }
  if (statement.kind === '逐表') {
    bindTables(context, statement, condition);
    return;
  }
  if (applies(context, condition)) bindPlain(context, statement);
}

function bindTables(
  context: BindContext,
  statement: Statement & { kind: '逐表' },
  condition: Condition | undefined,
): void {
  const tables = tablesNamed(context.scene, statement.table);
  if (tables.length === 0) refuse(context, [], '未执行', reasons.noTable(statement.table));
  for (const self of tables) {
    bindStatement({ ...context, scene: { ...context.scene, self } }, statement.body, condition);
  }
}

function applies(context: BindContext, condition: Condition | undefined): boolean {
  if (!condition) return true;
  const truth = truthOf(context, condition);
  if (truth.value === true) return true;
  refuse(context, selfKey(context), truth.value === false ? '不适用' : '未执行', truth.reason);
  return false;
}

function bindPlain(context: BindContext, statement: Exclude<Statement, { kind: '逐项' | '逐表' }>): void {
  switch (statement.kind) {
    case '等式':
      bindEquation(context, statement);
      return;
    case '比率':
      bindRatio(context, statement, { scene: context.scene });
      return;
    case '逐行':
      bindRows(context, statement);
      return;
    case '逐级':
      bindLevels(context, statement);
      return;
    case '逐码':
      bindCodes(context, statement);
      return;
    case '其中':
      bindParts(context);
  }
}

function bindEquation(context: BindContext, { relation }: EquationNode): void {
  const at: Standpoint = { scene: context.scene };
  const bound = bindAlternatives(at, relation);
  if (isMissing(bound)) {
    refuse(context, selfKey(context), '未执行', bound.missing);
    return;
  }
  emitRelation(context, relation, bound, { form: '等式' });
}
