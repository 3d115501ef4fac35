/** The workbook: the object every request begins with, and its collections. */
import type { SimulatedSheet } from '../book';
import { emptySheet } from '../book';
import type { HostObject } from '../host-object';
import { NotSimulated, SimulatedError, accessDenied, notFound } from '../wire';
import { range } from './range';
import type { World } from './world';
import { worksheet } from './worksheet';

/** 1 January 1900 and 1904 as days since the beginning of 1970; 1900 has a 29 February in Excel. */
const DAY = 86_400_000;

export function workbook(world: World): HostObject {
  const { book } = world;
  return {
    type: 'Workbook',
    properties: {
      Name: { get: () => book.name },
      ReadOnly: { get: () => book.readOnly },
    },
    children: {
      Worksheets: () => worksheets(world),
      Settings: () => settings(world),
      Application: () => application(world),
      Protection: () => ({
        type: 'WorkbookProtection',
        properties: { Protected: { get: () => book.structureProtected } },
      }),
      Functions: () => functions(world),
      _Runtime: () => runtime(world),
    },
    methods: {
      GetSelectedRange: () => {
        if (book.selection === undefined || book.active === undefined)
          throw new SimulatedError(
            'InvalidSelection',
            'The current selection is invalid for this operation.',
          );
        return range({ world, sheet: book.active, area: book.selection });
      },
    },
  };
}

function worksheets(world: World): HostObject {
  const { book, listened } = world;
  const find = (key: unknown): SimulatedSheet | undefined =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  const event = (type: number, on: boolean) => () => {
    if (on) listened.add(`${type}`);
    else listened.delete(`${type}`);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(world, sheet)),
    item: (key) => {
      const sheet = find(key);
      if (sheet === undefined) throw notFound('worksheet');
      return worksheet(world, sheet);
    },
    methods: {
      GetItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet === undefined ? null : worksheet(world, sheet);
      },
      GetActiveWorksheet: () => (book.active === undefined ? null : worksheet(world, book.active)),
      Add: (name) => {
        if (book.structureProtected) throw accessDenied();
        if (find(name) !== undefined)
          throw new SimulatedError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
        const sheet = emptySheet(book, String(name));
        book.sheets.push(sheet);
        world.sheetsChanged('added', sheet);
        return worksheet(world, sheet);
      },
      _RegisterDataChangedEvent: event(10, true),
      _UnregisterDataChangedEvent: event(10, false),
      _RegisterAddedEvent: event(13, true),
      _UnregisterAddedEvent: event(13, false),
      _RegisterDeletedEvent: event(15, true),
      _UnregisterDeletedEvent: event(15, false),
    },
  };
}

function settings({ book }: World): HostObject {
  const setting = (key: string): HostObject => ({
    type: 'Setting',
    identity: { Key: key },
    properties: {
      Key: { get: () => key },
      Value: { get: () => book.settings.get(key), set: (value) => book.settings.set(key, value) },
    },
    methods: { Delete: () => void book.settings.delete(key) },
  });
  return {
    type: 'SettingCollection',
    items: () => [...book.settings.keys()].map(setting),
    item: (key) => {
      if (!book.settings.has(String(key))) throw notFound('setting');
      return setting(String(key));
    },
    methods: {
      Add: (key, value) => {
        book.settings.set(String(key), value);
        return setting(String(key));
      },
      GetItemOrNullObject: (key) => (book.settings.has(String(key)) ? setting(String(key)) : null),
    },
  };
}

function application({ book }: World): HostObject {
  return {
    type: 'Application',
    properties: {
      CalculationMode: { get: () => book.calculationMode },
      CalculationState: { get: () => book.calculationState },
    },
    methods: { SuspendScreenUpdatingUntilNextSync: () => undefined },
  };
}

/** Worksheet functions; only DATE, which shows from when the workbook counts its days. */
function functions({ book }: World): HostObject {
  return {
    type: 'Functions',
    methods: {
      Date: (year, month, day) => {
        const since = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        const value = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - since) / DAY;
        if (Number(year) < 1901) throw new NotSimulated('DATE before 1901');
        return {
          type: 'FunctionResult',
          properties: { Value: { get: () => value }, Error: { get: () => null } },
        };
      },
    },
  };
}

function runtime(world: World): HostObject {
  return {
    type: 'Runtime',
    properties: {
      EnableEvents: {
        get: () => world.eventsEnabled,
        set: (value) => (world.eventsEnabled = value === true),
      },
    },
  };
}
