/** The conditional formats of a range: those whose area it touches. Only those with a formula of their own are known. */
import type { SimulatedConditionalFormat } from '../book';
import type { HostObject } from '../host-object';
import { NotSimulated, accessDenied, notFound } from '../wire';
import type { Place } from './world';
import { intersection } from './world';

export function conditionalFormats(at: Place): HostObject {
  const { sheet, world } = at;
  const touching = (): SimulatedConditionalFormat[] =>
    sheet.conditionalFormats.filter((one) => intersection(one.area, at) !== undefined);
  const writable = (): void => {
    if (sheet.protected) throw accessDenied();
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => touching().map((one) => conditionalFormat(at, one)),
    item: (id) => {
      const found = touching().find((one) => one.id === id);
      if (found === undefined) throw notFound('conditional format');
      return conditionalFormat(at, found);
    },
    methods: {
      Add: (type) => {
        writable();
        if (type !== 'Custom') throw new NotSimulated(`conditional formats of type ${String(type)}`);
        const id = `{00000000-0001-0000-FFFF-${String(world.book.nextId).padStart(12, '0')}}`;
        world.book.nextId += 1;
        const added = { id, type, area: at.area, formula: '', fill: undefined };
        sheet.conditionalFormats.push(added);
        return conditionalFormat(at, added);
      },
      ClearAll: () => {
        writable();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !touching().includes(one));
      },
      GetCount: () => touching().length,
    },
  };
}

function conditionalFormat({ sheet }: Place, format: SimulatedConditionalFormat): HostObject {
  return {
    type: 'ConditionalFormat',
    identity: { Id: format.id },
    properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
    children: {
      CustomOrNullObject: () => (format.type === 'Custom' ? custom(format) : null),
      Custom: () => custom(format),
    },
    methods: {
      Delete: () => {
        if (sheet.protected) throw accessDenied();
        if (!sheet.conditionalFormats.includes(format)) throw notFound('conditional format');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      },
    },
  };
}

function custom(format: SimulatedConditionalFormat): HostObject {
  return {
    type: 'CustomConditionalFormat',
    children: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        properties: {
          Formula: { get: () => format.formula, set: (value) => (format.formula = String(value)) },
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        children: {
          Fill: () => ({
            type: 'ConditionalRangeFill',
            properties: {
              Color: { get: () => format.fill ?? '', set: (value) => (format.fill = String(value)) },
            },
          }),
        },
      }),
    },
  };
}
