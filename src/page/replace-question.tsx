/** The question before another file takes the place of a workbook with unsaved changes. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { TEXT } from './wording';

export interface ReplaceQuestionProps {
  readonly onAnswer: (replace: boolean) => void;
}

export function ReplaceQuestion({ onAnswer }: ReplaceQuestionProps): ReactElement {
  const [asked] = useState(() => document.activeElement);
  // What had the focus when the question came up has it again after the answer.
  useEffect(() => {
    return () => {
      if (asked instanceof HTMLElement) asked.focus();
    };
  }, [asked]);
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{TEXT.replaceTitle}</DialogTitle>
          <DialogContent>{TEXT.replaceAsk}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {TEXT.replaceNo}
            </Button>
            <Button onClick={() => onAnswer(true)}>{TEXT.replaceYes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
