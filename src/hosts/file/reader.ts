/**
 * Puts a Snapshot together from the parts of a package. Parts that all sheets share are read once.
 */
import type { Sheet, Snapshot } from '../../grid/snapshot';
import type { Package } from './package';
import type { SharedParts } from './read-cell';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readCellFormats } from './read-styles';
import type { SheetEntry, WorkbookInfo } from './read-workbook';
import { readWorkbook } from './read-workbook';

export class PackageReader {
  private info: WorkbookInfo | undefined;
  private shared: SharedParts | undefined;
  private snapshot: Snapshot | undefined;
  private readonly sheets = new Map<string, Sheet>();

  constructor(
    readonly source: Package,
    private readonly workbookPart: string,
  ) {}

  workbook(): WorkbookInfo {
    this.info ??= readWorkbook(this.source, this.workbookPart);
    return this.info;
  }

  /** The sheet's text as XML. */
  sheetText(entry: SheetEntry): string {
    return this.source.text(entry.part);
  }

  sheet(entry: SheetEntry): Sheet {
    let sheet = this.sheets.get(entry.relationshipId);
    if (sheet === undefined) {
      sheet = readSheet(this.sheetText(entry), entry.part, entry, this.sharedParts());
      this.sheets.set(entry.relationshipId, sheet);
    }
    return sheet;
  }

  /** All worksheets in order. Throws HostError 'damaged'. */
  read(): Snapshot {
    const { sheets, date1904 } = this.workbook();
    this.snapshot ??= {
      sheets: sheets.filter((entry) => entry.isWorksheet).map((entry) => this.sheet(entry)),
      date1904,
    };
    return this.snapshot;
  }

  private sharedParts(): SharedParts {
    if (this.shared === undefined) {
      const { stylesPart, stringsPart, date1904, stale } = this.workbook();
      this.shared = {
        strings:
          stringsPart === undefined ? [] : readSharedStrings(this.source.text(stringsPart), stringsPart),
        formats: readCellFormats(stylesPart === undefined ? undefined : this.source.xml(stylesPart)),
        date1904,
        stale,
      };
    }
    return this.shared;
  }
}
