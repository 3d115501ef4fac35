/** What the page shows while a file hovers over it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { TEXT } from './wording';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 2000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    pointerEvents: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '32px 48px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    boxShadow: tokens.shadow64,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '48px', color: tokens.colorCompoundBrandForeground1 },
  note: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

export function DropOverlay(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <DocumentArrowDownRegular className={styles.icon} aria-hidden="true" />
        {TEXT.dropHere}
        <span className={styles.note}>{TEXT.dropNote}</span>
      </div>
    </div>
  );
}
