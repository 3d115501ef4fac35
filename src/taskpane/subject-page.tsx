/** 科目: finds subjects of the year's catalogue and inserts those that are ticked into the table the user stands in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Classification } from '../catalogue/subjects';
import { fundOfTable } from '../insertion/table-fund';
import type { TabPageProps } from './tab-page';
import { localOfWorkbook, type LocalSource } from './local-catalogue-file';
import { SubjectInsertion } from './subject-insertion';
import {
  catalogueOf,
  foundLines,
  MOST_FOUND,
  placeOf,
  planFor,
  presentIn,
  rowIn,
  targetAt,
  targetsOf,
  treeLines,
  usedCodes,
  usualTarget,
  usualYear,
} from './subject-picker';
import { SubjectSearch } from './subject-search';
import { SubjectTree } from './subject-tree';
import { useCursor } from './use-cursor';
import { useSession, useSessionState } from './use-session';
import { NOTICES, SUBJECTS, WRITES } from './wording';

const useStyles = makeStyles({
  /** Where the pane is too low for all of it, the whole page scrolls, so that its foot can be reached. */
  page: { display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  list: {
    flexGrow: 1,
    minHeight: '80px',
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nothing: {
    margin: 0,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

const NO_CODES: ReadonlySet<string> = new Set();

export function SubjectPage({ inFront }: TabPageProps) {
  const styles = useStyles();
  const session = useSession();
  const { reading, task } = useSessionState();
  const { cursor, refresh } = useCursor(inFront);
  const list = useRef<HTMLDivElement>(null);

  const targets = useMemo(() => (reading ? targetsOf(reading.book) : []), [reading]);
  const here = targetAt(targets, cursor);
  const [chosenTarget, setChosenTarget] = useState<string>();
  const [chosenKind, setChosenKind] = useState<Classification>();
  const [chosenYear, setChosenYear] = useState<number>();
  // Going to another table in the workbook overrules what was chosen by hand.
  useEffect(() => {
    setChosenTarget(undefined);
    setChosenKind(undefined);
  }, [here?.key]);

  const [ticked, setTicked] = useState(NO_CODES);
  const wanted = targets.find(({ key }) => key === chosenTarget) ?? here ?? targets[0];
  const classification = chosenKind ?? wanted?.subjects.classification ?? '功能';
  const own = targets.filter(({ subjects }) => subjects.classification === classification);
  const target =
    own.find(({ key }) => key === chosenTarget) ??
    usualTarget(
      own,
      own.find((one) => one === here),
      [...ticked],
      chosenYear ?? usualYear(reading?.book, here),
    );
  const year = chosenYear ?? (reading ? usualYear(reading.book, target) : 0);
  const fund = target && fundOfTable(target.table.kind);
  const atRow = target && rowIn(target.table, cursor);

  const [file, setFile] = useState<LocalSource>();
  const sheet = useMemo(() => reading && localOfWorkbook(reading.snapshot), [reading]);
  const local = useMemo(() => [...(sheet?.subjects ?? []), ...(file?.subjects ?? [])], [sheet, file]);
  const catalogue = useMemo(
    () =>
      year === 0
        ? undefined
        : catalogueOf(classification, year, local, usedCodes(targets, classification), fund),
    [classification, year, local, targets, fund],
  );

  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const [open, setOpen] = useState(NO_CODES);
  useEffect(() => setTicked(NO_CODES), [classification]);
  useEffect(() => list.current?.scrollTo({ top: 0 }), [asked, classification]);
  const lines = useMemo(
    () => (!catalogue ? [] : asked === '' ? treeLines(catalogue, open) : foundLines(catalogue, asked)),
    [catalogue, asked, open],
  );
  const places = useMemo(
    () => (target ? presentIn(target, atRow) : new Map<string, never>()),
    [target, atRow],
  );
  const present = useMemo(
    () =>
      new Map(
        [...places].map(
          ([code, { row }]) => [code, SUBJECTS.presentAt(target?.short ?? '', row + 1)] as const,
        ),
      ),
    [places, target],
  );
  const plan = useMemo(
    () =>
      reading && target && ticked.size > 0
        ? planFor(reading.snapshot, target, [...ticked], { year, atRow, local })
        : undefined,
    [reading, target, ticked, year, atRow, local],
  );

  const onTick = useCallback((code: string) => setTicked((before) => toggled(before, code)), []);
  const onOpen = useCallback(
    (code: string, to: boolean) =>
      setOpen((before) => (before.has(code) === to ? before : toggled(before, code))),
    [],
  );
  const onGo = useCallback(
    (code: string) => {
      const at = places.get(code);
      if (!at) return;
      const { row, column } = at;
      void session.goTo([{ sheet: at.sheet, area: { top: row, bottom: row, left: column, right: column } }]);
    },
    [places, session],
  );
  const insert = async (): Promise<void> => {
    if (!target || !plan) return;
    const { key, short } = target;
    const codes = [...ticked];
    const show = placeOf(target, plan);
    const done = await session.write({
      title: WRITES.insertion(plan.rows.length),
      notice: NOTICES.inserted(short, plan.rows.length),
      changes: (now) => {
        const same = targetsOf(now.book).find((one) => one.key === key) ?? target;
        return planFor(now.snapshot, same, codes, { year, atRow, local }).changes;
      },
      ...(show ? { show } : {}),
    });
    if (done) setTicked(NO_CODES);
  };

  if (!reading || !catalogue) return null;
  return (
    <div className={styles.page} onPointerEnter={refresh}>
      <SubjectSearch
        query={query}
        onQuery={setQuery}
        classification={classification}
        onClassification={setChosenKind}
        year={year}
        onYear={setChosenYear}
        sources={[sheet, file].filter((one) => one !== undefined)}
        file={file}
        onFile={setFile}
        found={asked === '' ? undefined : SUBJECTS.found(lines.length, MOST_FOUND)}
        onDown={() => list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()}
      />
      <div className={styles.list} ref={list}>
        {lines.length === 0 ? (
          <p className={styles.nothing}>{SUBJECTS.nothing(asked, year)}</p>
        ) : (
          <SubjectTree
            label={asked === '' ? SUBJECTS.tree : SUBJECTS.results}
            lines={lines}
            flat={asked !== ''}
            ticked={ticked}
            present={present}
            onTick={onTick}
            onOpen={onOpen}
            onGo={onGo}
          />
        )}
      </div>
      <SubjectInsertion
        targets={own}
        target={target}
        noTarget={
          targets.length === 0
            ? SUBJECTS.noTargets
            : SUBJECTS.noTarget(SUBJECTS.classifications[classification])
        }
        ticked={ticked.size}
        plan={plan}
        busy={task !== undefined}
        onTarget={setChosenTarget}
        onClear={() => setTicked(NO_CODES)}
        onInsert={() => void insert()}
      />
    </div>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
