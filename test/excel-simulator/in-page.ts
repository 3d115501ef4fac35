/**
 * Poses as Excel for Windows in a browser page: what office.js asks of the program it runs in, and a simulator behind
 * the client library. To be run before office.js is loaded; Office.onReady then answers that the host is Excel on a PC.
 */
import { bridgeTo } from './bridge';
import { ExcelSimulator } from './simulator';
import { snapshotFromJson } from './snapshot-json';

export interface PageOptions {
  /** The workbook's file name. */
  readonly name?: string;
  /** The version of ExcelApi the program claims, such as '1.9'. */
  readonly api?: string;
}

/** Chinese (China), as Windows numbers languages. */
const CHINESE = 2052;
/** How the loader numbers Excel among Office's programs. */
const EXCEL = 1;

/**
 * Makes the page believe that it stands in Excel, with a workbook made by `snapshotJson`. Returns the simulator, also
 * found as `window.excelSimulator`, so that a test can look into the workbook and edit it as a user would.
 */
export function installExcel(
  snapshot: string,
  { name = '公开表.xlsx', api = '1.14' }: PageOptions = {},
): ExcelSimulator {
  const simulator = new ExcelSimulator(snapshotFromJson(snapshot), name);
  simulator.claim(Number(api.split('.')[1] ?? 0));
  const program = programFunctions(name, api);
  // The browser's own object of that name goes out of use; Excel puts its functions there all the same.
  Object.defineProperty(window, 'external', { value: program, configurable: true });
  Object.assign(window, { _richApiNativeBridge: bridgeTo(() => simulator), excelSimulator: simulator });
  return simulator;
}

type Callback = ((answer: unknown) => void) | undefined;

/** The functions Excel for Windows puts into the page's `window.external`. */
function programFunctions(name: string, api: string): Record<string, unknown> {
  const sets = {
    ExcelApi: api,
    SharedRuntime: '1.1',
    RibbonApi: '1.2',
    DialogApi: '1.2',
    DelayForCellEdit: '1.1',
  };
  const settings = {
    Read: (): void => undefined,
    Write: (): void => undefined,
  };
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => '{00000000-0000-0000-0000-000000000000}',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => CHINESE,
    GetAppDataLocale: () => CHINESE,
    GetDocUrl: () => `C:\\${name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.17000.20000',
    GetSettings: () => settings,
    GetOsfSettings: () => settings,
  };
  const later = (callback: Callback, answer: unknown): void => {
    setTimeout(() => callback?.(answer), 0);
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$$$$0',
    GetLoggingAllowed: () => false,
    Execute: (_id: unknown, _parameters: unknown, callback: Callback) => later(callback, [0]),
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, callback: Callback) =>
      later(callback, 0),
    UnregisterEvent: (_id: unknown, _target: unknown, callback: Callback) => later(callback, 0),
  };
}
