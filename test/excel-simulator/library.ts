/**
 * Loads the client library, as it ships, into the window of jsdom (test files name that environment in their heading),
 * with a simulator behind it. The library looks for its host once, so a test file loads it once and changes simulators.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bridgeTo } from './bridge';
import type { ExcelSimulator } from './simulator';

const LIBRARIES = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/** What the simulated Excel says of itself. */
export interface Office {
  /** The highest version of ExcelApi. */
  api: number;
  platform: 'PC' | 'Mac' | 'OfficeOnline';
}

export interface LoadedLibrary {
  /** Puts a workbook in front of the library. */
  open(simulator: ExcelSimulator): ExcelSimulator;
  /** May be changed between tests. */
  readonly office: Office;
}

/** Loads one of the library's builds. */
export function loadLibrary(file = 'excel-win32-16.01.js'): LoadedLibrary {
  let current: ExcelSimulator | undefined;
  const office: Office = { api: 1.14, platform: 'PC' };
  const bridge = bridgeTo(() => {
    if (current === undefined) throw new Error('No simulator was opened.');
    current.claim(minorOf(String(office.api)));
    return current;
  });
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  // As a <script> would: the library's declarations become globals.
  const run: (source: string) => unknown = globalThis.eval;
  run(readFileSync(path.join(LIBRARIES, file), 'utf8'));
  // office.js makes this from what the program says of itself; the library alone has no context.
  Object.assign(globalThis, {
    Office: {
      context: {
        get platform() {
          return office.platform;
        },
        requirements: {
          isSetSupported: (name: string, version: unknown) => {
            if (typeof version !== 'string' && name === 'ExcelApi' && typeof version !== 'number')
              return true;
            return name === 'ExcelApi' ? atMost(String(version), office.api) : name === 'DelayForCellEdit';
          },
        },
      },
    },
  });
  return {
    office,
    open: (simulator) => (current = simulator),
  };
}

/** 1.9 comes before 1.14. */
function atMost(version: string, highest: number): boolean {
  return minorOf(version) <= minorOf(String(highest));
}

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
