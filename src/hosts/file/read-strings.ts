/**
 * The texts of a workbook: the shared string table, and the text inside one string item (plain or in rich-text runs).
 */
import { XmlScanner, normalisedText } from './xml';
import { decodeXstring } from './xstring';

/** The shared strings by index. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(text, part);
  for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
    if (token === 'open' && scanner.name === 'si') strings.push(readStringItem(scanner));
  }
  return strings;
}

/** After the 'open' of a string item: its text, runs joined, phonetic hints left out; stops at its 'close'. */
export function readStringItem(scanner: XmlScanner): string {
  const level = scanner.depth - 1;
  let text = '';
  for (;;) {
    const token = scanner.nextElement();
    if (token === 'close' && scanner.depth <= level) return decodeXstring(text);
    if (token !== 'open') continue;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't') text += readText(scanner);
  }
}

/** Blanks at the ends count only under xml:space="preserve"; so does Excel read them. */
function readText(scanner: XmlScanner): string {
  const preserved = scanner.attribute('xml:space') === 'preserve';
  const content = scanner.readContent();
  return preserved ? content : normalisedText(content);
}
