import { gongkai } from './program';

const SEE_HELP = '用 gongkai --help 查看用法。';

test('--help', async () => {
  const { code, out, err } = await gongkai(['--help']);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out.split('\n')).toEqual([
    '用法： gongkai <命令> [选项]',
    '',
    '审核部门预算、部门决算公开表：识别各表，核对勾稽关系，写出校验结果。',
    '',
    '选项：',
    '  -V, --version           显示版本',
    '  -h, --help              显示帮助',
    '',
    '命令：',
    '  check [选项] <文件...>  校验工作簿',
    '  fix [选项] <文件>       另存一份更正后的工作簿：先作确定的更正，其余列出原因',
    '  fill [选项] <文件>      另存一份工作簿，填好占比、增减额、增减率、完成率',
    '  insert [选项] <文件>    在一张表中按编码次序插入科目行，另存一份工作簿',
    '  analyse [选项] <文件>   另存一份带「指标分析」工作表的工作簿：收支结构，与上年比较',
    '  tables [选项] <文件>    列出识别出的公开表，以及没有识别的内容和原因',
    '  formulas [选项]         列出全部审核公式',
    '',
    '退出码：',
    '  0  没有错误',
    '  1  有错误',
    '  2  文件或参数无法使用',
    '  3  未能作出结论：没有公式执行，或主要公开表没有识别',
    '  多个文件取最差的一个，由差到好为 2、3、1、0。更正（fix）按更正后的工作簿取。',
    '  填充（fill）、指标分析（analyse）已作处理为 0；插入（insert）有科目没有插入的为 1。',
    '',
  ]);
});

test('check --help', async () => {
  const { code, out } = await gongkai(['check', '--help'], { columns: 80 });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '用法： gongkai check [选项] <文件...>',
    '',
    '校验工作簿',
    '',
    '参数：',
    '  文件           .xlsx 或 .xlsm 工作簿',
    '',
    '选项：',
    '  --out <文件>   另存带「校验结果」工作表的工作簿（只能校验一个文件时用；已有的',
    '                 结果文件会被替换，其中的审核说明保留）',
    '  --json         只输出一个 JSON：一个文件为对象，多个文件为数组',
    '  --year <年度>  年度；不写时由工作簿判断',
    '  -h, --help     显示帮助',
    '',
  ]);
});

test('no English is left in any help', async () => {
  for (const command of [
    [],
    ['check'],
    ['fix'],
    ['fill'],
    ['insert'],
    ['analyse'],
    ['tables'],
    ['formulas'],
  ]) {
    const { out } = await gongkai([...command, '--help']);
    expect(
      out
        .match(/[A-Za-z]{3,}/g)!
        .filter(
          (word) =>
            !/^(gongkai|check|fix|fill|insert|analyse|last|tables?|formulas|version|help|out|suggested|totals|names|unit|overwrite|zero|base|codes|row|dry|run|json|JSON|year|xlsx|xlsm)$/.test(
              word,
            ),
        ),
    ).toEqual([]);
  }
});

test('--version', async () => {
  expect(await gongkai(['--version'])).toMatchObject({ code: 0, out: '9.8.7\n', err: '' });
});

test('without a command, the help on stderr and exit code 2', async () => {
  const { code, out, err } = await gongkai([]);
  expect([code, out]).toEqual([2, '']);
  expect(err.startsWith('用法： gongkai <命令> [选项]\n')).toBe(true);
});

test.each<[string[], string]>([
  [['check'], `没有写要处理的文件。${SEE_HELP}`],
  [['tables'], `没有写要处理的文件。${SEE_HELP}`],
  [['fix'], `没有写要处理的文件。${SEE_HELP}`],
  [['fix', 'a.xlsx', 'b.xlsx', '--dry-run'], `参数过多。${SEE_HELP}`],
  [['fix', 'a.xlsx'], `请用 --out 写明更正后另存的文件；只看更正内容的，用 --dry-run。${SEE_HELP}`],
  [['check', '--fix', 'a.xlsx'], `没有「--fix」这个选项。${SEE_HELP}`],
  [['check', 'a.xlsx', '--out'], `选项「--out <文件>」后面要写明内容。${SEE_HELP}`],
  [['check', 'a.xlsx', '--year', '23'], '年度「23」不对，应为四位数字，如 2023。'],
  [['check', 'a.xlsx', '--year', '二〇二三'], '年度「二〇二三」不对，应为四位数字，如 2023。'],
  [['a.xlsx'], `没有「a.xlsx」这个命令。${SEE_HELP}`],
  [['chekc', 'a.xlsx'], `没有「chekc」这个命令。${SEE_HELP}`],
  [['tables', 'a.xlsx', 'b.xlsx'], `参数过多。${SEE_HELP}`],
  [['formulas', 'a.xlsx'], `参数过多。${SEE_HELP}`],
])('%j: %s', async (args, message) => {
  expect(await gongkai(args)).toMatchObject({ code: 2, out: '', err: `${message}\n` });
});
