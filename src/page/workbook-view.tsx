/** The workbook on the left of the page: the content of the selected cell, the sheet in front, and the tabs. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../findings/finding';
import { sheetNamed } from '../grid/snapshot';
import type { PageHost } from './page-host';
import { CellStrip } from './sheet/cell-strip';
import { FlagIndex } from './sheet/flags';
import { SheetTabs } from './sheet/sheet-tabs';
import { SheetTips } from './sheet/sheet-tips';
import { SheetView } from './sheet/sheet-view';
import { TEXT } from './wording';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, height: '100%' },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  note: {
    flexShrink: 0,
    padding: '6px 12px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface WorkbookViewProps {
  readonly host: PageHost;
  readonly findings: readonly Finding[];
  /** The user asks for what is said of a cell. */
  readonly onAsk: (sheet: string, row: number, column: number) => void;
}

const NO_FINDINGS = new FlagIndex([]);

export function WorkbookView({ host, findings, onAsk }: WorkbookViewProps): ReactElement {
  const styles = useStyles();
  const view = useSyncExternalStore(host.subscribe, host.view);
  const flags = useMemo(() => (findings.length === 0 ? NO_FINDINGS : new FlagIndex(findings)), [findings]);
  const panel = useRef<HTMLDivElement>(null);
  const { snapshot, selection } = view;
  const sheet = sheetNamed(snapshot, view.sheet);
  // The file's look of the sheet changes with what is written into it.
  const look = useMemo(() => host.look(sheet?.name ?? ''), [host, sheet]);
  return (
    <section className={styles.root} aria-label={TEXT.workbook}>
      {sheet && (
        <div id="sheet-panel" role="tabpanel" aria-label={sheet.name} className={styles.panel} ref={panel}>
          <CellStrip sheet={sheet} date1904={snapshot.date1904} selection={selection} />
          {sheet.truncated === true && <div className={styles.note}>{TEXT.truncated}</div>}
          <SheetView
            key={sheet.name}
            sheet={sheet}
            date1904={snapshot.date1904}
            look={look}
            flags={flags}
            selection={selection}
            also={view.also}
            shownTimes={view.shownTimes}
            onSelect={(area) => host.select(area)}
            onAsk={(row, column) => onAsk(sheet.name, row, column)}
          />
          <SheetTips area={panel} sheet={sheet.name} flags={flags} selection={selection} />
        </div>
      )}
      <SheetTabs
        sheets={snapshot.sheets}
        chosen={view.sheet}
        flags={flags}
        onChoose={(name) => host.openSheet(name)}
      />
    </section>
  );
}
