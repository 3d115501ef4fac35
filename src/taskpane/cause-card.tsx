/** 最可能有误: the cell that explains several findings, what it holds, what it should hold, and what can be done. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Cause, CauseAlternative, CauseCell } from '../findings/cause';
import type { Correction } from '../findings/correction';
import { SEVERITIES, type Finding } from '../findings/finding';
import { areaA1 } from '../grid/address';
import { FindingActions } from './finding-actions';
import type { ListItem } from './list-items';
import { BARE_BUTTON, SURFACE } from './looks';
import type { CheckResult } from './session-state';
import { SeverityIcon } from './severity';
import { useSession, useSessionState } from './use-session';
import { useView } from './view-state';
import { DETAIL } from './wording';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    padding: tokens.spacingVerticalM,
    ...SURFACE,
    boxShadow: tokens.shadow2,
  },
  selected: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    ...BARE_BUTTON,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  icon: { paddingTop: '1px' },
  table: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { textAlign: 'right', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  expected: { fontWeight: tokens.fontWeightSemibold },
  name: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    ...BARE_BUTTON,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chevron: { display: 'inline-flex' },
  folded: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  link: {
    ...BARE_BUTTON,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export function CauseCard({
  item: { key, cause, explained },
  result,
  active,
}: {
  item: Extract<ListItem, { kind: 'cause' }>;
  result: CheckResult;
  active: boolean;
}) {
  const styles = useStyles();
  const session = useSession();
  const { selected } = useSessionState();
  const first = cause.cells[0];
  const severity = SEVERITIES.find((one) => explained.some((finding) => finding.severity === one));
  const text = explained
    .map(({ fingerprint }) => result.explanations.get(fingerprint)?.text)
    .find((one) => one);
  const goTo = (): void => {
    session.select(explained[0]?.fingerprint);
    void session.goTo(cause.cells);
  };
  return (
    <article
      className={mergeClasses(
        styles.card,
        explained.some(({ fingerprint }) => fingerprint === selected) && styles.selected,
      )}
    >
      <button type="button" data-stop className={styles.head} tabIndex={active ? 0 : -1} onClick={goTo}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity ?? '错误'} said />
        </span>
        <span>
          <span className={styles.table}>{cause.table}</span>
          <span className={styles.where}>
            {' '}
            {cause.oneOf ? DETAIL.oneOf(cause.oneOf.count) : first && placeOf(first)}
          </span>
        </span>
      </button>
      <Figures cause={cause} />
      <p className={styles.text}>{cause.message}</p>
      <FindingActions
        subject={cause.table}
        corrections={correctionsOf(cause)}
        fingerprints={cause.explains}
        explanation={text}
        onGoTo={goTo}
      />
      <Fold foldKey={`${key}/公式`} title={DETAIL.affected(explained.length)}>
        {explained.map((finding) => (
          <AffectedLine key={finding.fingerprint} finding={finding} />
        ))}
      </Fold>
      {cause.alternatives.length === 0 ? null : (
        <Fold foldKey={`${key}/其他`} title={DETAIL.alternatives(cause.alternatives.length)}>
          {cause.alternatives.map((alternative, index) => (
            <AlternativeLine key={index} alternative={alternative} />
          ))}
        </Fold>
      )}
    </article>
  );
}

function Figures({ cause }: { cause: Cause }) {
  const styles = useStyles();
  // Which of many it is, only the user can say; the sentence below tells the difference they share.
  if (cause.oneOf) return null;
  return cause.cells.map((cell, index) => (
    <div key={index} className={styles.cells}>
      {cause.cells.length > 1 ? <span className={styles.name}>{placeOf(cell)}</span> : null}
      <span className={styles.figure}>
        <span className={styles.label}>{DETAIL.actual}</span>
        <span className={styles.number}>{cell.actual === '' ? '—' : cell.actual}</span>
      </span>
      <span className={styles.figure}>
        <span className={styles.label}>{DETAIL.expected}</span>
        <span className={mergeClasses(styles.number, styles.expected)}>
          {cell.expected === '' ? '—' : cell.expected}
        </span>
      </span>
    </div>
  ));
}

function Fold({ foldKey, title, children }: { foldKey: string; title: string; children: ReactNode }) {
  const styles = useStyles();
  const view = useView();
  const open = view.isToggled(foldKey);
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        view.toggle(foldKey, false);
      }}
    >
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => view.toggle(foldKey)}>
        <span className={styles.chevron}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        {title}
      </button>
      {open ? <ul className={styles.folded}>{children}</ul> : null}
    </div>
  );
}

function AffectedLine({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <li className={styles.line}>
      <SeverityIcon severity={finding.severity} said />
      <button type="button" className={styles.link} onClick={() => void session.goTo(finding.cells)}>
        {`${finding.rule}　${finding.message}`}
      </button>
    </li>
  );
}

function AlternativeLine({ alternative: { cells } }: { alternative: CauseAlternative }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <li>
      <button type="button" className={styles.link} onClick={() => void session.goTo(cells)}>
        {cells.map((cell) => DETAIL.alternative(placeOf(cell), cell.actual, cell.expected)).join('；')}
      </button>
    </li>
  );
}

/** The correction of the cause and of what else it may be, as far as there are any. */
function correctionsOf(cause: Cause): readonly Correction[] {
  return [cause, ...cause.alternatives].flatMap(({ correction }) => correction ?? []);
}

/** D18 2170150 事业运行 · 项目支出 */
function placeOf({ area, row, column }: CauseCell): string {
  return `${areaA1(area)} ${[row, column].filter((part) => part !== '').join(' · ')}`.trim();
}
