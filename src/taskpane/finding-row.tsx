/** One finding: a line that opens into 问题, 依据, 建议 and what can be done about it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../findings/finding';
import { areaA1 } from '../grid/address';
import { FindingDetail } from './finding-detail';
import { findingKey } from './list-items';
import { BARE_BUTTON } from './looks';
import type { CheckResult } from './session-state';
import { SeverityIcon } from './severity';
import { TWO_LINES } from './two-lines';
import { useSession, useSessionState } from './use-session';
import { useView } from './view-state';
import { DETAIL, LIST } from './wording';

const useStyles = makeStyles({
  row: {
    margin: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    marginBottom: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXXS,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    ...BARE_BUTTON,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  icon: { paddingTop: '1px' },
  text: {
    ...TWO_LINES,
    overflowWrap: 'anywhere',
  },
  where: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
});

export function FindingRow({
  finding,
  text,
  result,
  active,
}: {
  finding: Finding;
  text: string;
  result: CheckResult;
  active: boolean;
}) {
  const styles = useStyles();
  const session = useSession();
  const { selected } = useSessionState();
  const view = useView();
  const key = findingKey(finding.fingerprint);
  const open = view.isToggled(key);
  const goTo = (): void => {
    view.toggle(key, true);
    void session.goToFinding(finding);
  };
  return (
    <div
      className={mergeClasses(
        styles.row,
        open && styles.open,
        !open && selected === finding.fingerprint && styles.selected,
      )}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !open) return;
        event.preventDefault();
        view.toggle(key, false);
        event.currentTarget.querySelector<HTMLElement>('[data-stop]')?.focus();
      }}
    >
      <button
        type="button"
        data-stop
        className={styles.head}
        tabIndex={active ? 0 : -1}
        aria-expanded={open}
        onClick={() => (open ? view.toggle(key, false) : goTo())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          goTo();
        }}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} said />
        </span>
        <span className={styles.text}>{open ? headOf(finding) : text}</span>
        <span className={styles.where}>
          <span>{where(finding)}</span>
          {result.explanations.has(finding.fingerprint) ? <span>{LIST.explained}</span> : null}
        </span>
      </button>
      {open ? <FindingDetail finding={finding} result={result} /> : null}
    </div>
  );
}

/** What heads an open finding: the kind of thing, the words themselves stand below. */
function headOf({ severity, category, rule }: Finding): string {
  return `${severity} · ${category} · ${rule}`;
}

/** D14, or D14 等 3 处. */
function where({ cells: [first, ...others] }: Finding): string {
  if (!first) return '';
  const cell = areaA1(first.area);
  return others.length === 0 ? cell : DETAIL.several(cell, others.length + 1);
}
