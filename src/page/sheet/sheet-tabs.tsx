/** The sheets of the workbook as tabs along the bottom, as in Excel, each with the count of its findings. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Sheet } from '../../grid/snapshot';
import { SEVERITIES } from '../../findings/finding';
import { SeverityWord } from '../severity-word';
import { TEXT } from '../wording';
import type { FlagIndex } from './flags';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    paddingLeft: '8px',
    paddingRight: '8px',
    columnGap: '2px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    flexShrink: 0,
    height: '34px',
    paddingLeft: '10px',
    paddingRight: '10px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    '&:hover': {
      backgroundColor: tokens.colorNeutralBackground3Hover,
      color: tokens.colorNeutralForeground1,
    },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  name: { maxWidth: '180px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  hidden: { color: tokens.colorNeutralForeground3, fontStyle: 'normal' },
  counts: { display: 'inline-flex', columnGap: '6px', fontSize: tokens.fontSizeBase200 },
});

export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly chosen: string;
  readonly flags: FlagIndex;
  readonly onChoose: (sheet: string) => void;
}

export function SheetTabs({ sheets, chosen, flags, onChoose }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showTab(bar.current);
  }, [chosen]);
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.findIndex(({ name }) => name === chosen) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    onChoose(next.name);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[sheets.indexOf(next)]?.focus();
  };
  return (
    <div ref={bar} role="tablist" aria-label={TEXT.sheetTabs} className={styles.bar} onKeyDown={step}>
      {sheets.map((sheet) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          aria-selected={sheet.name === chosen}
          aria-controls="sheet-panel"
          tabIndex={sheet.name === chosen ? 0 : -1}
          title={sheet.name}
          className={mergeClasses(styles.tab, sheet.name === chosen && styles.chosen)}
          onClick={() => onChoose(sheet.name)}
        >
          <span className={styles.name}>{sheet.name}</span>
          {sheet.visibility !== 'visible' && <span className={styles.hidden}>{TEXT.hiddenSheet}</span>}
          <TabCounts sheet={sheet.name} flags={flags} />
        </button>
      ))}
    </div>
  );
}

function TabCounts({
  sheet,
  flags,
}: {
  readonly sheet: string;
  readonly flags: FlagIndex;
}): ReactElement | null {
  const styles = useStyles();
  const counts = flags.counts(sheet);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return null;
  const spoken = present.map((severity) => TEXT.counted(severity, counts[severity])).join('，');
  return (
    <span className={styles.counts} role="img" aria-label={spoken} title={spoken}>
      {present.map((severity) => (
        <SeverityWord key={severity} severity={severity}>
          {String(counts[severity])}
        </SeverityWord>
      ))}
    </span>
  );
}

/** Scrolls the chosen tab into sight. Only the bar: scrollIntoView would also make Tab go on from here. */
function showTab(bar: HTMLElement | null): void {
  const tab = bar?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  const room = bar?.getBoundingClientRect();
  if (!bar || !tab || !room) return;
  if (tab.left < room.left) bar.scrollLeft += tab.left - room.left;
  else if (tab.right > room.right) bar.scrollLeft += tab.right - room.right;
}
