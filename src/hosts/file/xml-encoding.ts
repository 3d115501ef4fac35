/**
 * The text of an XML part from its bytes, whatever encoding it is written in, and back as UTF-8.
 */
import { damaged } from './failures';

/** The text of a part, by its byte order mark or its declaration. Throws HostError 'damaged'. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch (cause) {
    throw damaged('文字编码无法识别', part, cause);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** A part's text as UTF-8 bytes; a declaration that named another encoding is corrected. */
export function encodeXml(text: string): Uint8Array {
  const declared = text.replace(
    /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([A-Za-z0-9._-]+)/,
    (whole, head: string, name: string) => (name.toLowerCase() === 'utf-8' ? whole : `${head}UTF-8`),
  );
  return new TextEncoder().encode(declared);
}
