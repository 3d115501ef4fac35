/** Which amount cells the formulas looked at, by table and in all. */
import type { AmountCell, Book, Table } from '../tables/book';
import type { Constraint, Coverage, InstanceOutcome, Member } from './evaluation';
import { AMOUNT_ROLES } from './grid-index';

/** What has run, by cell: cells in equalities and ratios, and cells in inequalities. */
interface Looked {
  readonly equal: ReadonlySet<AmountCell>;
  readonly unequal: ReadonlySet<AmountCell>;
}

export function coverageOf(
  book: Book,
  outcomes: readonly InstanceOutcome[],
): { readonly total: Coverage; readonly tables: ReadonlyMap<Table, Coverage> } {
  const looked = lookedAt(outcomes);
  const tables = new Map(book.tables.map((table) => [table, ofTable(table, looked)]));
  const total = { amountCells: 0, inEquality: 0, inInequality: 0, none: 0 };
  for (const { amountCells, inEquality, inInequality, none } of tables.values()) {
    total.amountCells += amountCells;
    total.inEquality += inEquality;
    total.inInequality += inInequality;
    total.none += none;
  }
  return { total, tables };
}

function lookedAt(outcomes: readonly InstanceOutcome[]): Looked {
  const equal = new Set<AmountCell>();
  const unequal = new Set<AmountCell>();
  for (const { verdict, constraint, alternatives } of outcomes) {
    if (!constraint || verdict === '未执行' || verdict === '不适用') continue;
    const constraints: readonly Constraint[] = alternatives?.map((item) => item.constraint) ?? [constraint];
    for (const item of constraints) {
      const looked = item.kind === '比率' || item.relation === '=' ? equal : unequal;
      for (const { cell } of membersOf(item)) if (cell.reading.kind === 'number') looked.add(cell);
    }
  }
  return { equal, unequal };
}

/** All cells a constraint holds. */
export function membersOf(constraint: Constraint): readonly Member[] {
  return constraint.kind === '线性'
    ? constraint.members
    : [constraint.result, ...constraint.numerator, ...constraint.denominator];
}

function ofTable(table: Table, { equal, unequal }: Looked): Coverage {
  let amountCells = 0;
  let inEquality = 0;
  let inInequality = 0;
  for (const grid of table.grids) {
    const columns = grid.columns.filter(({ role }) => AMOUNT_ROLES.has(role));
    for (const row of grid.rows) {
      for (const { key } of columns) {
        const cell = row.amounts.get(key);
        if (cell?.reading.kind !== 'number' || cell.reading.percent) continue;
        amountCells += 1;
        if (equal.has(cell)) inEquality += 1;
        else if (unequal.has(cell)) inInequality += 1;
      }
    }
  }
  return { amountCells, inEquality, inInequality, none: amountCells - inEquality - inInequality };
}
