/** What an Analysis comes to in one sentence, and how its figures are printed. */
import { printAmount } from '../amount/print';
import type { Analysis, Change, Jump, Line, Section } from '../indicators/analysis';
import { HEADLINE } from './analysis-wording';

/** 支出合计 11,054.90万元，比上年增加 1,000.00万元，增长 9.95%；变动最大的是… */
export function headline({ sections, jumps, unit: named }: Analysis): string {
  const unit = named ?? '';
  const section =
    sections.find(({ dimension }) => dimension === '科目') ??
    sections.find(({ dimension }) => dimension === '收入') ??
    sections[0];
  const total = section?.base === undefined ? undefined : section.lines[section.base];
  const parts = section && total?.current ? [totalWords(section, total, unit)] : [];
  const jump = jumps.find(({ dimension }) => dimension === section?.dimension) ?? jumps[0];
  if (jump) parts.push(jumpWords(sections, jump, unit));
  else if (section && !section.compared) parts.push(...largestWords(section));
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}

function totalWords(section: Section, { current, change }: Line, unit: string): string {
  const what =
    section.dimension === '科目'
      ? HEADLINE.expenditure
      : section.dimension === '收入'
        ? HEADLINE.income
        : section.dimension === '项目'
          ? HEADLINE.projects
          : HEADLINE.of(section.title);
  const amount = HEADLINE.total(what, current ? printAmount(current.value, section.decimals) : '', unit);
  return change ? `${amount}，${changeWords(change, section.decimals, unit)}` : amount;
}

/** 比上年增加 1,000.00万元，增长 9.95%: amount and rate without signs, which the words tell. */
export function changeWords({ amount, rate }: Change, decimals: number, unit: string): string {
  if (amount.isZero()) return HEADLINE.level;
  const words = amount.isNegative() ? HEADLINE.less : HEADLINE.more;
  return words(printAmount(amount.abs(), decimals), unit, rate?.abs().toFixed(2));
}

function jumpWords(sections: readonly Section[], { section, line }: Jump, unit: string): string {
  const of = sections[section] as Section;
  const { name, code, kind, change } = of.lines[line] as Line;
  const named = code === undefined || kind === '项目' ? `「${name}」` : `「${code} ${name}」`;
  return HEADLINE.jump(named, change ? changeWords(change, of.decimals, unit) : '');
}

/** The largest of the topmost lines. */
function largestWords({ lines }: Section): string[] {
  const top = lines.filter(({ isTotal, depth, share }) => !isTotal && depth === 0 && share !== undefined);
  const [largest] = [...top].sort((a, b) => b.share?.comparedTo(a.share ?? 0) ?? 0);
  return largest?.share ? [HEADLINE.largest(`「${largest.name}」`, largest.share.toFixed(2))] : [];
}

/** 1,000.00 or -1,000.00; '' where there is none. */
export function amountText(value: Line['current'] | undefined, decimals: number): string {
  return value ? printAmount(value.value, decimals) : '';
}
