/** What failed: what happened, what it means for the workbook, what to do. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, DismissCircle16Filled, Info16Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
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
  neutral: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottomColor: tokens.colorNeutralStroke1,
  },
  icon: { color: tokens.colorStatusDangerForeground1, paddingTop: '2px' },
  neutralIcon: { color: tokens.colorNeutralForeground2 },
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
    <Notice title={failure.title} onClose={() => session.dismissFailure()}>
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
    </Notice>
  );
}

/** Sentences somebody else had for the user and could not show. */
export interface LeftMessages {
  /** Takes the last one; undefined where there is none. */
  take(): string | undefined;
  /** Calls back when there is one. Returns what ends it. */
  watch(listener: () => void): () => void;
}

/** Tells what a ribbon button could not. */
export function LeftNotice({ messages }: { messages: LeftMessages }) {
  const styles = useStyles();
  const [text, setText] = useState<string>();
  useEffect(() => {
    const tell = (): void => setText((before) => messages.take() ?? before);
    tell();
    return messages.watch(tell);
  }, [messages]);
  if (text === undefined) return null;
  return (
    <Notice title={PANE.ribbon} neutral onClose={() => setText(undefined)}>
      <p className={styles.text}>{text}</p>
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  /** It may be a failure, and may be none. */
  readonly neutral?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Notice({ title, neutral = false, onClose, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, neutral && styles.neutral)} role="alert">
      <span className={mergeClasses(styles.icon, neutral && styles.neutralIcon)} aria-hidden>
        {neutral ? <Info16Regular /> : <DismissCircle16Filled />}
      </span>
      <div>
        <div className={styles.title}>{title}</div>
        {children}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={PANE.close}
        onClick={onClose}
      />
    </div>
  );
}
