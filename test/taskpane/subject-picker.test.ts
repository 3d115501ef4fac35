/** What 科目 shows and where it inserts: the table, the subjects of its budget first, the others last and marked. */
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import type { Snapshot } from '../../src/grid/snapshot';
import { planInsertion } from '../../src/insertion/plan';
import { readBook } from '../../src/tables/read-book';
import {
  catalogueOf,
  foundLines,
  targetAt,
  targetsOf,
  treeLines,
  usualTarget,
  type Target,
} from '../../src/taskpane/subject-picker';
import { sheet, workbook } from '../fixtures/sheet-builder';

const NONE: ReadonlySet<string> = new Set();

async function budget(): Promise<Target[]> {
  const bytes = readFileSync('seeds/workbooks/wuhan-2023-budget-clean.xlsx');
  return targetsOf(readBook(await openWorkbook(new Uint8Array(bytes)).read()));
}

function functional(targets: readonly Target[]): Target[] {
  return targets.filter(({ subjects }) => subjects.classification === '功能');
}

function byFund(kind: string, title: string, ...rows: readonly string[]): Snapshot {
  return workbook(
    sheet(
      kind,
      `
公开表${kind}
2023年${title} | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 0.00 | 100.00
${rows.join('\n')}
`,
    ),
  );
}

const FUND = byFund(
  '8',
  '政府性基金预算支出表',
  "'212 | 城乡社区支出 | 100.00 | 0.00 | 100.00",
  "'21208 | 国有土地使用权出让收入安排的支出 | 100.00 | 0.00 | 100.00",
  "'2120803 | 城市建设支出 | 100.00 | 0.00 | 100.00",
);

describe('the table inserted into', () => {
  test.each<[string, string | undefined, readonly string[], string]>([
    ['the first that lists 项, where nobody stands in one', undefined, [], '支出总表'],
    ['the one somebody stands in', '收支总表', [], '收支总表'],
    ['it lists what is ticked', '一般公共预算支出表', ['2080506'], '一般公共预算支出表'],
    ['another, where it lists no 项 and one is ticked', '收支总表', ['2080506'], '支出总表'],
    ['itself again for a 类', '收支总表', ['229'], '收支总表'],
  ])('%s', async (_, cursor, codes, expected) => {
    const targets = functional(await budget());
    const here = targets.find(({ table }) => table.kind === cursor);
    expect(usualTarget(targets, here, codes, 2023)?.table.kind).toBe(expected);
  });

  test('of two that could take it the one of its budget', () => {
    const targets = targetsOf({
      ...readBook(FUND),
      tables: [
        ...readBook(
          byFund(
            '5',
            '一般公共预算支出表',
            "'2080505 | 机关事业单位基本养老保险缴费支出 | 1.00 | 1.00 | 0.00",
          ),
        ).tables,
        ...readBook(FUND).tables,
      ],
    });
    expect(targets.map(({ table }) => table.kind)).toEqual(['一般公共预算支出表', '政府性基金预算支出表']);
    expect(usualTarget(targets, undefined, ['2120801'], 2023)?.table.kind).toBe('政府性基金预算支出表');
    expect(usualTarget(targets, undefined, ['2080506'], 2023)?.table.kind).toBe('一般公共预算支出表');
  });

  test('the sheet somebody is on, its table where they stand in one', async () => {
    const targets = await budget();
    const at = (sheetName: string): string | undefined =>
      targetAt(targets, { sheet: sheetName, area: { top: 0, bottom: 0, left: 20, right: 20 } })?.table.kind;
    expect([at('3.部门支出总表'), at('没有的表')]).toEqual(['支出总表', undefined]);
  });
});

describe('subjects of other budgets', () => {
  const codes = (lines: ReturnType<typeof treeLines>): string[] => lines.map(({ subject }) => subject.code);

  test('come last and are marked, in a table of a government fund', () => {
    const catalogue = catalogueOf('功能', 2023, [], NONE, '政府性基金预算');
    const found = foundLines(catalogue, '城市建设支出');
    expect(found[0]).toMatchObject({ subject: { code: '2120803' } });
    expect(found[0]?.outside).toBeUndefined();
    const general = foundLines(catalogue, '2080505');
    expect(general).toMatchObject([{ subject: { code: '2080505' }, outside: '属一般公共预算科目' }]);
    const marked = foundLines(catalogue, '移民').map(({ outside }) => outside === undefined);
    expect(marked).toEqual([...marked].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(marked)).toEqual(new Set([true, false]));
  });

  test('the tree begins with the 类 that have subjects of the fund; below them too those come first', () => {
    const tree = treeLines(catalogueOf('功能', 2023, [], NONE, '政府性基金预算'), new Set(['212']));
    const top = tree.filter(({ depth }) => depth === 1);
    const inside = top.filter(({ outside }) => outside === undefined);
    expect(codes(inside)).toEqual(codes(top.slice(0, inside.length)));
    expect(codes(inside)).toContain('208');
    expect(codes(inside)).not.toContain('201');
    expect(top.find(({ subject }) => subject.code === '201')?.outside).toBe('属一般公共预算科目');
    const under = tree.filter(({ depth, subject }) => depth === 2 && subject.code.startsWith('212'));
    expect(codes(under)[0]).toBe('21208');
    expect(under.find(({ subject }) => subject.code === '21201')?.outside).toBe('属一般公共预算科目');
  });

  test('where no published document bears it out, the mark says so', () => {
    const catalogue = catalogueOf('功能', 2023, [], NONE, '一般公共预算');
    expect(foundLines(catalogue, '2082201')).toMatchObject([{ outside: '可能属政府性基金预算科目' }]);
    expect(foundLines(catalogue, '2120803')).toMatchObject([{ outside: '属政府性基金预算科目' }]);
    expect(foundLines(catalogue, '2230201')[0]?.outside).toMatch(/国有资本经营预算科目$/);
  });

  test('in a table over all budgets nothing is marked', () => {
    expect(catalogueOf('功能', 2023, [], NONE).outside.size).toBe(0);
    expect(catalogueOf('部门经济', 2023, [], NONE, '政府性基金预算').outside.size).toBe(0);
  });

  test('a subject of the user’s own, of which nothing is known, is not marked', () => {
    const own = {
      classification: '功能',
      code: '2120898',
      name: '本市土地整治',
      aliases: [],
      level: '项',
      grade: 'seen',
      validFrom: 2023,
      seenYears: [],
    } as const;
    expect(catalogueOf('功能', 2023, [own], NONE, '一般公共预算').outside.has('2120898')).toBe(false);
  });

  test('inserting one all the same is told', () => {
    const [table] = readBook(FUND).tables;
    const { notes, rows } = planInsertion(FUND, { table: table!, codes: ['2120801', '2120101'], year: 2023 });
    expect(rows.map(({ code }) => code)).toEqual(['21201', '2120101', '2120801']);
    expect(notes).toEqual([
      '21201 属一般公共预算科目，插入前请核对是否应列入这张表。',
      '2120101 属一般公共预算科目，插入前请核对是否应列入这张表。',
    ]);
  });
});
