import Ajv2020 from 'ajv/dist/2020';
import schema from '../../docs/gongkai-report.schema.json';
import { validationSheet } from '../../src/report/sheet';
import { CLEAN, REPORT, TOTAL } from '../report/sample-report';
import { sheetOf, valuesOf, workbookOf } from '../report/workbook';
import { FILES, gongkai } from './program';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const EXPLANATION = 12;

describe('exit codes', () => {
  test.each<[string, number]>([
    ['clean.xlsx', 0],
    ['wrong.xlsx', 1],
    ['unjudged.xlsx', 3],
    ['wrong-unjudged.xlsx', 1],
    ['old.xls', 2],
    ['missing.xlsx', 2],
    ['bug.xlsx', 2],
    ['clean.xlsx clean.xlsx', 0],
    ['clean.xlsx wrong.xlsx', 1],
    ['wrong.xlsx unjudged.xlsx clean.xlsx', 3],
    ['unjudged.xlsx old.xls wrong.xlsx', 2],
    ['clean.xlsx missing.xlsx', 2],
  ])('%s: %i', async (files, expected) => {
    expect((await gongkai(['check', ...files.split(' ')])).code).toBe(expected);
    expect((await gongkai(['check', '--json', ...files.split(' ')])).code).toBe(expected);
  });
});

describe('text', () => {
  test('one file', async () => {
    const { out, err } = await gongkai(['check', 'clean.xlsx']);
    expect(err).toBe('');
    expect(out).toBe(
      [
        'clean.xlsx',
        '部门预算，2023 年，武汉市地方金融工作局，金额单位：万元，识别公开表 2 张',
        '已核对范围内未发现错误。',
        '',
        '公式 6 条：通过 6，尾差 0，不符 0，不适用 0，未执行 0',
        '逐项核对 6 次：通过 6，尾差 0，不符 0，不适用 0，未执行 0',
        '金额 60 个：参与勾稽 58（96.7%），只参与比大小 1，未参与 1',
        '',
      ].join('\n'),
    );
  });

  test('several files, one of them unusable', async () => {
    const { out, err } = await gongkai(['check', 'wrong.xlsx', 'old.xls', 'clean.xlsx', 'unjudged.xlsx']);
    expect(err).toBe('old.xls：这是旧格式的 .xls 文件，请另存为 .xlsx 再校验。\n');
    expect(out.split('\n').filter((line) => /xlsx$|^发现|^已核对|^未能|^共/.test(line))).toEqual([
      'wrong.xlsx',
      '发现错误 1 处，最可能有误 1 处；需核实 1 处，提示 1 处；3 条公式未执行。',
      'clean.xlsx',
      '已核对范围内未发现错误。',
      'unjudged.xlsx',
      '未能作出结论：没有识别出公开表。',
      '共 4 个文件：有错误 1，未发现错误 1，未能作出结论 1，无法使用 1',
    ]);
  });

  test('a fault of the program’s own is told as one, and the other files are still checked', async () => {
    const { out, err } = await gongkai(['check', 'bug.xlsx', 'clean.xlsx']);
    expect(err).toBe(
      'bug.xlsx：程序出错，没有完成校验，工作簿没有改动。请把文件名和以下内容告诉维护人员：x is undefined\n',
    );
    expect(out).toContain('已核对范围内未发现错误。');
  });

  const escape = String.fromCodePoint(27);
  test.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, {}, true],
    ['into a pipe', false, {}, false],
    ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ])('colours %s', async (_, terminal, env, colored) => {
    const { out } = await gongkai(['check', 'wrong.xlsx'], { terminal, env });
    expect(out.includes(`${escape}[31m错误`)).toBe(colored);
    expect(out.includes(escape)).toBe(colored);
  });

  test('control characters of a workbook do not reach the terminal', async () => {
    const organisation = `局${escape}]0;title\u0007${escape}[2J\u202e倒\r\n`;
    const { out } = await gongkai(['check', 'a.xlsx'], {
      files: { 'a.xlsx': { report: { ...CLEAN, organisation } } },
    });
    expect(out.split('\n').slice(0, 3)).toEqual([
      'a.xlsx',
      '部门预算，2023 年，局]0;title[2J倒',
      '，金额单位：万元，识别公开表 2 张',
    ]);
  });
});

describe('JSON', () => {
  test('one file gives an object', async () => {
    const { out, err } = await gongkai(['check', '--json', 'wrong.xlsx']);
    const document: unknown = JSON.parse(out);
    expect(validate(document)).toBe(true);
    expect(document).toMatchObject({ file: 'wrong.xlsx', schemaVersion: 2, year: 2023 });
    expect(err).toBe('');
  });

  test('an unusable file gives an object too, and nothing on stderr', async () => {
    const { out, err } = await gongkai(['check', '--json', 'old.xls']);
    expect(JSON.parse(out)).toEqual({
      file: 'old.xls',
      error: { code: 'legacy-format', message: '这是旧格式的 .xls 文件，请另存为 .xlsx 再校验。' },
    });
    expect(err).toBe('');
  });

  test('several files give an array in input order', async () => {
    const { out } = await gongkai([
      'check',
      'clean.xlsx',
      'missing.xlsx',
      'wrong.xlsx',
      'bug.xlsx',
      '--json',
    ]);
    const document = JSON.parse(out) as { file: string; error?: { code: string } }[];
    expect(validate(document)).toBe(true);
    expect(document.map(({ file, error }) => [file, error?.code])).toEqual([
      ['clean.xlsx', undefined],
      ['missing.xlsx', 'not-found'],
      ['wrong.xlsx', undefined],
      ['bug.xlsx', 'internal'],
    ]);
  });

  test('no colours and no wrapping, also on a terminal', async () => {
    const { out } = await gongkai(['check', '--json', 'wrong.xlsx'], { terminal: true, columns: 60 });
    expect((JSON.parse(out) as { findings: { message: string }[] }).findings[1]!.message).toBe(TOTAL.message);
  });
});

test.each<[string[], object]>([
  [['clean.xlsx'], {}],
  [['clean.xlsx', '--year', '2024'], { year: 2024 }],
  [['--year=2019', 'clean.xlsx'], { year: 2019 }],
])('%j passes on %j', async (args, options) => {
  expect((await gongkai(['check', ...args])).options).toEqual([options]);
});

describe('--out', () => {
  test('saves a copy with 校验结果', async () => {
    const { code, out, saved } = await gongkai(['check', 'wrong.xlsx', '--out', 'checked.xlsx']);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toBe('「校验结果」工作表已写入 checked.xlsx');
    expect([...saved.keys()]).toEqual(['checked.xlsx']);
    const values = valuesOf(saved.get('checked.xlsx')!);
    expect(values[2]![2]).toBe('wrong.xlsx');
    expect(values[5]!.slice(2, 5)).toEqual(['2024-05-06 09:05', null, '版本 9.8.7']);
  });

  test('with --json prints nothing but the document', async () => {
    const { out, saved } = await gongkai(['check', 'wrong.xlsx', '--json', '--out', 'checked.xlsx']);
    expect(validate(JSON.parse(out))).toBe(true);
    expect(saved.size).toBe(1);
  });

  test('a workbook’s folder is not printed on its sheet', async () => {
    const { saved } = await gongkai(['check', '/tmp/表/wrong.xlsx', '--out', 'checked.xlsx'], {
      files: { '/tmp/表/wrong.xlsx': { report: REPORT } },
    });
    expect(valuesOf(saved.get('checked.xlsx')!)[2]![2]).toBe('wrong.xlsx');
  });

  test.each<[string, string[], string]>([
    [
      'for several files',
      ['wrong.xlsx', 'clean.xlsx', '--out', 'checked.xlsx'],
      '--out 只能在校验一个文件时使用，请逐个校验。',
    ],
    [
      'onto the input',
      ['wrong.xlsx', '--out', './wrong.xlsx'],
      '--out 与要校验的文件是同一个文件。为保留原表，请换一个文件名。',
    ],
    [
      'onto another workbook',
      ['wrong.xlsx', '--out', 'clean.xlsx'],
      '「clean.xlsx」已存在，而且不是校验结果文件。为免覆盖，请换一个文件名。',
    ],
    [
      'onto something that is no workbook',
      ['wrong.xlsx', '--out', 'bug.xlsx'],
      '「bug.xlsx」已存在，而且不是校验结果文件。为免覆盖，请换一个文件名。',
    ],
    [
      'with another extension',
      ['wrong.xlsx', '--out', 'checked.xls'],
      '--out 的扩展名应与原文件相同（.xlsx）。',
    ],
  ])('is refused %s', async (_, args, message) => {
    for (const json of [[], ['--json']]) {
      const { code, out, err, saved, options } = await gongkai(['check', ...args, ...json]);
      expect([code, out, err]).toEqual([2, '', `${message}\n`]);
      expect([saved.size, options.length]).toEqual([0, 0]);
    }
  });

  test.each<[string, string, string, string]>([
    ['a full disk', 'wrong.xlsx', 'full/checked.xlsx', '磁盘空间不足。请清理后再试。'],
    ['a protected workbook', 'protected.xlsx', 'checked.xlsx', '工作簿的结构受保护，请先撤销保护。'],
  ])('%s is told, and the exit code is 2', async (_, file, to, message) => {
    const files = { ...FILES, 'protected.xlsx': { report: REPORT } };
    const { code, out, err } = await gongkai(['check', file, '--out', to], { files });
    expect([code, out, err]).toEqual([2, '', `${file}：${message}\n`]);
  });

  test('replaces an earlier result, and carries its 审核说明 over', async () => {
    const earlier = valuesOf(
      validationSheet(REPORT, {
        workbook: 'a.xlsx',
        version: '1',
        time: new Date(0),
        explanations: new Map(),
      }),
    ).map((row) =>
      row.includes(TOTAL.fingerprint)
        ? row.map((value, column) => (column === EXPLANATION ? '已报批更正' : value))
        : row,
    );
    const { code, out, saved } = await gongkai(['check', 'wrong.xlsx', '--out', 'checked.xlsx'], {
      files: {
        ...FILES,
        'checked.xlsx': { report: REPORT, snapshot: workbookOf(sheetOf('校验结果', earlier)) },
      },
    });
    expect(code).toBe(1);
    expect(out).toContain('其中 1 处已填写审核说明');
    const row = valuesOf(saved.get('checked.xlsx')!).find((cells) => cells.includes(TOTAL.fingerprint));
    expect(row![EXPLANATION]).toBe('已报批更正');
  });
});
