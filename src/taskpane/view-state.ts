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

/** 校验, 科目, 填充: the pages that have a tab. */
export type Tab = 'check' | 'subjects' | 'fill';

/** The page in front; the one of the last tab is there behind it. */
export type Page =
  | { readonly name: Tab }
  | { readonly name: 'recognition' }
  | { readonly name: 'formulas' }
  | { readonly name: 'settings' }
  | { readonly name: 'indicators' }
  | { readonly name: 'correction'; readonly request: CorrectionRequest };

/** A page that lies in front of the tabs. */
export type CoveringPage = Exclude<Page, { readonly name: Tab }>;

export interface ViewState {
  readonly page: Page;
  /** The tab that is open, or lies behind the page. */
  readonly tab: Tab;
  /** Tabs that were open once: what was done there is kept. */
  readonly opened: ReadonlySet<Tab>;
  readonly severities: ReadonlySet<Severity>;
  /** Keys of what is not as it was at first: groups are open at first, findings and folds closed. */
  readonly toggled: ReadonlySet<string>;
}

/** In the order they are shown. */
export const TABS: readonly Tab[] = ['check', 'subjects', 'fill'];

export const FIRST_VIEW: ViewState = {
  page: { name: 'check' },
  tab: 'check',
  opened: new Set<Tab>(['check']),
  severities: new Set(SEVERITIES),
  toggled: new Set(),
};

export interface View {
  readonly state: ViewState;
  show(page: Page): void;
  /** To the tab behind the page. */
  back(): void;
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
    show: (page) => change((before) => shown(before, page)),
    back: () => change((before) => ({ ...before, page: { name: before.tab } })),
    toggleSeverity: (severity) =>
      change((before) => ({ ...before, severities: toggled(before.severities, severity) })),
    toggle: (key, to) =>
      change((before) =>
        before.toggled.has(key) === to ? before : { ...before, toggled: toggled(before.toggled, key) },
      ),
    isToggled: (key) => state.toggled.has(key),
  };
}

function shown(before: ViewState, page: Page): ViewState {
  const tab = tabOf(page) ?? before.tab;
  const opened = before.opened.has(tab) ? before.opened : new Set([...before.opened, tab]);
  return { ...before, page, tab, opened };
}

function tabOf({ name }: Page): Tab | undefined {
  return TABS.find((tab) => tab === name);
}

/** Whether a page lies in front of the tabs. */
export function isCovering(page: Page): page is CoveringPage {
  return tabOf(page) === undefined;
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
