/**
 * What a text check finds: a stretch of a text and what is wrong with it. Text checks know neither tables nor cells,
 * so that they serve a cell and a paragraph alike.
 */

/** A stretch of a text, from `from` up to but not including `to` (UTF-16 units). */
export interface TextHit {
  readonly from: number;
  readonly to: number;
  /** What it is, in a word or two for the user: 手机号码, 标点重复. */
  readonly what: string;
}

/** A text check. The text is given as printed. */
export type TextCheck = (text: string) => readonly TextHit[];

/** Every match of a global pattern as a hit; group 1 narrows the stretch where the pattern has it. */
export function matches(text: string, pattern: RegExp, what: string): TextHit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[1];
    const from = match.index + (inner === undefined ? 0 : match[0].indexOf(inner));
    return { from, to: from + (inner ?? match[0]).length, what };
  });
}

/** Hits in the order of the text, without those inside another. */
export function inTextOrder(hits: readonly TextHit[]): TextHit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((hit, i) => !sorted.slice(0, i).some((before) => before.to >= hit.to));
}

/** The stretch with a little of what stands around it, for a message. */
export function quoted(text: string, hit: TextHit, around = 8): string {
  const from = Math.max(0, hit.from - around);
  const to = Math.min(text.length, hit.to + around);
  const stretch = text.slice(from, to).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${stretch}${to < text.length ? '…' : ''}`;
}
