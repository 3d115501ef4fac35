/** 校验: first sight before a check; then the verdict, the counts and the list of findings, scrolled as one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FindingList } from './finding-list';
import { FirstSight } from './first-sight';
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

export function CheckPage() {
  const styles = useStyles();
  const session = useSession();
  const { result, phase, failure } = useSessionState();
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phase === 'idle' && !failure) void session.recognise();
  }, [session, phase, failure]);
  return (
    <div className={styles.page} ref={scroll}>
      {result ? (
        <>
          <Summary result={result} />
          <FindingList result={result} scroll={scroll} />
        </>
      ) : (
        <FirstSight />
      )}
    </div>
  );
}
