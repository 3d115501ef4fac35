/**
 * Which corrections come into question: for every equation that does not hold, the amount each of its cells would need;
 * and neighbouring cells, rows and columns exchanged. Linear in the cells of broken equations.
 */
import type { Grid, Row } from '../tables/book';
import { exchange, isFree, wrongRange, type Action } from './actions';
import { kindOf } from './book-surgery';
import { carriedAlong } from './carried-along';
import { fillings } from './fillings';
import { percentUnits, type Network, type State } from './network';
import { hasWrongRange } from './ranges';
import { textActions } from './texts';
import { aboutSo, singleCell } from './single-cell';
import type { Variable } from './variables';

/** Equations with more cells propose none of their parts at once beyond this many. */
const MOST_CELLS = 3_000;
/** Rows of a grid whose columns are exchanged whole. */
const MOST_ROWS = 400;

/** All corrections that would make some equation hold, each once. */
export function candidates(network: Network, state: State, unmet: readonly number[]): Action[] {
  const actions = new Map<string, Action>();
  const add = (action: Action | undefined): void => {
    if (!action || !isFree(action, state)) return;
    const known = actions.get(action.key);
    if (!known || (known.mendsAtLeast ?? 1) > (action.mendsAtLeast ?? 1)) actions.set(action.key, action);
  };
  const cells = new Set<number>();
  for (const index of unmet) {
    const equation = network.equation(index);
    if (equation.ratio)
      for (const action of [percentage(network, index, state), ...reckonedFrom(network, index, state)])
        add(action);
    else equation.forms.forEach((_, form) => ofForm(network, state, index, form, cells, add));
  }
  for (const action of rangesOfRows(network, [...actions.values()])) add(action);
  for (const action of carriedAlong(network, state, [...actions.values()])) add(action);
  for (const action of textActions(network)) add(action);
  for (const blank of network.blanks) for (const action of fillings(network, state, blank)) add(action);
  if (cells.size <= MOST_CELLS) for (const action of exchanges(network, cells)) add(action);
  return [...actions.values()];
}

/** A formula filled to the right is wrong in all its columns. */
function rangesOfRows(network: Network, actions: readonly Action[]): Action[] {
  const rows = new Map<Row, Map<number, number>>();
  for (const { kind, changes } of actions) {
    if (kind !== '求和范围') continue;
    for (const [index, by] of changes) {
      const { row } = network.variable(index).place;
      rows.set(row, (rows.get(row) ?? new Map<number, number>()).set(index, by));
    }
  }
  return [...rows.values()].filter((changes) => changes.size > 1).map(wrongRange);
}

/** The percentage cell of a ratio; amounts are not proposed by ratios. */
function percentage(network: Network, index: number, state: State): Action | undefined {
  const { ratio } = network.equation(index);
  if (!ratio) return undefined;
  const { verdict, left, right } = network.ratioAfter(ratio, state);
  const variable = network.variables.of(ratio.result, ratio.result.cell);
  const { reading } = variable.cell;
  if (verdict !== '不符' || reading.kind !== 'number' || !left.equals(reading.value)) return undefined;
  // A number without % below 1 is meant as a fraction; which one of the two, no ratio tells for certain.
  if (!reading.percent && left.abs().lt(1)) return undefined;
  return singleCell(variable, percentUnits(right, variable.decimals) - variable.value, []);
}

/** Numerator and denominator as the percentage has them, where each is a single amount. */
function reckonedFrom(network: Network, index: number, state: State): (Action | undefined)[] {
  const { ratio } = network.equation(index);
  const [over, ...moreOver] = ratio?.numerator ?? [];
  const [under, ...moreUnder] = ratio?.denominator ?? [];
  if (!ratio || !over || !under || moreOver.length + moreUnder.length > 0) return [];
  const { verdict, left, right } = network.ratioAfter(ratio, state);
  if (verdict !== '不符' || left.isZero() || right.isZero()) return [];
  const times = left.dividedBy(right).toNumber();
  return [
    { member: over, factor: times },
    { member: under, factor: 1 / times },
  ].map(({ member, factor }) => {
    const variable = network.variables.of(member, member.cell);
    const now = variable.value + (state.changed.get(variable.index) ?? 0);
    if (variable.nature !== 'plain') return undefined;
    return aboutSo(variable, now * factor - variable.value, '约为');
  });
}

function ofForm(
  network: Network,
  state: State,
  index: number,
  form: number,
  cells: Set<number>,
  add: (action: Action | undefined) => void,
): void {
  const told = network.equation(index).forms[form];
  if (!told || told.terms.length > MOST_CELLS) return;
  const difference = network.residualOf(index, form, state);
  const isEquality = told.relation === '=';
  for (const variable of cellsOf(
    network,
    told.terms.map((term) => term.variable),
  )) {
    const factor = network
      .incidencesOf(variable.index)
      .filter((entry) => entry.equation === index && entry.form === form)
      .reduce((sum, { coarse, finer }) => sum + coarse + finer, 0);
    if (factor === 0 || network.isLaidOut(variable.place.row)) continue;
    const by = -difference / factor;
    if (variable.nature === 'live') {
      if (isEquality && hasWrongRange(network, variable, index, form))
        add(wrongRange(new Map([[variable.index, Math.round(by)]])));
      continue;
    }
    cells.add(variable.index);
    if (!isEquality) {
      add(bounded(variable, by));
      continue;
    }
    const action = singleCell(variable, by, neighbourValues(network, variable));
    const isGuess = told.blankParts !== undefined && told.blankParts.total !== variable.index;
    add(action && isGuess ? { ...action, mendsAtLeast: 2 } : action);
  }
}

/** A cell of an inequality, taken just so far that it holds. */
function bounded(variable: Variable, by: number): Action | undefined {
  if (variable.value + by < 0) return undefined;
  return by < 0 ? aboutSo(variable, Math.floor(by), '不大于') : aboutSo(variable, Math.ceil(by), '不小于');
}

/** The cells themselves, and for live sums the typed cells below them. */
function cellsOf(network: Network, indexes: readonly number[]): Set<Variable> {
  const found = new Set<Variable>();
  const open = indexes.map((index) => network.variable(index));
  for (let variable = open.pop(); variable && found.size <= MOST_CELLS; variable = open.pop()) {
    if (found.has(variable)) continue;
    found.add(variable);
    for (const { ref } of variable.addends?.values() ?? []) {
      const part = network.variables.at(ref);
      if (part) open.push(part);
    }
  }
  return found;
}

/** What stands above and below in the same column of a list; the items of a form are alike for other reasons. */
function neighbourValues(network: Network, { place }: Variable): number[] {
  const { grid, row, column } = place;
  if (row.item !== undefined) return [];
  return [-1, 1].flatMap((offset) => {
    const neighbour = rowBeside(grid, row, offset);
    const cell = neighbour?.amounts.get(column.key);
    if (!neighbour || !cell || kindOf(neighbour) !== kindOf(row)) return [];
    return [network.variables.of({ ...place, row: neighbour }, cell).value];
  });
}

function rowBeside({ rows }: Grid, row: Row, offset: number): Row | undefined {
  return rows[
    positionsOf(rows).get(row) === undefined ? -1 : (positionsOf(rows).get(row) as number) + offset
  ];
}

const POSITIONS = new WeakMap<readonly Row[], Map<Row, number>>();

function positionsOf(rows: readonly Row[]): ReadonlyMap<Row, number> {
  let positions = POSITIONS.get(rows);
  if (!positions) {
    positions = new Map(rows.map((row, position) => [row, position]));
    POSITIONS.set(rows, positions);
  }
  return positions;
}

/** Cells exchanged with the next one below or beside them; rows and columns exchanged whole. */
function exchanges(network: Network, cells: ReadonlySet<number>): Action[] {
  const actions: (Action | undefined)[] = [];
  const done = new Set<string>();
  for (const index of cells) {
    const variable = network.variable(index);
    for (const offset of [-1, 1]) {
      const below = beside(network, variable, 'row', offset);
      const across = beside(network, variable, 'column', offset);
      if (below) actions.push(exchange([[variable, below]]), wholeRows(network, variable, below, done));
      if (across) actions.push(exchange([[variable, across]]), wholeColumns(network, variable, across, done));
    }
  }
  return actions.filter((action): action is Action => action !== undefined);
}

/** The neighbouring typed cell in the same column, or in the same row among the columns of the same kind. */
function beside(
  network: Network,
  { place }: Variable,
  along: 'row' | 'column',
  offset: number,
): Variable | undefined {
  const { grid, row, column } = place;
  const columns = grid.columns.filter(({ role }) => role === column.role);
  const neighbour =
    along === 'row'
      ? { row: rowBeside(grid, row, offset), column }
      : { row, column: columns[columns.indexOf(column) + offset] };
  if (!neighbour.row || !neighbour.column) return undefined;
  return typedAt(network, { ...place, row: neighbour.row, column: neighbour.column });
}

function typedAt(network: Network, place: Variable['place']): Variable | undefined {
  const cell = place.row.amounts.get(place.column.key);
  if (
    !cell ||
    network.isLaidOut(place.row) ||
    (cell.reading.kind !== 'number' && cell.reading.kind !== 'blank')
  )
    return undefined;
  const variable = network.variables.of(place, cell);
  return variable.nature === 'plain' ? variable : undefined;
}

function wholeRows(network: Network, one: Variable, other: Variable, done: Set<string>): Action | undefined {
  const { place } = one;
  const key = ['行', ...[one.index, other.index].map((i) => network.variable(i).place.row.key).sort()].join(
    '|',
  );
  if (done.has(key)) return undefined;
  done.add(key);
  return exchange(
    place.grid.columns.flatMap((column) => pairOf(network, { ...place, column }, { ...other.place, column })),
  );
}

function wholeColumns(
  network: Network,
  one: Variable,
  other: Variable,
  done: Set<string>,
): Action | undefined {
  const { grid, table } = one.place;
  const names = [one.place.column.key, other.place.column.key].sort();
  const key = ['列', table.sheet, table.area.top, grid.part, ...names].join('|');
  if (done.has(key) || grid.rows.length > MOST_ROWS) return undefined;
  done.add(key);
  return exchange(
    grid.rows.flatMap((row) => pairOf(network, { ...one.place, row }, { ...other.place, row })),
  );
}

function pairOf(network: Network, one: Variable['place'], other: Variable['place']): [Variable, Variable][] {
  const [a, b] = [typedAt(network, one), typedAt(network, other)];
  return a && b && a !== b ? [[a, b]] : [];
}
