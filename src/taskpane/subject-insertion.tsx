/** The foot of 科目: which table, what will be inserted, and the one button. */
import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { InsertionPlan } from '../insertion/plan';
import { SURFACE } from './looks';
import { reasonsOf, type Target } from './subject-picker';
import { SUBJECTS } from './wording';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    flexShrink: 0,
    maxHeight: '55%',
    overflowY: 'auto',
    boxSizing: 'border-box',
  },
  target: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  select: { minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  preview: { minWidth: 0, flexShrink: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    ...SURFACE,
    maxHeight: '140px',
    overflowY: 'auto',
    flexShrink: 0,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '60px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  code: { color: tokens.colorNeutralForeground3 },
  above: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

export interface SubjectInsertionProps {
  /** The tables of the classification shown. */
  readonly targets: readonly Target[];
  readonly target: Target | undefined;
  /** Told where there is no table to choose. */
  readonly noTarget: string;
  readonly ticked: number;
  /** Undefined while nothing is ticked. */
  readonly plan: InsertionPlan | undefined;
  readonly busy: boolean;
  readonly onTarget: (key: string) => void;
  readonly onClear: () => void;
  readonly onInsert: () => void;
}

export function SubjectInsertion(props: SubjectInsertionProps) {
  const { targets, target, noTarget, ticked, plan, busy, onTarget, onClear, onInsert } = props;
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (!target)
    return (
      <div className={styles.foot}>
        <p className={mergeClasses(styles.text, styles.quiet)}>{noTarget}</p>
      </div>
    );
  const none = plan === undefined || plan.changes.length === 0;
  return (
    <div className={styles.foot}>
      <div className={styles.target}>
        <label htmlFor={id}>{SUBJECTS.target}</label>
        <Select
          id={id}
          size="small"
          className={styles.select}
          value={target.key}
          onChange={(_, { value }) => onTarget(value)}
        >
          {targets.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.summary}>
        <div className={styles.grow} role="status">
          {plan === undefined ? (
            <p className={mergeClasses(styles.text, styles.quiet)}>{SUBJECTS.hint}</p>
          ) : (
            <Told plan={plan} />
          )}
        </div>
        {ticked === 0 ? null : (
          <Button size="small" appearance="subtle" className={styles.preview} onClick={onClear}>
            {SUBJECTS.clear}
          </Button>
        )}
      </div>
      {isOpen && plan && plan.rows.length > 0 ? <Preview plan={plan} /> : null}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.grow}
          disabledFocusable={none}
          aria-disabled={busy || none}
          onClick={() => {
            if (!busy && !none) onInsert();
          }}
        >
          {SUBJECTS.insert}
        </Button>
        <Button
          appearance="subtle"
          className={styles.preview}
          disabled={none}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          iconPosition="after"
          onClick={() => setOpen(!isOpen)}
        >
          {SUBJECTS.preview}
        </Button>
      </div>
    </div>
  );
}

/** What will happen, what will not and why, and what to look at afterwards. */
function Told({ plan }: { plan: InsertionPlan }) {
  const styles = useStyles();
  const above = plan.rows.filter((row) => row.above).map(({ code }) => code);
  const there = plan.present.map(({ code }) => code);
  const reasons = reasonsOf(plan);
  const allThere = plan.rows.length === 0 && reasons.length === 0;
  return (
    <>
      {plan.rows.length === 0 ? null : (
        <p className={styles.text}>{SUBJECTS.willAdd(plan.rows.length, above)}</p>
      )}
      {allThere ? <p className={styles.text}>{SUBJECTS.allPresent}</p> : null}
      {there.length === 0 || allThere ? null : (
        <p className={mergeClasses(styles.text, styles.quiet)}>{SUBJECTS.somePresent(there)}</p>
      )}
      {[...reasons, ...plan.notes].map((sentence) => (
        <p key={sentence} className={mergeClasses(styles.text, styles.quiet)}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function Preview({ plan }: { plan: InsertionPlan }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={SUBJECTS.previewList}>
      {plan.rows.map(({ code, name, above }) => (
        <li key={code} className={styles.row}>
          <span className={styles.code}>{code}</span>
          <span>{name}</span>
          <span className={styles.above}>{above ? SUBJECTS.above : ''}</span>
        </li>
      ))}
    </ul>
  );
}
