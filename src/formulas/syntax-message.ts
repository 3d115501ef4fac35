/** The sentence told about a formula that cannot be read. Turns a parser's expectations into Chinese. */

/** What the generated parser says it expected. */
export interface Expected {
  readonly type: string;
  readonly text?: string;
  readonly description?: string;
}

/** Expectations that help nobody: they fit everywhere. */
const UNTOLD = new Set(['空格', '//']);

const WORDS: Readonly<Record<string, string>> = {
  end: '公式结束',
  any: '任意字符',
};

/** At most this many expectations are told. */
const MOST = 8;

/** 第2行第15列：此处为「=」，应为……. Line and column count from 1; `found` is undefined at the end of the text. */
export function syntaxMessage(
  line: number,
  column: number,
  found: string | undefined,
  expected: readonly Expected[] | null,
): string {
  const here = found === undefined ? '公式没有写完' : `「${found}」写法有误`;
  const wanted = expectations(expected ?? []);
  const tail = wanted.length > 0 ? `，此处应为${wanted.join('、')}` : '';
  return `第${line}行第${column}列：${here}${tail}`;
}

function expectations(expected: readonly Expected[]): string[] {
  const told = new Set<string>();
  for (const item of expected) {
    const text = wordFor(item);
    if (text !== undefined) told.add(text);
  }
  const all = [...told].sort(byKind);
  return all.length > MOST ? [...all.slice(0, MOST), '等'] : all;
}

/** Descriptions before signs, each in the order of the characters, so that a message is the same every time. */
function byKind(a: string, b: string): number {
  const rank = (text: string): number => (text.startsWith('「') ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function wordFor(item: Expected): string | undefined {
  if (item.type === 'literal') return UNTOLD.has(item.text ?? '') ? undefined : `「${item.text ?? ''}」`;
  if (item.type === 'other') return UNTOLD.has(item.description ?? '') ? undefined : item.description;
  if (item.type === 'class') return undefined;
  return WORDS[item.type];
}
