import { checkWorkbook } from '../../src/app/check';
import { consistentBook } from './book';
import { describeLawfulBooks } from './lawful-books';

describeLawfulBooks('武汉');

test.each([
  ['a fund table without a 合计 row', 19042],
  ['a department whose three units are off by a unit each', 26544],
])('of a hundred thousand books once called wrong: %s', (_, seed) => {
  const { findings } = checkWorkbook(consistentBook(seed, '武汉').snapshot);
  expect(findings.filter(({ severity }) => severity === '错误').map(({ message }) => message)).toEqual([]);
});
