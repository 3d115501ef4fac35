/** B12-7: the calculation a 测算依据 writes out gives the amount beside it. */
import type Decimal from 'decimal.js';
import { printAmount, printPlain } from '../amount/print';
import { WORTH_IN_YUAN, type AmountUnit } from '../amount/unit';
import type { Finding } from '../findings/finding';
import type { Row, Table, TextCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { calculationsIn, shareIn, type Calculation, type Share } from './estimates/calculations';
import { tableKey } from './table-key';

/** Estimates are rounded freely; what is further off than a twentieth is another figure. */
const SLACK = 0.05;
/** Words that say that the calculation is not all of it. */
const NOT_ALL =
  /另|其余|其他费用|剩余|加上|除[^，。]*外|差额|缺口|分摊|分担|配套|折扣|优惠|最高|上限|封顶|不超过|以内|调减|压减|核减|尾款|首付|预付|已(?:支付|安排|付)|结转|部分|增长|增幅|递增|上浮|下浮|上调|下调|涨/;

interface Estimate {
  readonly table: Table;
  readonly row: Row;
  readonly text: TextCell;
  readonly unit: AmountUnit;
  /** In 元. */
  readonly amount: Decimal;
}

function estimatesIn(table: Table): Estimate[] {
  const unit = table.amountUnit;
  if (unit === undefined) return [];
  const rows = table.grids.find(({ part }) => part === '明细')?.rows ?? [];
  return rows.flatMap((row) => {
    const text = row.texts.get('测算依据');
    const reading = row.amounts.get('金额')?.reading;
    if (!text || reading?.kind !== 'number' || reading.value.isZero()) return [];
    return [{ table, row, text, unit, amount: reading.value.times(WORTH_IN_YUAN[unit]) }];
  });
}

/** Whether the amount is what the calculation gives, as far as rounding goes. */
function gives({ low, high }: Calculation, amount: Decimal): boolean {
  return amount.greaterThanOrEqualTo(low.times(1 - SLACK)) && amount.lessThanOrEqualTo(high.times(1 + SLACK));
}

function statesWrongResult({ low, high, stated }: Calculation): boolean {
  if (!stated) return false;
  // A result is rounded to what it shows, a whole number to the next.
  const step = stated.high.equals(stated.low)
    ? unitOf(stated.value, stated.text)
    : stated.high.minus(stated.low);
  return (
    low.greaterThanOrEqualTo(stated.value.plus(step)) || high.lessThanOrEqualTo(stated.value.minus(step))
  );
}

/** What one of the unit in the text is worth, in 元. */
function unitOf(value: Decimal, text: string): Decimal {
  const unit = /(亿元|万元|千元|百元|元)/.exec(text)?.[1] as AmountUnit | undefined;
  return unit === undefined ? value.times(0) : WORTH_IN_YUAN[unit];
}

function print(yuan: Decimal, { unit, table }: Estimate): string {
  return `${printAmount(yuan.dividedBy(WORTH_IN_YUAN[unit]), Math.max(2, table.decimals))}${unit}`;
}

interface Fault {
  readonly what: string;
  /** In `unit`. */
  readonly calculated: Decimal;
  readonly printed: Decimal;
  readonly unit: AmountUnit;
}

/** Two amounts in 元, in the unit of the table. */
function inUnit(
  { unit }: Estimate,
  calculated: Decimal,
  printed: Decimal,
): Pick<Fault, 'calculated' | 'printed' | 'unit'> {
  const worth = WORTH_IN_YUAN[unit];
  return { calculated: calculated.dividedBy(worth), printed: printed.dividedBy(worth), unit };
}

/** A share that does not follow from the calculation before it: 22.5 亿元×0.09%÷76 家 is not 2664 元. */
function shareFault(estimate: Estimate, calculations: readonly Calculation[]): Fault | undefined {
  const share: Share | undefined = shareIn(estimate.text.text);
  const before = calculations.filter(({ to }) => share !== undefined && to <= share.each.from);
  const whole = before[0];
  if (!share || !whole || before.length > 1 || share.count.value.isZero()) return undefined;
  const low = whole.low.dividedBy(share.count.value);
  const high = whole.high.dividedBy(share.count.value);
  const { value } = share.each;
  if (value.greaterThanOrEqualTo(low.times(1 - SLACK)) && value.lessThanOrEqualTo(high.times(1 + SLACK)))
    return undefined;
  const each = printAmount(whole.value.dividedBy(share.count.value), 2);
  return {
    what: `「${whole.text}」算得${print(whole.value, estimate)}，${share.count.text}平均每${share.count.per[0] ?? ''}${each}元，文中写每${share.count.per[0] ?? ''}${share.each.text}`,
    calculated: whole.value.dividedBy(share.count.value),
    printed: value,
    unit: '元',
  };
}

function faultOf(estimate: Estimate): Fault | undefined {
  const { text } = estimate.text;
  const calculations = calculationsIn(text);
  const wrong = calculations.find(statesWrongResult);
  if (wrong?.stated) {
    return {
      what: `「${wrong.text}」算得${print(wrong.value, estimate)}，与写明的结果不符`,
      ...inUnit(estimate, wrong.value, wrong.stated.value),
    };
  }
  const share = shareFault(estimate, calculations);
  if (share) return share;
  const only = calculations[0];
  if (!only || calculations.length > 1 || only.stated || NOT_ALL.test(text)) return undefined;
  if (gives(only, estimate.amount)) return undefined;
  return {
    what: `「${only.text}」算得${print(only.value, estimate)}，金额为${print(estimate.amount, estimate)}，差额${print(only.value.minus(estimate.amount), estimate)}`,
    ...inUnit(estimate, only.value, estimate.amount),
  };
}

function check(table: Table): Finding[] {
  return estimatesIn(table).flatMap((estimate) => {
    const fault = faultOf(estimate);
    if (!fault) return [];
    const { text, row } = estimate;
    const decimals = Math.max(2, table.decimals);
    const amount = row.amounts.get('金额')?.ref;
    return [
      {
        rule: 'B12-7',
        severity: '核实' as const,
        category: '表内' as const,
        table: tableTitle(table),
        cells: cellsAt([text.ref, ...(amount ? [amount] : [])]),
        message: `${tableName(table)}${placeName(text.ref)}测算依据${fault.what}。`,
        basis: '测算依据写明的算式应当得出所列的数。',
        suggestion: '核对单价、数量、费率、计量单位和金额哪一项有误。',
        left: printPlain(fault.calculated, decimals),
        right: printPlain(fault.printed, decimals),
        difference: printPlain(fault.calculated.minus(fault.printed), decimals),
        unit: fault.unit,
        fingerprint: `B12-7|${tableKey(table)}|${row.key}`,
      },
    ];
  });
}

export const estimateArithmetic: Check = {
  id: 'B12-7',
  severity: '核实',
  meaning: '支出明细测算的测算依据中写明的算式（a×b＝c、按 x% 测算）与所列金额相符。',
  run: ({ book }) => book.tables.filter(({ kind }) => kind === '项目支出绩效目标表').flatMap(check),
};
