/** The card beside a flagged cell that tells its findings, on hovering and when the keyboard stands on the cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { TEXT } from '../wording';
import type { CellFlags } from './flags';
import { SeverityWord } from '../severity-word';

const useStyles = makeStyles({
  card: {
    position: 'fixed',
    zIndex: 1000,
    maxWidth: 'min(380px, calc(100vw - 24px))',
    boxSizing: 'border-box',
    padding: '10px 12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    pointerEvents: 'none',
  },
  message: { display: 'block', marginTop: '2px', overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground3 },
});

const TOLD = 3;
const GAP = 6;

export interface CellTipProps {
  /** What the sheet stands in. */
  readonly area: RefObject<HTMLElement | null>;
  /** DOM id of the cell. */
  readonly cell: string;
  readonly flags: CellFlags;
}

export function CellTip({ area, cell, flags }: CellTipProps): ReactElement {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>();
  // After every drawing: the cell may stand elsewhere, and what is told may have become longer.
  useLayoutEffect(() => {
    const anchor = document.getElementById(cell)?.getBoundingClientRect();
    const own = card.current?.getBoundingClientRect();
    const next = anchor && own && beside(anchor, own);
    setPlace((before) => (before?.top === next?.top && before?.left === next?.left ? before : next));
  });
  const told = flags.findings.slice(0, TOLD);
  const more = flags.findings.length - told.length;
  const theme = area.current?.closest<HTMLElement>('.fui-FluentProvider');
  return createPortal(
    <div
      ref={card}
      role="tooltip"
      className={styles.card}
      style={{ ...(place ?? { top: 0, left: 0 }), visibility: place ? 'visible' : 'hidden' }}
    >
      {told.map((finding) => (
        <div key={finding.fingerprint}>
          <SeverityWord severity={finding.severity} />
          <span className={styles.message}>{finding.message}</span>
        </div>
      ))}
      {more > 0 && <div className={styles.more}>{TEXT.more(more)}</div>}
    </div>,
    theme ?? document.body,
  );
}

interface Place {
  readonly top: number;
  readonly left: number;
}

/** Below the cell where there is room, else above; never beyond the edges of the window. */
function beside(cell: DOMRect, { width, height }: DOMRect): Place {
  const below = cell.bottom + GAP;
  const top = below + height > window.innerHeight ? Math.max(GAP, cell.top - GAP - height) : below;
  return { top, left: Math.max(GAP, Math.min(cell.left, window.innerWidth - width - GAP)) };
}
