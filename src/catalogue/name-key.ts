/** Names of subjects made comparable: loosely for reading tables, closely for judging what they print. */

/** A name without regard to width, spaces, separators and the word 支出 at the end. */
export function nameKey(name: string): string {
  return name
    .replace(/[\s\u3000]+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[、,，]/g, '')
    .replace(/支出$/, '');
}

/** A name without regard to width, spaces, the shape of brackets, dashes and quotation marks, and （款） at the end. */
export function plainName(name: string): string {
  return name
    .replace(/[\s\u00a0\u2000-\u200f\u3000\ufeff]+/g, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〔［【[﹙]/g, '(')
    .replace(/[〕］】\]﹚]/g, ')')
    .replace(/[—–－−―]/g, '-')
    .replace(/[“”‘’"'`「」『』]/g, '')
    .replace(/\((?:类|款|项)\)$/, '');
}
