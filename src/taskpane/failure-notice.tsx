/** What failed: what happened, what it means for the workbook, what to do. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, DismissCircle16Filled } from '@fluentui/react-icons';
import { useSession, useSessionState } from './use-session';
import { PANE } from './wording';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
    flexShrink: 0,
  },
  icon: { color: tokens.colorStatusDangerForeground1, paddingTop: '2px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  effect: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
});

export function FailureNotice() {
  const styles = useStyles();
  const session = useSession();
  const { failure, phase } = useSessionState();
  if (!failure) return null;
  const retry = (): void => void (phase === 'idle' ? session.recognise() : session.check());
  return (
    <div className={styles.notice} role="alert">
      <span className={styles.icon} aria-hidden>
        <DismissCircle16Filled />
      </span>
      <div>
        <div className={styles.title}>{failure.title}</div>
        <p className={styles.text}>{failure.message}</p>
        <p className={styles.effect}>{failure.effect}</p>
        {failure.remedy === undefined ? null : (
          <div className={styles.actions}>
            {failure.remedy === '重试' ? (
              <Button size="small" onClick={retry}>
                {PANE.retry}
              </Button>
            ) : (
              <Button size="small" onClick={() => void session.undoUntouched()}>
                {PANE.undoRest}
              </Button>
            )}
          </div>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={PANE.close}
        onClick={() => session.dismissFailure()}
      />
    </div>
  );
}
