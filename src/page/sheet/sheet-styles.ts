/** How the sheet looks. Colours come from the theme; severity is the only thing that has one of its own. */
import { makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';

/** Width of the row numbers and height of the column letters, in pixels. */
export const ROW_HEAD = 44;
export const COLUMN_HEAD = 24;

const SHEET_FONT =
  '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", sans-serif';

/** A tint that lets the sheet through, on light and dark alike; browsers that cannot mix take the plain colour before it. */
function tint(color: string): string {
  return `color-mix(in srgb, ${color} 16%, transparent)`;
}

export const useScrollerClass = makeResetStyles({
  position: 'relative',
  flex: '1 1 0',
  minHeight: 0,
  overflow: 'auto',
  overscrollBehavior: 'contain',
  backgroundColor: tokens.colorNeutralBackground3,
  fontFamily: SHEET_FONT,
  fontSize: '13px',
  lineHeight: '18px',
  fontVariantNumeric: 'tabular-nums',
});

export const useTableClass = makeResetStyles({
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  '&:focus-visible': { outlineStyle: 'none' },
  // The grid has the focus as a whole; the cell the keyboard stands on is what shows it.
  '&:focus-visible ~ [data-selection]': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '1px',
  },
});

export const useHeadClass = makeResetStyles({
  boxSizing: 'border-box',
  padding: 0,
  position: 'sticky',
  zIndex: 3,
  backgroundColor: tokens.colorNeutralBackground2,
  color: tokens.colorNeutralForeground3,
  fontWeight: tokens.fontWeightRegular,
  fontSize: '12px',
  textAlign: 'center',
  borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
});

export const useCellClass = makeResetStyles({
  boxSizing: 'border-box',
  padding: 0,
  position: 'relative',
  verticalAlign: 'middle',
  cursor: 'cell',
  borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
});

export const useTextClass = makeResetStyles({
  boxSizing: 'border-box',
  paddingLeft: '6px',
  paddingRight: '6px',
  overflow: 'hidden',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});

export const useSheetStyles = makeStyles({
  corner: { left: 0, zIndex: 5 },
  columnHead: { top: 0 },
  rowHead: { left: 0 },
  headChosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  centred: { textAlign: 'center' },
  right: { textAlign: 'right' },
  left: { textAlign: 'left' },
  runsOn: { overflow: 'visible', whiteSpace: 'pre', overflowWrap: 'normal' },
  title: { fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
  negative: { color: tokens.colorPaletteRedForeground1 },
  flagged: { cursor: 'pointer' },
  // A tint and a corner: the corner has a shape of its own for each severity's weight, so colour is not alone.
  error: {
    backgroundColor: [tokens.colorStatusDangerBackground1, tint(tokens.colorStatusDangerBackground3)],
    '&::after': { borderTopColor: tokens.colorStatusDangerBackground3 },
  },
  verify: {
    backgroundColor: [tokens.colorStatusWarningBackground1, tint(tokens.colorStatusWarningBackground3)],
    '&::after': { borderTopColor: tokens.colorStatusWarningBackground3 },
  },
  notice: {
    backgroundColor: [tokens.colorNeutralBackground3, tint(tokens.colorPaletteBlueForeground2)],
    '&::after': { borderTopColor: tokens.colorPaletteBlueForeground2 },
  },
  marked: {
    '&::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      width: 0,
      height: 0,
      borderTopWidth: '9px',
      borderTopStyle: 'solid',
      borderLeft: '9px solid transparent',
    },
  },
  otherSide: {
    backgroundColor: 'transparent',
    '&::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      width: 0,
      height: 0,
      borderTopWidth: '6px',
      borderTopStyle: 'solid',
      borderLeft: '6px solid transparent',
    },
  },
  wide: { backgroundColor: 'transparent' },
  selection: {
    position: 'absolute',
    boxSizing: 'border-box',
    pointerEvents: 'none',
    zIndex: 2,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: '2px',
  },
  also: {
    position: 'absolute',
    boxSizing: 'border-box',
    pointerEvents: 'none',
    zIndex: 2,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: '2px',
  },
  pointedOut: {
    animationName: {
      from: { boxShadow: `0 0 0 10px ${tokens.colorBrandBackground2}` },
      to: { boxShadow: `0 0 0 0 transparent` },
    },
    animationDuration: '900ms',
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms' },
  },
});
