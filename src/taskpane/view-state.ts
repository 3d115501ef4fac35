/** What of the pane is open, filtered and grouped: kept apart from the results, so that another check leaves it alone. */
import { createContext, useContext } from 'react';
import type { Correction } from '../findings/correction';
import { SEVERITIES, type Severity } from '../findings/finding';

/** Corrections the user wants to see before they are made. */
export interface CorrectionRequest {
  /** Where they are: the table, or how many there are. */
  readonly subject: string;
  /** 'one': one of the corrections has to be chosen. 'all': all are made. */
  readonly mode: 'one' | 'all';
  readonly corrections: readonly Correction[];
}

/** The page in front; the check is always there behind it. */
export type Page =
  | { readonly name: 'check' }
  | { readonly name: 'recognition' }
  | { readonly name: 'formulas' }
  | { readonly name: 'settings' }
  | { readonly name: 'correction'; readonly request: CorrectionRequest };

export interface ViewState {
  readonly page: Page;
  readonly severities: ReadonlySet<Severity>;
  /** Keys of what is not as it was at first: groups are open at first, findings and folds closed. */
  readonly toggled: ReadonlySet<string>;
}

export const FIRST_VIEW: ViewState = {
  page: { name: 'check' },
  severities: new Set(SEVERITIES),
  toggled: new Set(),
};

export interface View {
  readonly state: ViewState;
  show(page: Page): void;
  toggleSeverity(severity: Severity): void;
  /** Opens or closes what the key names, or sets it as told. */
  toggle(key: string, to?: boolean): void;
  isToggled(key: string): boolean;
}

export const ViewContext = createContext<View | undefined>(undefined);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('a view of the pane stands outside of it');
  return view;
}

/** The view over a state and what replaces it. */
export function viewOver(state: ViewState, change: (next: (before: ViewState) => ViewState) => void): View {
  return {
    state,
    show: (page) => change((before) => ({ ...before, page })),
    toggleSeverity: (severity) =>
      change((before) => ({ ...before, severities: toggled(before.severities, severity) })),
    toggle: (key, to) =>
      change((before) =>
        before.toggled.has(key) === to ? before : { ...before, toggled: toggled(before.toggled, key) },
      ),
    isToggled: (key) => state.toggled.has(key),
  };
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
