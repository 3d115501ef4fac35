import { columnar } from '../../src/report/columnar';
import { brokenLines, padded, textWidth } from '../../src/report/width';

test.each([
  ['', 0],
  ['D18', 3],
  ['支出总表', 8],
  ['《支出总表》', 12],
  ['差额90.00万元，', 15],
  ['“三公”经费', 10],
  ['ＡＢ　', 6],
  ['㎡', 2],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['😀', 2],
  ['a\tb', 2],
])('the terminal width of %j is %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([
  ['表', 4, 'left', '表  '],
  ['表', 4, 'right', '  表'],
  ['公开表', 4, 'left', '公开表'],
] as const)('%j padded to %i on the %s is %j', (text, width, side, expected) => {
  expect(padded(text, width, side)).toBe(expected);
});

test.each<[string, string, number, string[]]>([
  ['nothing is one empty line', '', 10, ['']],
  ['what fits stays', '支出总表', 8, ['支出总表']],
  ['Chinese breaks anywhere', '支出总表合计', 8, ['支出总表', '合计']],
  ['a comma does not begin a line', '支出总表，合计', 8, ['支出总', '表，合计']],
  ['an opening bracket does not end a line', '支出总《表》', 8, ['支出总', '《表》']],
  ['a number stays whole', '合计为7,982.56万元', 12, ['合计为', '7,982.56万元']],
  ['a number wider than the line is cut', '1234567890', 4, ['1234', '5678', '90']],
  ['line feeds break', '一\n二', 8, ['一', '二']],
  ['words break at spaces', 'gongkai check', 8, ['gongkai', 'check']],
])('%s', (_, text, width, lines) => {
  expect(brokenLines(text, width)).toEqual(lines);
});

test('no line is wider than asked for and nothing is lost, at any width', () => {
  const text = '《支出总表》D18「合计」项目支出为7,982.56，各项之和7,892.56，差额90.00万元。';
  for (let width = 16; width <= 90; width += 1) {
    const lines = brokenLines(text, width);
    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
  }
});

test('columns are aligned by East Asian width, and the flexible one is broken to fit', () => {
  const rows = [
    ['表', '题名', '行'],
    ['公开表 3', '一般公共预算“三公”经费支出表', '12'],
    ['1', 'A', '3'],
  ];
  expect(columnar(rows, { width: 60, right: [2] })).toEqual([
    '表        题名                          行',
    '公开表 3  一般公共预算“三公”经费支出表  12',
    '1         A                              3',
  ]);
  expect(columnar(rows, { width: 30, right: [2], flexible: [1], indent: 2 })).toEqual([
    '  表        题名            行',
    '  公开表 3  一般公共预算    12',
    '            “三公”经费支出',
    '            表',
    '  1         A                3',
  ]);
});
