/** A table of units without 合计: its first row is the total where it names the department, never where it is one of the units. */
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** Name and role of every row of 收入总表 with these units. */
function rolesOf(...units: readonly string[]): string[] {
  const text = `
部门收入总表 | < | < | <
 | | | 单位：万元
单位名称 | 合计 | 一般公共预算 | 事业收入
${units.join('\n')}
`;
  const [table] = readBook(workbook(sheet('2024年', text))).tables;
  return (table?.grids[0]?.rows ?? []).map(({ name, role }) => `${name} ${role}`);
}

const STATIONS = ['青屏市第一水文站 | 300.00 | 300.00 |', '青屏市第二水文站 | 200.00 | 180.00 | 20.00'];

test.each<[string, string, string]>([
  ['the department', '青屏市水文局 | 500.00 | 480.00 | 20.00', '合计'],
  ['the department, other figures', '青屏市水文局 | 400.00 | 400.00 |', '明细'],
  ['its own office', '青屏市水文局本级 | 500.00 | 480.00 | 20.00', '明细'],
  ['its own office by another name', '青屏市水文局机关 | 500.00 | 480.00 | 20.00', '明细'],
])('%s first', (_, first, role) => {
  const name = first.split(' ')[0] ?? '';
  expect(rolesOf(first, ...STATIONS)).toEqual([
    `${name} ${role}`,
    '青屏市第一水文站 明细',
    '青屏市第二水文站 明细',
  ]);
});
