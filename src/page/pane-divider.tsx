/** The line between workbook and pane, which can be dragged or moved with the arrow keys. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { TEXT } from './wording';

/** Widths of the pane, in pixels: those Excel allows, and what it begins with. */
const LEAST = 320;
const MOST = 640;
const FIRST = 400;
const KEY_STEP = 20;

const useStyles = makeStyles({
  divider: {
    position: 'relative',
    flexShrink: 0,
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke2,
    cursor: 'col-resize',
    touchAction: 'none',
    zIndex: 6,
    '&::before': { content: '""', position: 'absolute', top: 0, bottom: 0, left: '-4px', right: '-4px' },
    '&:hover, &:focus-visible': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
      outlineStyle: 'none',
    },
    '@media (max-width: 900px)': { display: 'none' },
  },
});

/** The width of the pane and how to set it; kept within bounds. */
export function usePaneWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(FIRST);
  const set = useCallback(
    (wanted: number) => setWidth(Math.round(Math.max(LEAST, Math.min(MOST, wanted)))),
    [],
  );
  return [width, set];
}

export interface PaneDividerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

export function PaneDivider({ width, onWidth }: PaneDividerProps): ReactElement {
  const styles = useStyles();
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(window.innerWidth - event.clientX);
  };
  const key = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? KEY_STEP : event.key === 'ArrowRight' ? -KEY_STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onWidth(width + by);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={TEXT.paneWidth}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      className={styles.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={key}
    />
  );
}
