import type { Book, Column, Grid, Row, Table } from '../../src/tables/book';
import { area } from '../report/sample-report';
import { gongkai } from './program';

const grid = (part: string, rows: number, columns: number): Grid => ({
  part,
  rows: Array<Row>(rows),
  columns: Array<Column>(columns),
  hierarchy: '无',
  ambiguousCodes: false,
});

const table = (kind: string, title: string, more: Partial<Table>): Table => ({
  kind,
  set: 0,
  title,
  sheet: 'Sheet1',
  area: area('A1:D32'),
  decimals: 2,
  grids: [grid('', 3, 2)],
  notes: [],
  exempt: false,
  fields: new Map(),
  empty: false,
  ...more,
});

const BOOK: Book = {
  family: '预算',
  year: 2023,
  organisation: '某局',
  amountUnit: '万元',
  sets: [{ family: '预算', year: 2023 }],
  tables: [
    table('收支总表', '部门收支总表', {
      number: '公开表 1',
      sheet: '1',
      year: 2023,
      amountUnit: '万元',
      grids: [grid('左', 20, 1), grid('右', 24, 1)],
    }),
    table('三公经费支出表', '一般公共预算“三公”经费支出表', { sheet: '三公', area: area('A1:F8') }),
  ],
  unrecognised: [
    { sheet: '附表', area: area('A3:C9'), reason: '有合计和金额，但题名和表头都与已知的公开表不符。' },
    { sheet: '大表', reason: '单元格过多，没有读完。' },
  ],
  otherSheets: [{ sheet: '封面', what: '封面' }],
  issues: [{ kind: '同类表重复', sheet: '3', areas: [], detail: '支出总表有两张，都没有用于核对。' }],
};

test('tables: what was recognised, where, and what was not and why', async () => {
  const { code, out, err } = await gongkai(['tables', 'clean.xlsx'], { book: BOOK, columns: 120 });
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'clean.xlsx',
    '部门预算，2023 年，某局，金额单位：万元，识别公开表 2 张',
    '',
    '公开表    种类            位置        金额单位  年度',
    '公开表 1  收支总表        1!A1:D32    万元      2023',
    '          部门收支总表；行×列：左 20×1，右 24×1',
    '          三公经费支出表  三公!A1:F8',
    '          一般公共预算“三公”经费支出表；行×列：3×2',
    '',
    '没有识别的表',
    '  附表!A3:C9  有合计和金额，但题名和表头都与已知的公开表不符。',
    '  大表        单元格过多，没有读完。',
    '',
    '不能使用的部分',
    '  3　同类表重复  支出总表有两张，都没有用于核对。',
    '',
    '不是公开表的工作表',
    '  封面  封面',
    '',
  ]);
});

test('tables: several sets are told apart', async () => {
  const book: Book = {
    ...BOOK,
    sets: [BOOK.sets[0]!, { family: '预算', year: 2022 }],
    tables: [BOOK.tables[0]!, { ...BOOK.tables[1]!, set: 1 }],
    unrecognised: [],
    otherSheets: [],
    issues: [],
  };
  const { out } = await gongkai(['tables', 'clean.xlsx'], { book, columns: 120 });
  expect(out.split('\n').slice(3)).toEqual([
    '套  公开表    种类            位置        金额单位  年度',
    '1   公开表 1  收支总表        1!A1:D32    万元      2023',
    '    部门收支总表；行×列：左 20×1，右 24×1',
    '2             三公经费支出表  三公!A1:F8',
    '    一般公共预算“三公”经费支出表；行×列：3×2',
    '',
  ]);
});

test('tables: none', async () => {
  const book: Book = { sets: [], tables: [], unrecognised: [], otherSheets: [], issues: [] };
  const { code, out } = await gongkai(['tables', 'clean.xlsx'], { book });
  expect(code).toBe(3);
  expect(out.split('\n')).toEqual([
    'clean.xlsx',
    '部门预决算类别未识别，年度未识别，金额单位：未识别，识别公开表 0 张',
    '',
    '没有识别出公开表。',
    '',
  ]);
});

test('tables: an unusable file', async () => {
  expect(await gongkai(['tables', 'old.xls'], { book: BOOK })).toMatchObject({
    code: 2,
    out: '',
    err: 'old.xls：这是旧格式的 .xls 文件，请另存为 .xlsx 再校验。\n',
  });
});

test('formulas: the catalogue', async () => {
  const formulas = () => [
    {
      family: '预算' as const,
      id: 'B1-1',
      severity: '错误' as const,
      sentence: '收入总计＝支出总计',
      text: '收支总表·左[收入总计] = 收支总表·右[支出总计]\n当 有表(收支总表)',
    },
    {
      family: '预算' as const,
      id: 'B11-10',
      severity: '提示' as const,
      sentence: '占比＝该项金额÷合计',
      text: '比率 本表[占比]',
    },
    {
      family: '决算' as const,
      id: 'J1-5',
      severity: '错误' as const,
      sentence: '收入总计＝支出总计',
      text: '收入支出决算总表·左[收入总计] = 收入支出决算总表·右[支出总计]',
    },
  ];
  const { code, out } = await gongkai(['formulas'], { formulas });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '审核公式 3 条',
    '',
    '部门预算公开表 2 条',
    '',
    'B1-1    错误  收入总计＝支出总计',
    '              收支总表·左[收入总计] = 收支总表·右[支出总计]',
    '              当 有表(收支总表)',
    '',
    'B11-10  提示  占比＝该项金额÷合计',
    '              比率 本表[占比]',
    '',
    '部门决算公开表 1 条',
    '',
    'J1-5  错误  收入总计＝支出总计',
    '            收入支出决算总表·左[收入总计] = 收入支出决算总表·右[支出总计]',
    '',
  ]);
});
