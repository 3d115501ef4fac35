/**
 * The print area and the filter of a sheet that rows are inserted into. Excel stretches both over rows inserted within
 * them, but not over rows inserted right below their last one; a table that grows at its end is to be printed and
 * filtered whole all the same. Deleting the rows makes both shrink again by itself.
 */
import type { Area } from '../../grid/address';
import { areaA1, parseArea } from '../../grid/address';
import { movedRow, type Insertion } from '../../grid/moved-references';
import type { Worksheets } from './worksheets';

export interface SheetEdges {
  /** Undefined where there is none, or it is of several areas. */
  readonly printArea: Area | undefined;
  /** Undefined where there is none, or rows are filtered out: to apply it again would show them. */
  readonly filter: Area | undefined;
}

/** What is to be set once the rows are inserted; only what does not stretch by itself. */
export interface GrownEdges extends SheetEdges {
  readonly sheet: string;
}

/** Asks for the edges of a sheet, which may turn out not to exist. */
export function queueEdges(sheet: Excel.Worksheet): () => SheetEdges {
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject();
  printArea.load('address');
  const { autoFilter } = sheet;
  autoFilter.load('isDataFiltered');
  const filter = autoFilter.getRangeOrNullObject();
  filter.load('address');
  return () => ({
    printArea: printArea.isNullObject ? undefined : areaIn(printArea.address),
    filter: filter.isNullObject || autoFilter.isDataFiltered ? undefined : areaIn(filter.address),
  });
}

/** The one area of an address that names its sheet; undefined for several. */
function areaIn(address: string): Area | undefined {
  return address.includes(',') ? undefined : parseArea(address.slice(address.lastIndexOf('!') + 1));
}

/**
 * The edges that end right above rows inserted on their sheet. `insertions` are in the order they are made, each in the
 * rows of its time; `edges` are by sheet in lower case, from before them all.
 */
export function grownEdges(
  edges: ReadonlyMap<string, SheetEdges>,
  insertions: readonly Insertion[],
): readonly GrownEdges[] {
  const names = new Map(insertions.map(({ sheet }) => [sheet.toLowerCase(), sheet]));
  return [...names].flatMap(([key, sheet]) => {
    const own = insertions.filter((one) => one.sheet.toLowerCase() === key);
    const { printArea, filter } = edges.get(key) ?? {};
    const grown = { sheet, printArea: grownArea(printArea, own), filter: grownArea(filter, own) };
    return grown.printArea || grown.filter ? [grown] : [];
  });
}

/** Undefined where Excel itself does all there is to do. */
function grownArea(area: Area | undefined, insertions: readonly Insertion[]): Area | undefined {
  if (area === undefined) return undefined;
  let now = area;
  let grew = false;
  for (const insertion of insertions) {
    const atEnd = insertion.before === now.bottom + 1;
    grew ||= atEnd;
    const bottom = atEnd ? now.bottom + insertion.count : movedRow(now.bottom, insertion);
    now = { ...now, top: movedRow(now.top, insertion), bottom };
  }
  return grew ? now : undefined;
}

/** Queues what makes them take in the new rows. */
export function queueGrown(all: Worksheets, grown: readonly GrownEdges[]): void {
  for (const { sheet: name, printArea, filter } of grown) {
    const sheet = all.named(name);
    if (printArea) sheet.pageLayout.setPrintArea(areaA1(printArea));
    if (filter) sheet.autoFilter.apply(sheet.getRange(areaA1(filter)));
  }
}
