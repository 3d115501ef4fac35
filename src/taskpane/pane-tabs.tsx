/** The tabs under the header line: 校验, 科目, 填充. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useView, TABS as ORDER, type Tab as TabName } from './view-state';
import { useSessionState } from './use-session';
import { TABS } from './wording';

const useStyles = makeStyles({
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
});

/** Names of the tabs for what they open. */
export const TAB_IDS: Readonly<Record<TabName, string>> = {
  check: 'gongkai-tab-check',
  subjects: 'gongkai-tab-subjects',
  fill: 'gongkai-tab-fill',
};

export function PaneTabs() {
  const styles = useStyles();
  const view = useView();
  const { recognition } = useSessionState();
  // Before anything is read there is nothing to look up or to fill in.
  if (!recognition) return null;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={TABS.label}
      selectedValue={view.state.tab}
      onTabSelect={(_, { value }) => {
        const tab = ORDER.find((one) => one === value);
        if (tab) view.show({ name: tab });
      }}
    >
      {ORDER.map((tab) => (
        <Tab key={tab} id={TAB_IDS[tab]} value={tab}>
          {TABS.names[tab]}
        </Tab>
      ))}
    </TabList>
  );
}
