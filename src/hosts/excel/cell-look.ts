/**
 * How cells look, as far as this host takes it away and has to put it back: what is asked for, and the form in which it
 * is set again.
 */

/** What is loaded of a cell's look. */
export const LOOK = {
  hyperlink: true,
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, color: true, underline: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** A look in the form in which it is set: what is not there is named as such, not as a colour. */
export function settable({ format, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const fill = format?.fill;
  return {
    format: {
      ...format,
      ...(fill?.pattern === 'None' ? { fill: { pattern: 'None' } } : {}),
      borders: Object.fromEntries(
        Object.entries(format?.borders ?? {}).map(([side, border]) => [
          side,
          (border as Excel.CellBorder).style === 'None' ? { style: 'None' } : (border as Excel.CellBorder),
        ]),
      ),
    },
    ...(hyperlink === undefined || (hyperlink as unknown) === null ? {} : { hyperlink }),
  };
}
