/** 逐码 over a table whose subjects stand only below units: the amount of a code is the sum over the units, or nothing is said. */
import { book, codeRows, type RowSpec, type TableSpec } from './support/book-builder';
import { check, verdicts } from './support/evaluating';

const STATEMENT = '逐码 功能科目: 甲表.合计 = 乙表.合计';

const plain = (lines: Parameters<typeof codeRows>[1]): TableSpec => ({
  kind: '甲表',
  grids: [{ columns: ['合计'], rows: codeRows('功能', lines) }],
});

const unit = (code: string, figure: number, under = '合计'): RowSpec => ({
  key: `单位:${code}`,
  code,
  name: `单位${code}`,
  figures: [figure],
  sets: ['单位'],
  under,
});

/** A subject in the block of a unit; its sets and the row above it follow from the code. */
const below = (of: string, code: string, figure: number): RowSpec => ({
  key: `单位:${of}/功能:${code}`,
  code,
  name: `科目${code}`,
  figures: [figure],
  sets: [code.length === 3 ? '类' : '款'],
  under: code.length === 3 ? `单位:${of}` : `单位:${of}/功能:${code.slice(0, 3)}`,
});

const inUnits = (
  rows: readonly RowSpec[],
  more: { kind?: string; ambiguousCodes?: boolean } = {},
): TableSpec => ({
  kind: more.kind ?? '乙表',
  grids: [
    {
      columns: ['合计'],
      rows: [{ key: '合计', role: '合计', name: '合计', figures: [10] }, ...rows],
      hierarchy: '科目',
      ...(more.ambiguousCodes === undefined ? {} : { ambiguousCodes: more.ambiguousCodes }),
    },
  ],
});

const schools = [
  unit('218', 10),
  unit('218001', 4, '单位:218'),
  below('218001', '205', 3),
  below('218001', '208', 1),
  unit('218002', 6, '单位:218'),
  below('218002', '205', 6),
];

test('rows of one code in several units are added', () => {
  const at = book([plain({ c205: [9], c208: [2] }), inUnits(schools)]);
  expect(verdicts(check(at, STATEMENT))).toEqual({
    '甲表=乙表|205|合计': '通过',
    '甲表=乙表|208|合计': '不符',
  });
});

test('a code no unit has counts 0, and the finding names the cells of every unit', () => {
  const at = book([plain({ c205: [8], c208: [1], c210: [5] }), inUnits(schools)]);
  const { findings } = check(at, STATEMENT);
  expect(verdicts(check(at, STATEMENT))).toEqual({
    '甲表=乙表|205|合计': '不符',
    '甲表=乙表|208|合计': '通过',
    '甲表=乙表|210|合计': '不符',
  });
  expect(findings.map(({ cells }) => cells.map(({ sheet, area }) => `${sheet} ${area.top}`))).toEqual([
    ['1.甲表 5', '2.乙表 8', '2.乙表 11'],
    ['1.甲表 7'],
  ]);
});

test('nothing is said of a code a unit tells only by what lies below it', () => {
  const at = book([
    plain({ c205: [9] }),
    inUnits([
      ...schools.slice(0, 4),
      unit('218002', 6, '单位:218'),
      { ...below('218002', '20502', 6), under: '单位:218002' },
    ]),
  ]);
  expect(verdicts(check(at, STATEMENT))['甲表=乙表|205|合计']).toBeUndefined();
});

const NOT_BY_SUBJECT = { verdict: '未执行', reason: '《乙表》没有按功能科目列示的行' };

test.each<[string, TableSpec]>([
  ['a unit with an amount and no subjects', inUnits([...schools, unit('218003', 2, '单位:218')])],
  ['a department with subjects of its own over its units', inUnits([...schools, below('218', '205', 9)])],
  ['a subject outside the units', inUnits([...schools, { ...below('218', '205', 9), key: '行:其他支出' }])],
  ['a code printed twice in a unit', inUnits(schools, { ambiguousCodes: true })],
])('not run: %s', (_, table) => {
  const [first] = check(book([plain({ c205: [9] }), table]), STATEMENT).outcomes;
  expect({ verdict: first?.verdict, reason: first?.reason }).toEqual(NOT_BY_SUBJECT);
});

test('a unit without subjects and without amounts changes nothing', () => {
  const at = book([plain({ c205: [9], c208: [1] }), inUnits([...schools, unit('218003', 0, '单位:218')])]);
  expect(verdicts(check(at, STATEMENT))).toEqual({
    '甲表=乙表|205|合计': '通过',
    '甲表=乙表|208|合计': '通过',
  });
});

test('a table with 合计 alone is not taken for 0 because it need not be there', () => {
  const other: TableSpec = { ...plain({ c205: [1] }), kind: '丙表' };
  const at = book([plain({ c205: [10] }), other, inUnits([unit('218001', 10)])]);
  const [first] = check(at, '逐码 功能科目: 甲表.合计 = 丙表.合计 + 乙表.合计?').outcomes;
  expect({ verdict: first?.verdict, reason: first?.reason }).toEqual(NOT_BY_SUBJECT);
});
