/** The strip above the sheet: the address of the selection and the whole content of its cell, formula included. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Area } from '../../grid/address';
import { areaA1 } from '../../grid/address';
import type { Sheet } from '../../grid/snapshot';
import { cellAt, shownText } from '../../grid/snapshot';
import { TEXT } from '../wording';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    height: '34px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  address: {
    flexShrink: 0,
    minWidth: '76px',
    paddingLeft: '12px',
    paddingRight: '12px',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    paddingLeft: '12px',
    paddingRight: '12px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
  },
});

export interface CellStripProps {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly selection: Area;
}

export function CellStrip({ sheet, date1904, selection }: CellStripProps): ReactElement {
  const styles = useStyles();
  const cell = cellAt(sheet, selection.top, selection.left);
  const text = shownText(cell, date1904);
  const content = cell?.formula === undefined ? text : `=${cell.formula}`;
  return (
    <div className={styles.strip} role="group" aria-label={TEXT.cellContent}>
      <span className={styles.address}>{areaA1(selection)}</span>
      <span className={styles.content} aria-live="polite" title={content}>
        {content}
      </span>
    </div>
  );
}
