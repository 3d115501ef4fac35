/**
 * The list of a check. Only the lines in sight exist, so that thousands of findings scroll as smoothly as ten. One line
 * takes part in the tab order; arrows move between lines, Enter goes to the cell, Esc closes.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { CauseCard } from './cause-card';
import { FindingRow } from './finding-row';
import { CausesTitle, GroupRow, NothingRow, Toolbar } from './list-rows';
import { causeKey, findingKey, groupKey, listItems, type ListItem } from './list-items';
import type { CheckResult } from './session-state';
import { usePreferences, useSessionState } from './use-session';
import { useView } from './view-state';
import { LIST } from './wording';

/** Heights before a line is measured, near enough that the scrollbar does not wander. */
const ESTIMATES: Readonly<Record<ListItem['kind'], number>> = {
  causes: 56,
  cause: 176,
  toolbar: 88,
  group: 40,
  finding: 60,
  nothing: 64,
};

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%', margin: 0, padding: 0 },
  line: { position: 'absolute', top: 0, left: 0, right: 0, outlineStyle: 'none', paddingTop: '0.02px' },
  end: { height: tokens.spacingVerticalL },
});

/** Lines that arrows stop at. */
const stops = ({ kind }: ListItem): boolean => kind === 'group' || kind === 'finding' || kind === 'cause';

export function FindingList({
  result,
  scroll,
}: {
  result: CheckResult;
  scroll: RefObject<HTMLDivElement | null>;
}) {
  const styles = useStyles();
  const items = useItems(result);
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [result]);
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => ESTIMATES[items[index]?.kind ?? 'finding'],
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: margin,
    overscan: 8,
    useFlushSync: false,
  });
  const goToIndex = (index: number): void => lines.scrollToIndex(index, { align: 'auto' });
  const { active, move } = useActiveLine(items, list, goToIndex);
  useSelectionInSight(result, items, (index, key) => {
    goToIndex(index);
    keepWhole(scroll.current, list.current, key);
  });
  return (
    <div
      ref={list}
      role="list"
      aria-label={LIST.label}
      className={styles.list}
      style={{ height: lines.getTotalSize() }}
      onKeyDown={move}
    >
      {lines.getVirtualItems().map((line) => {
        const item = items[line.index];
        if (!item) return null;
        return (
          <div
            key={line.key}
            ref={lines.measureElement}
            data-index={line.index}
            data-key={item.key}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={line.index + 1}
            className={styles.line}
            style={{ transform: `translateY(${line.start - margin}px)` }}
          >
            <Line item={item} result={result} active={item.key === active} />
          </div>
        );
      })}
    </div>
  );
}

function Line({ item, result, active }: { item: ListItem; result: CheckResult; active: boolean }) {
  switch (item.kind) {
    case 'causes':
      return <CausesTitle count={item.count} />;
    case 'cause':
      return <CauseCard item={item} result={result} active={active} />;
    case 'toolbar':
      return <Toolbar title={item.title} report={result.report} />;
    case 'group':
      return <GroupRow item={item} active={active} />;
    case 'finding':
      return <FindingRow finding={item.finding} text={item.text} result={result} active={active} />;
    case 'nothing':
      return <NothingRow text={item.text} />;
  }
}

function useItems({ report, snapshot }: CheckResult): readonly ListItem[] {
  const { state } = useView();
  const [{ grouping }] = usePreferences();
  const { severities, toggled } = state;
  return useMemo(
    () =>
      listItems(report, {
        grouping,
        severities,
        isClosed: (key) => toggled.has(key),
        sheets: snapshot.sheets.map(({ name }) => name),
      }),
    [report, snapshot, grouping, severities, toggled],
  );
}

/** Which line is in the tab order, and how keys move it. */
function useActiveLine(
  items: readonly ListItem[],
  list: RefObject<HTMLDivElement | null>,
  goToIndex: (index: number) => void,
) {
  const [wanted, setWanted] = useState<string>();
  const wantsFocus = useRef(false);
  const active = items.some(({ key }) => key === wanted) ? wanted : items.find(stops)?.key;
  useEffect(() => {
    if (!wantsFocus.current || active === undefined) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(active)}"] [data-stop]`);
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset['stop'] === undefined) return;
    const line = target.closest('[data-key]')?.getAttribute('data-key');
    const here = items.findIndex(({ key }) => key === line);
    const next = nextStop(items, here, event.key);
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || !item) return;
    event.preventDefault();
    wantsFocus.current = true;
    setWanted(item.key);
    goToIndex(next);
  };
  return { active, move };
}

function nextStop(items: readonly ListItem[], here: number, key: string): number | undefined {
  const indices = items.map((item, index) => (stops(item) ? index : -1)).filter((index) => index >= 0);
  switch (key) {
    case 'ArrowDown':
      return indices.find((index) => index > here);
    case 'ArrowUp':
      return indices.filter((index) => index < here).at(-1);
    case 'Home':
      return indices[0];
    case 'End':
      return indices.at(-1);
    default:
      return undefined;
  }
}

/** Brings the finding that was selected elsewhere into view, opening what hides it. */
function useSelectionInSight(
  { report }: CheckResult,
  items: readonly ListItem[],
  show: (index: number, key: string) => void,
): void {
  const { selected, selections } = useSessionState();
  const view = useView();
  const [{ grouping }] = usePreferences();
  const shown = useRef(0);
  useEffect(() => {
    if (selected === undefined || shown.current === selections) return;
    const finding = report.findings.find(({ fingerprint }) => fingerprint === selected);
    if (!finding) return;
    const cause = finding.cause === undefined ? undefined : report.causes[finding.cause];
    const key = cause ? causeKey(cause) : findingKey(finding.fingerprint);
    const index = items.findIndex((item) => item.key === key);
    if (index >= 0) {
      shown.current = selections;
      if (!cause) view.toggle(key, true);
      show(index, key);
      return;
    }
    if (!view.state.severities.has(finding.severity)) view.toggleSeverity(finding.severity);
    const names = { 按表: finding.table, 按级别: finding.severity, 按规则: finding.rule };
    view.toggle(groupKey(grouping, names[grouping]), false);
  });
}

/** Frames in which a line that was just opened finds its place: lines above it are measured as they are drawn. */
const SETTLING = 20;

/** Scrolls on until the whole of a line is in sight and stays there; a hand on the wheel ends it. */
function keepWhole(scroll: HTMLElement | null, list: HTMLElement | null, key: string): void {
  if (!scroll || typeof requestAnimationFrame !== 'function') return;
  let left = SETTLING;
  const end = (): void => void (left = 0);
  scroll.addEventListener('wheel', end, { once: true, passive: true });
  const look = (): void => {
    if (left <= 0) {
      scroll.removeEventListener('wheel', end);
      return;
    }
    left -= 1;
    showWhole(scroll, list?.querySelector(`[data-key="${CSS.escape(key)}"]`));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** As much of the line as there is room for, from its top. */
function showWhole(scroll: HTMLElement, element: Element | null | undefined): void {
  const line = element?.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  if (!line) return;
  const past = Math.min(line.bottom - view.bottom, line.top - view.top);
  if (past > 0) scroll.scrollTop += past;
}
