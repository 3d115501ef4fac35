/** What a user prefers of the pane, kept on this computer. Where it is kept, the caller says. */

export type ThemeChoice = '跟随' | '浅色' | '深色';
export type Grouping = '按表' | '按级别' | '按规则';

export interface Preferences {
  readonly theme: ThemeChoice;
  /** Whether cells are marked after every check. */
  readonly autoMark: boolean;
  readonly grouping: Grouping;
}

export const DEFAULT_PREFERENCES: Preferences = { theme: '跟随', autoMark: false, grouping: '按表' };

/** Somewhere values are kept by name. May throw; what cannot be kept lasts as long as the page. */
export interface KeptValues {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

export interface PreferenceStore {
  get(): Preferences;
  change(part: Partial<Preferences>): void;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

const NAME = 'preferences';
const THEMES: readonly ThemeChoice[] = ['跟随', '浅色', '深色'];
export const GROUPINGS: readonly Grouping[] = ['按表', '按级别', '按规则'];

/** Preferences over a place to keep them; the browser's own where none is given. */
export function createPreferences(kept: KeptValues = browserStorage()): PreferenceStore {
  let current = read(kept);
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    change(part) {
      current = { ...current, ...part };
      try {
        kept.set(NAME, current);
      } catch {
        // A browser may forbid storage; the choice then lasts as long as the page.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What was kept, as far as it makes sense: an older or newer version may have written it. */
function read(kept: KeptValues): Preferences {
  let value: unknown;
  try {
    value = kept.get(NAME);
  } catch {
    return DEFAULT_PREFERENCES;
  }
  if (typeof value !== 'object' || value === null) return DEFAULT_PREFERENCES;
  const { theme, autoMark, grouping } = value as Record<string, unknown>;
  return {
    theme: THEMES.find((one) => one === theme) ?? DEFAULT_PREFERENCES.theme,
    autoMark: typeof autoMark === 'boolean' ? autoMark : DEFAULT_PREFERENCES.autoMark,
    grouping: GROUPINGS.find((one) => one === grouping) ?? DEFAULT_PREFERENCES.grouping,
  };
}

/** The browser's storage under a prefix of ours. */
export function browserStorage(prefix = 'gongkai/'): KeptValues {
  return {
    get(name) {
      const text = window.localStorage.getItem(prefix + name);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    },
    set: (name, value) => window.localStorage.setItem(prefix + name, JSON.stringify(value)),
  };
}
