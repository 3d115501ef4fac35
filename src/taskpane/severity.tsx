/** Severity as the pane shows it: an icon, a word and a colour, never one of them alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  DismissCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  CheckmarkCircle16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Severity } from '../findings/finding';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0, verticalAlign: '-3px' },
  错误: { color: tokens.colorStatusDangerForeground1 },
  核实: { color: tokens.colorStatusWarningForeground3 },
  提示: { color: tokens.colorPaletteBlueForeground2 },
  none: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<Severity, ReactNode>> = {
  错误: <DismissCircle16Filled />,
  核实: <ErrorCircle16Filled />,
  提示: <Info16Filled />,
};

/** The icon of a severity; the word stands beside it or is said to screen readers with `said`. */
export function SeverityIcon({ severity, said = false }: { severity: Severity | undefined; said?: boolean }) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.icon, styles[severity ?? 'none'])}
      {...(said && severity
        ? { role: 'img', 'aria-label': severity, title: severity }
        : { 'aria-hidden': true })}
    >
      {severity ? ICONS[severity] : <CheckmarkCircle16Filled />}
    </span>
  );
}
