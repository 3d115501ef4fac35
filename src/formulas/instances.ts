/**
 * Instances: what a formula is bound to at one place. Shared by the ways of binding (row by row, level by level, code by
 * code); knows none of them.
 */
import { tableKey } from '../tables/table-key';
import type { AbsentOperand, LinearConstraint, Member, RatioConstraint } from './evaluation';
import { instanceKey, placeKey } from './keys';
import type { LeafCounter } from './leaves';
import { isMissing, type Missing, type Scene } from './scene';
import { bindSides, bindSum, type BoundRelation, type Standpoint } from './operands';
import { reasons } from './reasons';
import type { Formula, RatioNode, RelationNode } from './syntax';

/** One place a formula was bound to. */
export type BoundInstance =
  /** More than one constraint for 任一: it is enough that one holds. */
  | {
      readonly kind: '线性';
      readonly key: string;
      readonly constraints: readonly LinearConstraint[];
      /** Why a further accepted side could not be told. */
      readonly unsure?: string;
    }
  | { readonly kind: '比率'; readonly key: string; readonly constraint: RatioConstraint }
  | {
      readonly kind: '无';
      readonly key: string;
      readonly verdict: '不适用' | '未执行';
      readonly reason: string;
    };

/** What every binding step knows. */
export interface BindContext {
  readonly formula: Formula;
  readonly scene: Scene;
  readonly leaves: LeafCounter;
  readonly emit: (instance: BoundInstance) => void;
}

/** An instance without a verdict. */
export function refuse(
  { formula, scene, emit }: BindContext,
  parts: readonly string[],
  verdict: '不适用' | '未执行',
  reason: string,
): void {
  emit({ kind: '无', key: instanceKey(formula, scene.set, parts), verdict, reason });
}

/** 本表 in a key, inside a 逐表. */
export function selfKey({ scene }: BindContext): readonly string[] {
  return scene.self ? [tableKey(scene.self)] : [];
}

/** The right sides of a relation that could be bound. */
export interface BoundSides {
  readonly sides: readonly BoundRelation[];
  /** Why another accepted side could not be told; then nothing is wrong for certain. */
  readonly unsure?: string;
}

/** The relation with each of its right sides; missing only where all are. A row that does not exist cannot hold. */
export function bindAlternatives(at: Standpoint, relation: RelationNode): BoundSides | Missing {
  const all = relation.right.map((right) => bindSides(at, relation, right));
  const sides = all.filter((side): side is BoundRelation => !isMissing(side));
  const missing = all.filter(isMissing);
  if (sides.length === 0) return missing[0] ?? { missing: reasons.nothingToCompare };
  const unsure = missing.find((side) => side.unclear)?.missing;
  return unsure === undefined ? { sides } : { sides, unsure };
}

/** Emits an instance, unless none of its operands exists. */
export function emitRelation(
  { formula, scene, emit }: BindContext,
  relation: RelationNode,
  { sides, unsure }: BoundSides,
  how: {
    readonly form: LinearConstraint['form'];
    readonly key?: readonly string[];
    readonly sumOfRows?: boolean;
  },
): void {
  const first = sides.find((side) => side.members.length > 0);
  if (!first) return;
  const key = instanceKey(formula, scene.set, how.key ?? keyOf(first));
  const sumOfRows = how.sumOfRows ?? hasTotal(relation);
  const constraints = sides.map((side, alternative): LinearConstraint => ({
    kind: '线性',
    key,
    formula,
    set: scene.set,
    relation: relation.relation,
    members: side.members,
    absent: side.absent,
    constant: side.constants.left.minus(side.constants.right),
    constants: side.constants,
    scope: scopeOf(side.members, side.absent),
    form: how.form,
    sumOfRows,
    ...(sides.length > 1 ? { alternative } : {}),
  }));
  emit({ kind: '线性', key, constraints, ...(unsure === undefined ? {} : { unsure }) });
}

function hasTotal({ left, right }: RelationNode): boolean {
  return [left, ...right].some((sum) => sum.some(({ term }) => term.kind === '单元格' && term.total));
}

/** The place of the cell that stands alone on its side, and the other tables. */
function keyOf({ members }: BoundRelation): readonly string[] {
  const left = members.filter((member) => member.side === '左');
  const right = members.filter((member) => member.side === '右');
  const head = (left.length === 1 ? left : right.length === 1 ? right : members)[0];
  if (!head) return [];
  const others = new Set(members.map((member) => tableKey(member.table)));
  others.delete(tableKey(head.table));
  const [table = '', ...rest] = placeKey(head.table, head.grid, head.row, head.column);
  return [[table, ...others].join('='), ...rest];
}

export function scopeOf(members: readonly Member[], absent: readonly AbsentOperand[]): '表内' | '表间' {
  const tables = new Set(members.map((member) => member.table));
  for (const { table } of absent) if (table) tables.add(table);
  return tables.size > 1 ? '表间' : '表内';
}

/** A ratio at a place. */
export function bindRatio(context: BindContext, statement: RatioNode, at: Standpoint): void {
  const result = bindSum(at, [{ sign: 1, term: statement.result }], '左');
  const numerator = bindSum(at, statement.numerator, '左');
  const denominator = bindSum(at, statement.denominator, '左');
  const missing = [result, numerator, denominator].find(isMissing);
  if (missing) {
    refuse(context, selfKey(context), '未执行', missing.missing);
    return;
  }
  if (isMissing(result) || isMissing(numerator) || isMissing(denominator)) return;
  const [cell] = result.members;
  if (!cell || denominator.members.length === 0) return;
  const { formula, scene, emit } = context;
  const key = instanceKey(formula, scene.set, placeKey(cell.table, cell.grid, cell.row, cell.column));
  const constraint: RatioConstraint = {
    kind: '比率',
    key,
    formula,
    set: scene.set,
    scope: scopeOf([cell, ...numerator.members, ...denominator.members], []),
    result: cell,
    numerator: numerator.members,
    denominator: denominator.members,
  };
  emit({ kind: '比率', key, constraint });
}
