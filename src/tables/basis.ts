/** 口径: whether a table's amounts are this year's appropriations alone or include what was carried over. */
import Decimal from 'decimal.js';
import { printedFigure } from './figures';
import type { Basis, Table } from './book';
import { normalise } from './words/label';

const FUND_TABLES: Readonly<Record<string, string>> = {
  一般公共预算支出表: '一般公共预算',
  一般公共预算支出分单位表: '一般公共预算',
  政府性基金预算支出表: '政府性基金预算',
  国有资本经营预算支出表: '国有资本经营预算',
};

const ZERO = new Decimal(0);

/** Kinds of table whose 口径 makes a difference. */
export const KINDS_WITH_BASIS: ReadonlySet<string> = new Set([
  ...Object.keys(FUND_TABLES),
  '一般公共预算基本支出表',
]);

/**
 * Infers the basis of each table of expenditure by fund, set by set: from its own words, else from which of the two
 * sums of 财政拨款收支总表 its total equals. Undecided where neither tells.
 */
export function inferBasis(tables: readonly Table[]): Table[] {
  const told = tables.map((table) => {
    const fund = FUND_TABLES[table.kind];
    if (fund === undefined || table.basis !== undefined) return table;
    const basis = basisInWords(table) ?? basisInFigures(table, fund, tables);
    return basis === undefined ? table : { ...table, basis };
  });
  return told.map((table) => {
    const basis =
      table.kind === '一般公共预算基本支出表'
        ? (basisInWords(table) ?? basisOfParent(table, told))
        : undefined;
    return basis === undefined ? table : { ...table, basis };
  });
}

/** 基本支出 by economic subject has the basis of the table whose 基本支出 it equals. */
function basisOfParent(table: Table, tables: readonly Table[]): Basis | undefined {
  const parent = tables.find(({ kind, set }) => kind === '一般公共预算支出表' && set === table.set);
  const own = printedFigure(table, '', '合计', '合计');
  const basic = parent && printedFigure(parent, '', '合计', '基本支出');
  return own && basic?.equals(own) === true && parent?.amountUnit === table.amountUnit
    ? parent?.basis
    : undefined;
}

function basisInWords(table: Table): Basis | undefined {
  const words = [...table.notes, table.title].map(normalise);
  if (
    words.some(
      (text) =>
        /(?:含|包括|包含)(?:了)?(?:上年|以前年度|财政拨款)?(?:财政拨款)?(?:结转|结余)/.test(text) &&
        !/不(?:含|包括|包含)/.test(text),
    )
  ) {
    return '含结转';
  }
  if (
    words.some((text) =>
      /不(?:含|包括|包含)(?:上年|以前年度)?(?:财政拨款)?(?:结转|结余)|当年(?:财政)?拨款支出|[(](?:当年|本年)(?:财政)?拨款(?:安排)?[)]/.test(
        text,
      ),
    )
  )
    return '本年';
  return undefined;
}

/** Whether what was carried over is all told fund by fund, so that a blank at one of them means nothing. */
function isCarriedByFund(source: Table): boolean {
  const whole = printedFigure(source, '左', '上年结转', '预算数');
  const funds = [...new Set(Object.values(FUND_TABLES))].map(
    (fund) => printedFigure(source, '左', `上年结转/${fund}`, '预算数') ?? ZERO,
  );
  return whole?.equals(funds.reduce((sum, each) => sum.plus(each), ZERO)) === true && !whole.isZero();
}

/**
 * Where what was carried over is not told fund by fund: whether one of the tables holds all of it beside its own fund of
 * the year. Nothing was carried over in the others then.
 */
function isAllCarriedInto(source: Table, tables: readonly Table[]): boolean {
  const whole = printedFigure(source, '左', '上年结转', '预算数');
  if (!whole || whole.isZero()) return false;
  return tables.some((table) => {
    const fund = table.set === source.set ? FUND_TABLES[table.kind] : undefined;
    if (fund === undefined || table.amountUnit !== source.amountUnit) return false;
    const total = printedFigure(table, '', '合计', '合计');
    const current = printedFigure(source, '左', `本年收入/${fund}`, '预算数');
    return total !== undefined && current !== undefined && total.equals(current.plus(whole));
  });
}

function basisInFigures(table: Table, fund: string, tables: readonly Table[]): Basis | undefined {
  const source = tables.find(({ kind, set }) => kind === '财政拨款收支总表' && set === table.set);
  if (!source || source.amountUnit !== table.amountUnit) return undefined;
  const total = printedFigure(table, '', '合计', '合计');
  const current = printedFigure(source, '左', `本年收入/${fund}`, '预算数');
  const carried = printedFigure(source, '左', `上年结转/${fund}`, '预算数');
  if (!carried) return isAllCarriedInto(source, tables) ? '含结转' : undefined;
  if (!current) return undefined;
  // Nothing was carried over: both readings come to the same.
  if (carried.isZero()) return isCarriedByFund(source) ? '含结转' : undefined;
  if (!total) return undefined;
  if (total.equals(current.plus(carried))) return '含结转';
  return total.equals(current) ? '本年' : undefined;
}
