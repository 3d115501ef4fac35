/** Before a check: what was recognised, and the one button; or what is looked for, where nothing was. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, QuestionCircle16Regular } from '@fluentui/react-icons';
import { SURFACE } from './looks';
import type { Recognition } from './recognition';
import { useSession, useSessionState } from './use-session';
import { useView } from './view-state';
import { FIRST, PANE } from './wording';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    ...SURFACE,
  },
  table: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  icon: { display: 'inline-flex', color: tokens.colorNeutralForeground3, paddingTop: '2px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  sample: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface FirstSightProps {
  /** Opens the sample in place of the workbook, where that can be done. */
  readonly onOpenSample?: () => void;
}

export function FirstSight(props: FirstSightProps) {
  const styles = useStyles();
  const session = useSession();
  const { recognition, task, failure } = useSessionState();
  if (!recognition && failure) return null;
  if (!recognition)
    return (
      <div className={styles.page}>
        <p className={styles.text}>{FIRST.reading}</p>
      </div>
    );
  if (recognition.tables.length === 0) return <NothingRecognised {...props} />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h2 className={styles.title}>{FIRST.found(recognition.tables.length)}</h2>
        {recognition.organisation === undefined ? null : (
          <p className={styles.text}>{recognition.organisation}</p>
        )}
      </div>
      <Button
        appearance="primary"
        size="large"
        aria-disabled={task !== undefined}
        onClick={() => void session.check()}
      >
        {PANE.check}
      </Button>
      <p className={styles.small}>{FIRST.promise}</p>
      <Tables recognition={recognition} />
    </div>
  );
}

function Tables({ recognition: { tables, unrecognised } }: { recognition: Recognition }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={FIRST.recognised}>
      {unrecognised.map(({ sheet }, index) => (
        <li key={`?${sheet}${index}`} className={styles.table}>
          <span className={styles.icon} role="img" aria-label={FIRST.unrecognised} title={FIRST.unrecognised}>
            <QuestionCircle16Regular />
          </span>
          <span className={styles.name}>{sheet}</span>
          <span className={styles.number}>{FIRST.unrecognised}</span>
        </li>
      ))}
      {tables.map(({ sheet, title, number, area }) => (
        <li key={`${sheet}${area.top},${area.left}`} className={styles.table}>
          <span className={styles.icon} role="img" aria-label={FIRST.recognised} title={FIRST.recognised}>
            <CheckmarkCircle16Regular />
          </span>
          <span className={styles.name} title={title}>
            {title}
          </span>
          <span className={styles.number}>{number ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}

function NothingRecognised({ onOpenSample }: FirstSightProps) {
  const styles = useStyles();
  const session = useSession();
  const view = useView();
  const { recognition, result, task } = useSessionState();
  const unread = recognition?.unrecognised.length ?? 0;
  // What was checked before is checked again, so that a table that has come up since is not only named.
  const again = (): Promise<void> => (result ? session.check() : session.recognise());
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{FIRST.noneTitle}</h2>
      <p className={styles.text}>{FIRST.none}</p>
      <p className={styles.text}>{FIRST.noneAssign}</p>
      {unread === 0 ? null : <p className={styles.text}>{FIRST.unread(unread)}</p>}
      <Button appearance="primary" onClick={() => view.show({ name: 'recognition' })}>
        {FIRST.goToRecognition}
      </Button>
      <Button aria-disabled={task !== undefined} onClick={() => void again()}>
        {FIRST.again}
      </Button>
      {onOpenSample === undefined ? null : (
        <div className={styles.sample}>
          <p className={styles.small}>{FIRST.noneSample}</p>
          <Button size="small" onClick={onOpenSample}>
            {FIRST.openSample}
          </Button>
        </div>
      )}
    </div>
  );
}
