/**
 * The pane: one workbook's check at 320 to 450 px, in Excel and beside the sheets of the page. Shows a session and asks
 * it for things; decides nothing about workbooks.
 */
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { CheckPage } from './check-page';
import { CorrectionPage } from './correction-page';
import { FailureNotice } from './failure-notice';
import { FormulasPage } from './formulas-page';
import { PaneHeader } from './pane-header';
import { createPreferences, type PreferenceStore } from './preferences';
import { RecognitionPage } from './recognition-page';
import type { Session } from './session-state';
import { SettingsPage } from './settings-page';
import { StatusBar } from './status-bar';
import { fluentTheme, shownTheme, type PaneTheme } from './theme';
import { PaneContext } from './use-session';
import { FIRST_VIEW, ViewContext, viewOver, type Page } from './view-state';
import { PANE } from './wording';

export interface PaneProps {
  readonly session: Session;
  /** What the surroundings look like. */
  readonly theme: PaneTheme;
  /** Where preferences are kept; the browser's own storage unless told otherwise. */
  readonly preferences?: PreferenceStore;
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

export function Pane({ session, theme, preferences: given }: PaneProps) {
  const [own] = useState(() => given ?? createPreferences());
  const preferences = given ?? own;
  const choice = useSyncExternalStore(
    (listener) => preferences.subscribe(listener),
    () => preferences.get().theme,
  );
  const [view, setView] = useState(FIRST_VIEW);
  const context = useMemo(() => ({ session, preferences }), [session, preferences]);
  const styles = useStyles();
  const covered = view.page.name !== 'check';
  return (
    // A class would be handed on to menus, which stand outside of the pane.
    <FluentProvider theme={fluentTheme(shownTheme(theme, choice))} style={{ height: '100%' }}>
      <PaneContext value={context}>
        <ViewContext value={viewOver(view, setView)}>
          <div className={styles.pane} role="region" aria-label={PANE.name} lang="zh-CN">
            <PaneHeader />
            <FailureNotice />
            <div className={styles.body}>
              {/* The check stays where it is behind other pages, so that coming back finds it as it was left. */}
              <div className={mergeClasses(styles.layer, covered && styles.behind)} inert={covered}>
                <CheckPage />
              </div>
              {view.page.name === 'check' ? null : (
                <div className={styles.layer}>
                  <FrontPage page={view.page} />
                </div>
              )}
            </div>
            <StatusBar />
          </div>
        </ViewContext>
      </PaneContext>
    </FluentProvider>
  );
}

function FrontPage({ page }: { page: Exclude<Page, { name: 'check' }> }) {
  switch (page.name) {
    case 'recognition':
      return <RecognitionPage />;
    case 'formulas':
      return <FormulasPage />;
    case 'settings':
      return <SettingsPage />;
    case 'correction':
      return <CorrectionPage request={page.request} />;
  }
}
