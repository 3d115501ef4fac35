/**
 * How wide text is and where it may break: for columns on a terminal and for row heights on a sheet.
 * Knows nothing of reports; widths are told by the caller in whatever measure it uses.
 */

/**
 * Characters that take two columns (East Asian Width W and F of Unicode Annex 11), as far as they occur in Chinese
 * documents: first and last code point of each range.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Combining marks and joiners: they stand on the character before them. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Punctuation that must not begin a line, so that it stays with what precedes it. */
const CLINGS_TO_PREVIOUS = '、，。；：？）】》」』〉”’％…·,.;:?!%)]}';
/** Punctuation that must not end a line. */
const CLINGS_TO_NEXT = '（【《「『〈“‘([{';

/** Width of one character in terminal columns: 0, 1 or 2. Ambiguous characters such as “ count 1, as terminals draw them. */
export function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return 0;
  if (point < 0x300) return 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** Width of a text in terminal columns. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text filled up with spaces to that many terminal columns; a longer text stays as it is. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? text + fill : fill + text;
}

/**
 * Breaks a text into lines no wider than `width` by the measure given. Chinese breaks between any two characters, but
 * closing punctuation stays with what precedes it and opening punctuation with what follows; numbers and Latin words
 * stay whole unless they are wider than a line. Line feeds in the text break it too. Never returns an empty list.
 */
export function brokenLines(
  text: string,
  width: number,
  measure: (character: string) => number = characterWidth,
): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => brokenParagraph(paragraph, width, measure));
}

function brokenParagraph(text: string, width: number, measure: (character: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of unbreakablePieces(text)) {
    const size = measured(piece, measure);
    if (used > 0 && used + measured(piece.trimEnd(), measure) > width) flush();
    if (size <= width || used + size <= width) {
      line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
      used = measured(line, measure);
      continue;
    }
    for (const character of piece) {
      const own = measure(character);
      if (used > 0 && used + own > width) flush();
      line += character;
      used += own;
    }
  }
  if (line !== '' || lines.length === 0) flush();
  return lines;
}

function measured(text: string, measure: (character: string) => number): number {
  let size = 0;
  for (const character of text) size += measure(character);
  return size;
}

/** Cuts a text into pieces that no line break may fall into. */
function unbreakablePieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let previous = '';
  for (const character of text) {
    if (piece !== '' && !staysTogether(previous, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    previous = character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function staysTogether(previous: string, next: string): boolean {
  if (CLINGS_TO_PREVIOUS.includes(next) || CLINGS_TO_NEXT.includes(previous) || next === ' ') return true;
  return isLatin(previous) && isLatin(next);
}

function isLatin(character: string): boolean {
  return character !== ' ' && characterWidth(character) === 1 && !CLINGS_TO_NEXT.includes(character);
}
