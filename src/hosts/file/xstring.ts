/**
 * Text as SpreadsheetML stores it: characters that XML cannot carry stand as _xHHHH_ (ECMA-376, ST_Xstring), and a
 * literal text that looks like one has its underscore escaped.
 */

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** _x000D_ → a carriage return; _x005F_x000D_ → the text _x000D_. */
export function decodeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** The inverse of `decodeXstring`; line feeds and tabs stay as they are. */
export function encodeXstring(text: string): string {
  let encoded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  // eslint-disable-next-line no-control-regex -- exactly the characters XML 1.0 forbids, and the one it would normalise
  encoded = encoded.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, escapeUnit);
  return encoded.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    escapeUnit,
  );
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Whether the text has blanks at its ends that a reader would drop without xml:space. */
export function needsSpacePreserved(text: string): boolean {
  return /^[\s]|[\s]$|\n/.test(text);
}
