/** ND-49: what projects left unspent is left unspent in the overall 绩效自评表 too. */
import Decimal from 'decimal.js';
import { printAmount } from '../amount/print';
import { WORTH_IN_YUAN } from '../amount/unit';
import type { Finding } from '../findings/finding';
import type { AmountCell, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { evaluationTables } from './performance/outcomes';
import { tableKey } from './table-key';

interface Money {
  readonly table: Table;
  readonly budget: AmountCell;
  readonly spent: AmountCell;
  /** 预算数 − 执行数 in 元. */
  readonly left: Decimal;
  /** One in the last printed digit, in 元. */
  readonly step: Decimal;
}

function moneyOf(table: Table): Money[] {
  const rows = table.grids.find(({ part }) => part === '')?.rows ?? [];
  const total = rows.find(({ item }) => item === '资金总额');
  const [budget, spent] = [total?.amounts.get('预算数'), total?.amounts.get('执行数')];
  const worth = table.amountUnit === undefined ? undefined : WORTH_IN_YUAN[table.amountUnit];
  if (budget?.reading.kind !== 'number' || spent?.reading.kind !== 'number' || worth === undefined) return [];
  const left = budget.reading.value.minus(spent.reading.value).times(worth);
  return [{ table, budget, spent, left, step: Decimal.pow(10, -table.decimals).times(worth) }];
}

/** In the unit and decimals of a table. */
function printed(yuan: Decimal, { table }: Money): string {
  const unit = table.amountUnit ?? '元';
  return `${printAmount(yuan.div(WORTH_IN_YUAN[unit]), table.decimals)}${unit}`;
}

function check(context: CheckContext, set: number): Finding[] {
  const tables = evaluationTables(context).filter((table) => table.set === set);
  const [overall, ...more] = tables.filter(({ kind }) => kind === '整体支出绩效自评表').flatMap(moneyOf);
  if (!overall || more.length > 0) return [];
  const projects = tables
    .filter(({ kind }) => kind === '项目支出绩效自评表')
    .flatMap(moneyOf)
    .filter(({ left }) => left.isPositive() && !left.isZero());
  const [first] = projects;
  const left = projects.reduce((sum, each) => sum.plus(each.left), new Decimal(0));
  const lawful = [overall, ...projects].reduce((sum, { step }) => sum.plus(step), new Decimal(0));
  // More spent than planned on the whole is for JE-1 and JX-20.
  if (!first || overall.left.isNegative() || left.minus(overall.left).lte(lawful)) return [];
  return [
    {
      rule: 'ND-49',
      severity: '提示',
      category: '绩效',
      table: tableTitle(overall.table),
      cells: cellsAt([overall.budget.ref, overall.spent.ref, first.budget.ref, first.spent.ref]),
      message: `${tableName(overall.table)}${placeName(overall.budget.ref)}预算数减${placeName(overall.spent.ref)}执行数为${printed(overall.left, overall)}，${projects.length}个项目自评表未执行的预算合计${printed(left, overall)}（如${tableName(first.table)}${placeName(first.budget.ref)}减${placeName(first.spent.ref)}为${printed(first.left, first)}）。`,
      basis:
        '项目支出是整体支出的一部分，项目没有执行完的，整体也没有执行完；预算口径不同的除外（通行做法）。',
      suggestion: '核对整体和项目自评表的预算数是否同一口径。',
      fingerprint: `ND-49|${tableKey(overall.table)}`,
    },
  ];
}

export const unspentMoney: Check = {
  id: 'ND-49',
  severity: '提示',
  meaning: '整体支出绩效自评表未执行的预算不少于各项目绩效自评表未执行的预算之和。',
  run: (context) => context.book.sets.flatMap((_, set) => check(context, set)),
};
