/**
 * 更正: every cell it will touch with what it holds and what it will hold, or the row it will put in or take out, then one
 * click.
 */
import { Button, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Correction } from '../findings/correction';
import { a1 } from '../grid/address';
import { HEADING, SURFACE } from './looks';
import { PageFrame } from './page-frame';
import { useSession, useSessionState } from './use-session';
import { useView, type CorrectionRequest } from './view-state';
import type { PreviewedCell } from './engine';
import { CORRECTION, DETAIL } from './wording';

const useStyles = makeStyles({
  subject: { margin: 0, color: tokens.colorNeutralForeground2 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sheet: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    ...HEADING,
    overflowWrap: 'anywhere',
  },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    ...SURFACE,
  },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  address: { width: '64px' },
  right: { textAlign: 'right' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  row: { margin: `0 0 ${tokens.spacingVerticalS}` },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  apply: { width: '100%' },
});

export function CorrectionPage({ request }: { request: CorrectionRequest }) {
  const styles = useStyles();
  const session = useSession();
  const { task } = useSessionState();
  const view = useView();
  const [chosen, setChosen] = useState(0);
  const { corrections, mode, subject } = request;
  const taken = mode === 'all' ? corrections : corrections.slice(chosen, chosen + 1);
  const cells = session.preview(taken);
  const row = cells[0]?.row;
  const apply = async (): Promise<void> => {
    if (task) return;
    view.show({ name: 'check' });
    await session.correct(taken);
  };
  return (
    <PageFrame
      title={mode === 'all' ? CORRECTION.allTitle : CORRECTION.title}
      foot={
        <Button
          appearance="primary"
          className={styles.apply}
          disabledFocusable={cells.length === 0}
          aria-disabled={task !== undefined || cells.length === 0}
          onClick={() => void apply()}
        >
          {row === undefined ? CORRECTION.apply(cells.length) : CORRECTION.applyRow(row)}
        </Button>
      }
    >
      <div className={styles.stack}>
        {subject === '' ? null : <p className={styles.subject}>{subject}</p>}
        {mode === 'one' && corrections.length > 1 ? (
          <RadioGroup
            aria-label={CORRECTION.choose}
            value={String(chosen)}
            onChange={(_, { value }) => setChosen(Number(value))}
          >
            {corrections.map((correction, index) => (
              <Radio key={index} value={String(index)} label={nameOf(correction)} />
            ))}
          </RadioGroup>
        ) : null}
        {bySheet(cells).map(([sheet, own]) =>
          row === undefined ? (
            <SheetPreview key={sheet} sheet={sheet} cells={own} />
          ) : (
            <RowPreview key={sheet} sheet={sheet} change={row} cells={own} />
          ),
        )}
        <p className={styles.note}>{CORRECTION.note}</p>
      </div>
    </PageFrame>
  );
}

/** The cells of a sheet, as they stand and as they will. */
function SheetPreview({ sheet, cells }: { sheet: string; cells: readonly PreviewedCell[] }) {
  const styles = useStyles();
  const side = cells.every(({ after }) => isFigure(after)) ? styles.right : '';
  return (
    <CellsTable
      sheet={sheet}
      cells={cells}
      columns={[
        {
          title: CORRECTION.before,
          side,
          look: styles.before,
          text: ({ before }) => before || CORRECTION.empty,
        },
        { title: CORRECTION.after, side, look: styles.after, text: ({ after }) => after || CORRECTION.empty },
      ]}
    />
  );
}

/** What stands in the row, from left to right. */
function RowPreview(props: { sheet: string; change: '插入' | '删去'; cells: readonly PreviewedCell[] }) {
  const { sheet, change, cells } = props;
  const styles = useStyles();
  const [first] = cells;
  return (
    <CellsTable
      sheet={sheet}
      about={first ? CORRECTION.row(change, first.at.row + 1) : ''}
      cells={cells}
      columns={[
        {
          title: CORRECTION.content,
          side: '',
          look: styles.after,
          text: ({ before, after }) => (change === '删去' ? before : after),
        },
      ]}
    />
  );
}

/** A column of a table of cells beside their addresses. */
interface CellsColumn {
  readonly title: string;
  /** Styles of the whole column, and of its texts alone. */
  readonly side: string;
  readonly look: string;
  readonly text: (cell: PreviewedCell) => string;
}

interface CellsTableProps {
  readonly sheet: string;
  readonly about?: string;
  readonly cells: readonly PreviewedCell[];
  readonly columns: readonly CellsColumn[];
}

function CellsTable({ sheet, about = '', cells, columns }: CellsTableProps) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.sheet}>{sheet}</h3>
      {about === '' ? null : <p className={styles.row}>{about}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.address)}>
              {CORRECTION.cell}
            </th>
            {columns.map(({ title, side }) => (
              <th key={title} scope="col" className={mergeClasses(styles.head, side)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.address}>
              <td className={styles.cell}>{cell.address}</td>
              {columns.map(({ title, side, look, text }) => (
                <td key={title} className={mergeClasses(styles.cell, look, side)}>
                  {text(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** E30 更正为2,032.56: several corrections may differ by their cell alone. */
function nameOf({ title, changes: [first, ...others] }: Correction): string {
  if (!first) return title;
  const cell = a1(first.at.row, first.at.column);
  const where = others.length === 0 ? cell : DETAIL.several(cell, others.length + 1);
  return title.includes(cell) ? title : `${where} ${title}`;
}

function isFigure(text: string): boolean {
  return text === '' || /^-?[\d,]+(?:\.\d+)?%?$/.test(text);
}

function bySheet(cells: readonly PreviewedCell[]): [string, PreviewedCell[]][] {
  const sheets = new Map<string, PreviewedCell[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.at.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.at.sheet, [cell]);
  }
  return [...sheets];
}
