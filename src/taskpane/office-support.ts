/**
 * What office-js-helpers is used for, all of it: where Office runs, and a place for preferences. Loaded after the first
 * paint and after Office.onReady, before which it cannot tell the host.
 */
import type { KeptValues } from './preferences';

/** Where the add-in runs. */
export interface OfficePlace {
  /** EXCEL, or WEB outside Office. */
  readonly host: string;
  /** PC, MAC, OFFICE_ONLINE, IOS; '' outside Office. */
  readonly platform: string;
}

export interface OfficeSupport {
  readonly place: OfficePlace;
  readonly kept: KeptValues;
}

const CONTAINER = 'gongkai';

/** Loads the package and asks it. Call it after Office.onReady. */
export async function loadOfficeSupport(): Promise<OfficeSupport> {
  const helpers = await import(/* webpackChunkName: "office-support" */ '@microsoft/office-js-helpers');
  const { Storage, StorageType, Utilities } = helpers;
  let storage: InstanceType<typeof Storage<unknown>>;
  try {
    storage = new Storage<unknown>(CONTAINER, StorageType.LocalStorage);
  } catch {
    // Web views with storage switched off throw as soon as it is touched.
    storage = new Storage<unknown>(CONTAINER, StorageType.InMemoryStorage);
  }
  return {
    place: placeOf(() => ({ host: Utilities.host, platform: Utilities.platform })),
    kept: {
      get: (name) => storage.get(name),
      set: (name, value) => void storage.set(name, value),
    },
  };
}

/** The package reads internals of office.js, which may be others in a later version. */
function placeOf(ask: () => { host: string | null; platform: string | null }): OfficePlace {
  try {
    const { host, platform } = ask();
    return { host: host ?? 'WEB', platform: platform ?? '' };
  } catch {
    return { host: 'WEB', platform: '' };
  }
}
