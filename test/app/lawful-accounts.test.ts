/** The consistent final account as other departments would have it: business income, commerce at a loss, money carried over of either sign, tables in 元. */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import { parseA1 } from '../../src/grid/address';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { CLEAN_FINAL_ACCOUNTS } from '../../seeds/make-final-account-samples';

/** What is added to the figures of cells, by sheet; several cells in one string. */
type Added = readonly (readonly [sheet: string, cells: string, amount: number])[];

const SCIENCE = ['7', '14', '15', '16'];
const inRows = (column: string): string => SCIENCE.map((row) => `${column}${row}`).join(' ');

const VARIANTS: readonly (readonly [string, Added])[] = [
  ['as it is', []],
  [
    'business and commercial income, some of it kept',
    [
      ['公开01表', 'C11', 100],
      ['公开01表', 'C12', 30],
      ['公开01表', 'C33 C37 F37', 130],
      ['公开01表', 'F12 F33', 90],
      ['公开01表', 'F35', 40],
      ['公开02表', inRows('E'), 130],
      ['公开02表', inRows('H'), 100],
      ['公开02表', inRows('I'), 30],
      ['公开03表', inRows('E'), 90],
      ['公开03表', inRows('G'), 60],
      ['公开03表', inRows('I'), 30],
    ],
  ],
  [
    'commerce at a loss, carried over as a debt',
    [
      ['公开01表', 'C12 C33 C37 F37', 30],
      ['公开01表', 'F12 F33', 45],
      ['公开01表', 'F35', -15],
      ['公开02表', inRows('E'), 30],
      ['公开02表', inRows('I'), 30],
      ['公开03表', inRows('E'), 45],
      ['公开03表', inRows('I'), 45],
    ],
  ],
  ['a debt at both ends of the year', [['公开01表', 'C35 F35 C37 F37', -20]]],
  [
    'own balances spent',
    [
      ['公开01表', 'C34 C37 F12 F33 F37', 25],
      ['公开03表', inRows('E'), 25],
      ['公开03表', inRows('G'), 25],
    ],
  ],
  [
    'appropriations carried over and spent',
    [
      ['公开01表', 'C35 C37 F12 F33 F37', 50],
      ['公开03表', inRows('E'), 50],
      ['公开03表', inRows('G'), 50],
      ['公开04表', 'C34 C35 C38 F12 G12 F33 G33 F38 G38', 50],
      ['公开05表', inRows('E'), 50],
      ['公开05表', inRows('G'), 50],
      ['整体绩效自评表', 'E4 D6 E6', 50],
    ],
  ],
];

function withAdded(sheet: Sheet, added: Added): Sheet {
  const rows = new Map(sheet.rows);
  for (const [name, cells, amount] of added) {
    if (name !== sheet.name) continue;
    for (const address of cells.split(' ')) {
      const at = parseA1(address);
      const row: (Cell | undefined)[] = [...(rows.get(at?.row ?? -1) ?? [])];
      const cell = row[at?.column ?? -1];
      if (!at || typeof cell?.value !== 'number') throw new Error(`no figure: ${name} ${address}`);
      row[at.column] = { ...cell, value: Number((cell.value + amount).toFixed(2)) };
      rows.set(at.row, row);
    }
  }
  return { ...sheet, rows };
}

/** All figures with two decimals of some sheets, and their label, in 元. */
function inYuan(snapshot: Snapshot, names: readonly string[]): Snapshot {
  const convert = (cell: Cell | undefined): Cell | undefined => {
    if (typeof cell?.value === 'number' && cell.format.includes('0.00') && !cell.format.includes('%'))
      return { ...cell, value: Math.round(cell.value * 1_000_000) / 100 };
    if (typeof cell?.value === 'string')
      return { ...cell, value: cell.value.replace('单位：万元', '单位：元') };
    return cell;
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      names.includes(sheet.name)
        ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(convert)])) }
        : sheet,
    ),
  };
}

let clean: Snapshot;
beforeAll(async () => {
  clean = await openWorkbook(new Uint8Array(readFileSync(CLEAN_FINAL_ACCOUNTS))).read();
});

const told = (snapshot: Snapshot): string[] => {
  const report = checkWorkbook(snapshot);
  expect(report.formulas.notRun).toEqual([]);
  return report.findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
};

test.each(VARIANTS)('%s', (_, added) => {
  expect(told({ ...clean, sheets: clean.sheets.map((sheet) => withAdded(sheet, added)) })).toEqual([]);
});

test.each([
  [['公开02表']],
  [['公开03表', '公开05表']],
  [
    [
      '公开01表',
      '公开02表',
      '公开03表',
      '公开04表',
      '公开05表',
      '公开06表',
      '公开07表',
      '公开08表',
      '公开09表',
    ],
  ],
])('in 元: %#', (names) => {
  expect(told(inYuan(clean, names))).toEqual([]);
});
