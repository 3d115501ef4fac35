/**
 * The pane: one workbook's check at 320 to 450 px, in Excel and beside the sheets of the page. Shows a session and asks
 * it for things; decides nothing about workbooks.
 */
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { CheckPage } from './check-page';
import { CorrectionPage } from './correction-page';
import { FailureNotice, LeftNotice, type LeftMessages } from './failure-notice';
import { FormulasPage } from './formulas-page';
import { useKeptFocus, useReturnedFocus } from './kept-focus';
import { FillPage, IndicatorsPage, SubjectPage } from './lazy-pages';
import { PaneHeader } from './pane-header';
import { PaneTabs, TAB_IDS } from './pane-tabs';
import { createPreferences, type PreferenceStore } from './preferences';
import { RecognitionPage } from './recognition-page';
import type { Session } from './session-state';
import { SettingsPage } from './settings-page';
import { StatusBar } from './status-bar';
import { fluentTheme, shownTheme, type PaneTheme } from './theme';
import { PaneContext } from './use-session';
import { FIRST_VIEW, ViewContext, isCovering, viewOver, type CoveringPage, type Tab } from './view-state';
import { PANE } from './wording';

export interface PaneProps {
  readonly session: Session;
  /** What the surroundings look like. */
  readonly theme: PaneTheme;
  /** Where preferences are kept; the browser's own storage unless told otherwise. */
  readonly preferences?: PreferenceStore;
  /** Opens the sample in place of the workbook, where that can be done. */
  readonly onOpenSample?: () => void;
  /** What others could not tell the user. */
  readonly leftMessages?: LeftMessages;
}

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: { position: 'relative', flexGrow: 1, minHeight: 0 },
  layer: { position: 'absolute', inset: 0 },
  behind: { visibility: 'hidden' },
});

export function Pane({ session, theme, preferences: given, onOpenSample, leftMessages }: PaneProps) {
  const [own] = useState(() => given ?? createPreferences());
  const preferences = given ?? own;
  const choice = useSyncExternalStore(
    (listener) => preferences.subscribe(listener),
    () => preferences.get().theme,
  );
  const [view, setView] = useState(FIRST_VIEW);
  const context = useMemo(() => ({ session, preferences }), [session, preferences]);
  const styles = useStyles();
  const { page } = view;
  const pane = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  useReturnedFocus(pane, cover, isCovering(page));
  return (
    // A class would be handed on to menus, which stand outside of the pane.
    <FluentProvider theme={fluentTheme(shownTheme(theme, choice))} style={{ height: '100%' }}>
      <PaneContext value={context}>
        <ViewContext value={viewOver(view, setView)}>
          <div ref={pane} className={styles.pane} role="region" aria-label={PANE.name} lang="zh-CN">
            <PaneHeader />
            {isCovering(page) ? null : <PaneTabs />}
            <FailureNotice />
            {leftMessages ? <LeftNotice messages={leftMessages} /> : null}
            <div className={styles.body}>
              <Panel tab="check" inFront={page.name === 'check'}>
                <CheckPage {...(onOpenSample ? { onOpenSample } : {})} />
              </Panel>
              {view.opened.has('subjects') ? (
                <Panel tab="subjects" inFront={page.name === 'subjects'}>
                  <SubjectPage inFront={page.name === 'subjects'} />
                </Panel>
              ) : null}
              {view.opened.has('fill') ? (
                <Panel tab="fill" inFront={page.name === 'fill'}>
                  <FillPage inFront={page.name === 'fill'} />
                </Panel>
              ) : null}
              {isCovering(page) ? (
                <div className={styles.layer} ref={cover}>
                  <FrontPage page={page} />
                </div>
              ) : null}
            </div>
            <StatusBar />
          </div>
        </ViewContext>
      </PaneContext>
    </FluentProvider>
  );
}

/** What a tab shows. It stays where it is behind others, so that coming back finds it as it was left. */
function Panel({ tab, inFront, children }: { tab: Tab; inFront: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.layer, inFront ? undefined : styles.behind)}
      role="tabpanel"
      aria-labelledby={TAB_IDS[tab]}
      inert={!inFront}
    >
      {children}
    </div>
  );
}

function FrontPage({ page }: { page: CoveringPage }) {
  switch (page.name) {
    case 'recognition':
      return <RecognitionPage />;
    case 'formulas':
      return <FormulasPage />;
    case 'settings':
      return <SettingsPage />;
    case 'indicators':
      return <IndicatorsPage />;
    case 'correction':
      return <CorrectionPage request={page.request} />;
  }
}
