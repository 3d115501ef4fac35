/** The pane in the colours of the Office around it, changing with them. */
import { useEffect, useState } from 'react';
import { Pane } from './pane';
import type { PreferenceStore } from './preferences';
import type { Session } from './session-state';
import { isDark, type PaneTheme } from './theme';

export interface OfficePaneProps {
  readonly session: Session;
  readonly preferences: PreferenceStore;
}

export function OfficePane({ session, preferences }: OfficePaneProps) {
  return <Pane session={session} preferences={preferences} theme={useOfficeTheme()} />;
}

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** What Office looks like; what the system looks like where Office does not say. */
function useOfficeTheme(): PaneTheme {
  const [theme, setTheme] = useState(officeTheme);
  useEffect(() => {
    const follow = (): void => setTheme(officeTheme());
    const queries = QUERIES.map((query) => window.matchMedia(query));
    queries.forEach((query) => query.addEventListener('change', follow));
    // Excel does not tell of a theme switched while the pane is open; it is told on coming back to the pane.
    window.addEventListener('focus', follow);
    return () => {
      queries.forEach((query) => query.removeEventListener('change', follow));
      window.removeEventListener('focus', follow);
    };
  }, []);
  return theme;
}

function officeTheme(): PaneTheme {
  const [contrast, dark] = QUERIES.map((query) => window.matchMedia(query).matches);
  if (contrast === true) return 'contrast';
  // Not all Offices have a theme, whatever the types say.
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  return (background === undefined ? dark === true : isDark(background)) ? 'dark' : 'light';
}
