/**
 * One <c> element: its value by its type, and its formula, shared and array formulas included.
 */
import type { Area } from '../../grid/address';
import { parseArea } from '../../grid/address';
import type { Cell, CellValue } from '../../grid/snapshot';
import { damaged } from './failures';
import { readStringItem } from './read-strings';
import { GENERAL, type CellFormat } from './read-styles';
import { shiftFormula } from './shared-formula';
import type { XmlScanner } from './xml';
import { isTrue } from './xml';
import { decodeXstring } from './xstring';

/** What cells refer to, the same for all sheets of a workbook. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** Whether the workbook says that cached results were not brought up to date. */
  readonly stale: boolean;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What one cell's children say, before it becomes a Cell. */
interface Parts {
  stored: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
}

/** Reads the cells of one sheet in the order they stand; shared formulas need that order. */
export class CellReader {
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly arrays: { readonly area: Area; readonly formula: string }[] = [];

  constructor(
    private readonly shared: SharedParts,
    private readonly part: string,
  ) {}

  /** After the 'open' of a cell: reads it and stops at its 'close'. Undefined where it holds nothing. */
  read(scanner: XmlScanner, row: number, column: number): Cell | undefined {
    const type = scanner.attribute('t');
    const style = scanner.attribute('s');
    if (scanner.empty) {
      scanner.next();
      return undefined;
    }
    const parts: Parts = { stored: undefined, inline: undefined, formula: undefined };
    while (scanner.nextElement() === 'open') this.readChild(scanner, parts, row, column);
    const { stored, formula } = parts;
    const value = type === 'inlineStr' ? (parts.inline ?? null) : this.valueOf(type, stored);
    if (value === null && formula === undefined) return undefined;
    const { format, indent } = this.shared.formats[style === undefined ? 0 : Number(style)] ?? GENERAL;
    if (formula === undefined && indent === 0) return { value, format };
    return {
      value,
      ...(formula === undefined ? {} : { formula }),
      format,
      ...(indent === 0 ? {} : { indent }),
      ...(formula !== undefined && (this.shared.stale || value === null) ? { stale: true } : {}),
    };
  }

  /** Calls `set` for each cell of every array formula and data table, its first cell included. */
  spreadArrays(set: (row: number, column: number, formula: string) => void): void {
    for (const { area, formula } of this.arrays) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) set(row, column, formula);
      }
    }
  }

  private readChild(scanner: XmlScanner, parts: Parts, row: number, column: number): void {
    if (scanner.name === 'v') parts.stored = scanner.readContent();
    else if (scanner.name === 'f') parts.formula = this.readFormula(scanner, row, column);
    else if (scanner.name === 'is') parts.inline = readStringItem(scanner);
    else scanner.skip();
  }

  private readFormula(scanner: XmlScanner, row: number, column: number): string | undefined {
    const type = scanner.attribute('t');
    const index = scanner.attribute('si') ?? '';
    const ref = scanner.attribute('ref');
    if (type === 'dataTable') return this.readDataTable(scanner, ref);
    const written = decodeXstring(scanner.readContent());
    if (type === 'array') this.noteArray(ref, written);
    if (type !== 'shared') return written === '' ? undefined : written;
    if (written !== '') this.sharedFormulas.set(index, { row, column, formula: written });
    const master = this.sharedFormulas.get(index);
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  }

  private readDataTable(scanner: XmlScanner, ref: string | undefined): string {
    const first = scanner.attribute('r1') ?? '';
    const second = scanner.attribute('r2') ?? '';
    const byRow = isTrue(scanner.attribute('dtr'));
    const inputs = isTrue(scanner.attribute('dt2D')) ? [first, second] : byRow ? [first, ''] : ['', first];
    const formula = `TABLE(${inputs.join(',')})`;
    scanner.skip();
    this.noteArray(ref, formula);
    return formula;
  }

  private noteArray(ref: string | undefined, formula: string): void {
    const area = parseArea(ref ?? '');
    if (area === undefined) return;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells > 1 && cells <= 1_000_000) this.arrays.push({ area, formula });
  }

  private valueOf(type: string | undefined, stored: string | undefined): CellValue {
    if (stored === undefined) return null;
    switch (type) {
      case 's':
        return this.sharedString(stored);
      case 'str':
        return decodeXstring(stored);
      case 'b':
        return stored === '1' || stored === 'true';
      case 'e':
        return { error: stored };
      case 'd':
        return dateSerial(stored, this.shared.date1904) ?? stored;
      default:
        return numberOrText(stored);
    }
  }

  private sharedString(stored: string): string {
    const text = this.shared.strings[Number(stored)];
    if (text === undefined) throw damaged('文本序号有误', this.part);
    return text;
  }
}

function numberOrText(stored: string): CellValue {
  const trimmed = stored.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : stored;
}

const DAY = 86_400_000;

/** The serial number of an ISO 8601 date; days count from 30 December 1899 (right from March 1900 on) or from 1904. */
function dateSerial(stored: string, date1904: boolean): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(stored.trim());
  if (!match) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = match[1] === undefined ? epoch : Date.parse(`${match[1]}T00:00:00Z`);
  const time = match[2] === undefined ? 0 : Date.parse(`1970-01-01T${match[2]}Z`);
  const serial = (day - epoch + time) / DAY;
  return Number.isFinite(serial) ? serial : undefined;
}
