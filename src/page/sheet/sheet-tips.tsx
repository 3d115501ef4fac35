/**
 * Tells the findings of the cell the pointer rests on, or else of the one the keyboard stands on. It stands above the
 * sheet and outlives it: what is under a pointer that rests is looked up again whenever the sheet is drawn anew, scrolls
 * or gives way to another, because the browser tells only of pointers that move.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Area } from '../../grid/address';
import { CellTip } from './cell-tip';
import type { CellFlags, FlagIndex } from './flags';
import { cellId, cellUnder, type CellPlace } from './sheet-row';

/** Nothing is told while the sheet scrolls, nor for so long afterwards. In milliseconds. */
const RESTS = 120;

export interface SheetTipsProps {
  /** What the sheet stands in. */
  readonly area: RefObject<HTMLElement | null>;
  readonly sheet: string;
  readonly flags: FlagIndex;
  readonly selection: Area;
}

export function SheetTips({ area, sheet, flags, selection }: SheetTipsProps): ReactElement | null {
  const pointed = usePointedCell(area);
  const standing = useStandingKeyboard(area);
  const isScrolling = useScrolling(area);
  const flagsAt = ({ row, column }: CellPlace): CellFlags | undefined => flags.at(sheet, row, column);
  const selected = { row: selection.top, column: selection.left };
  const place = pointed && flagsAt(pointed) ? pointed : standing ? selected : undefined;
  const told = place && flagsAt(place);
  if (!place || !told || isScrolling) return null;
  return <CellTip area={area} cell={cellId(place.row, place.column)} flags={told} />;
}

/** The cell under the pointer, also where the sheet moved and the pointer did not. */
function usePointedCell(area: RefObject<HTMLElement | null>): CellPlace | undefined {
  const [pointed, setPointed] = useState<CellPlace>();
  const pointer = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const look = useCallback(() => {
    const { current } = pointer;
    const next = current && cellUnder(document.elementFromPoint(current.x, current.y));
    setPointed((before) => (isSame(before, next) ? before : next));
  }, []);
  useListeners(area, {
    pointermove: (event) => {
      const { clientX: x, clientY: y } = event as PointerEvent;
      pointer.current = { x, y };
      look();
    },
    pointerleave: () => {
      pointer.current = undefined;
      look();
    },
    keydown: (event) => {
      if ((event as KeyboardEvent).key !== 'Escape') return;
      pointer.current = undefined;
      look();
    },
    scroll: look,
  });
  // After every drawing: another cell may have come under the pointer.
  useEffect(look);
  return pointed;
}

/** Whether somebody goes about the sheet with the keyboard; Esc sends the tip away, the next key brings it back. */
function useStandingKeyboard(area: RefObject<HTMLElement | null>): boolean {
  const [standing, setStanding] = useState(false);
  useListeners(area, {
    focusin: ({ target }) => setStanding(target instanceof Element && target.matches(':focus-visible')),
    focusout: () => setStanding(false),
    pointerdown: () => setStanding(false),
    keydown: (event) => setStanding((event as KeyboardEvent).key !== 'Escape'),
  });
  return standing;
}

function useScrolling(area: RefObject<HTMLElement | null>): boolean {
  const [scrolling, setScrolling] = useState(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useListeners(area, {
    scroll: () => {
      setScrolling(true);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => setScrolling(false), RESTS);
    },
  });
  useEffect(() => () => clearTimeout(rest.current), []);
  return scrolling;
}

/** Listens to what happens in the area, on its way down: what scrolls does not tell those around it. */
function useListeners(
  area: RefObject<HTMLElement | null>,
  listeners: Readonly<Record<string, (event: Event) => void>>,
): void {
  const current = useRef(listeners);
  useEffect(() => {
    current.current = listeners;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const names = Object.keys(current.current);
    const hear = (event: Event): void => {
      // Leaving a cell within the area is no leaving of the area.
      if (event.type === 'pointerleave' && event.target !== element) return;
      current.current[event.type]?.(event);
    };
    for (const name of names) element.addEventListener(name, hear, { capture: true, passive: true });
    return () => names.forEach((name) => element.removeEventListener(name, hear, { capture: true }));
  }, [area]);
}

function isSame(one: CellPlace | undefined, other: CellPlace | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
