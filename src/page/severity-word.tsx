/** A severity as icon and word; never as colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../findings/finding';
import { SeverityIcon } from '../taskpane/severity';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  错误: { color: tokens.colorStatusDangerForeground1 },
  核实: { color: tokens.colorStatusWarningForeground3 },
  提示: { color: tokens.colorPaletteBlueForeground2 },
});

export interface SeverityWordProps {
  readonly severity: Severity;
  /** Instead of the word, such as a count; whoever shows it says the word elsewhere. */
  readonly children?: string;
}

export function SeverityWord({ severity, children }: SeverityWordProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <SeverityIcon severity={severity} />
      {children ?? severity}
    </span>
  );
}
