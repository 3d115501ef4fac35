/** Which cells of a sheet are flagged, how strongly, and what the tabs count. */
import type { Finding, Severity } from '../../src/findings/finding';
import { parseArea } from '../../src/grid/address';
import { FlagIndex } from '../../src/page/sheet/flags';

/** A finding about areas written as sheet!A1:B2. */
function finding(
  severity: Severity,
  name: string,
  places: readonly string[],
  more: Partial<Finding> = {},
): Finding {
  return {
    rule: name,
    severity,
    category: '表内',
    table: '',
    cells: places.map((place) => {
      const [sheet = '', area = ''] = place.split('!');
      return { sheet, area: parseArea(area)! };
    }),
    message: name,
    basis: '',
    suggestion: '',
    fingerprint: name,
    ...more,
  };
}

const FINDINGS = [
  finding('核实', 'pair', ['甲!B2', '乙!C3'], { left: '1', right: '2' }),
  finding('错误', 'same cell', ['甲!B2']),
  finding('提示', 'column', ['甲!D4:D6', '甲!D9'], {}),
  finding('提示', 'region', ['乙!A1:F20']),
  finding('错误', 'book', []),
];

/** A1 → what is told there: severity, weight and findings. */
const CASES: readonly (readonly [cell: string, told: string | undefined])[] = [
  ['甲!B2', '错误 place same cell+pair'],
  ['甲!B3', undefined],
  ['甲!D5', '提示 place column'],
  ['甲!D7', undefined],
  ['甲!D9', '提示 place column'],
  ['乙!C3', '核实 other-side pair+region'],
  ['乙!F20', '提示 wide region'],
  ['乙!G20', undefined],
  ['丙!A1', undefined],
];

const flags = new FlagIndex(FINDINGS);

test.each(CASES)('%s', (cell, told) => {
  const [sheet = '', area = ''] = cell.split('!');
  const { top, left } = parseArea(area)!;
  const found = flags.at(sheet, top, left);
  const line =
    found && `${found.severity} ${found.weight} ${found.findings.map(({ rule }) => rule).join('+')}`;
  expect(line).toBe(told);
});

test('a finding counts on the sheet of its first cell alone', () => {
  expect(flags.counts('甲')).toEqual({ 错误: 1, 核实: 1, 提示: 1 });
  expect(flags.counts('乙')).toEqual({ 错误: 0, 核实: 0, 提示: 1 });
  expect(flags.counts('丙')).toEqual({ 错误: 0, 核实: 0, 提示: 0 });
});
