/** Light, dark or high contrast, as the system says at this moment. What the user prefers is the pane's to keep. */
import { useSyncExternalStore } from 'react';
import type { PaneTheme } from '../taskpane/theme';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

/** What the system looks like; follows it from moment to moment. */
export function useSystemTheme(): PaneTheme {
  return useSyncExternalStore(subscribe, systemTheme);
}

function systemTheme(): PaneTheme {
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => window.matchMedia(query));
  queries.forEach((query) => query.addEventListener('change', listener));
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}
