/** Several areas of one sheet at once. */
import { areaA1, parseArea } from '../../../src/grid/address';
import type { HostObject } from '../host-object';
import { invalidArgument } from '../wire';
import { range } from './range';
import { rangeFormat } from './range-format';
import type { Places } from './world';

/** Excel takes no longer address. */
const LONGEST_ADDRESS = 8_192;

export function rangeAreas(at: Places): HostObject {
  return {
    type: 'RangeAreas',
    subject: at,
    properties: {
      Address: { get: () => at.areas.map((area) => `${at.sheet.name}!${areaA1(area)}`).join(',') },
      AreaCount: { get: () => at.areas.length },
    },
    children: {
      Format: () => rangeFormat(at),
      Areas: () => ({
        type: 'RangeCollection',
        items: () => at.areas.map((area) => range({ ...at, area })),
      }),
    },
  };
}

/** The areas of an address such as A1:B2,D5. */
export function areasOf(address: string): Places['areas'] {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument('the address is too long');
  return address.split(',').map((part) => {
    const area = parseArea(part.trim());
    if (area === undefined) throw invalidArgument(`no area ${part}`);
    return area;
  });
}
