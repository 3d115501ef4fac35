/**
 * Fluent themes of the pane. The brand colour is a slate close to grey: colour is kept for severity, and nothing else
 * of the pane may be mistaken for one.
 */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeChoice } from './preferences';

/** What the surroundings (Office, the system) look like. */
export type PaneTheme = 'light' | 'dark' | 'contrast';

const SLATE: BrandVariants = {
  10: '#05070A',
  20: '#11171E',
  30: '#1B252F',
  40: '#25313E',
  50: '#2F3D4D',
  60: '#39495B',
  70: '#43566A',
  80: '#4E637A',
  90: '#5E738A',
  100: '#708499',
  110: '#8496A9',
  120: '#98A8B8',
  130: '#ADBAC7',
  140: '#C2CCD6',
  150: '#D8DFE6',
  160: '#EEF1F4',
};

/** Chinese first: Latin letters and figures of the system beside 雅黑 or 苹方. */
const FONTS = {
  fontFamilyBase:
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
} as const;

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...createLightTheme(SLATE), ...FONTS },
  dark: {
    ...createDarkTheme(SLATE),
    ...FONTS,
    colorBrandForeground1: SLATE[130],
    colorBrandForeground2: SLATE[140],
  },
  contrast: { ...teamsHighContrastTheme, ...FONTS },
};

/** The theme to show: the user's choice, else that of the surroundings. High contrast is never overruled. */
export function shownTheme(surroundings: PaneTheme, choice: ThemeChoice): PaneTheme {
  if (surroundings === 'contrast' || choice === '跟随') return surroundings;
  return choice === '深色' ? 'dark' : 'light';
}

export function fluentTheme(theme: PaneTheme): Theme {
  return THEMES[theme];
}

/** Whether a background of Office, as #RRGGBB, is a dark one. */
export function isDark(background: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background.trim());
  if (!match) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
