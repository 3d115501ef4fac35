/** What an open finding says: 问题, figures, 依据, 建议, its cells, and what can be done about it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, FindingCells } from '../findings/finding';
import { areaA1 } from '../grid/address';
import { FindingActions } from './finding-actions';
import type { CheckResult } from './session-state';
import { useSession } from './use-session';
import { DETAIL } from './wording';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  figure: { margin: 0, textAlign: 'right' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  unit: { color: tokens.colorNeutralForeground3 },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: 0 },
  cell: { minWidth: 0, maxWidth: '100%' },
  cellText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export function FindingDetail({ finding, result }: { finding: Finding; result: CheckResult }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.detail}>
      <dl className={styles.texts}>
        <Text term={DETAIL.problem} text={finding.message} />
        <Text term={DETAIL.basis} text={finding.basis} />
        <Text term={DETAIL.suggestion} text={finding.suggestion} />
      </dl>
      <Figures finding={finding} />
      <Cells cells={finding.cells} />
      <FindingActions
        subject={finding.table}
        corrections={finding.fix ? [finding.fix] : (finding.suggestions ?? [])}
        fingerprints={[finding.fingerprint]}
        explanation={result.explanations.get(finding.fingerprint)?.text}
        onGoTo={finding.cells.length === 0 ? undefined : () => void session.goToFinding(finding)}
      />
    </div>
  );
}

function Text({ term, text }: { term: string; text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}

function Figures({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const rows = [
    [DETAIL.left, finding.left],
    [DETAIL.right, finding.right],
    [DETAIL.difference, finding.difference],
  ] as const;
  if (rows.every(([, figure]) => figure === undefined)) return null;
  return (
    <dl className={styles.figures}>
      {rows.map(([term, figure]) =>
        figure === undefined ? null : (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.figure}>
              {printed(figure)} <span className={styles.unit}>{finding.unit ?? ''}</span>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Cells written out as buttons. */
const CELLS_SHOWN = 8;

function Cells({ cells }: { cells: readonly FindingCells[] }) {
  const styles = useStyles();
  const session = useSession();
  if (cells.length < 2) return null;
  return (
    <div className={styles.cells} role="group" aria-label={DETAIL.cells}>
      {cells.slice(0, CELLS_SHOWN).map((cell, index) => (
        <Button
          key={index}
          size="small"
          className={styles.cell}
          title={DETAIL.goToCell(cell.sheet, areaA1(cell.area))}
          onClick={() => void session.goTo([cell, ...cells.filter((other) => other !== cell)])}
        >
          <span className={styles.cellText}>
            {cell.sheet === cells[0]?.sheet && index > 0 ? '' : `${shortened(cell.sheet)} `}
            {areaA1(cell.area)}
          </span>
        </Button>
      ))}
    </div>
  );
}

/** A decimal string with thousands separators; what is none stays as it is. */
function printed(figure: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(figure);
  if (!match) return figure;
  return `${match[1] ?? ''}${(match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${match[3] ?? ''}`;
}

/** The beginning of a sheet name that has room on a button. */
function shortened(sheet: string): string {
  return sheet.length > 12 ? `${sheet.slice(0, 11)}…` : sheet;
}
