/** Lines of the list that are no findings: titles, the tools of the list, groups. */
import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { SEVERITIES } from '../findings/finding';
import type { Report } from '../report/report';
import { otherFindings, type ListItem } from './list-items';
import { BARE_BUTTON } from './looks';
import { GROUPINGS } from './preferences';
import { SeverityIcon } from './severity';
import { usePreferences } from './use-session';
import { useView } from './view-state';
import { LIST } from './wording';

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'right',
  },
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  filters: { display: 'flex', columnGap: tokens.spacingHorizontalXS, width: '100%' },
  filter: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    columnGap: tokens.spacingHorizontalXXS,
  },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  select: { minWidth: 0, width: '96px' },
  group: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '36px',
    ...BARE_BUTTON,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
  // The printed number at the end tells tables of one kind apart: it is not cut off.
  groupTitle: { overflowWrap: 'anywhere' },
  counts: { display: 'flex', columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '2px' },
  nothing: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
});

export function CausesTitle({ count }: { count: number }) {
  const styles = useStyles();
  return (
    <div className={styles.title}>
      <h3 className={styles.heading}>
        {LIST.causes} {count}
      </h3>
      <span className={styles.note}>{LIST.causesNote}</span>
    </div>
  );
}

export function Toolbar({ title, report }: { title: string; report: Report }) {
  const styles = useStyles();
  const view = useView();
  const [{ grouping }, change] = usePreferences();
  const findings = otherFindings(report);
  return (
    <div className={styles.toolbar}>
      <h3 className={styles.heading}>{title}</h3>
      <Select
        size="small"
        className={styles.select}
        aria-label={LIST.group}
        value={grouping}
        onChange={(_, { value }) => {
          const chosen = GROUPINGS.find((one) => one === value);
          if (chosen) change({ grouping: chosen });
        }}
      >
        {GROUPINGS.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <div className={styles.filters} role="group" aria-label={LIST.filter}>
        {SEVERITIES.map((severity) => {
          const on = view.state.severities.has(severity);
          const count = findings.filter((finding) => finding.severity === severity).length;
          return (
            <Button
              key={severity}
              size="small"
              className={mergeClasses(styles.filter, on ? undefined : styles.off)}
              appearance={on ? 'outline' : 'subtle'}
              aria-pressed={on}
              icon={<SeverityIcon severity={severity} />}
              onClick={() => view.toggleSeverity(severity)}
            >
              {LIST.filterOne(severity, count)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

export function GroupRow({ item, active }: { item: Extract<ListItem, { kind: 'group' }>; active: boolean }) {
  const styles = useStyles();
  const view = useView();
  return (
    <button
      type="button"
      data-stop
      className={styles.group}
      tabIndex={active ? 0 : -1}
      aria-expanded={item.open}
      title={item.title}
      onClick={() => view.toggle(item.key)}
    >
      <span className={styles.chevron}>
        {item.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.groupTitle}>{item.title}</span>
      <span className={styles.counts}>
        {item.counts.map(({ severity, count }) => (
          <span key={severity} className={styles.count}>
            <SeverityIcon severity={severity} said />
            {count}
          </span>
        ))}
      </span>
    </button>
  );
}

export function NothingRow({ text }: { text: string }) {
  const styles = useStyles();
  return <div className={styles.nothing}>{text}</div>;
}
