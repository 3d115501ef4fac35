/**
 * The workbook with its totals as formulas that add up cells of their own sheet, as clerks write them; and what Excel
 * would recalculate after a change.
 */
import { a1, cellKey, type CellRef } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Evaluation, LinearConstraint } from '../../src/formulas/evaluation';
import { AMOUNT_ROLES } from '../../src/formulas/grid-index';
import { amountOf } from '../../src/formulas/verdict';
import type { AmountCell } from '../../src/tables/book';
import { cellOf, withEdits, type CellEdit } from './edit';

/** A total and the cells it adds up. */
interface LiveTotal {
  readonly ref: CellRef;
  readonly parts: readonly CellRef[];
}

export interface LiveWorkbook {
  readonly snapshot: Snapshot;
  /** The totals that follow a cell, directly or through other totals, by the key of the cell. */
  readonly moves: ReadonlyMap<string, readonly string[]>;
  /** The workbook after a change, with the totals that were not typed over recalculated. */
  recalculated(snapshot: Snapshot): Snapshot;
}

/** Every total that is exactly the sum of cells of its sheet becomes a formula; each cell once. */
export function withLiveTotals(snapshot: Snapshot, evaluation: Evaluation): LiveWorkbook {
  const totals = totalsOf(evaluation);
  const live = withEdits(
    snapshot,
    [...totals.values()].map(({ ref, parts }): CellEdit => {
      const old = cellOf(snapshot, ref);
      return {
        ref,
        cell: { format: '#,##0.00', ...old, value: old?.value ?? 0, formula: formulaOf(parts) },
      };
    }),
  );
  return { snapshot: live, moves: movesOf(totals), recalculated: (changed) => recalculate(changed, totals) };
}

function totalsOf(evaluation: Evaluation): ReadonlyMap<string, LiveTotal> {
  const totals = new Map<string, LiveTotal>();
  const sums = evaluation.outcomes
    .flatMap(({ instances }) => instances)
    .flatMap(({ constraint, judgement }) =>
      constraint?.kind === '线性' && judgement?.difference.isZero() === true ? [constraint] : [],
    );
  // Sums down the rows first: that is what a clerk makes a formula of.
  for (const constraint of [...sums.filter(({ sumOfRows }) => sumOfRows), ...sums]) {
    const total = totalOf(constraint);
    if (total && !totals.has(cellKey(total.ref)) && !reaches(totals, total))
      totals.set(cellKey(total.ref), total);
  }
  return totals;
}

/** The total of a constraint that says total = part + part …, all on one sheet and none 0 throughout. */
function totalOf({ members, relation, constant, absent }: LinearConstraint): LiveTotal | undefined {
  const [head, ...parts] = members;
  if (!head || relation !== '=' || !constant.isZero() || absent.some(({ oneSided }) => oneSided))
    return undefined;
  const { sheet } = head.cell.ref;
  const plain =
    parts.length >= 2 &&
    head.side === '左' &&
    head.coefficient.equals(1) &&
    !amountOf(head).isZero() &&
    // Percentages are computed one by one, and often texts.
    members.every(({ column, cell }) => AMOUNT_ROLES.has(column.role) && !isText(cell)) &&
    parts.every((part) => part.side === '右' && part.coefficient.equals(-1) && part.cell.ref.sheet === sheet);
  return plain ? { ref: head.cell.ref, parts: parts.map((part) => part.cell.ref) } : undefined;
}

function isText({ reading }: AmountCell): boolean {
  return reading.kind === 'number' && reading.text;
}

/** Whether one of the parts is already made of the total: Excel would call it a circle. */
function reaches(totals: ReadonlyMap<string, LiveTotal>, { ref, parts }: LiveTotal): boolean {
  const wanted = cellKey(ref);
  const seen = new Set<string>();
  const open = parts.map(cellKey);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === wanted) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(totals.get(key)?.parts ?? []).map(cellKey));
  }
  return false;
}

/** SUM over a range where the parts stand in one, their addresses with plus signs otherwise. */
function formulaOf(parts: readonly CellRef[]): string {
  const [first] = parts;
  const last = parts[parts.length - 1];
  const inColumn = parts.every((part, i) => part.column === first?.column && part.row === first.row + i);
  const inRow = parts.every((part, i) => part.row === first?.row && part.column === first.column + i);
  if (first && last && (inColumn || inRow))
    return `SUM(${a1(first.row, first.column)}:${a1(last.row, last.column)})`;
  return parts.map(({ row, column }) => a1(row, column)).join('+');
}

function movesOf(totals: ReadonlyMap<string, LiveTotal>): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, string[]>();
  for (const [key, { parts }] of totals)
    for (const part of parts) above.set(cellKey(part), [...(above.get(cellKey(part)) ?? []), key]);
  const moves = new Map<string, readonly string[]>();
  // A cell reached on two ways moves twice as far; the same key stands twice then.
  const follow = (key: string): readonly string[] => {
    const known = moves.get(key);
    if (known) return known;
    const all = (above.get(key) ?? []).flatMap((total) => [total, ...follow(total)]);
    moves.set(key, all);
    return all;
  };
  for (const key of above.keys()) follow(key);
  return moves;
}

function recalculate(snapshot: Snapshot, totals: ReadonlyMap<string, LiveTotal>): Snapshot {
  const values = new Map<string, number>();
  const valueOf = (ref: CellRef): number => {
    const key = cellKey(ref);
    const known = values.get(key);
    if (known !== undefined) return known;
    const cell = cellOf(snapshot, ref);
    const total = cell?.formula === undefined ? undefined : totals.get(key);
    const own = typeof cell?.value === 'number' ? cell.value : 0;
    const value = total ? Number(total.parts.reduce((sum, part) => sum + valueOf(part), 0).toFixed(4)) : own;
    values.set(key, value);
    return value;
  };
  const edits = [...totals.values()].flatMap(({ ref }): CellEdit[] => {
    const cell = cellOf(snapshot, ref);
    const value = valueOf(ref);
    return cell?.formula === undefined || cell.value === value ? [] : [{ ref, cell: { ...cell, value } }];
  });
  return edits.length === 0 ? snapshot : withEdits(snapshot, edits);
}
