/** The pane inside Excel: waits for Office, then shows the workbook that is open. `?check=1` checks it at once. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostError } from '../grid/host';
import type { ExcelHost } from '../hosts/excel/excel-host';
import { onMessageLeft, takeMessage } from '../hosts/excel/left-message';
import { loadOfficeSupport } from './office-support';
import { currentOfficeTheme, watchSystemTheme } from './office-theme';
import { Pane } from './pane';
import { createPreferences } from './preferences';
import { createSession } from './session';
import type { PaneTheme } from './theme';
import { VERSION } from './version';
import { ENTRY } from './wording';

/** What a ribbon button could not tell by itself. */
const RIBBON = { take: () => takeMessage(), watch: onMessageLeft };

async function start(container: HTMLElement): Promise<void> {
  const { host: program } = await Office.onReady();
  // The declared enum is erased: what office.js really hands over is the string.
  if ((program as unknown) !== 'Excel') {
    container.textContent = ENTRY.notExcel;
    return;
  }
  const host = await excel();
  if (typeof host === 'string') {
    container.textContent = host;
    return;
  }
  const { kept } = await loadOfficeSupport();
  const preferences = createPreferences(kept);
  const session = createSession({
    host,
    version: VERSION,
    autoMark: () => preferences.get().autoMark,
  });
  const root = createRoot(container);
  const show = (theme: PaneTheme): void =>
    root.render(
      <StrictMode>
        <Pane session={session} theme={theme} preferences={preferences} leftMessages={RIBBON} />
      </StrictMode>,
    );
  const follow = (): void => show(currentOfficeTheme(Office.context));
  follow();
  watchSystemTheme(follow);
  if (new URLSearchParams(window.location.search).get('check') === '1') void session.check();
}

/** The host, or in a sentence why there is none: this Excel may be too old. Loaded apart, so that the pane starts soon. */
async function excel(): Promise<ExcelHost | string> {
  const { ExcelHost: Host } = await import('../hosts/excel/excel-host');
  try {
    return new Host();
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}

const container = document.getElementById('root');
if (container) void start(container);
