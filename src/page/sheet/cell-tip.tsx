/** The card beside a flagged cell that tells its findings, on hovering and when the keyboard stands on the cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
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

export function CellTip({
  anchor,
  flags,
}: {
  readonly anchor: HTMLElement;
  readonly flags: CellFlags;
}): ReactElement {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number }>();
  useLayoutEffect(() => {
    const cell = anchor.getBoundingClientRect();
    const own = card.current?.getBoundingClientRect();
    if (!own) return;
    const below = cell.bottom + GAP;
    const top = below + own.height > window.innerHeight ? Math.max(GAP, cell.top - GAP - own.height) : below;
    const left = Math.max(GAP, Math.min(cell.left, window.innerWidth - own.width - GAP));
    setPlace({ top, left });
  }, [anchor, flags]);
  const told = flags.findings.slice(0, TOLD);
  const more = flags.findings.length - told.length;
  const theme = anchor.closest<HTMLElement>('.fui-FluentProvider');
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
