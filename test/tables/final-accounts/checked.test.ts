/**
 * Whole books in the layouts of several places, checked: nothing in them is wrong, nearly every amount stands in an equality,
 * and an amount that is changed is noticed.
 */
import { checkWorkbook } from '../../../src/app/check';
import type { CellRef } from '../../../src/grid/address';
import type { Snapshot } from '../../../src/grid/snapshot';
import { readBook } from '../../../src/tables/read-book';
import { beijing } from '../../fixtures/final-accounts/beijing';
import { guangdong } from '../../fixtures/final-accounts/guangdong';
import { hebei } from '../../fixtures/final-accounts/hebei';
import { hubei } from '../../fixtures/final-accounts/hubei';
import { jiangsu } from '../../fixtures/final-accounts/jiangsu';
import { shanghai } from '../../fixtures/final-accounts/shanghai';
import { sichuan } from '../../fixtures/final-accounts/sichuan';
import { stacked } from '../../fixtures/final-accounts/stacked';
import { xinjiang } from '../../fixtures/final-accounts/xinjiang';
import { yunnan } from '../../fixtures/final-accounts/yunnan';
import { zhejiang } from '../../fixtures/final-accounts/zhejiang';
import { mapCells } from '../support/transform';

/** How many formulas run at least; the tables and columns of each place differ. */
const BOOKS: readonly (readonly [name: string, book: Snapshot, formulas: number])[] = [
  ['湖北', hubei, 58],
  ['上海', shanghai, 66],
  ['四川', sichuan, 55],
  ['云南', yunnan, 60],
  ['浙江', zhejiang, 92],
  ['广东', guangdong, 69],
  ['北京', beijing, 69],
  ['江苏', jiangsu, 69],
  ['河北（2017年）', hebei, 65],
  ['新疆', xinjiang, 75],
  ['广东，一张工作表', stacked(guangdong, 1), 69],
];

/** Amounts some equality must hold: not those that are part of another, nor 会议费 and 培训费, which no total here includes. */
function heldAmounts(snapshot: Snapshot): CellRef[] {
  const apart = (key: string): boolean => /会议费|培训费/.test(key);
  const found = new Map<string, CellRef>();
  for (const { grids } of readBook(snapshot).tables)
    for (const { rows, columns } of grids)
      for (const row of rows) {
        if (row.role === '其中' && !/经费合计$/.test(row.key)) continue;
        for (const { key, role } of columns) {
          const cell = row.amounts.get(key);
          if (role !== '金额' || apart(key) || cell?.reading.kind !== 'number') continue;
          if (!cell.reading.value.isZero())
            found.set(`${cell.ref.sheet} ${cell.ref.row} ${cell.ref.column}`, cell.ref);
        }
      }
  return [...found.values()];
}

/** The workbook with one amount wrong. */
function wrongAt(snapshot: Snapshot, at: CellRef): Snapshot {
  const one = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === at.sheet) };
  const changed = mapCells(one, (cell, row, column) =>
    row === at.row && column === at.column ? { ...cell, value: Number(cell.value) + 7.31 } : cell,
  ).sheets[0];
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (changed && sheet.name === at.sheet ? changed : sheet)),
  };
}

describe.each(BOOKS)('%s', (_, book, formulas) => {
  const report = checkWorkbook(book);

  test('has nothing wrong', () => {
    expect(
      report.findings.filter(({ severity, rule }) => severity === '错误' || rule.startsWith('J')),
    ).toEqual([]);
    expect(report).toMatchObject({ family: '决算', missingCoreTables: [], notJudged: false });
    expect(report.formulas).toMatchObject({ failed: 0, rounding: 0 });
    expect(report.formulas.run).toBeGreaterThanOrEqual(formulas);
  });

  test('19 of 20 amounts stand in an equality', () => {
    const { amountCells, inEquality } = report.coverage;
    expect(inEquality / amountCells).toBeGreaterThan(0.95);
  });

  test('an amount that is changed is noticed', () => {
    const told = new Set(report.findings.map(({ fingerprint }) => fingerprint));
    const held = heldAmounts(book);
    const step = Math.max(1, Math.floor(held.length / 6));
    const silent = held
      .filter((_cell, at) => at % step === 0)
      .filter((at) =>
        checkWorkbook(wrongAt(book, at)).findings.every(
          ({ severity, fingerprint }) => severity === '提示' || told.has(fingerprint),
        ),
      );
    expect(silent).toEqual([]);
  });
});
