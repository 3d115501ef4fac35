/** What the simulated Excel makes of what is entered: were it more lenient than Excel, tests of the host would prove little. */
import type { SimulatedContent } from './book';
import { entered } from './entering';

const result = (): SimulatedContent => ({ value: 42 });

it.each<[unknown, string, SimulatedContent | undefined]>([
  ['', 'General', undefined],
  ['合计', 'General', { value: '合计' }],
  ['201', 'General', { value: 201 }],
  ['２０１', 'General', { value: 201 }],
  ['1,234.50', 'General', { value: 1234.5 }],
  ['12%', 'General', { value: 0.12 }],
  ['(5)', 'General', { value: -5 }],
  ['-3', 'General', { value: -3 }],
  ['￥8', 'General', { value: 8 }],
  ['1e3', 'General', { value: 1000 }],
  ['2023年5月', 'General', { value: 45_000 }],
  ['3-5', 'General', { value: 45_000 }],
  ['9:30', 'General', { value: 45_000 }],
  ['true', 'General', { value: true }],
  ['#N/A', 'General', { value: '#N/A', error: true }],
  ['=A1', 'General', { value: 42, formula: '=A1' }],
  ['-其中', 'General', { value: 42, formula: '=-其中' }],
  ["'=A1", 'General', { value: '=A1' }],
  ["''甲", 'General', { value: "'甲" }],
  ['201', '@', { value: '201' }],
  ['=A1', '@', { value: '=A1' }],
  ["'201", '@', { value: '201' }],
  [201, '@', { value: '201' }],
  [201, '0.00', { value: 201 }],
  [false, 'General', { value: false }],
])('%p in %s', (value, format, expected) => {
  expect(entered(value, format, result)).toEqual(expected);
});

it.each<[unknown]>([['@甲'], ['='], [{}], ['字'.repeat(32_768)]])('%p is refused', (value) => {
  expect(() => entered(value, 'General', result)).toThrow();
});
