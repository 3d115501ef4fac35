/**
 * The page without Excel: a workbook from a file on the left, the task pane on the right, and what opens, saves and
 * lights them along the top.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { Session } from '../taskpane/session';
import { createSession } from '../taskpane/session';
import { Pane } from '../taskpane/pane';
import { createPreferences } from '../taskpane/preferences';
import { fluentTheme, shownTheme } from '../taskpane/theme';
import { useDropZone } from './drop-zone';
import { DropOverlay } from './drop-overlay';
import { Messages } from './messages';
import type { Message } from './messages';
import type { Opened } from './open-file';
import { openFile, openSample } from './open-file';
import { PageHeader } from './page-header';
import type { PageHost } from './page-host';
import { ReplaceQuestion } from './replace-question';
import { download } from './saving';
import { PaneDivider, usePaneWidth } from './pane-divider';
import { useSystemTheme } from './theme';
import { VERSION } from './version';
import { TEXT, savedName } from './wording';
import { WorkbookView } from './workbook-view';

const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  root: {
    height: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'flex',
    [NARROW]: { flexDirection: 'column' },
  },
  sheet: { flex: '1 1 0', minWidth: 0, minHeight: 0, [NARROW]: { flex: '0 0 44%' } },
  pane: {
    flexShrink: 0,
    minHeight: 0,
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    width: 'var(--pane-width)',
    [NARROW]: { width: '100%', flex: '1 1 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  empty: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** A workbook in the page. */
interface Opening {
  readonly host: PageHost;
  readonly session: Session;
  readonly sample: boolean;
}

export function Page(): ReactElement {
  const styles = useStyles();
  const system = useSystemTheme();
  const [preferences] = useState(() => createPreferences());
  const { theme: themeChoice } = useSyncExternalStore(
    (listener) => preferences.subscribe(listener),
    () => preferences.get(),
  );
  const theme = shownTheme(system, themeChoice);
  const [opening, setOpening] = useState<Opening>();
  const [message, setMessage] = useState<Message>();
  /** Opens what the user wants instead of a workbook with unsaved changes, once they say so. */
  const [waiting, setWaiting] = useState<() => void>();
  const current = useRef<Opening>(undefined);
  const [paneWidth, setPaneWidth] = usePaneWidth();

  const show = useCallback((opened: Opened) => {
    if ('failure' in opened) {
      setMessage({ intent: 'error', text: opened.failure });
      return;
    }
    const { host, sample } = opened;
    const session = createSession({ host, version: VERSION });
    current.current?.session.dispose();
    current.current = { host, session, sample };
    setMessage(undefined);
    setOpening(current.current);
    void checkAndShow(session);
  }, []);

  const ask = useCallback((open: () => void) => {
    if (current.current?.host.view().unsaved === true) setWaiting(() => open);
    else open();
  }, []);
  const onFile = useCallback((file: File) => ask(() => void openFile(file).then(show)), [ask, show]);
  const onSample = useCallback(() => ask(() => void openSample().then(show)), [ask, show]);
  const nothingDropped = useCallback(() => setMessage({ intent: 'warning', text: TEXT.notAFile }), []);
  const hovering = useDropZone({ onFile, onNothing: nothingDropped });
  useEffect(() => void openSample().then(show), [show]);
  useWarningBeforeLeaving(current);

  const save = useCallback(async () => {
    if (!current.current) return;
    setMessage(await saveChecked(current.current));
  }, []);

  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.root} style={paneWidthStyle(paneWidth)}>
      <PageHeader
        fileName={opening?.host.fileName}
        sample={opening?.sample ?? false}
        theme={themeChoice}
        onTheme={(chosen) => preferences.change({ theme: chosen })}
        onOpen={onFile}
        onSave={save}
        canSave={opening !== undefined}
      />
      <Messages message={message} onDismiss={() => setMessage(undefined)} />
      <div className={styles.body}>
        {opening === undefined ? (
          <p className={styles.empty}>{message === undefined ? TEXT.opening : TEXT.noWorkbook}</p>
        ) : (
          <>
            <div className={styles.sheet}>
              <CheckedWorkbook key={openingKey(opening)} {...opening} />
            </div>
            <PaneDivider width={paneWidth} onWidth={setPaneWidth} />
            <div className={styles.pane}>
              <Pane
                key={openingKey(opening)}
                session={opening.session}
                theme={system}
                preferences={preferences}
                onOpenSample={onSample}
              />
            </div>
          </>
        )}
      </div>
      {hovering && <DropOverlay />}
      {waiting && (
        <ReplaceQuestion
          onAnswer={(replace) => {
            if (replace) waiting();
            setWaiting(undefined);
          }}
        />
      )}
    </FluentProvider>
  );
}

/** The width goes through a custom property, so that the narrow layout can do without it. */
function paneWidthStyle(width: number): CSSProperties {
  return { '--pane-width': `${width}px` } as CSSProperties;
}

const keys = new WeakMap<Opening, number>();
let openings = 0;

/** Every opening draws the page anew, even of the same file. */
function openingKey(opening: Opening): number {
  const known = keys.get(opening) ?? (openings += 1);
  keys.set(opening, known);
  return known;
}

function CheckedWorkbook({ host, session }: Opening): ReactElement {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const state = useSyncExternalStore(subscribe, () => session.getState());
  return (
    <WorkbookView
      host={host}
      findings={state.result?.report.findings ?? []}
      onAsk={(sheet, row, column) => void session.selectAt(sheet, row, column)}
    />
  );
}

/** Checks, and brings the place of the gravest finding to the front: the first sight of a workbook is where it errs. */
async function checkAndShow(session: Session): Promise<void> {
  await session.check();
  const gravest = session.getState().result?.report.findings[0];
  if (gravest && gravest.cells.length > 0) await session.goTo(gravest.cells);
}

/** Writes 校验结果 into the workbook and hands the file to the user. */
async function saveChecked({ host, session }: Opening): Promise<Message | undefined> {
  await session.writeReport();
  // What failed stands in the pane, with what to do about it.
  if (session.getState().failure) return undefined;
  const name = savedName(host.fileName);
  download(host.save(), name);
  return { intent: 'success', text: TEXT.saved(name) };
}

function useWarningBeforeLeaving(opening: { readonly current: Opening | undefined }): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (opening.current?.host.view().unsaved === true) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [opening]);
}
