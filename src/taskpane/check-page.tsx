/**
 * 校验: first sight before a check; then the verdict, the counts and the list of findings, scrolled as one. A workbook
 * without a single table stays at first sight: counts of nothing would look like a workbook that passed.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FindingList } from './finding-list';
import { FirstSight, type FirstSightProps } from './first-sight';
import { Summary } from './summary';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    // The list measures itself; the browser's own anchoring would work against it.
    overflowAnchor: 'none',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    paddingBottom: tokens.spacingVerticalL,
    boxSizing: 'border-box',
  },
});

export function CheckPage(props: FirstSightProps) {
  const styles = useStyles();
  const session = useSession();
  const { result, phase, failure } = useSessionState();
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phase === 'idle' && !failure) void session.recognise();
  }, [session, phase, failure]);
  const judged = result !== undefined && result.report.tables.length > 0;
  const listed = result !== undefined && (judged || result.report.findings.length > 0);
  return (
    <div className={styles.page} ref={scroll}>
      {judged ? <Summary result={result} /> : <FirstSight {...props} />}
      {listed ? <FindingList result={result} scroll={scroll} /> : null}
    </div>
  );
}
