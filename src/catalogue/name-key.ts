/** Names of subjects made comparable. */

/** A name without regard to width, spaces, separators and the word 支出 at the end. */
export function nameKey(name: string): string {
  return name
    .replace(/[\s\u3000]+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[、,，]/g, '')
    .replace(/支出$/, '');
}
