import Ajv2020 from 'ajv/dist/2020';
import { jsonFailure, jsonReport } from '../../src/report/json';
import schema from '../../docs/gongkai-report.schema.json';
import { CLEAN, RATIO, REPORT, TOTAL } from './sample-report';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
const NONE = new Map<string, never>();

/** What the schema objects to, as paths and keywords. */
const objections = (document: unknown): string[] => {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

test('one report in full', () => {
  const { year: _, ...yearless } = REPORT;
  const document = jsonReport('表/a.xlsx', { ...yearless, findings: [TOTAL, RATIO] }, NONE);
  expect(document).toEqual({
    schemaVersion: 2,
    file: '表/a.xlsx',
    family: '预算',
    year: null,
    organisation: '武汉市地方金融工作局',
    amountUnit: '万元',
    verdict: '发现错误 1 处，最可能有误 1 处；提示 1 处；3 条公式未执行。',
    tables: [
      {
        set: 1,
        table: '支出总表',
        title: '部门支出总表',
        sheet: '3',
        range: 'A1:G30',
        amountUnit: '万元',
        year: 2023,
      },
      {
        set: 1,
        table: '整体支出绩效目标表',
        title: '整体支出绩效目标表',
        sheet: '11',
        range: 'A1:F40',
        amountUnit: null,
        year: null,
      },
    ],
    unrecognised: [{ sheet: '附表', reason: '有合计和金额，但题名和表头都与已知的公开表不符。' }],
    findings: [
      {
        rule: 'B3-1',
        severity: '错误',
        category: '表内',
        table: '公开表 3 支出总表',
        cells: [
          { sheet: '3', cell: 'D18' },
          { sheet: '3', cell: 'C18' },
          { sheet: '1', cell: 'D20' },
        ],
        message: TOTAL.message,
        basis: TOTAL.basis,
        suggestion: TOTAL.suggestion,
        left: '7982.56',
        right: '7892.56',
        expected: '7892.56',
        actual: '7982.56',
        difference: '90.00',
        fingerprint: TOTAL.fingerprint,
        cause: 0,
      },
      {
        rule: 'B11-2',
        severity: '提示',
        category: '比率',
        table: '公开表 11 整体支出绩效目标表',
        cells: [{ sheet: '11', cell: 'E9' }],
        message: RATIO.message,
        basis: RATIO.basis,
        suggestion: RATIO.suggestion,
        left: '14.72',
        right: '14.73',
        expected: null,
        actual: null,
        difference: '-0.01',
        fingerprint: RATIO.fingerprint,
        cause: null,
      },
    ],
    causes: [
      {
        kind: '金额',
        table: '公开表 3 支出总表',
        message: REPORT.causes[0]!.message,
        slip: '数字前后颠倒',
        unit: '万元',
        cells: [
          {
            sheet: '3',
            cell: 'D18',
            row: '合计',
            column: '项目支出',
            actual: '7,982.56',
            expected: '7,892.56',
          },
        ],
        explains: [TOTAL.fingerprint],
        alternatives: [
          {
            cells: [
              {
                sheet: '1',
                cell: 'D20',
                row: '支出总计',
                column: '预算数',
                actual: '7,892.56',
                expected: '7,982.56',
              },
            ],
          },
        ],
        oneOf: null,
      },
    ],
    unattributed: [],
    diagnosisCut: false,
    formulas: {
      total: 10,
      run: 6,
      passed: 4,
      rounding: 1,
      failed: 1,
      notApplicable: [{ id: 'B9-1', reason: '没有国有资本经营预算支出。' }],
      notRun: [
        { id: 'B5-1', reason: '没有识别出三公经费支出表。' },
        { id: 'B7-1', reason: '收入总表的金额单位不明。' },
        { id: 'B5-2', reason: '没有识别出三公经费支出表。' },
      ],
    },
    instances: {
      total: 50,
      run: 46,
      passed: 44,
      rounding: 1,
      failed: 1,
      notApplicable: [{ id: 'B9-1', reason: '没有国有资本经营预算支出。' }],
      notRun: [
        { id: 'B5-1', reason: '没有识别出三公经费支出表。' },
        { id: 'B7-1', reason: '收入总表的金额单位不明。' },
        { id: 'B5-2', reason: '没有识别出三公经费支出表。' },
      ],
    },
    coverage: { amountCells: 60, inEquality: 58, inInequality: 1, none: 1 },
  });
  expect(objections(document)).toEqual([]);
});

test('keys stand in the published order, whatever order the report has them in', () => {
  const shuffled = Object.fromEntries(Object.entries(REPORT).reverse()) as unknown as typeof REPORT;
  const findings = REPORT.findings.map(
    (finding) => Object.fromEntries(Object.entries(finding).reverse()) as unknown as typeof finding,
  );
  expect(JSON.stringify(jsonReport('a.xlsx', { ...shuffled, findings }, NONE))).toBe(
    JSON.stringify(jsonReport('a.xlsx', REPORT, NONE)),
  );
  expect(Object.keys(jsonReport('a.xlsx', REPORT, NONE))).toEqual(
    Object.keys(schema.$defs.report.properties),
  );
  expect(Object.keys(jsonReport('a.xlsx', REPORT, NONE).findings[0]!)).toEqual(
    Object.keys(schema.$defs.finding.properties),
  );
});

test.each<[string, unknown]>([
  ['a clean workbook', jsonReport('a.xlsx', CLEAN, NONE)],
  ['a file that could not be used', jsonFailure('b.xls', 'legacy-format', '请另存为 .xlsx 再校验。')],
  ['several files', [jsonReport('a.xlsx', REPORT, NONE), jsonFailure('b.xlsx', 'not-found', '找不到文件。')]],
])('%s fits the schema', (_, document) => {
  expect(objections(document)).toEqual([]);
});

describe('the schema bites', () => {
  const good = jsonReport('a.xlsx', REPORT, NONE);
  const finding = good.findings[0]!;
  const without = <T extends object>(object: T, key: keyof T) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

  test.each<[string, unknown, string]>([
    ['another version', { ...good, schemaVersion: 1 }, '/schemaVersion const'],
    ['a key too many', { ...good, score: 90 }, ' additionalProperties'],
    ['a key too few', without(good, 'verdict'), ' required'],
    ['an unknown family', { ...good, family: '部门预算' }, '/family enum'],
    ['a year as text', { ...good, year: '2023' }, '/year type'],
    [
      'an amount as a number',
      { ...good, findings: [{ ...finding, left: 7982.56 }] },
      '/findings/0/left type',
    ],
    [
      'an unknown severity',
      { ...good, findings: [{ ...finding, severity: '警告' }] },
      '/findings/0/severity enum',
    ],
    [
      'no address',
      { ...good, findings: [{ ...finding, cells: [{ sheet: '3', cell: '第18行' }] }] },
      '/findings/0/cells/0/cell pattern',
    ],
    [
      'a finding’s key too many',
      { ...good, findings: [{ ...finding, unit: '万元' }] },
      '/findings/0 additionalProperties',
    ],
    ['a negative count', { ...good, coverage: { ...good.coverage, none: -1 } }, '/coverage/none minimum'],
    [
      'a formula not run without its reason',
      { ...good, formulas: { ...good.formulas, notRun: [{ id: 'B1-1' }] } },
      '/formulas/notRun/0 required',
    ],
    ['an unknown failure', { file: 'a', error: { code: 'EIO', message: '坏了' } }, '/error/code enum'],
    ['a list with something else in it', [good, { ...good, findings: {} }], '/1/findings type'],
    ['a document that is neither', 'a.xlsx', ' type'],
  ])('%s', (_, document, objection) => {
    expect(objections(document)).toContain(objection);
  });
});
