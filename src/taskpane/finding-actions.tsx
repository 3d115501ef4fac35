/** What can be done about a finding or a cause: go there, correct it, explain it. Shows the explanation there is. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Correction } from '../findings/correction';
import { ExplanationEditor, ExplanationText } from './explanation-editor';
import { useView } from './view-state';
import { DETAIL } from './wording';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FindingActionsProps {
  /** Where it is: named above what is to be corrected. */
  readonly subject: string;
  /** One of these has to be chosen; none for what nobody can correct from here. */
  readonly corrections: readonly Correction[];
  /** Fingerprints of the findings an explanation is kept under. */
  readonly fingerprints: readonly string[];
  /** The explanation there is. */
  readonly explanation: string | undefined;
  /** Undefined where there is no cell to go to. */
  readonly onGoTo: (() => void) | undefined;
}

export function FindingActions(props: FindingActionsProps) {
  const { subject, corrections, fingerprints, explanation, onGoTo } = props;
  const styles = useStyles();
  const view = useView();
  const [editing, setEditing] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // The editor had the focus; without it the keyboard goes back to the button that opened it.
  useEffect(() => {
    if (wasEditing.current && !editing) actions.current?.querySelector<HTMLElement>(':last-child')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (editing)
    return (
      <ExplanationEditor
        fingerprints={fingerprints}
        text={explanation ?? ''}
        onClose={() => setEditing(false)}
      />
    );
  const correct = (): void =>
    view.show({ name: 'correction', request: { subject, mode: 'one', corrections } });
  return (
    <>
      {explanation === undefined ? null : <ExplanationText text={explanation} />}
      <div className={styles.actions} ref={actions}>
        {onGoTo === undefined ? null : (
          <Button size="small" onClick={onGoTo}>
            {DETAIL.goTo}
          </Button>
        )}
        {corrections.length === 0 ? null : (
          <Button size="small" onClick={correct}>
            {DETAIL.correct}
          </Button>
        )}
        <Button size="small" onClick={() => setEditing(true)}>
          {explanation === undefined ? DETAIL.explain : DETAIL.editExplanation}
        </Button>
      </div>
    </>
  );
}
