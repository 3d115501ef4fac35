/**
 * 校验结果 written into the workbook open in Excel, through the real client library: cell by cell what the file host
 * writes, within three requests, with its looks, and taken away again without a trace.
 * @jest-environment jsdom
 */
import { checkWorkbook } from '../../../src/app/check';
import type { SheetContent } from '../../../src/grid/changes';
import type { Sheet, Snapshot } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { LIST_HEADER_ROW, validationSheet } from '../../../src/report/sheet';
import type { SimulatedSheet } from '../../excel-simulator/book';
import { cellOf } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { sample, sampleFile } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { SMALL, failureOf, refusalOf, set } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;

function open(snapshot: Snapshot): ExcelHost {
  simulator = library.open(new ExcelSimulator(snapshot));
  return new ExcelHost({ answerWithin: 50 });
}

beforeEach(() => Object.assign(library.office, { api: 1.14, platform: 'OfficeOnline' }));
afterEach(() => expect(simulator.notSimulated).toEqual([]));

/** Cells with an empty text are nothing in Excel. */
function filled(sheet: Sheet): Sheet {
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => {
      const kept = cells.map((cell) => (cell?.value === '' ? undefined : cell));
      while (kept.length > 0 && kept.at(-1) === undefined) kept.pop();
      return [row, kept];
    }),
  );
  return { ...sheet, rows };
}

/** The sheet as the simulated Excel holds it. */
function sheetNamed(name: string): SimulatedSheet {
  return simulator.book.sheets.find((sheet) => sheet.name === name)!;
}

describe.each(['wuhan-2023-budget.xlsx', 'wuchang-2023-final-accounts.xlsx'] as const)(
  '校验结果 of %s',
  (name) => {
    let snapshot: Snapshot;
    let content: SheetContent;
    let inFile: Sheet;

    beforeAll(async () => {
      snapshot = await sample(name);
      content = validationSheet(checkWorkbook(snapshot), {
        workbook: name,
        version: '0.1.0',
        time: new Date(2026, 10, 22, 9, 30),
        explanations: new Map(),
      });
      const file = sampleFile(name);
      await file.apply([{ kind: 'writeSheet', sheet: content, expect: 'absent' }]);
      inFile = (await file.read()).sheets.at(-1)!;
    });

    it('is cell by cell what the file host writes, in three requests', async () => {
      const host = open(snapshot);
      const before = stateOf(simulator.book, true);
      const inverse = await host.apply([{ kind: 'writeSheet', sheet: content, expect: 'absent' }]);
      expect(simulator.traffic.requests).toBe(3);
      expect(simulator.traffic.requestBytes).toBeLessThan(1_000_000);
      const read = await host.read();
      expect(read.sheets.at(-1)).toEqual(filled(inFile));
      expect(read.sheets.slice(0, -1)).toEqual(snapshot.sheets);
      await host.apply(inverse);
      expect(stateOf(simulator.book, true)).toEqual(before);
    });

    it('replaces an earlier one in its place, in three requests, and gives it back', async () => {
      const host = open(snapshot);
      await host.apply([{ kind: 'writeSheet', sheet: content, expect: 'absent' }]);
      const sheet = sheetNamed('校验结果');
      cellOf(sheet, LIST_HEADER_ROW + 1, 12).content = { value: '以批复数为准' };
      const before = stateOf(simulator.book, true);
      const shorter = {
        ...content,
        cells: content.cells.filter(({ row }) => row < LIST_HEADER_ROW + 4),
        merges: [],
      };
      simulator.countAnew();
      const inverse = await host.apply([{ kind: 'writeSheet', sheet: shorter, expect: 'present' }]);
      expect(simulator.traffic.requests).toBe(3);
      expect(simulator.traffic.responseBytes).toBeLessThan(5_000_000);
      expect(sheetNamed('校验结果').id).toBe(sheet.id);
      expect([...sheet.cells.keys()].length).toBeLessThan(content.cells.length);
      await host.apply(inverse);
      expect(stateOf(simulator.book, true)).toEqual(before);
    });
  },
);

const STYLED: SheetContent = {
  name: '新表',
  cells: [
    { row: 0, column: 0, value: '标题', style: 'title' },
    { row: 1, column: 0, value: '=1+1', style: 'box' },
    { row: 1, column: 1, value: 3, style: 'box' },
    { row: 2, column: 0, value: '2024-01-01', style: 'box' },
    { row: 2, column: 1, value: 4.5, style: 'box' },
    {
      row: 3,
      column: 0,
      value: 'B2',
      style: 'link',
      link: { sheet: '收 支', area: { top: 1, left: 1, bottom: 1, right: 1 }, tip: '去看' },
    },
    { row: 3, column: 2, value: null, style: 'title' },
  ],
  styles: {
    title: { font: { bold: true, size: 14, name: '黑体' }, horizontal: 'center', vertical: 'middle' },
    box: { border: 'thin', format: '#,##0.00', wrap: true, vertical: 'top', fill: 'FFF2CC' },
    link: { font: { color: '0563C1', underline: true }, format: '@' },
  },
  columns: [
    { column: 0, width: 20 },
    { column: 1, width: 10 },
    { column: 2, width: 5, hidden: true },
  ],
  rowHeights: [
    { row: 0, height: 27 },
    { row: 1, height: 20, grows: true },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  frozenRows: 1,
  filter: { top: 1, left: 0, bottom: 3, right: 2 },
  print: {
    landscape: true,
    fitToWidth: true,
    repeatRows: { from: 1, to: 1 },
    area: { top: 0, left: 0, bottom: 3, right: 1 },
    footer: '第 &P 页',
  },
  tabColor: 'C00000',
};

it('everything a sheet may ask for arrives', async () => {
  await open(SMALL).apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'absent' }]);
  const sheet = sheetNamed('新表');
  const box = {
    wrapText: true,
    verticalAlignment: 'Top',
    'fill/color': '#FFF2CC',
    'fill/pattern': 'Solid',
    ...Object.fromEntries(
      ['top', 'bottom', 'left', 'right'].map((side) => [`borders/${side}/style`, 'Continuous']),
    ),
  };
  const looks = (row: number, column: number): unknown => Object.fromEntries(cellOf(sheet, row, column).look);
  expect(looks(0, 0)).toEqual({
    'font/bold': true,
    'font/size': 14,
    'font/name': '黑体',
    horizontalAlignment: 'Center',
  });
  expect(cellOf(sheet, 1, 0)).toMatchObject({ content: { value: '=1+1' }, format: '#,##0.00' });
  expect(cellOf(sheet, 2, 0)).toMatchObject({ content: { value: '2024-01-01' }, format: '#,##0.00' });
  for (const [row, column] of [
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
  ] as const)
    expect(looks(row, column)).toEqual(box);
  expect(cellOf(sheet, 3, 0)).toMatchObject({
    content: { value: 'B2' },
    format: '@',
    link: { documentReference: "'收 支'!B2", screenTip: '去看' },
  });
  expect({
    widths: [...sheet.columnWidths],
    hidden: [...sheet.hiddenColumns],
    heights: [...sheet.rowHeights],
    merges: sheet.merges,
    frozen: sheet.frozenRows,
    filter: sheet.filter,
    tab: sheet.tabColor,
    page: Object.fromEntries(sheet.page),
  }).toEqual({
    widths: [
      [0, 108.75],
      [1, 56.25],
      [2, 30],
    ],
    hidden: [2],
    heights: [[0, 27]],
    merges: STYLED.merges,
    frozen: 1,
    filter: STYLED.filter,
    tab: '#C00000',
    page: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      leftMargin: 36,
      rightMargin: 36,
      topMargin: 43.2,
      bottomMargin: 43.2,
      headerMargin: 21.6,
      footerMargin: 21.6,
      printArea: STYLED.print!.area,
      printTitleRows: { top: 1, left: 0, bottom: 1, right: 16_383 },
      centerFooter: '第 &P 页',
    },
  });
});

it('a sheet with everything on it is given back after it was replaced', async () => {
  const host = open(SMALL);
  await host.apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'absent' }]);
  cellOf(sheetNamed('新表'), 9, 0).look.set('font/bold', true);
  const before = stateOf(simulator.book, true);
  const plain = { name: '新表', cells: [{ row: 5, column: 5, value: 1 }], styles: {}, columns: [] };
  const inverse = await host.apply([{ kind: 'writeSheet', sheet: plain, expect: 'present' }]);
  const replaced = sheetNamed('新表');
  expect([replaced.merges, replaced.frozenRows, replaced.filter, replaced.hiddenColumns.size]).toEqual([
    [],
    0,
    undefined,
    0,
  ]);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it.each([
  [1.9, 'PC'],
  [1.14, 'PC'],
  [1.14, 'Mac'],
] as const)(
  'with ExcelApi %p on a %s a sheet written here is given back with its merged areas',
  async (api, platform) => {
    Object.assign(library.office, { api, platform });
    const host = open(SMALL);
    const first = await host.apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'absent' }]);
    const before = stateOf(simulator.book, true);
    const inverse = await host.apply([
      { kind: 'writeSheet', sheet: { ...STYLED, merges: [] }, expect: 'present' },
    ]);
    const again = await host.apply(inverse);
    expect(stateOf(simulator.book, true)).toEqual(before);
    await host.apply(await host.apply(again));
    expect(stateOf(simulator.book, true)).toEqual(before);
    await host.apply(first);
    expect(simulator.book.sheets.map(({ name }) => name)).toEqual(SMALL.sheets.map(({ name }) => name));
  },
);

it.each([
  ['a sheet that was added', 'absent', '新表'],
  ['a sheet that was replaced', 'present', '空表'],
] as const)('%s is not taken away once the user has written on it', async (_, expect_, name) => {
  const host = open(SMALL);
  const inverse = await host.apply([{ kind: 'writeSheet', sheet: { ...STYLED, name }, expect: expect_ }]);
  cellOf(sheetNamed(name), 5, 1).content = { value: '说明' };
  cellOf(sheetNamed(name), 1, 1).content = { value: 4 };
  const before = stateOf(simulator.book, true);
  expect(await refusalOf(host.apply(inverse))).toMatchObject({
    reason: 'changed',
    message: `'${name}'!B2、'${name}'!B6共 2 个单元格的内容已变动，没有写入。请重新校验后再试。`,
  });
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('a sheet that is removed comes back at its place, hidden as it was', async () => {
  const host = open(SMALL);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([{ kind: 'removeSheet', name: '隐藏' }]);
  expect(simulator.book.sheets.map(({ name }) => name)).toEqual(['收支', '空表', '锁定']);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('a sheet larger than one answer may be is pictured in several requests and given back whole', async () => {
  const host = open(SMALL);
  const cells = Array.from({ length: 900 }, (_, row) => ({ row, column: row % 20, value: `第${row}行` }));
  await host.apply([{ kind: 'writeSheet', sheet: { ...STYLED, cells, merges: [] }, expect: 'absent' }]);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'present' }]);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('a sheet too long for one request is written in several', async () => {
  const host = open(SMALL);
  simulator.limits.request = 5_000_000;
  const long = '预算'.repeat(10_000);
  const cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 0, value: `${row}${long}` }));
  await host.apply([
    { kind: 'writeSheet', sheet: { name: '长', cells, styles: {}, columns: [] }, expect: 'absent' },
  ]);
  expect(cellOf(sheetNamed('长'), 199, 0).content).toEqual({ value: `199${long}` });
  expect(simulator.traffic.requests).toBeGreaterThan(3);
});

it('where no printer is installed the sheet is written all the same', async () => {
  const host = open(SMALL);
  simulator.faults = [{ request: 3, place: 'start', code: 'GeneralException' }];
  await host.apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'absent' }]);
  expect(sheetNamed('新表').page.size).toBe(0);
  expect(cellOf(sheetNamed('新表'), 0, 0).content).toEqual({ value: '标题' });
});

describe('refused, with nothing written', () => {
  const plain = (name: string): SheetContent => ({ name, cells: [], styles: {}, columns: [] });

  it.each([
    [
      { kind: 'writeSheet', sheet: plain('收支'), expect: 'absent' },
      'present',
      '工作簿中已有工作表「收支」，没有写入。请重新校验后再试。',
    ],
    [
      { kind: 'writeSheet', sheet: plain('没有'), expect: 'present' },
      'absent',
      '工作簿中没有工作表「没有」，没有写入。请重新校验后再试。',
    ],
    [
      { kind: 'writeSheet', sheet: plain('锁定'), expect: 'present' },
      'protected',
      '工作表「锁定」受保护，没有写入。请先撤销工作表保护（审阅—撤销工作表保护）再试。',
    ],
    [
      { kind: 'writeSheet', sheet: plain('a/b'), expect: 'absent' },
      'invalid',
      '工作表「a/b」名称不合规（不超过 31 个字符，不含 \\ / ? * [ ] : 等符号），没有写入。',
    ],
    [
      { kind: 'removeSheet', name: '没有' },
      'absent',
      '工作簿中没有工作表「没有」，没有写入。请重新校验后再试。',
    ],
    [
      { kind: 'restoreSheet', name: '收支', memento: {} },
      'invalid',
      '工作表「收支」没有可供恢复的内容，没有写入。',
    ],
  ] as const)('%p', async (change, reason, message) => {
    const host = open(SMALL);
    const before = stateOf(simulator.book, true);
    const cell = set('B2', 100, 1);
    expect(await refusalOf(host.apply([cell, change]))).toMatchObject({ reason, message });
    expect(stateOf(simulator.book, true)).toEqual(before);
  });

  it('a new sheet in a workbook whose structure is protected', async () => {
    const host = open(SMALL);
    simulator.book.structureProtected = true;
    expect(
      await refusalOf(host.apply([{ kind: 'writeSheet', sheet: STYLED, expect: 'absent' }])),
    ).toMatchObject({
      reason: 'protected',
      message:
        '工作簿结构受保护，不能增加或删除工作表，没有写入。请先撤销工作簿保护（审阅—保护工作簿）再试。',
    });
    await host.apply([{ kind: 'writeSheet', sheet: plain('空表'), expect: 'present' }]);
  });

  it('removing a sheet with a chart, which could not be put back', async () => {
    const host = open(SMALL);
    sheetNamed('空表').charts.push('图 1');
    expect(await refusalOf(host.apply([{ kind: 'removeSheet', name: '空表' }]))).toMatchObject({
      reason: 'invalid',
      message: '工作表「空表」上有图表、图形或数据透视表，删除后无法恢复，没有写入。',
    });
  });
});

describe('a request that fails', () => {
  const CHANGES = [
    set('B2', 100, 99),
    set('B3', 12.5, 13, { styleOf: { row: 1, column: 0 } }),
    set('D4', '300', 300),
    { kind: 'writeSheet', sheet: STYLED, expect: 'absent' } as const,
    { kind: 'writeSheet', sheet: { ...STYLED, name: '空表' }, expect: 'present' } as const,
    { kind: 'removeSheet', name: '隐藏' } as const,
  ];
  const FAULTS = [1, 2, 3, 4, 5].flatMap((request) =>
    (['start', 'middle', 'end'] as const).map((place) => ({ request, place, code: 'GeneralException' })),
  );

  it.each(FAULTS)(
    'request $request at its $place leaves the workbook as before or as after, and says so',
    async (fault) => {
      const after = await open(SMALL)
        .apply(CHANGES)
        .then(() => stateOf(simulator.book));
      const host = open(SMALL);
      const before = stateOf(simulator.book);
      simulator.faults = [fault];
      const outcome = await host.apply(CHANGES).then(
        () => 'written',
        (error: unknown) => error,
      );
      // Print settings go with the third request; without them the sheet is written all the same.
      if (fault.request >= 3) {
        expect(outcome).toBe('written');
        expect(stateOf(simulator.book)).toEqual(after);
        return;
      }
      expect(outcome).toMatchObject({
        code: 'lost-focus',
        message: expect.stringMatching(
          fault.request === 1 ? /再试一次。$/ : /再试一次。工作簿已恢复原样，没有写入。$/,
        ) as string,
      });
      expect(stateOf(simulator.book)).toEqual(before);
      simulator.faults = [];
      await host.apply(CHANGES);
      expect(stateOf(simulator.book)).toEqual(after);
    },
  );

  it.each([3, 4])('both when reading back and once more (%p) is taken back', async (second) => {
    const host = open(SMALL);
    const before = stateOf(simulator.book);
    const code = 'GeneralException';
    simulator.faults = [
      { request: 3, place: 'middle', code },
      { request: second, place: 'end', code },
    ];
    const writing = host.apply(second === 3 ? [set('B2', 100, 99)] : CHANGES);
    expect(await failureOf(writing)).toMatchObject({ code: 'lost-focus' });
    expect(stateOf(simulator.book)).toEqual(before);
  });

  it('and cannot be taken back either: the user is told what may be half written', async () => {
    const host = open(SMALL);
    const code = 'GeneralException';
    simulator.faults = [
      { request: 2, place: 'middle', code },
      { request: 3, place: 'start', code },
    ];
    expect(await failureOf(host.apply(CHANGES))).toMatchObject({
      code: 'write-failed',
      message:
        "写入时 Excel 中断，也没能恢复原样，'收支'!B2、'收支'!B3、'收支'!D4、工作表「新表」、工作表「空表」、工作表「隐藏」可能只写了一部分。请按 Ctrl+Z 撤销，或不保存关闭工作簿后重新打开。",
    });
  });
});
