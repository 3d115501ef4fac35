/**
 * Labels as they are printed, made comparable: spaces, widths, quotes and numerals normalised, numbering told apart.
 * Knows nothing of particular tables.
 */

const SPACES = /[\s\u00a0\u2000-\u200f\u3000\ufeff]+/g;
const QUOTES = /[“”‘’"'`＂＇「」『』]/g;
/** 廿一 → 二十一: tables of some offices count that way. */
const TWENTY_THIRTY: readonly [RegExp, string][] = [
  [/廿/g, '二十'],
  [/卅/g, '三十'],
];

/** Any sign that `narrow` changes. */
const WIDE = /[\uff01-\uff5e〔［【〕］】—–－−―∶：﹕﹙﹚]/;

/** Full-width ASCII to half-width, and the signs that circulate in several shapes to one. */
function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']')
    .replace(/[—–－−―]/g, '-')
    .replace(/[∶：﹕]/g, ':')
    .replace(/﹙/g, '(')
    .replace(/﹚/g, ')');
}

/**
 * A text for comparing: no white space, no quotation marks, half-width signs, 廿 and 卅 as 二十 and 三十.
 * 「收　入 总 计」 → 「收入总计」; 「“三公”经费（万元）」 → 「三公经费(万元)」.
 */
export function normalise(text: string): string {
  const known = NORMALISED.get(text);
  if (known !== undefined) return known;
  let plain = narrow(text.replace(SPACES, '')).replace(QUOTES, '');
  for (const [pattern, replacement] of TWENTY_THIRTY) plain = plain.replace(pattern, replacement);
  if (text.length > LONG_TEXT) return plain;
  if (NORMALISED.size >= MOST_NORMALISED) NORMALISED.clear();
  NORMALISED.set(text, plain);
  return plain;
}

/** The labels of a workbook are asked for many times over; longer texts seldom are. */
const NORMALISED = new Map<string, string>();
const LONG_TEXT = 40;
const MOST_NORMALISED = 20_000;

/** How many columns of white space a label begins with; a full-width space counts two. */
export function leadingSpaces(text: string): number {
  let width = 0;
  for (const c of text) {
    if (c === '\u3000') width += 2;
    else if (c === ' ' || c === '\u00a0' || c === '\t') width += 1;
    else break;
  }
  return width;
}

/** A label taken apart. */
export interface Label {
  /** The normalised text without numbering and without 其中. */
  readonly core: string;
  /** Depth of its numbering: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1) or ①; 0 where there is none. */
  readonly numbering: number;
  /** True where it begins with 其中 or #. */
  readonly ofWhich: boolean;
}

const NUMERAL = '[一二三四五六七八九十百零〇两]+';
const NUMBERINGS: readonly [RegExp, number][] = [
  [new RegExp(`^${NUMERAL}[、.．,:]`), 1],
  [new RegExp(`^\\(${NUMERAL}\\)[、.．]?`), 2],
  [/^\d{1,2}[、.．](?!\d)/, 3],
  [/^(\(\d{1,2}\)|\d{1,2}\)|[①-⑳])[、.．]?/, 4],
];
/** Marks of a footnote behind a label, and the colon some print behind every total: 合计① · 收入总计： · 其他收入*. */
const TAIL_MARKS = /(?:[①-⑳]|\*|:|\(注\d{0,2}\))+$/;

/** A normalised label without what only points elsewhere. */
export function withoutMarks(label: string): string {
  const plain = label.replace(TAIL_MARKS, '');
  return plain === '' ? label : plain;
}

/** 加：上年结转, 减：结转下年: how the line enters the total says nothing of what it is. */
const SIGN_WORD = /^[加减]:(?=.)/;

const OF_WHICH = /^(其中[:,]?|#)/;

/** Takes a printed label apart: 「　（一）一般公共预算拨款」 → 一般公共预算拨款, numbering 2. */
export function readLabel(text: string): Label {
  let core = withoutMarks(normalise(text)).replace(SIGN_WORD, '');
  let numbering = 0;
  let ofWhich = false;
  for (let again = true; again;) {
    again = false;
    const which = OF_WHICH.exec(core);
    if (which && core.length > which[0].length) {
      core = core.slice(which[0].length);
      ofWhich = true;
      again = true;
    }
    for (const [pattern, depth] of NUMBERINGS) {
      const match = pattern.exec(core);
      if (match && core.length > match[0].length) {
        core = core.slice(match[0].length);
        if (numbering === 0) numbering = depth;
        again = true;
        break;
      }
    }
  }
  return { core, numbering, ofWhich };
}

/** The words of a total: 合计, 总计, 本年合计 … alone, not as part of a longer label. */
const TOTAL = /^(合计|总计|共计|总合计|合计数|累计|本年合计|全部合计|总额)$/;

/** Whether the label is that of a grand total row. */
export function isTotalLabel(core: string): boolean {
  return TOTAL.test(withoutMarks(core));
}
