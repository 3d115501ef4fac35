/** `gongkai analyse`: what it refuses, what it writes and prints; neither workbook is ever touched. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { DIFFERENCES, FINAL_ACCOUNTS, workbookWith } from '../indicators/last-year';
import { folderWithSample, type Folder } from './copied-sample';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(async () => {
  folder = folderWithSample();
  writeFileSync(folder.path('2022.xlsx'), (await workbookWith(DIFFERENCES)).bytes());
});
afterEach(() => folder.remove());

function analyse(...args: string[]) {
  return folder.run('analyse', folder.path('in.xlsx'), ...args);
}

async function sheetNames(file: string): Promise<string[]> {
  const snapshot = await openWorkbook(new Uint8Array(readFileSync(folder.path(file)))).read();
  return snapshot.sheets.map(({ name }) => name);
}

describe('what it refuses', () => {
  test.each<[string, string[], RegExp]>([
    ['no place to write to', [], /^请用 --out 写明/],
    ['the input itself', ['--out', 'in.xlsx'], /^--out 与要校验的文件是同一个文件/],
    [
      'last year’s workbook as the place to write to',
      ['--last-year', '2022.xlsx', '--out', '2022.xlsx'],
      /^「.*2022\.xlsx」已存在，而且不是校验结果文件/,
    ],
    [
      'the input as last year’s',
      ['--last-year', 'in.xlsx', '--dry-run'],
      /^--last-year 与要分析的文件是同一个文件/,
    ],
    ['a last year that is not there', ['--last-year', '2021.xlsx', '--dry-run'], /2021\.xlsx：找不到/],
    ['an option it does not know', ['--formulas'], /^没有「--formulas」这个选项/],
  ])('%s', async (_, args, message) => {
    const given = args.map((arg) => (arg.endsWith('.xlsx') ? folder.path(arg) : arg));
    const { code, out, err } = await analyse(...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('last year’s workbook as the place to write to, where it holds a 校验结果', async () => {
    const checked = folder.path('checked.xlsx');
    const made = await folder.run('check', folder.path('2022.xlsx'), '--out', checked);
    expect(made.err).toBe('');
    const before = readFileSync(checked);
    const { code, err } = await analyse('--last-year', checked, '--out', checked);
    expect([code, err]).toEqual([
      2,
      '--out 与 --last-year 是同一个文件。为保留上年的工作簿，请换一个文件名。\n',
    ]);
    expect(readFileSync(checked)).toEqual(before);
  });

  test('final accounts beside a budget; no file is written', async () => {
    copyFileSync(FINAL_ACCOUNTS, folder.path('accounts.xlsx'));
    const out = folder.path('out.xlsx');
    const { code, err } = await analyse('--last-year', folder.path('accounts.xlsx'), '--out', out);
    expect(code).toBe(2);
    expect(err).toBe(
      `${folder.path('in.xlsx')}：上年工作簿「accounts.xlsx」是部门决算，本工作簿是部门预算，不能比较。请选择上年的部门预算。\n`,
    );
    expect(existsSync(out)).toBe(false);
  });
});

test('writes the sheet into a copy, and tells what jumped first', async () => {
  const before = [readFileSync(folder.path('in.xlsx')), readFileSync(folder.path('2022.xlsx'))];
  const out = folder.path('out.xlsx');
  const ran = await analyse('--last-year', folder.path('2022.xlsx'), '--out', out);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out.split('\n').slice(0, 9)).toEqual([
    folder.path('in.xlsx'),
    '支出合计 11,054.90万元，比上年增加 1,481.29万元，增长 15.47%；变动最大的是「2170399 其他金融发展支出」，比上年增加 1,316.56万元，增长 20.02%。',
    '',
    '变动较大的',
    '  类别  名称                                              2023年预算数  2022年预算数    增减额    增减率  说明',
    '  收入  一、一般公共预算拨款收入                             11,054.90      9,573.61  1,481.29    15.47%',
    '  科目  2170399 其他金融发展支出                              7,892.56      6,576.00  1,316.56    20.02%',
    '  项目  42010023169T000000100 金融企业奖励专项资金            7,892.56      6,576.00  1,316.56    20.02%  武汉市地方金融工作局本级',
    '  单位  169001 武汉市地方金融工作局本级                      10,804.90      9,573.61  1,231.29    12.86%',
  ]);
  expect(ran.out).toContain(`「指标分析」工作表已写入 ${out}。`);
  expect((await sheetNames('out.xlsx')).at(-1)).toBe('指标分析');
  expect([readFileSync(folder.path('in.xlsx')), readFileSync(folder.path('2022.xlsx'))]).toEqual(before);
});

test('a dry run writes nothing; without last year it tells the structure', async () => {
  const out = folder.path('out.xlsx');
  const ran = await analyse('--out', out, '--dry-run');
  expect(ran.code).toBe(0);
  expect(ran.out.split('\n')).toEqual([
    folder.path('in.xlsx'),
    '支出合计 11,054.90万元；「金融支出」占比最大，为 95.70%。',
    '',
    '已列示',
    '  收入结构                《部门收支总表》（公开表1），3 行',
    '  支出结构（按支出性质）  《部门支出总表》（公开表3），3 行',
    '  支出（按功能科目）      《部门支出总表》（公开表3），25 行',
    '  基本支出（按经济科目）  《一般公共预算基本支出表》（公开表6），30 行',
    '  按单位                  《一般公共预算支出表(分单位)》（公开表5-2），4 行',
    '  按项目                  《项目支出情况表》（公开表10），7 行',
    '',
    '没有列示的内容',
    '  「一般公共预算支出（按功能科目）」没有重复列示：各行与《部门支出总表》（公开表3）相同。',
    '',
    '试运行，没有写文件。',
    '',
  ]);
  expect(existsSync(out)).toBe(false);
});

test('--json: amounts as decimal strings, each with the cells it comes from', async () => {
  const ran = await analyse('--last-year', folder.path('2022.xlsx'), '--json', '--dry-run');
  const json = JSON.parse(ran.out) as {
    jumps: unknown[];
    sections: { title: string; lines: unknown[] }[];
  } & Record<string, unknown>;
  expect(Object.keys(json)).toEqual([
    ...['file', 'out', 'lastYear', 'unit', 'headline', 'warnings', 'jumps', 'sections', 'notes'],
  ]);
  expect([json['out'], json['unit'], json['lastYear']]).toEqual([null, '万元', folder.path('2022.xlsx')]);
  expect(json.jumps[1]).toEqual({
    dimension: '科目',
    kind: '项',
    code: '2170399',
    name: '其他金融发展支出',
    current: '7892.56',
    share: '71.39',
    previous: '6576.00',
    change: '1316.56',
    rate: '20.02',
    remarks: [],
    source: '3.部门支出总表!C24',
    previousSource: '3.部门支出总表!C24',
  });
  expect(json.sections.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['收入结构', 3],
    ['支出结构（按支出性质）', 3],
    ['支出（按功能科目）', 26],
    ['一般公共预算支出（按功能科目）', 25],
    ['基本支出（按经济科目）', 30],
    ['按单位', 4],
    ['按项目', 8],
  ]);
});
