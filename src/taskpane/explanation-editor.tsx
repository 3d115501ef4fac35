/** 审核说明: shown, and typed. What is saved goes into 校验结果 in the workbook. */
import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useSessionState } from './use-session';
import { DETAIL } from './wording';

const useStyles = makeStyles({
  shown: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  area: { width: '100%' },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

export function ExplanationText({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.shown}>
      <div className={styles.label}>{DETAIL.explanation}</div>
      {text}
    </div>
  );
}

export function ExplanationEditor({
  fingerprints,
  text,
  onClose,
}: {
  fingerprints: readonly string[];
  text: string;
  onClose: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const { task } = useSessionState();
  const [typed, setTyped] = useState(text);
  const save = async (): Promise<void> => {
    if (task) return;
    await session.explain(fingerprints, typed);
    // What could not be saved stays to be saved again.
    if (session.getState().failure === undefined) onClose();
  };
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Textarea
        className={styles.area}
        aria-label={DETAIL.explanation}
        placeholder={DETAIL.explanationHint}
        value={typed}
        autoFocus
        resize="vertical"
        onChange={(_, { value }) => setTyped(value)}
      />
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={typed.trim() === text.trim()}
          onClick={() => void save()}
        >
          {DETAIL.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {DETAIL.cancel}
        </Button>
      </div>
    </div>
  );
}
