import type { Explanations } from '../../src/report/explanations';
import { reportText } from '../../src/report/text';
import { textWidth } from '../../src/report/width';
import { CLEAN, REPORT, TOTAL } from './sample-report';

const NONE: Explanations = new Map();

test('a report in full, aligned by East Asian width', () => {
  const explanations: Explanations = new Map([
    [TOTAL.fingerprint, { text: '已报批更正', rule: '', table: '', message: '' }],
  ]);
  expect(reportText('表/a.xlsx', REPORT, explanations, { width: 100, color: false })).toEqual([
    '表/a.xlsx',
    '部门预算，2023 年，武汉市地方金融工作局，金额单位：万元，识别公开表 2 张',
    '发现错误 1 处，其中 1 处已填写审核说明，最可能有误 1 处；需核实 1 处，提示 1 处；3 条公式未执行。',
    '',
    '      合计  表内  表间  比率  金额单位  数据格式  表样',
    '错误     1     1     0     0         0         0     0',
    '核实     1     0     0     0         1         0     0',
    '提示     1     0     0     1         0         0     0',
    '',
    '最可能有误 1 处',
    '  1  公开表 3 支出总表  D18',
    '     《支出总表》D18「合计」项目支出现为7,982.56万元，应为7,892.56万元（数字前后颠倒）；更正后3条勾',
    '     稽关系成立，请以批复数或账面数为准。',
    '     其他可能：1!D20 应为 7,982.56',
    '     受影响的公式 1 条：B3-1',
    '',
    '核实  R-01   （整个工作簿）',
    '             各表金额单位不一致。',
    '             依据：金额单位应与数据一致。',
    '             建议：核对表头金额单位；有关勾稽关系暂未执行。',
    '',
    '提示  B11-2  公开表 11 整体支出绩效目标表  E9',
    '             《整体支出绩效目标表》E9「财政拨款」占比为14.72%，按金额计算为14.73%，差额-0.01个百分',
    '             点。',
    '             依据：占比＝该项金额÷合计。',
    '             建议：核对占比的取舍。',
    '',
    '由上述原因造成的问题 1 处',
    '  错误  B3-1  公开表 3 支出总表  D18、C18、1!D20  差额90.00万元，见第 1 处',
    '              审核说明：已报批更正',
    '',
    '公式 10 条：通过 4，尾差 1，不符 1，不适用 1，未执行 3',
    '逐项核对 50 次：通过 44，尾差 1，不符 1，不适用 1，未执行 3',
    '金额 60 个：参与勾稽 58（96.7%），只参与比大小 1，未参与 1',
    '以下审核公式按本工作簿「审核公式」表执行：B2-1。',
    '',
    '未执行的公式 3 条',
    '  B5-1、B5-2  没有识别出三公经费支出表。',
    '  B7-1        收入总表的金额单位不明。',
    '',
    '没有识别的表 1 处',
    '  附表  有合计和金额，但题名和表头都与已知的公开表不符。',
  ]);
});

test('where one of several cells is meant, all are named and none is called wrong', () => {
  const [cause] = REPORT.causes;
  const oneOf = {
    ...cause!,
    oneOf: { count: 2, difference: '90.00' },
    message: '两个单元格之一多90.00万元。',
  };
  const lines = reportText('a.xlsx', { ...REPORT, causes: [oneOf] }, NONE, { width: 100, color: false });
  expect(lines.slice(10, 13)).toEqual([
    '  1  公开表 3 支出总表  D18、1!D20',
    '     两个单元格之一多90.00万元。',
    '     其他可能：1!D20 应为 7,982.56',
  ]);
});

test('a clean report is short', () => {
  expect(reportText('a.xlsx', CLEAN, NONE, { width: 100, color: false })).toEqual([
    'a.xlsx',
    '部门预算，2023 年，武汉市地方金融工作局，金额单位：万元，识别公开表 2 张',
    '已核对范围内未发现错误。',
    '',
    '公式 6 条：通过 6，尾差 0，不符 0，不适用 0，未执行 0',
    '逐项核对 6 次：通过 6，尾差 0，不符 0，不适用 0，未执行 0',
    '金额 60 个：参与勾稽 58（96.7%），只参与比大小 1，未参与 1',
  ]);
});

test.each([60, 80, 100, 132])('fits a terminal of %i columns', (width) => {
  const long = {
    ...REPORT.formulas,
    notRun: Array.from({ length: 60 }, (_, i) => ({ id: `B${i}-1`, reason: '没有识别出该表。' })),
  };
  const lines = reportText('a.xlsx', { ...REPORT, formulas: long }, NONE, { width, color: false });
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
});

test('colours go with the severity and change nothing else', () => {
  const plain = reportText('a.xlsx', REPORT, NONE, { width: 100, color: false });
  const colored = reportText('a.xlsx', REPORT, NONE, { width: 100, color: true });
  const escape = String.fromCodePoint(27);
  expect(colored.filter((line) => line.includes(escape)).map((line) => line.slice(0, 14))).toEqual([
    `${escape}[31m错误     1 `,
    `${escape}[33m核实     1 `,
    `${escape}[36m提示     1 `,
    `${escape}[33m核实${escape}[0m  R`,
    `${escape}[36m提示${escape}[0m  B`,
    `  ${escape}[31m错误${escape}[0m `,
  ]);
  expect(colored.map((line) => line.replaceAll(new RegExp(`${escape}\\[[0-9]+m`, 'g'), ''))).toEqual(plain);
});
