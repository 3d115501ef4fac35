/**
 * Marks in the workbook, going to cells, what is selected, and hearing of changes, through the real client library.
 * @jest-environment jsdom
 */
import type { Mark } from '../../../src/grid/host';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { cellOf } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { SMALL, failureOf, set } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;
let host: ExcelHost;

beforeEach(() => {
  Object.assign(library.office, { api: 1.9, platform: 'PC' });
  simulator = library.open(new ExcelSimulator(SMALL, '武汉.xlsx'));
  host = new ExcelHost({ answerWithin: 50 });
});
afterEach(() => expect(simulator.notSimulated).toEqual([]));

function area(top: number, left: number, bottom = top, right = left): Mark['area'] {
  return { top, left, bottom, right };
}

describe('marks', () => {
  const MARKS: readonly Mark[] = [
    { sheet: '收支', area: area(1, 1), strength: '错误' },
    { sheet: '收支', area: area(2, 1, 3, 1), strength: '核实' },
    { sheet: '空表', area: area(0, 0), strength: '提示' },
  ];
  const FORMULA = '=LEN("公开表审核标记")>0';

  it('are conditional formats with a quiet tint', async () => {
    await host.marks.set(MARKS);
    expect(simulator.traffic.requests).toBe(3);
    const [first, second] = simulator.book.sheets.map((sheet) =>
      sheet.conditionalFormats.map(({ area: at, formula, fill }) => ({ at, formula, fill })),
    );
    expect(first).toEqual([
      { at: area(1, 1), formula: FORMULA, fill: '#F8D0D0' },
      { at: area(2, 1, 3, 1), formula: FORMULA, fill: '#FCE8C0' },
    ]);
    expect(second).toEqual([{ at: area(0, 0), formula: FORMULA, fill: '#D6E6F7' }]);
  });

  it('leave no trace, and the user’s own formats untouched', async () => {
    const [sheet] = simulator.book.sheets;
    cellOf(sheet!, 1, 1).look.set('fill/color', '#FFFF00').set('fill/pattern', 'Solid');
    const theirs = {
      id: 'user',
      type: 'Custom',
      area: area(0, 0, 9, 9),
      formula: '=B2>100',
      fill: '#00FF00',
    };
    const bars = { id: 'bars', type: 'DataBar', area: area(0, 0, 9, 9), formula: '', fill: undefined };
    sheet!.conditionalFormats.push(theirs, bars);
    const before = stateOf(simulator.book, true);
    await host.marks.set(MARKS);
    expect(await host.marks.clear()).toBe(3);
    expect(stateOf(simulator.book, true)).toEqual(before);
    expect(sheet!.conditionalFormats).toEqual([theirs, bars]);
  });

  it('are replaced, not added to', async () => {
    await host.marks.set(MARKS);
    await host.marks.set(MARKS.slice(0, 1));
    expect(simulator.book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([1, 0, 0, 0]);
  });

  it('that came with copied cells, or with other ids after opening again, are found', async () => {
    await host.marks.set(MARKS);
    const [first, second] = simulator.book.sheets;
    first!.conditionalFormats = first!.conditionalFormats.map((one, i) => ({ ...one, id: `again${i}` }));
    second!.conditionalFormats.push({ ...first!.conditionalFormats[0]!, id: 'copied' });
    expect(await host.marks.clear()).toBe(4);
    expect(await host.marks.clear()).toBe(0);
  });

  it('of protected sheets are left out and told', async () => {
    const marks: Mark[] = [{ sheet: '锁定', area: area(0, 0), strength: '错误' }, ...MARKS];
    expect(await failureOf(host.marks.set(marks))).toMatchObject({
      code: 'read-only',
      message: '工作表「锁定」受保护，没有标记，其余已标记。需要标记的，请先撤销工作表保护再试。',
    });
    expect(simulator.book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([2, 1, 0, 0]);
  });

  it('on a sheet that is gone are told, with nothing marked', async () => {
    const marks: Mark[] = [...MARKS, { sheet: '没有', area: area(0, 0), strength: '错误' }];
    expect(await failureOf(host.marks.set(marks))).toMatchObject({ code: 'not-found' });
    expect(simulator.book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([0, 0, 0, 0]);
  });
});

describe('going to cells', () => {
  it('brings the sheet to the front and selects the area', async () => {
    await host.goTo({ sheet: '空表', area: area(2, 1, 4, 3) });
    expect(simulator.book.active!.name).toBe('空表');
    expect(await host.selection()).toEqual({ sheet: '空表', area: area(2, 1, 4, 3) });
  });

  it.each([
    [
      '隐藏',
      'unsupported',
      '工作表「隐藏」已隐藏，无法定位。请先取消隐藏（右击任一工作表标签，选「取消隐藏」）。',
    ],
    ['没有', 'not-found', '工作簿中已没有工作表「没有」。请重新校验后再试。'],
  ])('says why it cannot go to %s', async (sheet, code, message) => {
    expect(await failureOf(host.goTo({ sheet, area: area(0, 0) }))).toMatchObject({ code, message });
  });

  it('does not wait while somebody types in a cell', async () => {
    simulator.beginTyping();
    expect(await failureOf(host.goTo({ sheet: '收支', area: area(0, 0) }))).toMatchObject({ code: 'busy' });
    simulator.endTyping();
  });
});

it('tells the workbook’s name', async () => {
  expect(await host.name()).toBe('武汉.xlsx');
});

it('a drawing or several areas are no selection', async () => {
  simulator.book.selection = undefined;
  expect(await host.selection()).toBeUndefined();
});

describe('watching', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  it('hears of what the user changes, and not of what the host writes', async () => {
    let heard = 0;
    const end = host.watch(() => (heard += 1));
    await settled();
    simulator.type('收支', area(1, 1), (sheet) => {
      cellOf(sheet, 1, 1).content = { value: 1 };
    });
    await settled();
    expect(heard).toBe(1);

    const inverse = await host.apply([
      set('B3', 12.5, 13),
      { kind: 'writeSheet', sheet: { name: '新', cells: [], styles: {}, columns: [] }, expect: 'absent' },
    ]);
    await host.marks.set([{ sheet: '收支', area: area(0, 0), strength: '错误' }]);
    await host.apply(inverse);
    await settled();
    expect(heard).toBe(1);

    simulator.type('收支', area(1, 1), () => undefined);
    await settled();
    expect(heard).toBe(2);

    end();
    await settled();
    simulator.type('收支', area(1, 1), () => undefined);
    await settled();
    expect(heard).toBe(2);
  });

  it.each(['start', 'middle', 'end'] as const)(
    'goes on after a write that failed at its %s',
    async (place) => {
      let heard = 0;
      const end = host.watch(() => (heard += 1));
      await settled();
      simulator.countAnew();
      simulator.faults = [{ request: 2, place, code: 'GeneralException' }];
      await failureOf(host.apply([set('B3', 12.5, 13), set('B2', 100, 99)]));
      await settled();
      expect(heard).toBe(0);
      simulator.type('收支', area(1, 1), () => undefined);
      await settled();
      expect(heard).toBe(1);
      end();
    },
  );
});
