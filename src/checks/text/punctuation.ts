/** Signs that cannot stand as they do: doubled punctuation, brackets and quotation marks without their other half, words typed twice. */
import { inTextOrder, matches, type TextHit } from './hit';

const DOUBLED = /[、，。；：][ \u3000]*[、，。；：]|[,;][、，。；：,;]|[、，。；：][,;]|\.。|。\./g;
/** 12636.67.万元 */
const STRAY_POINT = /\d[.．](?=[万亿]?元)/g;
const TWICE =
  /((增加|减少|增长|下降|万元|亿元|主要是|其中|完成|根据|按照|以及)\2(?![值率额量]))|(?<=[\u4e00-\u9fff])(?<![目标])的的(?!确)/g;

const PAIRS: readonly (readonly [open: string, close: string, name: string])[] = [
  ['（(', '）)', '括号'],
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['【', '】', '括号'],
  ['〔', '〕', '括号'],
  ['[［', ']］', '括号'],
  ['「', '」', '引号'],
];

/** 1） and （1 at the beginning of an item number the list; [0,100) is an interval. */
const ITEM_CLOSE = /(?:^|[\s。；;：:、，,])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$/;
const INTERVAL = /[[(（［]\s*-?[\d.]+%?\s*[,，]\s*(?:-?[\d.]+%?|[+-]?∞)\s*[\])）］]/;

function unmatched(text: string): TextHit[] {
  if (INTERVAL.test(text)) return [];
  const hits: TextHit[] = [];
  for (const [opens, closes, name] of PAIRS) {
    const open: number[] = [];
    for (let i = 0; i < text.length; i += 1) {
      const sign = text.charAt(i);
      if (opens.includes(sign)) open.push(i);
      else if (
        closes.includes(sign) &&
        open.pop() === undefined &&
        !ITEM_CLOSE.test(text.slice(Math.max(0, i - 4), i))
      )
        hits.push({ from: i, to: i + 1, what: `${name}不成对` });
    }
    for (const at of open) hits.push({ from: at, to: at + 1, what: `${name}不成对` });
  }
  return hits;
}

/** The text with straight quotation marks turned as the curly ones beside them ask: “三公" is closed. */
function withTurnedQuotes(text: string): string {
  let open = false;
  return text.replace(/[“”"]/g, (sign) => {
    open = sign === '"' ? !open : sign === '“';
    return open ? '“' : '”';
  });
}

/** Marks without their other half. Quotes of two widths are a pair. */
function unpaired(text: string): TextHit[] {
  const hits = unmatched(text);
  if (!text.includes('"') || !hits.some(({ what }) => what === '引号不成对')) return hits;
  const turned = unmatched(withTurnedQuotes(text));
  return turned.some(({ what }) => what === '引号不成对') ? hits : turned;
}

/** Faulty punctuation in the text. */
export function punctuationHits(text: string): TextHit[] {
  return inTextOrder([
    ...matches(text, DOUBLED, '标点重复'),
    ...matches(text, STRAY_POINT, '多余的小数点'),
    ...matches(text, TWICE, '文字重复'),
    ...unpaired(text),
  ]);
}

const HALF_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', '.': '。', ':': '：' };

/**
 * What a faulty stretch should be, where the text tells: one sign of two alike, surely; words typed twice once, and no
 * point before a unit, probably. Two different signs, and marks without their other half, leave a choice.
 */
export function mendedPunctuation(
  text: string,
  { from, to, what }: TextHit,
): { readonly instead: string; readonly sure: boolean } | undefined {
  const stretch = text.slice(from, to);
  if (what === '多余的小数点') return { instead: stretch.slice(0, -1), sure: false };
  if (what === '文字重复') return { instead: stretch.slice(0, stretch.length / 2), sure: false };
  if (what !== '标点重复') return undefined;
  const signs = Array.from(stretch.replace(/[ \u3000]/g, ''), (sign) => HALF_WIDTH[sign] ?? sign);
  const beside = [text.charAt(from - 1), text.charAt(to)].map((sign) => HALF_WIDTH[sign] ?? sign);
  const [sign = ''] = signs;
  // Three and more are dots for what was left out.
  return signs.every((other) => other === sign) && !beside.includes(sign)
    ? { instead: sign, sure: true }
    : undefined;
}
