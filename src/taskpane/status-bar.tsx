/**
 * The line at the foot: what was done last, 撤销 while it can be undone, and the step that runs. It has its height
 * always, so that nothing jumps; a step shows only once it has lasted a moment.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { TWO_LINES } from './two-lines';
import { useSession, useSessionState } from './use-session';
import { PANE } from './wording';

/** What takes less shows nothing. */
const PATIENCE = '700ms';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    flexShrink: 0,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    ...TWO_LINES,
  },
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '150ms',
    animationDelay: PATIENCE,
    animationFillMode: 'both',
  },
  progress: {
    position: 'absolute',
    top: '-2px',
    left: 0,
    right: 0,
    height: '2px',
    backgroundColor: tokens.colorNeutralBackground6,
  },
  done: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    transitionProperty: 'width',
    transitionDuration: '200ms',
  },
  step: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** For screen readers alone. */
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  undo: { flexShrink: 0, minWidth: 0 },
});

export function StatusBar() {
  const styles = useStyles();
  const session = useSession();
  const { task, notice, undo } = useSessionState();
  return (
    <div className={styles.bar}>
      <div className={styles.text} role="status" aria-live="polite" aria-atomic>
        <span key={notice?.id} title={notice?.text}>
          {notice?.text ?? ''}
          {notice?.spoken === undefined ? null : <span className={styles.spoken}>。{notice.spoken}</span>}
        </span>
      </div>
      {undo === undefined ? null : (
        <Button
          size="small"
          appearance="subtle"
          className={styles.undo}
          icon={<ArrowUndo16Regular />}
          aria-label={PANE.undoOf(undo.title)}
          title={PANE.undoOf(undo.title)}
          aria-disabled={task !== undefined}
          onClick={() => void session.undo()}
        >
          {PANE.undoShort}
        </Button>
      )}
      {task === undefined ? null : (
        <div className={mergeClasses(styles.step, styles.late)}>
          <div
            className={styles.progress}
            role="progressbar"
            aria-label={task.step}
            aria-valuemin={0}
            aria-valuemax={task.of}
            aria-valuenow={task.done}
          >
            <div className={styles.done} style={{ width: `${((task.done + 0.5) / task.of) * 100}%` }} />
          </div>
          <span>{PANE.busy(task.step, task.done, task.of)}</span>
        </div>
      )}
    </div>
  );
}
