/** One row of the sheet: its number, and its cells as they are, merged ones drawn once. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../findings/finding';
import type { Area } from '../../grid/address';
import type { Cell, Sheet } from '../../grid/snapshot';
import { isCellError, shownText } from '../../grid/snapshot';
import type { CellLook } from '../../hosts/file/sheet-look';
import type { FlagIndex, FlagWeight } from './flags';
import type { SheetLayout } from './layout';
import { runsOn, textWidth } from './layout';
import type { Lines } from './offsets';
import { useCellClass, useHeadClass, useSheetStyles, useTextClass } from './sheet-styles';

/** Which rows are drawn at present. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly rows: Lines;
}

export interface SheetRowProps {
  readonly row: number;
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly layout: SheetLayout;
  readonly columns: Lines;
  readonly flags: FlagIndex;
  readonly window: RowWindow;
  /** The selection lies in this row. */
  readonly chosen: boolean;
}

/** The DOM id of the cell whose top left corner this is. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** The top left corner of a cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell an element belongs to. */
export function cellUnder(target: EventTarget | null): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}

export function SheetRow(props: SheetRowProps): ReactElement {
  const { row, sheet, layout, columns, window, chosen } = props;
  const headClass = useHeadClass();
  const styles = useSheetStyles();
  const drawn = columns.visible.filter((column) =>
    isDrawn(layout.mergeAt(row, column), row, column, columns, window),
  );
  return (
    <tr style={{ height: layout.heights[row] }} aria-rowindex={row + 1} data-sheet={sheet.name}>
      <th scope="row" className={mergeClasses(headClass, styles.rowHead, chosen && styles.headChosen)}>
        {row + 1}
      </th>
      {drawn.map((column) => (
        <SheetCell key={column} {...props} column={column} />
      ))}
    </tr>
  );
}

/** A merged area is drawn where its first visible column meets its first row that is drawn. */
function isDrawn(
  merge: Area | undefined,
  row: number,
  column: number,
  columns: Lines,
  window: RowWindow,
): boolean {
  if (!merge) return true;
  const firstColumn = columns.visible.find((other) => other >= merge.left);
  const firstRow = window.rows.visible.find((other) => other >= Math.max(merge.top, window.first));
  return column === firstColumn && row === firstRow;
}

const SEVERITY_STYLES = { 错误: 'error', 核实: 'verify', 提示: 'notice' } as const satisfies Record<
  Severity,
  string
>;
const WEIGHT_STYLES = { place: 'marked', 'other-side': 'otherSide', wide: 'wide' } as const satisfies Record<
  FlagWeight,
  string
>;

function SheetCell(props: SheetRowProps & { readonly column: number }): ReactElement {
  const { row, column, sheet, date1904, layout, columns, flags, window } = props;
  const styles = useSheetStyles();
  const cellClass = useCellClass();
  const textClass = useTextClass();
  const merge = layout.mergeAt(row, column);
  const at = { row: merge?.top ?? row, column: merge?.left ?? column };
  const cells = sheet.rows.get(at.row) ?? [];
  const cell = cells[at.column];
  const flag = flags.at(sheet.name, at.row, at.column);
  const severity = flag && SEVERITY_STYLES[flag.severity];
  const span = merge ? spanOf(merge, columns, window) : undefined;
  const text = shownText(cell, date1904);
  const look = layout.look.at(at.row, at.column);
  return (
    <td
      id={cellId(at.row, at.column)}
      aria-colindex={at.column + 1}
      data-row={at.row}
      data-column={at.column}
      data-severity={flag?.severity}
      rowSpan={span?.rows}
      colSpan={span?.columns}
      className={mergeClasses(
        cellClass,
        flag && styles.flagged,
        severity && styles[severity],
        flag && styles[WEIGHT_STYLES[flag.weight]],
      )}
    >
      {text !== '' && (
        <div
          className={mergeClasses(
            textClass,
            ...looks({ cell, text, merge, cells, column: at.column, look }, styles),
          )}
          style={{
            maxHeight: heightOf(layout, merge, row) - 1,
            paddingLeft: cell?.indent === undefined ? undefined : 6 + 13 * cell.indent,
          }}
        >
          {text}
        </div>
      )}
    </td>
  );
}

type Styles = ReturnType<typeof useSheetStyles>;

interface Looked {
  readonly cell: Cell | undefined;
  readonly text: string;
  readonly merge: Area | undefined;
  readonly cells: readonly (Cell | undefined)[];
  readonly column: number;
  readonly look: CellLook | undefined;
}

/** As the file sets it; else figures stand right, short merged texts in the middle and the rest left. */
function looks({ cell, text, merge, cells, column, look }: Looked, styles: Styles): (string | false)[] {
  const value = cell?.value ?? null;
  const bold = look?.bold === true && styles.strong;
  const title = (look?.size ?? 0) >= TITLE_POINTS && styles.title;
  if (typeof value === 'number') {
    return [styles.number, alignment(look, styles), value < 0 && styles.negative, bold];
  }
  if (typeof value === 'boolean' || isCellError(value)) return [styles.centred];
  const centred = look === undefined && merge !== undefined && textWidth(text) < SHORT_TEXT;
  return [
    centred && styles.centred,
    alignment(look, styles),
    bold,
    title,
    runsOn(cells, column, merge) && look?.horizontal !== 'center' && styles.runsOn,
  ];
}

/** From this size on a text is the title of its sheet. */
const TITLE_POINTS = 14;
/** Pixels. */
const SHORT_TEXT = 260;

function alignment(look: CellLook | undefined, styles: Styles): string | false {
  switch (look?.horizontal) {
    case 'center':
      return styles.centred;
    case 'right':
      return styles.right;
    case 'left':
      return styles.left;
    default:
      return false;
  }
}

function spanOf(merge: Area, columns: Lines, window: RowWindow): { rows: number; columns: number } {
  const from = Math.max(merge.top, window.first);
  const to = Math.min(merge.bottom, window.last);
  return {
    rows: window.rows.visible.filter((row) => row >= from && row <= to).length,
    columns: columns.visible.filter((column) => column >= merge.left && column <= merge.right).length,
  };
}

function heightOf(layout: SheetLayout, merge: Area | undefined, row: number): number {
  if (!merge) return layout.heights[row] ?? 0;
  return layout.heights.slice(merge.top, merge.bottom + 1).reduce((sum, height) => sum + height, 0);
}
