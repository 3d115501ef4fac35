/**
 * 指标分析 as it stands in the workbook: read back from the file, cell by cell where it matters; written again it takes
 * the place of the last one; a sheet of the user's of that name, and every other sheet, stay as they are.
 */
import { readFileSync } from 'node:fs';
import { analyseWorkbook, type WorkbookToAnalyse } from '../../src/app/analyse';
import { checkWorkbook } from '../../src/app/check';
import { a1, parseA1 } from '../../src/grid/address';
import type { SheetContent } from '../../src/grid/changes';
import { cellAt, sheetNamed, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import { DIFFERENCES, SAMPLE, workbookWith } from '../indicators/last-year';

jest.setTimeout(60_000);

const CONTEXT = { version: '0.1.0', time: new Date(2026, 10, 22, 9, 30) };

function sample(): FileWorkbook {
  return openWorkbook(new Uint8Array(readFileSync(SAMPLE)));
}

async function lastYear(): Promise<WorkbookToAnalyse> {
  return { name: '2022.xlsx', snapshot: await (await workbookWith(DIFFERENCES)).read() };
}

/** Writes the sheet, and returns what takes it back. */
async function write(workbook: FileWorkbook, before?: WorkbookToAnalyse) {
  const current = { name: '2023.xlsx', snapshot: await workbook.read() };
  const outcome = analyseWorkbook({ current, ...(before ? { lastYear: before } : {}) });
  if (outcome.kind !== '分析') throw new Error(outcome.message);
  return workbook.apply(outcome.changes(CONTEXT));
}

async function contentOf(workbook: FileWorkbook, before?: WorkbookToAnalyse): Promise<SheetContent> {
  const current = { name: '2023.xlsx', snapshot: await workbook.read() };
  const outcome = analyseWorkbook({ current, ...(before ? { lastYear: before } : {}) });
  const [change] = outcome.kind === '分析' ? outcome.changes(CONTEXT) : [];
  if (change?.kind !== 'writeSheet') throw new Error('no sheet');
  return change.sheet;
}

/** What stands in cells of 指标分析: a formula with its result, or a value. */
function cellsOf(snapshot: Snapshot, from: string, count: number, name = '指标分析'): unknown[] {
  const { row, column } = parseA1(from)!;
  const sheet = sheetNamed(snapshot, name)!;
  return Array.from({ length: count }, (_, i) => {
    const cell = cellAt(sheet, row, column + i);
    return cell?.formula === undefined ? (cell?.value ?? null) : [`=${cell.formula}`, cell.value];
  });
}

describe('against the year before', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    const workbook = sample();
    await write(workbook, await lastYear());
    snapshot = await workbook.read();
  });

  test('the top', () => {
    const column = [0, 1, 2, 3, 4, 5, 6, 7].map((row) => cellsOf(snapshot, a1(row, 0), 4));
    expect(column).toEqual([
      ['指标分析', null, null, null],
      [
        '支出合计 11,054.90万元，比上年增加 1,481.29万元，增长 15.47%；变动最大的是「2170399 其他金融发展支出」，比上年增加 1,316.56万元，增长 20.02%。',
        null,
        null,
        null,
      ],
      ['工作簿', null, '2023.xlsx', null],
      ['单位', null, '武汉市地方金融工作局', null],
      ['范围', null, '部门预算，2023 年，金额单位：万元', null],
      ['生成时间', null, '2026-11-22 09:30　版本 0.1.0', null],
      ['类别', '编码', '名称', '2023年预算数'],
      ['一、变动较大的', null, null, null],
    ]);
    expect(cellsOf(snapshot, 'E3', 3)).toEqual(['上年工作簿', null, '2022.xlsx']);
    expect(cellsOf(snapshot, 'E7', 8)).toEqual([
      '占比',
      '2022年预算数',
      '增减额',
      '增减率',
      '说明',
      '工作表',
      '单元格',
      '上年单元格',
    ]);
  });

  test('a line that changed: this year’s amount and all that is reckoned are formulas', () => {
    expect(cellsOf(snapshot, 'A11', 12)).toEqual([
      '科目',
      '2170399',
      '其他金融发展支出',
      ["='3.部门支出总表'!C24", 7892.56],
      ['=E56', 0.7139],
      6576,
      ['=ROUND(D11-F11,2)', 1316.56],
      ['=ROUND(G11/F11,4)', 0.2002],
      null,
      '3.部门支出总表',
      'C24',
      'C24',
    ]);
  });

  test('a line that is new, and one that is gone', () => {
    expect(cellsOf(snapshot, 'C15', 10)).toEqual([
      '武汉市金融发展促进中心',
      ["='5-2.一般公共预算支出表(分单位)'!C9", 250],
      ['=E129', 0.0226],
      null,
      ['=ROUND(D15-F15,2)', 250],
      '—',
      '新增',
      '5-2.一般公共预算支出表(分单位)',
      'C9',
      null,
    ]);
    expect(cellsOf(snapshot, 'C18', 10)).toEqual([
      '优抚对象医疗补助',
      null,
      null,
      52.12,
      ['=ROUND(D18-F18,2)', -52.12],
      ['=ROUND(G18/F18,4)', -1],
      '本年无此项',
      '3.部门支出总表',
      null,
      'C16',
    ]);
  });

  test('a line of a section: its share is reckoned from the total beside it', () => {
    expect(cellsOf(snapshot, 'A56', 5)).toEqual([
      '项',
      '2170399',
      '　　其他金融发展支出',
      ["='3.部门支出总表'!C24", 7892.56],
      ['=IF(D36=0,"",ROUND(D56/D36,4))', 0.7139],
    ]);
    expect(cellsOf(snapshot, 'A36', 5)).toEqual([
      '合计',
      null,
      '合计',
      ["='3.部门支出总表'!C5", 11054.9],
      ['=IF(D36=0,"",ROUND(D36/D36,4))', 1],
    ]);
  });
});

test('what jumped repeats the shares of its lines, whatever section they stand in', async () => {
  const { cells } = await contentOf(sample(), await lastYear());
  const at = new Map(cells.map((cell) => [a1(cell.row, cell.column), cell]));
  const repeated = cells.filter(({ column, formula }) => column === 4 && /^E\d+$/.test(formula ?? ''));
  expect(repeated).toHaveLength(9);
  for (const { row, value, formula = '' } of repeated) {
    const line = Number(formula.slice(1));
    expect([row, at.get(formula)?.value, String(at.get(`C${line}`)?.value).trim()]).toEqual([
      row,
      value,
      at.get(`C${row + 1}`)?.value,
    ]);
  }
});

test('every formula refers to a cell of its own row or sheet, or to the cell the line names', async () => {
  const { cells } = await contentOf(sample(), await lastYear());
  const at = new Map(cells.map((cell) => [a1(cell.row, cell.column), cell]));
  const amounts = cells.filter(({ column, formula }) => column === 3 && formula?.startsWith("'"));
  expect(amounts.length).toBeGreaterThan(90);
  for (const { row, formula } of amounts) {
    const [sheet, cell] = [at.get(`J${row + 1}`)?.value, at.get(`K${row + 1}`)?.value];
    expect(formula).toBe(`'${String(sheet)}'!${String(cell)}`);
  }
});

test('without last year there are no columns of it', async () => {
  const workbook = sample();
  await write(workbook);
  const snapshot = await workbook.read();
  expect(cellsOf(snapshot, 'A7', 9)).toEqual([
    '类别',
    '编码',
    '名称',
    '2023年预算数',
    '占比',
    '说明',
    '工作表',
    '单元格',
    null,
  ]);
  expect(cellsOf(snapshot, 'A9', 1)).toEqual(['一、收入结构']);
});

test('it prints on A4, as wide as the page, with its header on every page', async () => {
  const [alone, compared] = [await contentOf(sample()), await contentOf(sample(), await lastYear())];
  expect(alone.print).toEqual({
    landscape: false,
    fitToWidth: true,
    repeatRows: { from: 6, to: 6 },
    area: { top: 0, left: 0, bottom: 104, right: 7 },
    footer: '第 &P 页，共 &N 页',
  });
  expect(compared.print).toMatchObject({
    landscape: true,
    repeatRows: { from: 6, to: 6 },
    area: { right: 11 },
  });
  expect([alone.frozenRows, compared.frozenRows]).toEqual([7, 7]);
});

test('no other sheet is touched, and taking it back gives the file as it was', async () => {
  const workbook = sample();
  const [bytes, before] = [workbook.bytes(), await workbook.read()];
  const undo = await write(workbook, await lastYear());
  const after = await workbook.read();
  expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
  expect(after.sheets.at(-1)?.name).toBe('指标分析');
  await workbook.apply(undo);
  expect(Buffer.compare(workbook.bytes(), bytes)).toBe(0);
});

test('the second one takes the place of the first', async () => {
  const workbook = sample();
  await write(workbook, await lastYear());
  const names = (await workbook.read()).sheets.map(({ name }) => name);
  await write(workbook);
  const again = await workbook.read();
  expect(again.sheets.map(({ name }) => name)).toEqual(names);
  expect(cellsOf(again, 'A9', 1)).toEqual(['一、收入结构']);
});

test('a sheet of the user’s named 指标分析 is left alone', async () => {
  const workbook = sample();
  const own: SheetContent = {
    name: '指标分析',
    cells: [{ row: 0, column: 0, value: '自己做的分析' }],
    styles: {},
    columns: [],
  };
  await workbook.apply([{ kind: 'writeSheet', sheet: own, expect: 'absent' }]);
  await write(workbook);
  const snapshot = await workbook.read();
  expect(snapshot.sheets.slice(-2).map(({ name }) => name)).toEqual(['指标分析', '指标分析 (2)']);
  expect(cellsOf(snapshot, 'A1', 1)).toEqual(['自己做的分析']);
  await write(workbook);
  expect((await workbook.read()).sheets.at(-1)?.name).toBe('指标分析 (2)');
});

test('the check takes it for a sheet of ours, and finds what it found before', async () => {
  const workbook = sample();
  const before = checkWorkbook(await workbook.read());
  await write(workbook, await lastYear());
  const after = checkWorkbook(await workbook.read());
  expect(after.findings).toEqual(before.findings);
  expect(after.otherSheets).toEqual([...before.otherSheets, { sheet: '指标分析', what: '指标分析' }]);
});

test('--year tells of this year alone', async () => {
  const snapshot = await sample().read();
  const outcome = analyseWorkbook({
    current: { name: '2024.xlsx', snapshot },
    lastYear: { name: '2023.xlsx', snapshot },
    year: 2024,
  });
  expect(outcome.kind === '分析' && [outcome.analysis.subject.year, outcome.analysis.previous?.year]).toEqual(
    [2024, 2023],
  );
});
