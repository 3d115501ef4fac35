/**
 * Walks through the rows and cells of a worksheet part for those who want to change it, and resolves positions that
 * the file leaves implicit. Reading values is another matter (read-sheet.ts).
 */
import { parseA1 } from '../../grid/address';
import { damaged } from './failures';
import { XmlScanner } from './xml';

/** What a visitor is told. Where it takes the scanner on, it must leave it at the 'close' of the same element. */
export interface SheetVisitor {
  /** At the 'open' of the worksheet's children other than sheetData. */
  section?(scanner: XmlScanner): void;
  /** At the 'open' and at the 'close' of sheetData. */
  dataOpen?(scanner: XmlScanner): void;
  dataClose?(scanner: XmlScanner): void;
  /** At the 'open' and at the 'close' of a row. */
  rowOpen?(row: number, scanner: XmlScanner): void;
  rowClose?(row: number, scanner: XmlScanner): void;
  /** At the 'open' of a cell. */
  cell?(row: number, column: number, scanner: XmlScanner): void;
}

/** Throws HostError 'damaged'. */
export function walkSheet(text: string, part: string, visitor: SheetVisitor): void {
  const scanner = new XmlScanner(text, part);
  scanner.nextElement();
  while (scanner.nextElement() === 'open') {
    if (scanner.name === 'sheetData') walkData(scanner, part, visitor);
    else leaveAfter(scanner, () => visitor.section?.(scanner));
  }
}

function walkData(scanner: XmlScanner, part: string, visitor: SheetVisitor): void {
  visitor.dataOpen?.(scanner);
  let row = -1;
  while (scanner.nextElement() === 'open') {
    if (scanner.name !== 'row') {
      scanner.skip();
      continue;
    }
    const written = scanner.attribute('r');
    row = written === undefined ? row + 1 : Number(written) - 1;
    visitor.rowOpen?.(row, scanner);
    walkRow(row, scanner, part, visitor);
    visitor.rowClose?.(row, scanner);
  }
  visitor.dataClose?.(scanner);
}

function walkRow(row: number, scanner: XmlScanner, part: string, visitor: SheetVisitor): void {
  let column = -1;
  while (scanner.nextElement() === 'open') {
    if (scanner.name !== 'c') {
      scanner.skip();
      continue;
    }
    const written = scanner.attribute('r');
    const place = written === undefined ? { column: column + 1 } : parseA1(written);
    if (place === undefined) throw damaged('单元格地址有误', part);
    column = place.column;
    const at = column;
    leaveAfter(scanner, () => visitor.cell?.(row, at, scanner));
  }
}

/** Calls the visitor at an 'open' and goes on to the 'close', unless the visitor has done so. */
function leaveAfter(scanner: XmlScanner, visit: () => void): void {
  const level = scanner.depth;
  visit();
  if (scanner.depth === level) scanner.skip();
}
