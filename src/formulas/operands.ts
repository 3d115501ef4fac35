/** From sums of terms to members and constants, at the place a statement stands at. */
import Decimal from 'decimal.js';
import type { Grid, Row, Table } from '../tables/book';
import type { AbsentOperand, Member, Side } from './evaluation';
import { columnsOf, resolveCell, toMember, type Entry, type Resolved } from './lookup';
import { isMissing, type Missing, type Scene } from './scene';
import { resolveAddress } from './lookup-address';
import type { ColumnTerm, KeyedTerm, RelationNode, Sum, Term } from './syntax';
import { reasons } from './reasons';

/** Where the operands of a statement are looked for. */
export interface Standpoint {
  readonly scene: Scene;
  /** Inside a 逐行. */
  readonly row?: { readonly table: Table; readonly grid: Grid; readonly row: Row };
  /** Inside a 逐码: the operand in the row of the code. */
  readonly keyed?: (term: KeyedTerm, entry: Entry) => Resolved | Missing;
}

/** A sum at a place. */
export interface BoundSum extends Resolved {
  readonly constant: Decimal;
}

/** Both sides of a relation at a place. */
export interface BoundRelation {
  readonly members: readonly Member[];
  readonly absent: readonly AbsentOperand[];
  readonly constants: { readonly left: Decimal; readonly right: Decimal };
}

export const PLUS = new Decimal(1);
export const MINUS = new Decimal(-1);
export const ZERO = new Decimal(0);

/** The relation with its n-th right side. */
export function bindSides(at: Standpoint, relation: RelationNode, right: Sum): BoundRelation | Missing {
  const a = bindSum(at, relation.left, '左');
  if (isMissing(a)) return a;
  const b = bindSum(at, right, '右');
  if (isMissing(b)) return b;
  return {
    members: [...a.members, ...b.members],
    absent: [...a.absent, ...b.absent],
    constants: { left: a.constant, right: b.constant },
  };
}

/** A sum; members on the right come with their sign turned. The constant is as written. */
export function bindSum(at: Standpoint, sum: Sum, side: Side): BoundSum | Missing {
  const members: Member[] = [];
  const absent: AbsentOperand[] = [];
  let constant = ZERO;
  for (const { sign, term } of sum) {
    if (term.kind === '常数') {
      constant = constant.plus(new Decimal(term.value).times(sign));
      continue;
    }
    const coefficient = (side === '左') === (sign === 1) ? PLUS : MINUS;
    const resolved = bindTerm(at, term, { coefficient, side });
    if (isMissing(resolved)) return resolved;
    // Not spread into push: a sum over a long list may have more members than a call may have arguments.
    for (const member of resolved.members) members.push(member);
    for (const item of resolved.absent) absent.push(item);
  }
  return { members, absent, constant };
}

function bindTerm(at: Standpoint, term: Exclude<Term, { kind: '常数' }>, entry: Entry): Resolved | Missing {
  switch (term.kind) {
    case '单元格':
      return resolveCell(at.scene, term, entry);
    case '地址':
      return resolveAddress(at.scene, term.sheet, term.cell, entry);
    case '列':
      return bindColumn(at, term, entry);
    case '逐码列':
      return at.keyed
        ? at.keyed(term, entry)
        : { missing: reasons.outOfPlace(`${term.grid.table}.${term.column.join('|')}`) };
  }
}

function bindColumn(at: Standpoint, term: ColumnTerm, entry: Entry): Resolved | Missing {
  if (!at.row) return { missing: reasons.outOfPlace(term.column.join('|')) };
  const { table, grid, row } = at.row;
  const columns = columnsOf(table, grid, term.column);
  if (isMissing(columns)) {
    if (!term.optional || grid.columnsElsewhere === true) return columns;
    const absent = { table, row: row.key, column: term.column[0] ?? '', side: entry.side, oneSided: false };
    return { members: [], absent: [absent] };
  }
  return { members: columns.map((column) => toMember({ table, grid, row, column }, entry)), absent: [] };
}
