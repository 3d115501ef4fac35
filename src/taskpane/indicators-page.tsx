/** 指标分析: last year's workbook to compare with, what jumped first, and the button that writes the sheet. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { analyseWorkbook, type AnalyseOutcome } from '../app/analyse';
import { ChangesRefused } from '../grid/changes';
import { analysisSheetName } from '../report/analysis-writing';
import { IndicatorsPreview } from './indicators-preview';
import { INDICATORS } from './indicators-wording';
import { lastYearOfFile, type LastYear } from './last-year-file';
import { HEADING, SURFACE } from './looks';
import { PageFrame } from './page-frame';
import type { Reading, Session } from './session-state';
import { useSession, useSessionState } from './use-session';
import { VERSION } from './version';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: tokens.spacingVerticalM,
    ...SURFACE,
  },
  heading: {
    margin: 0,
    ...HEADING,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  write: { width: '100%' },
});

/** Last year's workbooks stay open as long as their session, whatever page is in front. */
const kept = new WeakMap<Session, LastYear>();

export function IndicatorsPage() {
  const styles = useStyles();
  const session = useSession();
  const { task, reading, workbook } = useSessionState();
  const [lastYear, setLastYear] = useState(() => kept.get(session));
  const outcome = useMemo(
    () => reading && outcomeOf(reading, workbook, lastYear),
    [reading, workbook, lastYear],
  );
  useCurrentReading(session);
  const choose = (chosen: LastYear | undefined): void => {
    if (chosen) kept.set(session, chosen);
    else kept.delete(session);
    setLastYear(chosen);
  };
  const canWrite = outcome?.kind === '分析' && task === undefined;
  return (
    <PageFrame
      title={INDICATORS.title}
      foot={
        <Button
          appearance="primary"
          className={styles.write}
          disabledFocusable={outcome?.kind !== '分析'}
          aria-disabled={!canWrite}
          onClick={() => void (canWrite && reading ? write(session, reading, workbook, lastYear) : undefined)}
        >
          {INDICATORS.write}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.text}>{INDICATORS.note}</p>
        <LastYearChoice lastYear={lastYear} onChoose={choose} />
        {outcome === undefined ? <p className={styles.text}>{INDICATORS.reading}</p> : null}
        {outcome?.kind === '无法分析' ? (
          <p className={styles.text} role="alert">
            {outcome.message}
          </p>
        ) : null}
        {outcome?.kind === '分析' ? (
          <IndicatorsPreview analysis={outcome.analysis} onGoTo={(cells) => void session.goTo([cells])} />
        ) : null}
      </div>
    </PageFrame>
  );
}

function outcomeOf(
  { snapshot, book }: Reading,
  name: string,
  lastYear: LastYear | undefined,
): AnalyseOutcome {
  return analyseWorkbook({ current: { name, snapshot, book }, ...(lastYear ? { lastYear } : {}) });
}

/** Writes what the workbook comes to as it then stands. */
async function write(
  session: Session,
  reading: Reading,
  workbook: string,
  lastYear: LastYear | undefined,
): Promise<void> {
  const sheet = analysisSheetName(reading.snapshot);
  await session.write({
    title: INDICATORS.write,
    notice: INDICATORS.written(sheet),
    changes: (now) => {
      const outcome = outcomeOf(now, workbook, lastYear);
      if (outcome.kind === '无法分析')
        throw new ChangesRefused({ reason: 'invalid', cells: [], message: outcome.message });
      return outcome.changes({ version: VERSION, time: new Date() });
    },
    show: { sheet, area: { top: 0, bottom: 0, left: 0, right: 0 } },
  });
}

/** A workbook that has changed since it was read is read again. */
function useCurrentReading(session: Session): void {
  useEffect(() => {
    const refresh = (): void => {
      const { reading, readingOutdated, task } = session.getState();
      if (!task && (!reading || readingOutdated)) void session.recognise();
    };
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [session]);
}

function LastYearChoice({
  lastYear,
  onChoose,
}: {
  lastYear: LastYear | undefined;
  onChoose: (chosen: LastYear | undefined) => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const open = async (file: File): Promise<void> => {
    const opened = await lastYearOfFile(file.name, new Uint8Array(await file.arrayBuffer()));
    setProblem(typeof opened === 'string' ? opened : undefined);
    if (typeof opened !== 'string') onChoose(opened);
  };
  return (
    <section className={styles.section} aria-label={INDICATORS.lastYear}>
      <h3 className={styles.heading}>{INDICATORS.lastYear}</h3>
      <p className={styles.text} role="status">
        {lastYear ? INDICATORS.chosen(lastYear.name, lastYear.book.year) : INDICATORS.noLastYear}
      </p>
      <div className={styles.buttons}>
        <Button icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          {lastYear ? INDICATORS.chooseOther : INDICATORS.choose}
        </Button>
        {lastYear ? (
          <Button appearance="subtle" onClick={() => onChoose(undefined)}>
            {INDICATORS.remove}
          </Button>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={INDICATORS.choose}
        accept=".xlsx,.xlsm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void open(file);
          target.value = '';
        }}
      />
      {problem === undefined ? null : (
        <p className={styles.text} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
