/** What a workbook means does not depend on where its tables stand, what its sheets are called, or how it is typed. */
import type { Snapshot } from '../../src/grid/snapshot';
import type { Grid } from '../../src/tables/book';
import { normalise } from '../../src/tables/words/label';
import { readBook } from '../../src/tables/read-book';
import { hubei as hubeiAccounts } from '../fixtures/final-accounts/hubei';
import { selfEvaluation } from '../fixtures/final-accounts/self-evaluation';
import { shanghai as shanghaiAccounts } from '../fixtures/final-accounts/shanghai';
import { sichuan as sichuanAccounts } from '../fixtures/final-accounts/sichuan';
import { yunnan as yunnanAccounts } from '../fixtures/final-accounts/yunnan';
import { beijing } from '../fixtures/localities/beijing';
import { centralMinistry } from '../fixtures/localities/central-ministry';
import { chongqing } from '../fixtures/localities/chongqing';
import { copies } from '../fixtures/localities/copies';
import { guangdong } from '../fixtures/localities/guangdong';
import { hospital } from '../fixtures/localities/hospital';
import { hunan } from '../fixtures/localities/hunan';
import { jiangsu } from '../fixtures/localities/jiangsu';
import { shaanxi } from '../fixtures/localities/shaanxi';
import { shandong } from '../fixtures/localities/shandong';
import { shanghai } from '../fixtures/localities/shanghai';
import { sichuan } from '../fixtures/localities/sichuan';
import { singleUnit } from '../fixtures/localities/single-unit';
import { stacked } from '../fixtures/localities/stacked';
import { systemExport } from '../fixtures/localities/system-export';
import { township } from '../fixtures/localities/township';
import { twoSets } from '../fixtures/localities/two-sets';
import { yunnan } from '../fixtures/localities/yunnan';
import { zhejiang } from '../fixtures/localities/zhejiang';
import { withoutMerges } from '../fixtures/sheet-builder';

import { flatten, parentsOf, rolesOf } from './support/reading';
import {
  amountsAsText,
  broken,
  fullWidth,
  halfWidth,
  mapLabels,
  reordered,
  shifted,
  spaced,
  withBlankColumn,
  withColumn,
  withLastLine,
  withBlankRows,
  withEmptyCells,
} from './support/transform';

const workbooks: readonly (readonly [name: string, snapshot: Snapshot])[] = [
  ['北京', beijing],
  ['中央', centralMinistry],
  ['重庆', chongqing],
  ['县级副本', copies],
  ['广东', guangdong],
  ['医院', hospital],
  ['湖南', hunan],
  ['江苏', jiangsu],
  ['陕西', shaanxi],
  ['山东', shandong],
  ['上海', shanghai],
  ['四川', sichuan],
  ['单个单位', singleUnit],
  ['一表多表', stacked],
  ['系统导出', systemExport],
  ['乡镇', township],
  ['两套', twoSets],
  ['云南', yunnan],
  ['浙江', zhejiang],
  ['决算湖北', hubeiAccounts],
  ['决算上海', shanghaiAccounts],
  ['决算四川', sichuanAccounts],
  ['决算云南', yunnanAccounts],
  ['决算自评表', selfEvaluation],
];

/** What was read, one line a figure, by meaning alone: no sheet names, places or spellings. */
function meaning(snapshot: Snapshot): string[] {
  const book = readBook(snapshot);
  const tables = book.tables.map((table) => {
    const set = book.sets[table.set];
    const head = [table.kind, table.amountUnit, set?.year, set?.organisation, table.empty ? '空表' : ''].join(
      ' ',
    );
    return [head, ...table.grids.flatMap((grid) => meaningOf(grid).map((line) => `${table.kind} ${line}`))];
  });
  return [
    // Several tables of one kind are told apart by what they hold, whatever their order.
    ...tables.sort((a, b) => (a.join() < b.join() ? -1 : 1)).flat(),
    `${book.unrecognised.length} unrecognised, ${book.otherSheets.length} other`,
    ...book.issues.map(({ kind }) => kind).sort(),
  ];
}

function meaningOf(grid: Grid): string[] {
  return [
    ...Object.entries(flatten(grid)).map(([place, amount]) => `${grid.part}[${place}] = ${amount}`),
    ...Object.entries(rolesOf(grid)).map(([column, role]) => `${grid.part} ${column}: ${role}`),
    ...Object.entries(parentsOf(grid)).map(([row, parent]) => `${grid.part} ${row} < ${parent}`),
    ...grid.rows.filter(({ role }) => role === '其中').map(({ key }) => `${grid.part} 其中 ${key}`),
  ];
}

/** The first row of data of every table by sheet. */
function firstRows(snapshot: Snapshot): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { sheet, grids, fields } of readBook(snapshot).tables) {
    const rows = grids.flatMap((grid) => grid.rows.map(({ row }) => row));
    if (rows.length === 0 || fields.size > 0) continue;
    places.set(sheet, [...new Set([...(places.get(sheet) ?? []), Math.min(...rows)])]);
  }
  return places;
}

/** The rows of data of every sheet with one table. */
function bodies(snapshot: Snapshot): Map<string, number[]> {
  const { tables } = readBook(snapshot);
  const found = new Map<string, number[]>();
  for (const { sheet, grids, fields } of tables) {
    const rows = new Set(grids.flatMap((grid) => grid.rows.map(({ row }) => row)));
    const alone = tables.filter((table) => table.sheet === sheet).length === 1;
    if (alone && rows.size > 0 && fields.size === 0)
      found.set(
        sheet,
        [...rows].sort((a, b) => a - b),
      );
  }
  return found;
}

const changes: readonly (readonly [name: string, change: (snapshot: Snapshot) => Snapshot])[] = [
  ['不识别合并单元格', withoutMerges],
  ['工作表倒序并改名', reordered],
  ['整体下移右移', (snapshot) => shifted(snapshot, 3, 2)],
  ['空单元格为空值', (snapshot) => withEmptyCells(snapshot, null)],
  ['空单元格为空文本', (snapshot) => withEmptyCells(snapshot, '')],
  ['空单元格为全角空格', (snapshot) => withEmptyCells(snapshot, '　')],
  ['表头与数据之间有空行', (snapshot) => withBlankRows(snapshot, firstRows(snapshot))],
  ['第二列前有空列', (snapshot) => withBlankColumn(snapshot, 1)],
  ['第三列前有空列', (snapshot) => withBlankColumn(snapshot, 2)],
  ['第五列前有空列', (snapshot) => withBlankColumn(snapshot, 4)],
  ['右边有备注列', (snapshot) => withColumn(snapshot, '右', '备注', bodies(snapshot), () => '详见说明')],
  ['左边有序号列', (snapshot) => withColumn(snapshot, '左', '序号', bodies(snapshot), (nth) => nth + 1)],
  ['末尾有填报人', (snapshot) => withLastLine(snapshot, '填报人：李明　　联系电话：0000-0000000')],
  ['末尾有注', (snapshot) => withLastLine(snapshot, '注：表中数据因四舍五入可能存在尾差。')],
  ['文字间有空格', (snapshot) => mapLabels(snapshot, (text) => spaced(text, ' '))],
  ['文字间有全角空格', (snapshot) => mapLabels(snapshot, (text) => spaced(text, '　'))],
  ['文字中间换行', (snapshot) => mapLabels(snapshot, broken)],
  ['文字后有空格', (snapshot) => mapLabels(snapshot, (text) => `${text} 　`)],
  ['数字和标点为全角', (snapshot) => mapLabels(snapshot, fullWidth)],
  ['标点为半角', (snapshot) => mapLabels(snapshot, halfWidth)],
  ['金额为文本', amountsAsText],
];

describe.each(workbooks)('%s', (_, snapshot) => {
  let expected: string[];
  beforeAll(() => {
    expected = meaning(snapshot);
  });

  test('has tables to compare', () => {
    expect(expected.length).toBeGreaterThan(50);
  });

  test.each(changes)('%s', (_name, change) => {
    expect(meaning(change(snapshot))).toEqual(expected);
  });

  test.each(changes.slice(1))('不识别合并单元格，%s', (_name, change) => {
    expect(meaning(withoutMerges(change(snapshot)))).toEqual(expected);
  });

  test('none of the changes leaves the workbook as it was', () => {
    const same = changes.filter(([, change]) => change(snapshot) === snapshot);
    expect(same).toEqual([]);
  });
});

test('spellings are only those that mean the same', () => {
  expect(normalise(spaced('本年收入', '　'))).toBe('本年收入');
  expect(normalise(fullWidth('2023年(万元)'))).toBe('2023年(万元)');
});
