/** The look of a word in a line that leads to a cell or a page: a button that reads as text. */
import { tokens } from '@fluentui/react-components';

export const LINK = {
  padding: 0,
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorBrandForeground1,
  font: 'inherit',
  cursor: 'pointer',
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const;
