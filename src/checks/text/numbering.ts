/** The numbering of a list written inside one text: 1. 2. 4. and 一、二、二、. Each kind of number is followed by itself. */
import type { TextHit } from './hit';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** Kinds of numbering from the highest level down; a number of a higher level lets the lower begin anew. */
const KINDS: readonly RegExp[] = [
  new RegExp(`^(${NUMERAL})、`),
  new RegExp(`^[（(](${NUMERAL})[）)]`),
  /^(\d{1,2})[.．](?!\d)/,
  /^(\d{1,2})、/,
  /^[（(](\d{1,2})[）)]/,
  /^(\d{1,2})[）)]/,
  /^([①-⑳])/,
];
/** An item begins a line, or follows the end of one. */
const BEGINNING = /(?:^|[\r\n]|[。；;])[ \t\u3000]*/g;
const DIGITS = '一二三四五六七八九';

/** 一 → 1, 十二 → 12, 二十 → 20; NaN where it is none. */
function chineseNumber(text: string): number {
  const parts = text.split('十');
  const digit = (part: string): number => (part === '' ? 0 : DIGITS.indexOf(part) + 1 || NaN);
  if (parts.length === 1) return digit(text);
  if (parts.length > 2) return NaN;
  return (parts[0] === '' ? 1 : digit(parts[0] as string)) * 10 + digit(parts[1] as string);
}

function valueOf(label: string): number {
  if (/\d/.test(label)) return Number(label);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(label);
  return circled >= 0 ? circled + 1 : chineseNumber(label);
}

interface Item {
  readonly kind: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (const match of text.matchAll(BEGINNING)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + 8);
    const kind = KINDS.findIndex((pattern) => pattern.test(rest));
    const found = kind < 0 ? null : (KINDS[kind] as RegExp).exec(rest);
    if (!found) continue;
    const value = valueOf(found[1] as string);
    if (!Number.isNaN(value)) items.push({ kind, value, from, to: from + found[0].length });
  }
  return items;
}

/**
 * Numbers of lists that repeat the one before or leave one out. Only lists that begin with 1 and number on for at
 * least two items are judged; 7、8月 after a full stop is no third item.
 */
export function numberingHits(text: string): TextHit[] {
  const lists = new Map<number, { last: number; length: number }>();
  const hits: TextHit[] = [];
  for (const { kind, value, from, to } of itemsOf(text)) {
    const list = lists.get(kind);
    if (value === 1) lists.set(kind, { last: 1, length: 1 });
    else if (list) {
      // 2、3季度检查 and 二、三产业 name two numbers and are no items.
      const names = /^[\d一二三四五六七八九十]/.test(text.slice(to));
      if (names && value !== list.last + 1) continue;
      if (list.length >= 2 && value === list.last) hits.push({ from, to, what: '序号重复' });
      if (list.length >= 2 && value === list.last + 2) hits.push({ from, to, what: '序号跳号' });
      lists.set(kind, { last: value, length: value === list.last + 1 ? list.length + 1 : list.length });
    }
    for (let lower = kind + 1; lower < KINDS.length; lower += 1) lists.delete(lower);
  }
  return hits;
}
