import type { Finding } from '../../src/findings/finding';
import type { Sheet } from '../../src/grid/snapshot';
import type { Explanations } from '../../src/report/explanations';
import { readExplanations, targetSheetName } from '../../src/report/explanations';
import type { Report } from '../../src/report/report';
import { validationSheet } from '../../src/report/sheet';
import { allExplanations, reportChanges } from '../../src/report/writing';
import { RATIO, REPORT as DIAGNOSED, TOTAL, UNIT } from './sample-report';
import { isValidationSheet } from '../../src/tables/find/own-sheets';
import type { Values } from './workbook';
import { sheetOf, valuesOf, workbookOf } from './workbook';

const CONTEXT = { workbook: 'a.xlsx', version: '0.1.0', time: new Date(2024, 4, 6, 9, 5) };
const EXPLANATION = 12;
/** Three findings without a cause, so that they are all the list holds. */
const REPORT: Report = { ...DIAGNOSED, causes: [] };
/** Rows of the list of REPORT's three findings. */
const LIST = { header: 6, first: 7, last: 9 };

const report = (...findings: Finding[]): Report => ({ ...REPORT, findings });

const written = (of: Report, explanations: Explanations = new Map()): Values =>
  valuesOf(validationSheet(of, { ...CONTEXT, explanations }));

/** 校验结果 of REPORT with what the user typed beside findings. */
const filledIn = (texts: Record<number, string>): Values =>
  written(REPORT).map((row, index) => {
    const text = texts[index];
    return text === undefined ? row : row.map((value, column) => (column === EXPLANATION ? text : value));
  });

const read = (values: Values): Explanations => readExplanations(workbookOf(sheetOf('校验结果', values)));
const texts = (explanations: Explanations) => [...explanations].map(([key, { text }]) => [key, text]);

const FIRST = { rule: 'B3-1', table: '公开表 3 支出总表', message: TOTAL.message };
const SECOND = { rule: 'R-01', table: '（整个工作簿）', message: '各表金额单位不一致。' };

describe('reading 审核说明', () => {
  test('each with its finding', () => {
    expect([...read(filledIn({ 7: '已报批更正', 8: ' 三公经费表以元为单位 \n按财政要求 ' }))]).toEqual([
      [TOTAL.fingerprint, { text: '已报批更正', ...FIRST }],
      [UNIT.fingerprint, { text: '三公经费表以元为单位 \n按财政要求', ...SECOND }],
    ]);
  });

  test('a blank one is none', () => {
    expect([...read(filledIn({ 7: '  ' }))]).toEqual([]);
    expect([...read(written(REPORT))]).toEqual([]);
  });

  test.each<[string, (values: Values) => Values]>([
    [
      'sorted',
      (values) => [
        ...values.slice(0, LIST.first),
        ...values.slice(LIST.first, LIST.last + 1).reverse(),
        ...values.slice(LIST.last + 1),
      ],
    ],
    ['rows inserted above', (values) => [[], ['本表已复核'], ...values]],
    [
      'rows inserted in the list',
      (values) => values.flatMap((row, index) => (index >= 8 && index <= 9 ? [[], row] : [row])),
    ],
    ['a column inserted', (values) => values.map((row) => [...row.slice(0, 4), null, ...row.slice(4)])],
    ['columns deleted', (values) => values.map((row) => [...row.slice(0, 7), ...row.slice(10)])],
    ['other findings deleted', (values) => values.filter((_, index) => index !== LIST.last)],
  ])('%s', (_, edit) => {
    const explanations = read(edit(filledIn({ 7: '甲', 8: '乙' })));
    expect([...explanations].sort()).toEqual([
      [TOTAL.fingerprint, { text: '甲', ...FIRST }],
      [UNIT.fingerprint, { text: '乙', ...SECOND }],
    ]);
  });

  test('hidden rows of a filtered list count', () => {
    const filtered: Sheet = {
      ...sheetOf('校验结果', filledIn({ 7: '甲', 8: '乙' })),
      hiddenRows: new Set([7, 8]),
    };
    expect(texts(readExplanations(workbookOf(filtered)))).toEqual([
      [TOTAL.fingerprint, '甲'],
      [UNIT.fingerprint, '乙'],
    ]);
  });

  test('a finding’s line that was copied keeps both texts, the same text once', () => {
    const values = filledIn({ 7: '甲' });
    const copy = values[7]!.map((value, column) => (column === EXPLANATION ? '乙' : value));
    const again = [...values.slice(0, 8), copy, values[7]!, ...values.slice(8)];
    expect(texts(read(again))).toEqual([[TOTAL.fingerprint, '甲\n乙']]);
  });

  test('a text on a line of the user’s own is kept', () => {
    const own: Values[number] = [
      null,
      null,
      null,
      null,
      '公开表 9',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '另报',
    ];
    const values = filledIn({ 7: '甲' });
    expect([...read([...values.slice(0, 8), own, ...values.slice(8)])]).toEqual([
      [TOTAL.fingerprint, { text: '甲', ...FIRST }],
      ['自行增加:另报', { text: '另报', rule: '', table: '公开表 9', message: '（自行增加的一行）' }],
    ]);
  });

  test('an explanation begun with = or typed as a number is read as it shows', () => {
    const sheet = sheetOf('校验结果', filledIn({ 8: '乙' }));
    const rows = new Map(sheet.rows);
    const row = [...rows.get(7)!];
    row[EXPLANATION] = { value: { error: '#NAME?' }, formula: '见附件', format: 'General' };
    rows.set(7, row);
    const numbered = [...rows.get(8)!];
    numbered[EXPLANATION] = { value: 2023, format: 'General' };
    rows.set(8, numbered);
    expect(texts(readExplanations(workbookOf({ ...sheet, rows })))).toEqual([
      [TOTAL.fingerprint, '=见附件'],
      [UNIT.fingerprint, '2023'],
    ]);
  });

  test('what stands in other columns and sections is none', () => {
    const values = written(REPORT);
    values[12]![EXPLANATION] = '写错了地方';
    values[3]![EXPLANATION] = '写在表头之前';
    expect([...read(values)]).toEqual([]);
  });
});

describe('over several checks', () => {
  /** Checks a workbook whose 校验结果 is `values`, and returns the new 校验结果. */
  const recheck = (values: Values, of: Report): Values => {
    const [change] = reportChanges(workbookOf(sheetOf('3', [[1]]), sheetOf('校验结果', values)), of, CONTEXT);
    if (change?.kind !== 'writeSheet') throw new Error('no sheet written');
    expect(change.expect).toBe('present');
    expect(change.sheet.name).toBe('校验结果');
    return valuesOf(change.sheet);
  };

  test('running twice gives the same sheet', () => {
    const once = recheck(filledIn({ 7: '甲', 9: '丙' }), REPORT);
    expect(once[7]![EXPLANATION]).toBe('甲');
    expect(once[9]![EXPLANATION]).toBe('丙');
    expect(recheck(once, REPORT)).toEqual(once);
  });

  test('an explanation whose finding is gone is kept, again and again, and comes back with it', () => {
    const gone = recheck(filledIn({ 7: '甲', 8: '乙' }), report(UNIT, RATIO));
    const from = gone.findIndex((row) => row.includes('已消除问题的审核说明')) + 1;
    const previous = [...gone.slice(from, from + 4), ...gone.slice(-1)];
    expect(previous.map((row) => row.filter((value) => value !== null))).toEqual([
      ['问题再次出现时，审核说明自动带回。', '§'],
      ['序号', '公式编号', '公开表', '问题', '审核说明', '问题标识（请勿修改）'],
      [1, 'B3-1', '公开表 3 支出总表', TOTAL.message, '甲', TOTAL.fingerprint],
      [],
      ['每次校验重写本表，只保留「审核说明」；其余内容请勿在本表填写。', '§'],
    ]);
    const stillGone = recheck(gone, report(UNIT, RATIO));
    expect(stillGone).toEqual(gone);
    const back = recheck(stillGone, REPORT);
    expect(back[7]![EXPLANATION]).toBe('甲');
    expect(back[8]![EXPLANATION]).toBe('乙');
    expect(back.flat()).not.toContain('已消除问题的审核说明');
  });

  test('what is written beside a cause stays with it, and is kept once the cause is gone', () => {
    const values = written(DIAGNOSED);
    values[LIST.first]![EXPLANATION] = '待与国库股核对';
    const once = recheck(values, DIAGNOSED);
    expect(once[LIST.first]!.slice(0, 3)).toEqual([1, '原因', '最可能有误']);
    expect(once[LIST.first]![EXPLANATION]).toBe('待与国库股核对');
    const gone = recheck(once, REPORT);
    const from = gone.findIndex((row) => row.includes('已消除问题的审核说明'));
    expect(gone[from + 3]!.filter((value) => value !== null)).toEqual([
      1,
      '—',
      '公开表 3 支出总表',
      DIAGNOSED.causes[0]!.message,
      '待与国库股核对',
      `原因|${TOTAL.fingerprint}`,
    ]);
    expect(recheck(gone, DIAGNOSED)[LIST.first]![EXPLANATION]).toBe('待与国库股核对');
  });

  test('an explanation of a finding that is gone can be deleted', () => {
    const gone = recheck(filledIn({ 7: '甲' }), report(UNIT));
    const cleared = gone.map((row) => row.map((value) => (value === '甲' ? null : value)));
    expect(recheck(cleared, REPORT)[7]![EXPLANATION]).toBeNull();
  });

  test('a line of the user’s own is carried along', () => {
    const values = filledIn({});
    const own: Values[number] = Array.from({ length: 13 }, (_, column) => (column === 12 ? '另报' : null));
    const once = recheck([...values.slice(0, 8), own, ...values.slice(8)], REPORT);
    expect(once.flat().filter((value) => value === '另报')).toHaveLength(1);
    expect(recheck(once, REPORT)).toEqual(once);
  });

  test('explanations carried over give way to the workbook’s own', () => {
    const carried = new Map([
      [TOTAL.fingerprint, { text: '旧', ...FIRST }],
      [UNIT.fingerprint, { text: '只在别处', ...SECOND }],
    ]);
    const snapshot = workbookOf(sheetOf('校验结果', filledIn({ 7: '新' })));
    expect(texts(allExplanations(snapshot, carried))).toEqual([
      [TOTAL.fingerprint, '新'],
      [UNIT.fingerprint, '只在别处'],
    ]);
  });
});

describe('which sheet is written', () => {
  const ours = (name: string, texts: Record<number, string> = {}) => sheetOf(name, filledIn(texts));
  const foreign = (name: string) => sheetOf(name, [['校验结果'], ['一切正常']]);

  test.each<[string, Sheet[], string, 'absent' | 'present']>([
    ['none yet', [foreign('3')], '校验结果', 'absent'],
    ['one of ours', [foreign('3'), ours('校验结果')], '校验结果', 'present'],
    ['the user’s own of that name', [foreign('校验结果')], '校验结果 (2)', 'absent'],
    [
      'the user’s own and one of ours',
      [foreign('校验结果'), ours('校验结果 (2)')],
      '校验结果 (2)',
      'present',
    ],
    ['two of the user’s own', [foreign('校验结果'), foreign('校验结果 (2)')], '校验结果 (3)', 'absent'],
    ['ours and a copy of it', [ours('校验结果 (2)'), ours('校验结果')], '校验结果', 'present'],
    ['one of ours that was renamed', [ours('五月校验结果')], '校验结果', 'absent'],
  ])('%s', (_, sheets, name, expected) => {
    const snapshot = workbookOf(...sheets);
    expect(targetSheetName(snapshot)).toBe(name);
    const changes = reportChanges(snapshot, REPORT, CONTEXT);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'writeSheet', expect: expected, sheet: { name } });
  });

  test('ours is known by its marker, wherever it stands, and never by its name', () => {
    expect(isValidationSheet(ours('别名'))).toBe(true);
    expect(isValidationSheet(foreign('校验结果'))).toBe(false);
    expect(isValidationSheet(sheetOf('校验结果', []))).toBe(false);
  });

  test('explanations of a renamed sheet are taken over where there is no other', () => {
    expect(texts(readExplanations(workbookOf(ours('五月校验结果', { 7: '甲' }))))).toEqual([
      [TOTAL.fingerprint, '甲'],
    ]);
    const both = workbookOf(ours('五月校验结果', { 7: '旧' }), ours('校验结果', { 8: '乙' }));
    expect(texts(readExplanations(both))).toEqual([[UNIT.fingerprint, '乙']]);
  });
});
