/** ND-58: the numbered items of income do not skip a number, as they do where a row was left out. */
import type { Finding } from '../findings/finding';
import type { Grid, Row, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

const DIGITS = '一二三四五六七八九';
/** With fewer numbered rows one gap says little. */
const FEWEST = 3;

/** 三、 is 3, 十一、 is 11; undefined where the label bears no such number. */
function numberOf({ name }: Row): number | undefined {
  const printed = /^\s*([一二三四五六七八九]?十?[一二三四五六七八九]?)\s*、/.exec(name)?.[1];
  if (printed === undefined || printed === '') return undefined;
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['0', printed];
  const digit = (text: string): number => DIGITS.indexOf(text) + 1;
  if (!printed.includes('十')) return printed.length === 1 ? digit(ones) : undefined;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

interface Skip {
  readonly missing: number;
  /** The row that stands where the missing one would. */
  readonly before: Row;
}

/** The only number left out of an otherwise unbroken run from 1. */
function skipIn(grid: Grid): Skip | undefined {
  const numbered = grid.rows.flatMap((row) => {
    const number = row.role === '明细' ? numberOf(row) : undefined;
    return number === undefined ? [] : [{ row, number }];
  });
  const numbers = numbered.map(({ number }) => number);
  const isRising = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
  if (numbers.length < FEWEST || !isRising || numbers[numbers.length - 1] !== numbers.length + 1)
    return undefined;
  const after = numbered.find(({ number }, i) => number !== i + 1);
  if (!after) return undefined;
  // What the first number stood over comes before the second.
  const [first] = grid.rows;
  return { missing: after.number - 1, before: after.number === 2 && first ? first : after.row };
}

function toFinding(table: Table, { missing, before }: Skip): Finding {
  const said = missing < 10 ? (DIGITS[missing - 1] ?? '') : `第${missing}项`;
  return {
    rule: 'ND-58',
    severity: '提示',
    category: '完整性',
    table: tableTitle(table),
    cells: cellsAt([...before.amounts.values()].map(({ ref }) => ref)),
    message: `${tableName(table)}收入各项的编号缺「${said}」。`,
    basis: '各项收入依次编号，缺号往往是漏行。',
    suggestion: '核对是否漏行，或改正编号。',
    fingerprint: ['ND-58', tableKey(table), String(missing)].join('|'),
  };
}

export const itemNumbering: Check = {
  id: 'ND-58',
  severity: '提示',
  meaning: '左右分栏的表中，各项收入的编号不缺号。',
  run: ({ book }) =>
    book.tables.flatMap((table) =>
      table.grids
        .filter(({ part }) => part === '左')
        .flatMap((grid) => {
          const skip = skipIn(grid);
          return skip ? [toFinding(table, skip)] : [];
        }),
    ),
};
