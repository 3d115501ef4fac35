/**
 * Amounts typed with their unit in tables under headers: read where the table names that unit, told with what to do where it
 * names another or none.
 */
import { checkWorkbook } from '../../src/app/check';
import type { Book } from '../../src/tables/book';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

const rows = (label: string): string => `
填报部门：清江县农业农村局 | | | ${label}
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
１、一般公共预算拨款收入 | 200.00万元 | １、社会保障和就业支出 | 30.00万元
２、单位资金收入 | 6.40 万元 | ２、农林水支出 | 176.40万元
收入总计 | 206.40万元 | 支出总计 | 206.40万元`;

const WHY = '金额写成了带单位的文字（如「200.00万元」），不能核对；请只填数字，金额单位写在表头上方';
const TITLE = '2025年部门收支总表';

function read(text: string): Book {
  return readBook(workbook(sheet('表1', text)));
}

function unread(text: string): readonly (readonly [string, readonly string[] | undefined])[] {
  const book = read(text);
  expect(book.tables).toEqual([]);
  expect(book.otherSheets).toEqual([]);
  return book.unrecognised.map(({ reason, mayBe }) => [reason, mayBe]);
}

test.each([
  ['no unit', ''],
  ['another unit', '单位：元'],
])('in a table that names %s the reason names the amounts', (_, label) => {
  expect(unread(`\n${TITLE} | < | < | <${rows(label)}\n`)).toEqual([
    [`标题为《${TITLE}》，但${WHY}`, ['收支总表']],
  ]);
});

test('without a title the sheet is a table and no prose', () => {
  expect(unread(`${rows('单位：万元')}\n`)).toEqual([
    ['有表头和数据，但没有找到公开表的标题；请在表头上方写明表名', undefined],
  ]);
});

test('in a table that names the unit they are amounts kept as text, and can be made numbers', () => {
  const snapshot = workbook(sheet('表1', `\n${TITLE} | < | < | <${rows('单位：万元')}\n`));
  const [table] = readBook(snapshot).tables;
  const figures = table?.grids.flatMap((grid) =>
    grid.rows.map(({ key, amounts }) => {
      const reading = amounts.get('预算数')?.reading;
      return `${key} ${reading?.kind === 'number' ? reading.value.toFixed(reading.decimals) : reading?.text}`;
    }),
  );
  expect(figures).toEqual([
    '行:一般公共预算 200.00',
    '行:单位资金 6.40',
    '行:收入总计 206.40',
    '功能:208 30.00',
    '功能:213 176.40',
    '行:支出总计 206.40',
  ]);
  const findings = checkWorkbook(snapshot).findings.filter(({ severity }) => severity !== '提示');
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['ND-20', `《${TITLE}》有6个金额以文本保存（如「200.00万元」），求和公式不计入。`],
  ]);
  const written = findings[0]?.fix?.changes ?? [];
  expect(written.map(({ write }) => write.value)).toEqual([200, 6.4, 206.4, 30, 176.4, 206.4]);
});

const SUBJECTS = (amount: string): string => `
2025年部门支出总表 | < | < | < | <
部门：清江县农业农村局 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | 150.00 | 120.00 | 30.00
'2130101 | 行政运行 | 120.00 | 120.00 |
'2130106 | 科技转化与推广服务 | 30.00 | | ${amount}
`;

test('one such amount among numbers is read; about so much, or in another unit, is not', () => {
  const reading = (amount: string): string | undefined => {
    const rows = read(SUBJECTS(amount)).tables[0]?.grids[0]?.rows;
    return rows?.[2]?.amounts.get('项目支出')?.reading.kind;
  };
  expect(['30.00万元', '约30万元', '300000元', '30万元左右'].map(reading)).toEqual([
    'number',
    'unreadable',
    'unreadable',
    'unreadable',
  ]);
});

test('a column nobody knows is no column of amounts for having figures with their unit', () => {
  const book = read(`
2025年部门支出总表 | < | < | < | < | <
部门：清江县农业农村局 | | | | | 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 补助标准
合计 | < | 150.00 | 120.00 | 30.00
'2130101 | 行政运行 | 120.00 | 120.00 | | 500元
'2130106 | 科技转化与推广服务 | 30.00 | | 30.00 | 200元
`);
  expect(book.tables[0]?.grids[0]?.columns.map(({ key }) => key)).toEqual(['合计', '基本支出', '项目支出']);
  expect(book.issues).toEqual([]);
});
