/** Looks that pieces of the pane share, to be spread into their styles: what is laid on top of them is their own. */
import { tokens } from '@fluentui/react-components';

/** A card, a list or a table on the pane's ground. */
export const SURFACE = {
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
} as const;

/** The heading of a section. */
export const HEADING = {
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

/** A list without bullets. */
export const PLAIN_LIST = { listStyleType: 'none', margin: 0, padding: 0 } as const;

/** A button that looks like the text around it. */
export const BARE_BUTTON = {
  padding: 0,
  border: 'none',
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
} as const;

/** A word in a line that leads to a cell or a page. */
export const LINK = {
  ...BARE_BUTTON,
  color: tokens.colorBrandForeground1,
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const;
