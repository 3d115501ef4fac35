/**
 * Formulas bound to a book again and again while its cells are being filled: each only where a table it speaks of is not
 * the one it was bound to last. Knows no totals; what the instances say is read elsewhere.
 */
import { bindFormula } from '../formulas/bind';
import type { BoundInstance } from '../formulas/instances';
import { columnPartsOf, LeafCounter, type ColumnParts } from '../formulas/leaves';
import { sceneOf, type Scene } from '../formulas/scene';
import type { Formula, Statement, Sum } from '../formulas/syntax';
import type { Book, Table } from '../tables/book';

/** What a formula was bound to in one table set. */
interface Bound {
  readonly tables: readonly Table[];
  readonly instances: readonly BoundInstance[];
}

/** Instances of the formulas that may tell a total; ratios and what runs from code to code between tables cannot. */
export class RepeatedBinding {
  private readonly formulas: readonly Formula[];
  private readonly parts: ColumnParts;
  private readonly last: Map<Formula, Bound>[] = [];

  /** Of `formulas` only those of the severity 错误: what may lawfully fail says of no cell what it should hold. */
  constructor(formulas: readonly Formula[]) {
    this.parts = columnPartsOf(formulas);
    this.formulas = formulas.filter(
      ({ severity, statement }) => severity === '错误' && mayTellTotal(statement),
    );
  }

  /** The instances in a book, which must be the one before with other amounts. By table set, then by formula. */
  of(book: Book): BoundInstance[] {
    const leaves = new LeafCounter(this.parts);
    return book.sets.flatMap(({ family }, set) => {
      const scene = sceneOf(book, set);
      const own = this.formulas.filter(
        (formula) => formula.family === undefined || formula.family === family,
      );
      return own.flatMap((formula) => this.bind(formula, scene, leaves));
    });
  }

  private bind(formula: Formula, scene: Scene, leaves: LeafCounter): readonly BoundInstance[] {
    const last = (this.last[scene.set] ??= new Map<Formula, Bound>());
    const tables = tablesIn(formula, scene);
    const before = last.get(formula);
    if (before && isSame(before.tables, tables)) return before.instances;
    const instances = bindFormula(formula, scene, leaves);
    last.set(formula, { tables, instances });
    return instances;
  }
}

/** `self` is the table a 逐表 runs over. */
function mayTellTotal(statement: Statement, self = ''): boolean {
  switch (statement.kind) {
    case '逐项':
      return mayTellTotal(statement.body, self);
    case '逐表':
      return mayTellTotal(statement.body, statement.table);
    case '逐行':
      return statement.body.kind === '等式';
    case '逐级':
      return true;
    case '等式': {
      const { left, right } = statement.relation;
      return right.some((sum) => tablesNeeded([...left, ...sum], self).size < 2);
    }
    default:
      return false;
  }
}

/** The tables without which the sum is not bound at all. */
function tablesNeeded(sum: Sum, self: string): ReadonlySet<string> {
  const needed = sum.flatMap(({ term }) =>
    term.kind === '单元格' && !term.optional ? [term.grid.table === '本表' ? self : term.grid.table] : [],
  );
  return new Set(needed);
}

/** The tables a formula may look at. Ours name them by kind; a user's may name them in other ways. */
function tablesIn({ origin, statement, condition }: Formula, { tables }: Scene): readonly Table[] {
  if (origin === '自定义') return tables;
  const names = new Set([...namesIn(statement), ...(condition ? namesIn(condition) : [])]);
  return tables.filter(({ kind }) => names.has(kind));
}

const named = new WeakMap<object, ReadonlySet<string>>();

/** Every table that is named anywhere in a part of a formula. */
function namesIn(part: object): ReadonlySet<string> {
  const known = named.get(part);
  if (known) return known;
  const names = new Set<string>();
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (typeof value === 'string' && key === 'table') names.add(value);
    if (typeof value === 'object' && value !== null) for (const name of namesIn(value)) names.add(name);
  }
  named.set(part, names);
  return names;
}

function isSame(one: readonly Table[], other: readonly Table[]): boolean {
  return one.length === other.length && one.every((table, i) => table === other[i]);
}
