/** Light, dark or high contrast: what Office says, else what the system says. */
import { isDark, type PaneTheme } from './theme';

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** The part of Office.context that tells a theme. */
export interface ThemedContext {
  readonly officeTheme?: { readonly bodyBackgroundColor?: string };
}

/** The theme of Office where it tells one, else of the system. */
export function currentOfficeTheme(context: ThemedContext): PaneTheme {
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  const background = officeBackground(context);
  const dark = background === undefined ? window.matchMedia(DARK).matches : isDark(background);
  return dark ? 'dark' : 'light';
}

/** Calls back when the system's theme changes. Office tells of its own only when the pane is opened anew. */
export function watchSystemTheme(listener: () => void): void {
  for (const query of [CONTRAST, DARK]) window.matchMedia(query).addEventListener('change', listener);
}

/** Excel on the web and some versions on the desktop tell no theme; the library may then fail on being asked. */
function officeBackground(context: ThemedContext): string | undefined {
  try {
    const background = context.officeTheme?.bodyBackgroundColor;
    return background === '' ? undefined : background;
  } catch {
    return undefined;
  }
}
