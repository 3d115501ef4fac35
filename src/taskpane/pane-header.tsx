/** The line on top: what the workbook is, how many tables were recognised, and the way to settings. */
import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular, Settings20Regular } from '@fluentui/react-icons';
import type { Recognition } from './recognition';
import { useSessionState } from './use-session';
import { useView } from './view-state';
import { FAMILY, PANE } from './wording';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  about: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
    textAlign: 'left',
  },
  what: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1 },
  count: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
});

export function PaneHeader() {
  const styles = useStyles();
  const { recognition } = useSessionState();
  const view = useView();
  const at = view.state.page.name;
  return (
    <div className={styles.header}>
      {recognition ? (
        <Button
          appearance="subtle"
          className={styles.about}
          aria-label={PANE.recognitionOf(
            `${aboutOf(recognition)}，${PANE.tables(recognition.tables.length)}`,
          )}
          aria-expanded={at === 'recognition'}
          onClick={() => (at === 'recognition' ? view.back() : view.show({ name: 'recognition' }))}
        >
          <span className={styles.line}>
            <span className={styles.what}>{aboutOf(recognition)}</span>
            <span className={styles.count}>{PANE.tables(recognition.tables.length)}</span>
            <span className={styles.chevron}>
              <ChevronRight16Regular />
            </span>
          </span>
        </Button>
      ) : (
        <div className={styles.about} />
      )}
      <Tooltip content={PANE.settings} relationship="label">
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-expanded={at === 'settings'}
          onClick={() => (at === 'settings' ? view.back() : view.show({ name: 'settings' }))}
        />
      </Tooltip>
    </div>
  );
}

/** 部门预算 · 2023 · 万元 */
function aboutOf({ family, year, amountUnit }: Recognition): string {
  const parts = [family && FAMILY[family], year === undefined ? undefined : String(year), amountUnit];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? PANE.unknown : known.join(' · ');
}
