/** Fingerprints tie 审核说明 to findings: no two findings of a check may share one. */
import { distinguished } from '../../src/app/check';
import type { Finding } from '../../src/findings/finding';

const finding = (fingerprint: string): Finding => ({
  rule: 'ND-14',
  severity: '核实',
  category: '绩效',
  table: '项目支出绩效目标表',
  cells: [],
  message: '没有指标值。',
  basis: '绩效目标应当有指标值。',
  suggestion: '补充填写。',
  fingerprint,
});

test('the second of equal fingerprints ends in ~2, the third in ~3, the others stay', () => {
  const told = distinguished(['a', 'b', 'a', 'a', 'c', 'b'].map(finding));
  expect(told.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b', 'a~2', 'a~3', 'c', 'b~2']);
});

test('everything else of a finding stays as it is', () => {
  expect(distinguished([finding('a'), finding('a')])[1]).toEqual(finding('a~2'));
});
