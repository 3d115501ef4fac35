/** A report made by hand, with one of everything a report can hold. */
import type { Finding } from '../../src/findings/finding';
import type { Report } from '../../src/report/report';
import { parseArea } from '../../src/grid/address';

export const area = (text: string) => parseArea(text)!;

export const TOTAL: Finding = {
  rule: 'B3-1',
  severity: '错误',
  category: '表内',
  table: '公开表 3 支出总表',
  cells: [
    { sheet: '3', area: area('D18') },
    { sheet: '3', area: area('C18') },
    { sheet: '1', area: area('D20') },
  ],
  message:
    '《支出总表》D18「合计」项目支出为7,982.56，各项之和7,892.56，差额90.00万元，超出四舍五入所能解释的范围。',
  basis: '合计＝各项之和（B3-1）。',
  suggestion: '核对D18；如为7,892.56，上述3条勾稽关系均成立，请以批复数或账面数为准。',
  left: '7982.56',
  right: '7892.56',
  expected: '7892.56',
  actual: '7982.56',
  difference: '90.00',
  unit: '万元',
  fingerprint: 'B3-1|1|支出总表|合计|项目支出',
  cause: 0,
};

export const RATIO: Finding = {
  rule: 'B11-2',
  severity: '提示',
  category: '比率',
  table: '公开表 11 整体支出绩效目标表',
  cells: [{ sheet: '11', area: area('E9') }],
  message: '《整体支出绩效目标表》E9「财政拨款」占比为14.72%，按金额计算为14.73%，差额-0.01个百分点。',
  basis: '占比＝该项金额÷合计。',
  suggestion: '核对占比的取舍。',
  left: '14.72',
  right: '14.73',
  difference: '-0.01',
  unit: '%',
  fingerprint: 'B11-2|1|整体支出绩效目标表|收入构成/财政拨款|占比',
};

export const UNIT: Finding = {
  rule: 'R-01',
  severity: '核实',
  category: '金额单位',
  table: '',
  cells: [],
  message: '各表金额单位不一致。',
  basis: '金额单位应与数据一致。',
  suggestion: '核对表头金额单位；有关勾稽关系暂未执行。',
  fingerprint: 'R-01|1',
};

export const REPORT: Report = {
  family: '预算',
  year: 2023,
  organisation: '武汉市地方金融工作局',
  amountUnit: '万元',
  tables: [
    {
      set: 1,
      table: '支出总表',
      number: '公开表 3',
      title: '部门支出总表',
      sheet: '3',
      area: area('A1:G30'),
      amountUnit: '万元',
      year: 2023,
      coverage: { amountCells: 60, inEquality: 58, inInequality: 1, none: 1 },
    },
    {
      set: 1,
      table: '整体支出绩效目标表',
      title: '整体支出绩效目标表',
      sheet: '11',
      area: area('A1:F40'),
      coverage: { amountCells: 0, inEquality: 0, inInequality: 0, none: 0 },
    },
  ],
  unrecognised: [{ sheet: '附表', reason: '有合计和金额，但题名和表头都与已知的公开表不符。' }],
  otherSheets: [{ sheet: '封面', what: '封面' }],
  findings: [RATIO, TOTAL, UNIT],
  causes: [
    {
      kind: '金额',
      table: '公开表 3 支出总表',
      cells: [
        {
          sheet: '3',
          area: area('D18'),
          row: '合计',
          column: '项目支出',
          actual: '7,982.56',
          expected: '7,892.56',
        },
      ],
      slip: '数字前后颠倒',
      message:
        '《支出总表》D18「合计」项目支出现为7,982.56万元，应为7,892.56万元（数字前后颠倒）；更正后3条勾稽关系成立，请以批复数或账面数为准。',
      unit: '万元',
      explains: [TOTAL.fingerprint],
      alternatives: [
        {
          cells: [
            {
              sheet: '1',
              area: area('D20'),
              row: '支出总计',
              column: '预算数',
              actual: '7,892.56',
              expected: '7,982.56',
            },
          ],
        },
      ],
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
  overridden: ['B2-1'],
  missingCoreTables: [],
  notJudged: false,
};

/** The same workbook without findings and with everything run. */
export const CLEAN: Report = {
  ...REPORT,
  findings: [],
  causes: [],
  unrecognised: [],
  otherSheets: [],
  overridden: [],
  formulas: { total: 6, run: 6, passed: 6, rounding: 0, failed: 0, notApplicable: [], notRun: [] },
  instances: { total: 6, run: 6, passed: 6, rounding: 0, failed: 0, notApplicable: [], notRun: [] },
};
