/** One column of 填充: what each of its cells holds and would hold, each with a box to tick. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { ProposedCell } from '../findings/proposed-cell';
import { a1 } from '../grid/address';
import { chosenOf, isChosen, keyOf, type ProposalGroup } from './fill-groups';
import { BARE_BUTTON, LINK, SURFACE } from './looks';
import { FILL } from './wording';

const useStyles = makeStyles({
  group: {
    ...SURFACE,
  },
  head: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  fold: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    ...BARE_BUTTON,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
  },
  words: { display: 'flex', columnGap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  row: { minWidth: 0, overflowWrap: 'anywhere' },
  place: { ...LINK, flexShrink: 0 },
  figures: { textAlign: 'right', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

export interface FillGroupProps {
  readonly group: ProposalGroup;
  readonly turned: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly onFold: (key: string) => void;
  readonly onTurn: (proposal: ProposedCell) => void;
  readonly onTurnAll: (group: ProposalGroup, chosen: boolean) => void;
  readonly onGo: (proposal: ProposedCell) => void;
}

export function FillGroup({ group, turned, isOpen, onFold, onTurn, onTurnAll, onGo }: FillGroupProps) {
  const styles = useStyles();
  const { table, column, proposals, key } = group;
  const chosen = chosenOf(proposals, turned).length;
  return (
    <section className={styles.group} aria-label={FILL.column(table, column)}>
      <div className={styles.head}>
        <Checkbox
          aria-label={FILL.column(table, column)}
          checked={chosen === 0 ? false : chosen === proposals.length ? true : 'mixed'}
          onChange={() => onTurnAll(group, chosen < proposals.length)}
        />
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => onFold(key)}>
          <span>
            <span className={styles.column}>{column}</span>
            <span className={styles.quiet}>{table}</span>
          </span>
          <span className={styles.quiet}>{FILL.ofAll(chosen, proposals.length)}</span>
          <span className={styles.chevron}>
            {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          </span>
        </button>
      </div>
      {isOpen ? (
        <ul className={styles.list}>
          {proposals.map((proposal) => (
            <Line
              key={keyOf(proposal)}
              proposal={proposal}
              chosen={isChosen(proposal, turned)}
              onTurn={onTurn}
              onGo={onGo}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface LineProps extends Pick<FillGroupProps, 'onTurn' | 'onGo'> {
  readonly proposal: ProposedCell;
  readonly chosen: boolean;
}

const Line = memo(function Line({ proposal, chosen, onTurn, onGo }: LineProps) {
  const styles = useStyles();
  const { row, before, after, at, doubt, overwrites } = proposal;
  const address = a1(at.row, at.column);
  const old = before === '' ? FILL.empty : before;
  return (
    <li className={styles.line}>
      <Checkbox
        checked={chosen}
        aria-label={FILL.cell(address, row, old, after)}
        onChange={() => onTurn(proposal)}
      />
      <div className={styles.cell}>
        <div className={styles.words}>
          <span className={styles.row}>{row}</span>
          <button
            type="button"
            className={styles.place}
            aria-label={FILL.goTo(address)}
            onClick={() => onGo(proposal)}
          >
            {address}
          </button>
        </div>
        <div className={styles.figures}>
          <span className={styles.before}>{old}</span> → <span className={styles.after}>{after}</span>
        </div>
        {overwrites ? <div className={styles.quiet}>{FILL.overwrites}</div> : null}
        {doubt === undefined ? null : <div className={mergeClasses(styles.quiet, styles.row)}>{doubt}</div>}
      </div>
    </li>
  );
});
