import type { Finding, Severity } from '../../src/findings/finding';
import type { Explanations } from '../../src/report/explanations';
import type { Report } from '../../src/report/report';
import { outcome, verdictSentence } from '../../src/report/verdict';
import { CLEAN, REPORT, TOTAL } from './sample-report';

const findings = (...severities: Severity[]): Finding[] =>
  severities.map((severity, index) => ({ ...TOTAL, severity, fingerprint: `f${index}` }));

const notRun = (count: number): Report['formulas'] => ({
  ...CLEAN.formulas,
  total: 6 + count,
  notRun: Array.from({ length: count }, (_, index) => ({ id: `B${index}`, reason: '没有这张表。' })),
});

const explained = (...fingerprints: string[]): Explanations =>
  new Map(fingerprints.map((key) => [key, { text: '已核实', rule: '', table: '', message: '' }]));

test.each<[string, Report, Explanations, string, string]>([
  ['nothing wrong', CLEAN, explained(), '已核对范围内未发现错误。', '无错误'],
  [
    'nothing wrong, but not all was run',
    { ...CLEAN, formulas: notRun(12) },
    explained(),
    '已核对范围内未发现错误，12 条公式未执行。',
    '无错误',
  ],
  [
    'no errors, some to verify and hints',
    { ...CLEAN, findings: findings('核实', '核实', '提示'), formulas: notRun(1) },
    explained(),
    '已核对范围内未发现错误，1 条公式未执行；需核实 2 处，提示 1 处。',
    '无错误',
  ],
  [
    'an explained 核实 is no longer mentioned',
    { ...CLEAN, findings: findings('核实', '核实') },
    explained('f0', 'f1'),
    '已核对范围内未发现错误。',
    '无错误',
  ],
  [
    'one of two 核实 explained',
    { ...CLEAN, findings: findings('核实', '核实') },
    explained('f1'),
    '已核对范围内未发现错误；需核实 1 处。',
    '无错误',
  ],
  [
    'an explained 错误 stays and is counted apart',
    { ...CLEAN, findings: findings('错误', '错误', '错误') },
    explained('f2'),
    '发现错误 3 处，其中 1 处已填写审核说明。',
    '有错误',
  ],
  [
    'too much is wrong for all causes to be told',
    { ...REPORT, diagnosisCut: true },
    explained(),
    '发现错误 1 处，出错较多，只列出最可能的 1 处；需核实 1 处，提示 1 处；3 条公式未执行。',
    '有错误',
  ],
  [
    'too much is wrong for any cause to be told',
    { ...CLEAN, findings: findings('核实'), diagnosisCut: true },
    explained(),
    '已核对范围内未发现错误，出错较多，未能逐一查明原因；需核实 1 处。',
    '无错误',
  ],
  [
    'errors, a likely cause, and formulas not run',
    REPORT,
    explained(),
    '发现错误 1 处，最可能有误 1 处；需核实 1 处，提示 1 处；3 条公式未执行。',
    '有错误',
  ],
  [
    'no table recognised',
    {
      ...CLEAN,
      tables: [],
      formulas: { ...CLEAN.formulas, total: 2, run: 0, passed: 0, notRun: notRun(2).notRun },
      notJudged: true,
    },
    explained(),
    '未能作出结论：没有识别出公开表；2 条公式未执行。',
    '未能判断',
  ],
  [
    'nothing could be run',
    { ...CLEAN, formulas: { ...CLEAN.formulas, total: 0, run: 0, passed: 0 }, notJudged: true },
    explained(),
    '未能作出结论：没有可以执行的审核公式。',
    '未能判断',
  ],
  [
    'a core table was not read',
    { ...CLEAN, formulas: notRun(30), missingCoreTables: ['收入总表', '支出总表'], notJudged: true },
    explained(),
    '未能作出结论：没有识别出《收入总表》《支出总表》；30 条公式未执行。',
    '未能判断',
  ],
  [
    'errors, and a core table was not read',
    {
      ...CLEAN,
      findings: findings('错误'),
      formulas: notRun(30),
      missingCoreTables: ['收入总表', '支出总表'],
      notJudged: true,
    },
    explained(),
    '发现错误 1 处；没有识别出《收入总表》《支出总表》，其余内容未能核对；30 条公式未执行。',
    '有错误',
  ],
  [
    'errors, and no formula could be run',
    {
      ...CLEAN,
      findings: findings('错误'),
      formulas: { ...CLEAN.formulas, total: 0, run: 0, passed: 0 },
      notJudged: true,
    },
    explained(),
    '发现错误 1 处；没有可以执行的审核公式，其余内容未能核对。',
    '有错误',
  ],
])('%s', (_, report, explanations, sentence, result) => {
  expect(verdictSentence(report, explanations)).toBe(sentence);
  expect(outcome(report)).toBe(result);
});
