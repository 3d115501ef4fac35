/** Tables in which no amount column is seen because every amount is typed with its unit: told as tables, with what to do. */
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

const ROWS = `
填报部门：清江县农业农村局 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
１、一般公共预算拨款收入 | 200.00万元 | １、社会保障和就业支出 | 30.00万元
２、单位资金收入 | 6.40万元 | ２、农林水支出 | 176.40万元
收入总计 | 206.40万元 | 支出总计 | 206.40万元`;

const WHY = '金额写成了带单位的文字（如「200.00万元」），不能核对；请只填数字，金额单位写在表头上方';

function unread(text: string): readonly (readonly [string, readonly string[] | undefined])[] {
  const book = readBook(workbook(sheet('表1', text)));
  expect(book.tables).toEqual([]);
  expect(book.otherSheets).toEqual([]);
  return book.unrecognised.map(({ reason, mayBe }) => [reason, mayBe]);
}

test('under a title the reason names the amounts', () => {
  expect(unread(`\n2025年部门收支总表 | < | < | <${ROWS}\n`)).toEqual([
    [`标题为《2025年部门收支总表》，但${WHY}`, ['收支总表']],
  ]);
});

test('without a title the sheet is a table and no prose', () => {
  expect(unread(`${ROWS}\n`)).toEqual([
    ['有表头和数据，但没有找到公开表的标题；请在表头上方写明表名', undefined],
  ]);
});
