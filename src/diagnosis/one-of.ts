/** One of several cells is wrong and the formulas cannot tell which: how that is put. */
import { printAmount } from '../amount/print';
import { cellKey } from '../grid/address';
import { tableName } from '../tables/table-name';
import type { Action } from './actions';
import type { Equation, Term } from './equations';
import { UNTOUCHED, type Network } from './network';
import { placesInWords, printed, rowWords, shouldBe, spotOf, unitOf } from './row-words';
import type { Finished } from './finished';
import { amountIn, type Variable } from './variables';
import { causeTexts } from './wording';

/** A total and the parts that do not come to it; all parts in one table. */
interface Sum {
  readonly total: Variable;
  readonly parts: readonly Variable[];
}

/** What stands there less what should. */
export function differenceOf(network: Network, { changes }: Action): string {
  const [first] = changes;
  if (!first) return '';
  const variable = network.variable(first[0]);
  return printAmount(amountIn(-Math.round(first[1]), variable.decimals), variable.decimals);
}

/** The whole sentence; where one slip is likelier than all others it is added. */
export function oneOfMessage(
  network: Network,
  { action, mended, tied }: Finished,
  among: readonly Action[],
): string {
  const [one, other] = among;
  if (one && other && (among.length === 2 || action.kind !== '金额'))
    return causeTexts.two(wrongly(network, one), wrongly(network, other)) + causeTexts.closing;
  const cells = among.map(({ changes }) => network.variable(changes.keys().next().value ?? -1));
  const sum = sumOf(network, mended, cells);
  const likely = tied === 1 ? causeTexts.likeliest(wrongly(network, action)) : '';
  const told = sum ? sumMessage(network, sum, cells, action) : plainMessage(cells, among);
  return told + likely + causeTexts.closing;
}

function wrongly(network: Network, action: Action): string {
  return action.kind === '互换' ? exchangeMessage(network, action) : amountMessage(network, action);
}

/** D18「合计」现为7,982.56万元，应为7,892.56万元; of several cells of a row each. */
export function amountMessage(network: Network, { changes, slip, about }: Action): string {
  const told = [...changes].map(([index, by]) => {
    const variable = network.variable(index);
    const actual = printed(variable);
    const now = actual === '' ? causeTexts.blank : actual + unitOf(variable);
    return { variable, now, should: shouldBe(variable, by, about) };
  });
  const [first, ...alongside] = told;
  if (!first) return '';
  const spot = tableName(first.variable.place.table) + spotOf(first.variable);
  return (
    causeTexts.amount(spot, first.now, first.should, slip) +
    alongside.map((one) => causeTexts.alongside(spotOf(one.variable), one.now, one.should)).join('')
  );
}

/** Two amounts, rows or columns exchanged, or an amount that stands one cell off. */
export function exchangeMessage(network: Network, action: Action): string {
  const variables = [...action.changes.keys()].map((index) => network.variable(index));
  const [first, second] = variables;
  if (!first || !second) return '';
  const table = tableName(first.place.table);
  const filled = first.value === 0 ? second : first;
  const empty = filled === first ? second : first;
  if (variables.length === 2 && empty.value === 0) {
    return causeTexts.misplaced(table, spotOf(filled), printed(filled) + unitOf(filled), spotOf(empty));
  }
  return causeTexts.exchanged(table, variables.slice(0, 2).map(spotOf).join('与'));
}

function plainMessage(cells: readonly Variable[], among: readonly Action[]): string {
  const [first] = cells;
  if (!first) return '';
  const tables = [...new Set(cells.map(({ place }) => place.table))];
  const places = tables.map((table) => {
    const own = cells.filter(({ place }) => place.table === table);
    return tableName(table) + placesInWords(own.map(({ cell }) => cell.ref));
  });
  const offs = among.map((one, i) => offBy(cells[i] ?? first, one));
  const [off = '', ...others] = new Set(offs);
  const sizes = new Set(offs.map((each) => each.slice(1)));
  const told = others.length === 0 ? off : sizes.size === 1 ? causeTexts.off(off.slice(1)) : causeTexts.wrong;
  return causeTexts.oneOf(places.join('、'), cells.length, told);
}

/** 支出明细 E25:E31 各项之和7,892.00万元，比F13项目当年预算7,892.56万元少0.56万元，其他4处均为7,892.56：7项中可能有一项少0.56万元 */
function sumMessage(
  network: Network,
  { total, parts }: Sum,
  cells: readonly Variable[],
  action: Action,
): string {
  const [first] = parts;
  if (!first) return '';
  const unit = unitOf(total);
  const { table } = first.place;
  const sum = parts.reduce((all, { value, decimals }) => all.plus(amountIn(value, decimals)), amountIn(0, 0));
  const amount = amountIn(total.value, total.decimals);
  const difference = sum.minus(amount);
  const agreeing = agreeingWith(network, total);
  return causeTexts.sum({
    table: tableName(table),
    places: placesInWords(parts.map(({ cell }) => cell.ref)),
    sum: printAmount(sum, total.decimals) + unit,
    total: (total.place.table === table ? '' : tableName(total.place.table)) + headOf(total),
    amount: printAmount(amount, total.decimals) + unit,
    off: (difference.isNegative() ? causeTexts.less : causeTexts.more)(
      printAmount(difference.abs(), total.decimals) + unit,
    ),
    agreeing: agreeing === 0 ? '' : causeTexts.agreeing(agreeing, printAmount(amount, total.decimals)),
    among:
      cells.length === parts.length
        ? causeTexts.ofItems(cells.length)
        : causeTexts.ofPlaces(placesInWords(cells.map(({ cell }) => cell.ref)), cells.length),
    itemOff: action.about === undefined ? offBy(first, action) : causeTexts.atLeast(offBy(first, action)),
  });
}

/** F13项目当年预算 */
function headOf({ cell, place }: Variable): string {
  return spotOf({ cell, place } as Variable).replace(/「|」/g, '') || rowWords(place.row);
}

/** 少0.56万元: what stands there against what should. */
function offBy(variable: Variable, { changes }: Action): string {
  const by = Math.round([...changes.values()][0] ?? 0);
  const size = printAmount(amountIn(Math.abs(by), variable.decimals), variable.decimals) + unitOf(variable);
  return by > 0 ? causeTexts.less(size) : causeTexts.more(size);
}

/** The equation that says that all the cells are parts of one total. */
function sumOf(network: Network, mended: readonly number[], cells: readonly Variable[]): Sum | undefined {
  const wanted = cells.map(({ index }) => index);
  for (const index of mended) {
    const { forms } = network.equation(index);
    const [form] = forms;
    if (forms.length !== 1 || !form) continue;
    const own = form.terms.filter(({ variable }) => wanted.includes(variable));
    const sign = Math.sign(own[0]?.factor ?? 0);
    if (own.length !== wanted.length || own.some(({ factor }) => Math.sign(factor) !== sign)) continue;
    const [total, ...more] = form.terms.filter(({ factor }) => Math.sign(factor) !== sign);
    const parts = form.terms
      .filter(({ factor }) => Math.sign(factor) === sign)
      .map(({ variable }) => network.variable(variable));
    const tables = new Set(parts.map(({ place }) => place.table));
    if (total && more.length === 0 && parts.length > 1 && tables.size === 1)
      return { total: network.variable(total.variable), parts };
  }
  return undefined;
}

/** How many other cells formulas that hold say to be the same, and are. */
function agreeingWith(network: Network, total: Variable): number {
  const seen = new Set([cellKey(total.cell.ref)]);
  const open = [total];
  for (let one = open.pop(); one; one = open.pop()) {
    for (const { equation } of network.incidencesOf(one.index)) {
      for (const other of twinsIn(network, network.equation(equation), one)) {
        if (seen.has(cellKey(other.cell.ref))) continue;
        seen.add(cellKey(other.cell.ref));
        open.push(other);
      }
    }
  }
  return seen.size - 1;
}

/** The cells an equation sets equal to another, where they are; blanks and zeros besides do not matter. */
function twinsIn(network: Network, { index, forms }: Equation, { index: own }: Variable): Variable[] {
  if (network.isUnmet(index, UNTOUCHED)) return [];
  return forms.flatMap(({ relation, terms }) => {
    const filled = terms.filter(({ variable }) => network.variable(variable).value !== 0);
    const mine = filled.find(({ variable }) => variable === own);
    const [other, ...more] = filled.filter((term) => term !== mine);
    const isTwin = relation === '=' && mine && other && more.length === 0 && isEqual(network, mine, other);
    return isTwin ? [network.variable(other.variable)] : [];
  });
}

function isEqual(network: Network, one: Term, other: Term): boolean {
  const amount = ({ variable, factor }: Term): number => network.variable(variable).value * factor;
  return Math.abs(amount(one) + amount(other)) < 1e-6;
}
