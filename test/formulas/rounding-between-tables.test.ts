/** Between tables each of which was made to close by hand: leaves moved by up to a unit differ by two where three meet. */
import type { Book } from '../../src/tables/book';
import { book, itemRows, type Figure } from './support/book-builder';
import { check } from './support/evaluating';

/** Tables of one figure each: 甲表, 乙表, 丙表, 丁表. */
function tables(...figures: readonly Figure[]): Book {
  return book(
    figures.map((figure, i) => ({
      kind: `${'甲乙丙丁'.charAt(i)}表`,
      grids: [{ columns: ['金额'], rows: itemRows({ 总: [figure] }) }],
    })),
  );
}

const TWO = '甲表[总] = 乙表[总]';
const THREE = '甲表[总] = 乙表[总] + 丙表[总]';
const FOUR = '甲表[总] = 乙表[总] + 丙表[总] + 丁表[总]';

it.each([
  ['two figures, one unit', TWO, ['1.01', '1.00'], '尾差', '核实', '0.01'],
  ['two figures, two units', TWO, ['1.02', '1.00'], '不符', '错误', '0.01'],
  ['three figures, one unit', THREE, ['2.01', '1.00', '1.00'], '尾差', '核实', '0.02'],
  ['three figures, two units', THREE, ['2.02', '1.00', '1.00'], '尾差偏大', '核实', '0.02'],
  ['three figures, three units', THREE, ['2.03', '1.00', '1.00'], '不符', '错误', '0.02'],
  ['three figures, one of them 0', THREE, ['1.02', '1.00', '0.00'], '不符', '错误', '0.01'],
  ['four figures, two units', FOUR, ['3.02', '1.00', '1.00', '1.00'], '尾差偏大', '核实', '0.02'],
  ['four figures, three units', FOUR, ['3.03', '1.00', '1.00', '1.00'], '不符', '错误', '0.02'],
])('%s', (_, statement, figures, verdict, severity, bound) => {
  const { outcomes, findings } = check(tables(...figures), statement);
  const [instance] = outcomes[0]?.instances ?? [];
  expect({
    verdict: instance?.verdict,
    severity: findings[0]?.severity,
    bound: instance?.judgement?.bound.toString(),
  }).toEqual({ verdict, severity, bound });
});
