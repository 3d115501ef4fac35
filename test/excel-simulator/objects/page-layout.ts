/** How a sheet is printed. */
import type { Area } from '../../../src/grid/address';
import { parseArea } from '../../../src/grid/address';
import type { SimulatedSheet } from '../book';
import type { HostObject, Property } from '../host-object';
import { NotSimulated, invalidArgument } from '../wire';
import { range } from './range';
import { rangeAreas } from './range-areas';
import type { World } from './world';
import { wholeSheet } from './world';

/** Settings nobody made. */
export const PLAIN_PAGE: Readonly<Record<string, unknown>> = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerFooter: '',
};

export function pageLayout(world: World, sheet: SimulatedSheet, writable: () => void): HostObject {
  const { page } = sheet;
  const setting = (name: string): Property => ({
    get: () => page.get(name) ?? PLAIN_PAGE[name],
    set: (value) => {
      writable();
      page.set(name, value);
    },
  });
  const names = Object.keys(PLAIN_PAGE).filter((name) => name !== 'centerFooter');
  return {
    type: 'PageLayout',
    properties: Object.fromEntries(
      names.map((name) => [name.slice(0, 1).toUpperCase() + name.slice(1), setting(name)]),
    ),
    children: {
      HeadersFooters: () => ({
        type: 'HeaderFooterGroup',
        children: {
          DefaultForAllPages: () => ({
            type: 'HeaderFooter',
            properties: { CenterFooter: setting('centerFooter') },
          }),
        },
      }),
    },
    methods: {
      SetPrintArea: (given) => {
        writable();
        page.set('printArea', givenArea(given));
      },
      SetPrintTitleRows: (given) => {
        writable();
        page.set('printTitleRows', givenArea(given));
      },
      GetPrintAreaOrNullObject: () => {
        const area = page.get('printArea') as Area | undefined;
        return area === undefined ? null : rangeAreas({ world, sheet, areas: [area] });
      },
      GetPrintTitleRowsOrNullObject: () => {
        const area = page.get('printTitleRows') as Area | undefined;
        return area === undefined ? null : range({ world, sheet, area });
      },
    },
  };
}

function givenArea(given: unknown): Area {
  if (typeof given !== 'string') throw new NotSimulated('print areas given as ranges');
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(given);
  if (rows) return { ...wholeSheet, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const area = parseArea(given);
  if (area === undefined) throw invalidArgument(`no area ${given}`);
  return area;
}
