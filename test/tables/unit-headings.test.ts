/** Rows of departments and units above the subjects, without codes of their own: who stands below whom. */
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** Each row of 支出总表 with the row above it. */
function hung(...rows: readonly string[]): string[] {
  const text = `
部门支出总表 | < | < | < | <
 | | | | 单位：万元
科目编码 | 单位代码 | 单位名称（科目） | 合计 | 基本支出
${rows.join('\n')}
`;
  const [table] = readBook(workbook(sheet('2025年', text))).tables;
  const found = table?.grids[0]?.rows ?? [];
  return found.map(
    ({ key, parent }) => `${key} ^ ${parent === undefined ? '' : (found[parent]?.key ?? '?')}`,
  );
}

const TOTAL = ' | | 合计 | 300.00 | 300.00';
const DEPARTMENT = ' | | 青屏市水务局 | 300.00 | 300.00';
const OFFICE = ' | | 青屏市水务局机关 | 200.00 | 200.00';
const OFFICE_SUBJECT = "'2130301 | '301001 | 行政运行 | 200.00 | 200.00";
const STATION = ' | | 青屏市水文站 | 100.00 | 100.00';
const STATION_SUBJECT = "'2130313 | '301002 | 水文测报 | 100.00 | 100.00";

test('a department above its units, whose subjects print their codes', () => {
  expect(hung(TOTAL, DEPARTMENT, OFFICE, OFFICE_SUBJECT, STATION, STATION_SUBJECT)).toEqual([
    '合计 ^ ',
    '单位:青屏市水务局 ^ 合计',
    '单位:301001 ^ 单位:青屏市水务局',
    '单位:301001/功能:2130301 ^ 单位:301001',
    '单位:301002 ^ 单位:青屏市水务局',
    '单位:301002/功能:2130313 ^ 单位:301002',
  ]);
});

test('a wrong figure of the department does not make it a unit beside the others', () => {
  const wrong = ' | | 青屏市水务局 | 330.00 | 300.00';
  const rows = hung(TOTAL, wrong, OFFICE, OFFICE_SUBJECT, STATION, STATION_SUBJECT);
  expect(rows).toContain('单位:301001 ^ 单位:青屏市水务局');
});

test('a unit with nothing in it is no department', () => {
  const idle = ' | | 青屏市节水中心 | 0.00 | 0.00';
  const rows = hung(TOTAL, idle, OFFICE, OFFICE_SUBJECT, STATION, STATION_SUBJECT);
  expect(rows).toContain('单位:301001 ^ 合计');
});

test('a unit that is there twice is no department of itself', () => {
  const office = "'301001 | | 青屏市水务局机关 | 300.00 | 300.00";
  const rows = hung(TOTAL, office, office, "'2130301 | | 行政运行 | 300.00 | 300.00");
  expect(rows.slice(1, 3)).toEqual(['单位:301001 ^ 合计', '单位:301001~2 ^ 合计']);
});

test('units side by side, the first of them with subjects, have no department above them', () => {
  expect(hung(TOTAL, OFFICE, OFFICE_SUBJECT, STATION, STATION_SUBJECT)).toEqual([
    '合计 ^ ',
    '单位:301001 ^ 合计',
    '单位:301001/功能:2130301 ^ 单位:301001',
    '单位:301002 ^ 合计',
    '单位:301002/功能:2130313 ^ 单位:301002',
  ]);
});

test('a department above its only unit: the subjects are those of the table', () => {
  const rows = hung(
    ' | | 合计 | 200.00 | 200.00',
    ' | | 青屏市水务局 | 200.00 | 200.00',
    OFFICE,
    OFFICE_SUBJECT,
  );
  expect(rows).toEqual([
    '合计 ^ ',
    '单位:青屏市水务局 ^ 合计',
    '单位:301001 ^ 单位:青屏市水务局',
    '功能:2130301 ^ 单位:301001',
  ]);
});
