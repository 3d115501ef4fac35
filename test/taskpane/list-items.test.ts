/** The list line by line: causes first, groups in the order of the workbook, filters, keys that last. */
import type { Finding } from '../../src/findings/finding';
import { groupKey, listItems, type ListItem, type ListView } from '../../src/taskpane/list-items';
import { findingsAt, placesOf } from '../../src/taskpane/finding-places';
import { CLEAN, RATIO, REPORT, TOTAL, UNIT, area } from '../report/sample-report';

const VIEW: ListView = {
  grouping: '按表',
  severities: new Set(['错误', '核实', '提示']),
  isClosed: () => false,
  sheets: ['1', '3', '11'],
};

/** A line in short. */
function told(item: ListItem): string {
  switch (item.kind) {
    case 'causes':
      return `最可能有误 ${item.count}`;
    case 'cause':
      return `原因 ${item.cause.table}：${item.explained.map(({ rule }) => rule).join()}`;
    case 'toolbar':
      return item.title;
    case 'group':
      return `${item.open ? '▾' : '▸'} ${item.title} ${item.counts.map(({ severity, count }) => `${severity}${count}`).join()}`;
    case 'finding':
      return `  ${item.finding.rule} ${item.text.slice(0, 12)}`;
    case 'nothing':
      return item.text;
  }
}

const lines = (report: typeof REPORT, view: Partial<ListView> = {}): string[] =>
  listItems(report, { ...VIEW, ...view }).map(told);

/** The sample without a cause, so that all its findings stand in groups. */
const UNEXPLAINED = {
  ...REPORT,
  causes: [],
  findings: REPORT.findings.map(({ cause: _, ...finding }): Finding => finding),
};

test('causes come first with what they explain; the others are grouped by table in the order of the sheets', () => {
  expect(lines(REPORT)).toEqual([
    '最可能有误 1',
    `原因 ${REPORT.causes[0]!.table}：B3-1`,
    '其他问题',
    '▾ 整个工作簿 核实1',
    '  R-01 各表金额单位不一致。',
    '▾ 公开表 11 整体支出绩效目标表 提示1',
    '  B11-2 《整体支出绩效目标表》E',
  ]);
});

test.each<[string, Partial<ListView>, string[]]>([
  [
    'by severity',
    { grouping: '按级别' },
    [
      '问题',
      '▾ 提示 提示1',
      '  B11-2 《整体支出绩效目标表》E',
      '▾ 错误 错误1',
      '  B3-1 《支出总表》D18「合计',
      '▾ 核实 核实1',
      '  R-01 各表金额单位不一致。',
    ],
  ],
  [
    'by rule, with what the rule rests on',
    { grouping: '按规则', severities: new Set(['提示']) },
    ['问题', '▾ B11-2　占比＝该项金额÷合计 提示1', '  B11-2 《整体支出绩效目标表》E'],
  ],
  [
    'a closed group keeps its counts',
    { isClosed: (key) => key === groupKey('按表', ''), severities: new Set(['核实']) },
    ['问题', '▸ 整个工作簿 核实1'],
  ],
  ['nothing of the chosen severities', { severities: new Set() }, ['问题', '所选级别没有问题']],
])('%s', (_, view, expected) => {
  expect(lines(UNEXPLAINED, view)).toEqual(expected);
});

test('a report without findings says so, and one with causes alone says that there is nothing else', () => {
  expect(lines(CLEAN)).toEqual(['没有发现问题']);
  expect(lines({ ...REPORT, findings: [TOTAL] }).at(-1)).toBe('没有其他问题');
});

test('the table is left out of a message where the group says it, and nowhere else', () => {
  const table = '部门支出总表（公开表3）';
  const finding = (message: string): Finding => ({ ...UNIT, table, message });
  const texts = [
    finding('《部门支出总表》（公开表3）B14没有项级科目。'),
    finding('《部门收支总表》（公开表1）与本表不一致。'),
  ];
  const report = { ...UNEXPLAINED, findings: texts };
  const shown = (grouping: ListView['grouping']): string[] =>
    listItems(report, { ...VIEW, grouping }).flatMap((item) => (item.kind === 'finding' ? [item.text] : []));
  expect(shown('按表')).toEqual(['B14没有项级科目。', '《部门收支总表》（公开表1）与本表不一致。']);
  expect(shown('按规则')).toEqual(texts.map(({ message }) => message));
});

test('keys do not name cells: inserted rows keep what is open', () => {
  const moved = {
    ...REPORT,
    findings: REPORT.findings.map((finding) => ({
      ...finding,
      cells: finding.cells.map((cell) => ({ ...cell, area: area('Z99') })),
    })),
    causes: REPORT.causes.map((cause) => ({
      ...cause,
      cells: cause.cells.map((cell) => ({ ...cell, area: area('Z99') })),
    })),
  };
  const keys = (report: typeof REPORT): string[] => listItems(report, VIEW).map(({ key }) => key);
  expect(new Set(keys(moved))).toEqual(new Set(keys(REPORT)));
});

test('a cell leads to the findings that tell it first, narrower areas before wider ones', () => {
  const wide: Finding = { ...UNIT, fingerprint: 'w', cells: [{ sheet: '3', area: area('A1:H30') }] };
  const places = placesOf([wide, TOTAL, RATIO]);
  const at = (sheet: string, cell: string): string[] => {
    const { top, left } = area(cell);
    return findingsAt(places, sheet, top, left).map(({ fingerprint }) => fingerprint);
  };
  expect(at('3', 'D18')).toEqual([TOTAL.fingerprint, 'w']);
  // C18 is the other side of the total's finding; the wide area is told first.
  expect(at('3', 'C18')).toEqual(['w', TOTAL.fingerprint]);
  expect(at('1', 'D20')).toEqual([TOTAL.fingerprint]);
  expect(at('3', 'Z99')).toEqual([]);
  expect(at('没有', 'A1')).toEqual([]);
});
