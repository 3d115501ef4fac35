/** The finding of a broken 比率. */
import type { Finding } from '../findings/finding';
import { a1 } from '../grid/address';
import type { InstanceOutcome, Member } from './evaluation';
import { cellsOf } from './finding-cells';
import { plainText, spotText } from './phrases';
import { tableTitle } from '../tables/table-name';
import { tableName } from '../tables/table-name';
import { severityOf } from './severity';
import { bases, messages, suggestions } from './wording';

/** One finding, or none where the instance is no ratio. */
export function ratioFinding(outcome: InstanceOutcome): Finding[] {
  const { constraint, judgement, formula, key } = outcome;
  if (constraint?.kind !== '比率' || !judgement) return [];
  const { result, numerator, denominator, scope } = constraint;
  const shown = plainText(judgement.left, judgement.step);
  const expected = plainText(judgement.right, judgement.step);
  return [
    {
      rule: formula.id,
      severity: severityOf(outcome),
      category: '比率',
      table: tableTitle(result.table),
      cells: cellsOf([result, ...numerator, ...denominator]),
      message: messages.ratio(
        tableName(result.table),
        spotText(result),
        `${shown}%`,
        `${addresses(numerator, scope)}÷${addresses(denominator, scope)}`,
        `${expected}%`,
      ),
      basis: bases.formula(formula.sentence, formula.id),
      suggestion: suggestions.ratio,
      left: shown,
      right: expected,
      expected,
      actual: shown,
      difference: plainText(judgement.difference, judgement.step),
      unit: '%',
      fingerprint: key,
    },
  ];
}

function addresses(members: readonly Member[], scope: '表内' | '表间'): string {
  const texts = members.map(({ cell, table, coefficient }, index) => {
    const sign = coefficient.isNegative() ? '－' : index === 0 ? '' : '＋';
    return `${sign}${scope === '表间' ? tableName(table) : ''}${a1(cell.ref.row, cell.ref.column)}`;
  });
  return texts.length > 1 ? `（${texts.join('')}）` : texts.join('');
}
