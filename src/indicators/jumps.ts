/** What jumped first: the lines with the largest 增减额, a few of each dimension so that one does not crowd out the rest. */
import type { Dimension, Jump, Section } from './analysis';

/** Lines told of one dimension. */
const MOST = 5;

export function jumpsOf(sections: readonly Section[]): Jump[] {
  const seen = new Set<Dimension>();
  const told = sections.flatMap(({ dimension, lines, compared }, section): Jump[] => {
    // 支出性质 repeats the subjects in the large; of several tables by subject the first has them all.
    if (!compared || dimension === '支出性质' || seen.has(dimension)) return [];
    seen.add(dimension);
    const changed = lines.flatMap(({ isLeaf, change }, line): Jump[] =>
      isLeaf && change && !change.amount.isZero() ? [{ dimension, section, line }] : [],
    );
    return byAmount(changed, sections).slice(0, MOST);
  });
  return byAmount(told, sections);
}

/** Equal amounts stay in the order of the sections. */
function byAmount(jumps: readonly Jump[], sections: readonly Section[]): Jump[] {
  const amount = ({ section, line }: Jump) => sections[section]?.lines[line]?.change?.amount.abs();
  return [...jumps].sort((a, b) => amount(b)?.comparedTo(amount(a) ?? 0) ?? 0);
}
