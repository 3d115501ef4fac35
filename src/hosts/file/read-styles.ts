/**
 * What the reader needs of styles.xml: for each cell format its number format code and its indent.
 */
import { BUILT_IN_FORMATS } from './number-formats';
import { decodeXstring } from './xstring';
import type { XmlElement } from './xml-tree';
import { child, childrenNamed } from './xml-tree';

/** One entry of cellXfs, as far as the snapshot shows it. */
export interface CellFormat {
  readonly format: string;
  /** 0 where none is set. */
  readonly indent: number;
}

export const GENERAL: CellFormat = { format: 'General', indent: 0 };

/** The cell formats by their index. */
export function readCellFormats(styleSheet: XmlElement | undefined): readonly CellFormat[] {
  const codes = new Map(BUILT_IN_FORMATS);
  for (const element of childrenNamed(child(styleSheet, 'numFmts'), 'numFmt')) {
    const code = element.attributes.get('formatCode');
    if (code !== undefined) codes.set(Number(element.attributes.get('numFmtId')), decodeXstring(code));
  }
  return childrenNamed(child(styleSheet, 'cellXfs'), 'xf').map((xf) => ({
    format: codes.get(Number(xf.attributes.get('numFmtId') ?? 0)) ?? 'General',
    indent: readIndent(child(xf, 'alignment')),
  }));
}

function readIndent(alignment: XmlElement | undefined): number {
  const indent = Number(alignment?.attributes.get('indent') ?? 0);
  return Number.isInteger(indent) && indent > 0 ? indent : 0;
}
