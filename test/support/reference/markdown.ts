/** The few pieces of Markdown the pages of the reference are made of. Knows nothing of formulas and checks. */

/** What every page begins with. */
export const GENERATED = '<!-- 由 npm run reference 生成，请勿手工修改。 -->';

/** Text inside a line: what Markdown would take for markup is kept as it is written. */
export function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/([\\`*_<>|[$~])/g, '\\$1');
}

/** A table; cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** A block shown as written. */
export function fenced(text: string, language = ''): string {
  return ['```' + language, text, '```'].join('\n');
}

/** A heading that is nothing but an id: its anchor is the id in small letters. */
export function headingOf(depth: number, id: string): string {
  return `${'#'.repeat(depth)} ${id}`;
}

/** A link to the heading of an id on the same page. */
export function linkTo(id: string): string {
  return `[${id}](#${id.toLowerCase()})`;
}

/** Paragraphs, a blank line between them. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Ids as a reader looks for them: B2-1 before B10-1, letters after the plain number. */
export function byId(one: string, other: string): number {
  const parts = (id: string): string[] => id.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(one), parts(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at] ?? '', right[at] ?? ''];
    const order = /^\d/.test(a) && /^\d/.test(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
