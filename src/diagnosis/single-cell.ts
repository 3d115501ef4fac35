/** One amount corrected: what it would have to be, the slip that made it wrong, and how likely that is. */
import type { Grid, Row } from '../tables/book';
import { CHANCE, SINGLE_COST, type About, type Action } from './actions';
import { kindOf } from './book-surgery';
import { isOvertyped } from './overtyped';
import { slipOf, type Slip } from './slips';
import type { Variable } from './variables';

/** What makes a correction less likely than its slip alone: a negative amount, a blank or zero that should be filled. */
const NEGATIVE = 1;
const EMPTY = 0.3;
/** One amount alone in a row the table prints without any. */
const EMPTY_ROW = 1;
/** A number where the column has formulas stands out by itself. */
const OVERTYPED = 0.5;
/** A formula that was recalculated is seldom the wrong cell. */
const FORMULA = 2;

/** One amount corrected. Undefined where the cell would stay as it is. */
export function singleCell(
  variable: Variable,
  by: number,
  neighbours: readonly number[],
): Action | undefined {
  const { value, decimals, index } = variable;
  const right = Math.round(value + by);
  if (right === value || !Number.isSafeInteger(right)) return undefined;
  const known = slipOf(value, right, decimals);
  const slip = likeliestSlip(variable, known, neighbours);
  const strain =
    slip.strain +
    (right < 0 && value >= 0 ? NEGATIVE : 0) +
    (value === 0 && slip === known ? EMPTY : 0) +
    (isLeftOut(variable) ? EMPTY_ROW : 0) +
    (variable.nature === 'formula' ? FORMULA : 0);
  return {
    key: `${index}=${right}`,
    kind: '金额',
    changes: new Map([[index, right - value]]),
    cost: SINGLE_COST,
    slip: slip.name,
    strain,
  };
}

/** The slip that made an amount: between the two amounts, or by what stands around the cell. */
function likeliestSlip(variable: Variable, known: Slip, neighbours: readonly number[]): Slip {
  const { value, cell, place } = variable;
  if (cell.reading.kind === 'unreadable') return { name: '不是数值，求和未计入', strain: 0.2 };
  if (isOvertyped(place, cell))
    return known.strain < OVERTYPED ? known : { name: '公式被数值覆盖', strain: OVERTYPED };
  if (value !== 0 && known.strain > 1 && neighbours.includes(value))
    return { name: '与相邻行相同', strain: CHANCE };
  return isForgotten(variable) ? { name: '', strain: 0.7 } : known;
}

/** An amount known only about, or up to where: seldom named where anything else would do. */
const ABOUT = 3.5;

export function aboutSo(variable: Variable, by: number, about: About): Action | undefined {
  const action = singleCell(variable, by, []);
  if (!action) return undefined;
  const isNegative = variable.value >= 0 && variable.value + by < 0;
  const strain = ABOUT + (isNegative ? NEGATIVE : 0);
  return { ...action, key: `${action.key}${about}`, slip: '', strain, about };
}

/** Rows without any amount beyond these are no slip: the table lists what has none. */
const MOST_FORGOTTEN = 2;

/**
 * A blank in a row with no amount at all, where all other rows of its kind have some, was not left blank on purpose; the
 * items a form prints are there anyway.
 */
function isForgotten({ place }: Variable): boolean {
  if (place.row.item !== undefined) return false;
  return isBlank(place.row) && (blankRowsOf(place.grid).get(kindOf(place.row)) ?? 0) <= MOST_FORGOTTEN;
}

/** A blank in one of many rows without any amount. */
function isLeftOut(variable: Variable): boolean {
  return isBlank(variable.place.row) && !isForgotten(variable);
}

function isBlank({ amounts }: Row): boolean {
  return [...amounts.values()].every(({ reading }) => reading.kind === 'blank');
}

const BLANK_ROWS = new WeakMap<Grid, ReadonlyMap<string, number>>();

/** How many rows of each kind hold no amount. */
function blankRowsOf(grid: Grid): ReadonlyMap<string, number> {
  const known = BLANK_ROWS.get(grid);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const row of grid.rows) if (isBlank(row)) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1);
  BLANK_ROWS.set(grid, counts);
  return counts;
}
