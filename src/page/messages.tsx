/** What the page itself has to tell, between its header and the workbook: why a file was not opened, what was saved. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { TEXT } from './wording';

export interface Message {
  readonly intent: 'error' | 'warning' | 'success';
  readonly text: string;
}

export interface MessagesProps {
  readonly message: Message | undefined;
  readonly onDismiss: () => void;
}

export function Messages({ message, onDismiss }: MessagesProps): ReactElement | null {
  if (!message) return null;
  return (
    <MessageBar
      intent={message.intent}
      layout="multiline"
      shape="square"
      role={message.intent === 'success' ? 'status' : 'alert'}
    >
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={TEXT.close}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
