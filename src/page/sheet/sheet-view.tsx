/**
 * One sheet of the workbook as a table that scrolls smoothly however long it is: letters and numbers at its edges stay
 * in sight, merged cells are one, and cells with findings carry a corner and a tint.
 */
import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement, RefObject } from 'react';
import type { Area } from '../../grid/address';
import { columnLetters } from '../../grid/address';
import type { Sheet } from '../../grid/snapshot';
import type { SheetLook } from '../../hosts/file/sheet-look';
import type { SheetArea } from '../../grid/host';
import type { FlagIndex } from './flags';
import type { LeastExtent } from './layout';
import { layoutOf } from './layout';
import type { Lines, Step } from './offsets';
import { areaAt, boxOf, linesOf, stepFrom, wholeCells } from './offsets';
import { SheetRow, cellId, cellUnder } from './sheet-row';
import {
  COLUMN_HEAD,
  ROW_HEAD,
  useHeadClass,
  useScrollerClass,
  useSheetStyles,
  useTableClass,
} from './sheet-styles';

export interface SheetViewProps {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly look: SheetLook;
  readonly flags: FlagIndex;
  readonly selection: Area;
  readonly also: SheetArea | undefined;
  /** Counts up whenever the selection is to be brought into sight. */
  readonly shownTimes: number;
  readonly onSelect: (area: Area) => void;
  /** The user asks for the findings of a cell: by a click, or with Enter. */
  readonly onAsk: (row: number, column: number) => void;
}

const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
};

/** Pixels of a row and of a column nobody has used; columns of a sheet are wider on the whole. */
const FILL_STEP = { height: 26, width: 110 };

/** Pixels of a wide area that must be in sight at least. */
const ENOUGH_WIDTH = 130;

/** Rows drawn beyond the edges of what is in sight. */
const OVERSCAN = 10;

export function SheetView(props: SheetViewProps): ReactElement {
  const { sheet, date1904, look, flags, also, shownTimes, onSelect, onAsk } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const least = useLeastExtent(scroller);
  const layout = useMemo(() => layoutOf({ sheet, date1904, look, least }), [sheet, date1904, look, least]);
  const selection = useMemo(() => wholeCells(layout, props.selection), [layout, props.selection]);
  const rows = useMemo(() => linesOf(layout.heights), [layout]);
  const columns = useMemo(() => linesOf(layout.widths), [layout]);
  const virtualizer = useVirtualizer({
    count: rows.visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.heights[rows.visible[index] ?? 0] ?? 0,
    overscan: OVERSCAN,
    scrollMargin: COLUMN_HEAD,
  });
  useEffect(() => virtualizer.measure(), [layout, virtualizer]);
  useBringIntoSight(scroller, selection, shownTimes, rows, columns);

  const scrollerClass = useScrollerClass();
  const tableClass = useTableClass();
  const headClass = useHeadClass();
  const styles = useSheetStyles();

  const items = virtualizer.getVirtualItems();
  const firstIndex = items[0]?.index ?? 0;
  const lastIndex = items.at(-1)?.index ?? -1;
  const drawn = rows.visible.slice(firstIndex, lastIndex + 1);
  const firstRow = drawn[0] ?? 0;
  const lastRow = drawn.at(-1) ?? 0;
  const above = rows.starts[firstRow] ?? 0;
  const below = (rows.starts.at(-1) ?? 0) - (rows.starts[lastRow + 1] ?? 0);
  const width = ROW_HEAD + (columns.starts.at(-1) ?? 0);

  const move = (event: KeyboardEvent): void => {
    const step = event.ctrlKey && event.key === 'Home' ? 'sheet-start' : KEYS[event.key];
    if (event.key === 'Enter') {
      if (flags.at(sheet.name, selection.top, selection.left)) onAsk(selection.top, selection.left);
      return;
    }
    const wanted = event.ctrlKey && event.key === 'End' ? 'sheet-end' : step;
    if (wanted === undefined) return;
    event.preventDefault();
    const next = stepFrom(selection, wanted, layout, rows, columns);
    if (!next) return;
    onSelect(next);
    scrollTo(scroller.current, next, rows, columns, 'nearest');
  };

  const click = (event: MouseEvent): void => {
    const cell = cellUnder(event.target);
    if (!cell) return;
    const area = areaAt(layout, cell.row, cell.column);
    onSelect(area);
    if (flags.at(sheet.name, area.top, area.left)) onAsk(area.top, area.left);
  };

  return (
    <div className={scrollerClass} ref={scroller} data-testid="sheet">
      <div style={{ position: 'relative', width, height: COLUMN_HEAD + (rows.starts.at(-1) ?? 0) }}>
        <table
          role="grid"
          aria-label={sheet.name}
          aria-rowcount={layout.rowCount}
          aria-colcount={layout.columnCount}
          aria-activedescendant={cellId(selection.top, selection.left)}
          tabIndex={0}
          className={tableClass}
          style={{ width }}
          onKeyDown={move}
          onClick={click}
        >
          <colgroup>
            <col style={{ width: ROW_HEAD }} />
            {columns.visible.map((column) => (
              <col key={column} style={{ width: layout.widths[column] }} />
            ))}
          </colgroup>
          <thead>
            <tr style={{ height: COLUMN_HEAD }}>
              <th className={mergeClasses(headClass, styles.columnHead, styles.corner)} aria-hidden="true" />
              {columns.visible.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={mergeClasses(
                    headClass,
                    styles.columnHead,
                    column >= selection.left && column <= selection.right && styles.headChosen,
                  )}
                >
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {drawn.map((row) => (
              <SheetRow
                key={row}
                row={row}
                sheet={sheet}
                date1904={date1904}
                layout={layout}
                columns={columns}
                flags={flags}
                window={{ first: firstRow, last: lastRow, rows }}
                chosen={row >= selection.top && row <= selection.bottom}
              />
            ))}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
        <Outline
          key={shownTimes}
          isSelection
          className={mergeClasses(styles.selection, shownTimes > 0 && styles.pointedOut)}
          area={selection}
          rows={rows}
          columns={columns}
        />
        {also?.sheet === sheet.name && (
          <Outline
            className={mergeClasses(styles.also, styles.pointedOut)}
            area={wholeCells(layout, also.area)}
            rows={rows}
            columns={columns}
          />
        )}
      </div>
    </div>
  );
}

/** Rows and columns that fill the sheet's part of the screen, in steps, so that resizing does not lay out at each pixel. */
function useLeastExtent(scroller: RefObject<HTMLElement | null>): LeastExtent {
  const [extent, setExtent] = useState<LeastExtent>({ rows: 0, columns: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      const rows = Math.ceil(element.clientHeight / FILL_STEP.height);
      const columns = Math.ceil(element.clientWidth / FILL_STEP.width);
      setExtent((before) =>
        before.rows === rows && before.columns === columns ? before : { rows, columns },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return extent;
}

interface OutlineProps {
  readonly className: string;
  readonly area: Area;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly isSelection?: boolean;
}

function Outline({ className, area, rows, columns, isSelection }: OutlineProps): ReactElement {
  const { top, left, width, height } = boxOf(area, rows, columns);
  return (
    <div
      aria-hidden="true"
      data-selection={isSelection}
      className={className}
      style={{ top: COLUMN_HEAD + top - 1, left: ROW_HEAD + left - 1, width: width + 1, height: height + 1 }}
    />
  );
}

/** Scrolls to the selection each time it is pointed out. */
function useBringIntoSight(
  scroller: RefObject<HTMLElement | null>,
  selection: Area,
  shownTimes: number,
  rows: Lines,
  columns: Lines,
): void {
  const done = useRef(-1);
  useEffect(() => {
    if (done.current === shownTimes) return;
    done.current = shownTimes;
    scrollTo(scroller.current, selection, rows, columns, 'centre');
  });
}

/** Scrolls so that the area is in sight: just so, or in the middle where it was out of sight. */
function scrollTo(
  scroller: HTMLElement | null,
  area: Area,
  rows: Lines,
  columns: Lines,
  manner: 'nearest' | 'centre',
): void {
  if (!scroller) return;
  const box = boxOf(area, rows, columns);
  const top = along(scroller.scrollTop, scroller.clientHeight - COLUMN_HEAD, box.top, box.height, manner);
  // Sideways the beginning is enough: the first columns say what a row is about, and should stay if they can.
  const width = manner === 'centre' ? Math.min(box.width, ENOUGH_WIDTH) : box.width;
  const left = along(scroller.scrollLeft, scroller.clientWidth - ROW_HEAD, box.left, width, manner);
  if (top !== scroller.scrollTop || left !== scroller.scrollLeft) scroller.scrollTo({ top, left });
}

function along(now: number, room: number, start: number, size: number, manner: 'nearest' | 'centre'): number {
  if (start >= now && start + Math.min(size, room) <= now + room) return now;
  if (manner === 'centre') return Math.max(0, start - Math.max(0, (room - size) / 2));
  return start < now ? start : Math.min(start, start + size - room + 1);
}
