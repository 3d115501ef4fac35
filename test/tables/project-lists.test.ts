/** The goals of all projects in one list: where each project begins and ends, whatever is merged or said again. */
import type { Table } from '../../src/tables/book';
import { readBook } from '../../src/tables/read-book';
import { sheet, withoutMerges, workbook } from '../fixtures/sheet-builder';

const HEAD = `
部门预算项目绩效目标表 | < | < | < | < | < | < | <
部门：青屏市水务局 | | | | | | | 单位：万元
单位名称 | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位`;

/** What a form says: its code and name, its amount, its indicators with their classes. */
function told({ fields, grids }: Table): string {
  const amounts = grids.flatMap(({ part, rows }) =>
    part === ''
      ? rows.map(({ item, amounts: of }) => `${item} ${[...of.values()][0]?.written ?? figureOf(of)}`)
      : [],
  );
  const indicators = grids
    .filter(({ part }) => part === '指标')
    .flatMap(({ rows }) =>
      rows.map(({ texts }) => `${texts.get('二级指标')?.text}:${texts.get('三级指标')?.text}`),
    );
  const named = ['项目编码', '项目名称'].flatMap((key) => fields.get(key)?.text ?? []).join(' ');
  return [named, ...amounts, ...indicators].join('；');
}

function figureOf(amounts: Table['grids'][number]['rows'][number]['amounts']): string {
  const reading = [...amounts.values()][0]?.reading;
  return reading?.kind === 'number' ? reading.value.toFixed() : '';
}

function read(rows: string): string[][] {
  const book = workbook(sheet('表6', `${HEAD}\n${rows}\n`));
  return [book, withoutMerges(book)].map((each) => readBook(each).tables.map(told));
}

const EXPECTED = [
  '河道治理；项目当年预算 80.5；数量指标:治理长度；社会效益指标:受益人口',
  '水质监测；项目当年预算 20；数量指标:监测断面',
];

test('a name merged over the rows of its project', () => {
  const found = read(
    `
青屏市水务局 | 河道治理 | 80.50 | 产出指标 | 数量指标 | 治理长度 | =12 | 公里
^ | ^ | ^ | 效益指标 | 社会效益指标 | 受益人口 | =3 | 万人
^ | 水质监测 | 20.00 | 产出指标 | 数量指标 | 监测断面 | =9 | 个`.trim(),
  );
  expect(found).toEqual([EXPECTED, EXPECTED]);
});

test('a name said again in every row', () => {
  const found = read(
    `
青屏市水务局 | 河道治理 | 80.50 | 产出指标 | 数量指标 | 治理长度 | =12 | 公里
青屏市水务局 | 河道治理 | 80.50 | 效益指标 | 社会效益指标 | 受益人口 | =3 | 万人
青屏市水务局 | 水质监测 | 20.00 | 产出指标 | 数量指标 | 监测断面 | =9 | 个`.trim(),
  );
  expect(found).toEqual([EXPECTED, EXPECTED]);
});

test('a total and the sum of a unit between the projects are none', () => {
  const found = read(
    `
合计 | < | 100.50
青屏市水务局 | < | 80.50
 | 河道治理 | 80.50 | 产出指标 | 数量指标 | 治理长度 | =12 | 公里
 | | | 效益指标 | 社会效益指标 | 受益人口 | =3 | 万人
青屏市水文站 | < | 20.00
 | 水质监测 | 20.00 | 产出指标 | 数量指标 | 监测断面 | =9 | 个
注：本表按项目列示。`.trim(),
  );
  expect(found).toEqual([EXPECTED, EXPECTED]);
});

test("a project's code in the cell of its name", () => {
  const [found] = read(
    '青屏市水务局 | 420100250160T00000101-河道治理 | 80.50 | 产出指标 | 数量指标 | 治理长度 | =12 | 公里',
  );
  expect(found).toEqual(['420100250160T00000101 河道治理；项目当年预算 80.5；数量指标:治理长度']);
});
