/** 填充: what can be worked out and stands in no cell yet, by column; what is ticked is written in one go. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { fillBook } from '../app/fill';
import type { Filling } from '../derived/fill';
import { changesOf, isChosenAtFirst, type ProposedCell, type UnclearCell } from '../findings/proposed-cell';
import { a1, type CellRef } from '../grid/address';
import { ChangesRefused } from '../grid/changes';
import { afterPaint } from './after-paint';
import { FillGroup } from './fill-group';
import { chosenOf, groupsOf, keyOf, sameOf, turnedAll, type ProposalGroup } from './fill-groups';
import { FIRST_CHOICES, FillOptions, type FillChoices } from './fill-options';
import { withinScope, type FillScope } from './fill-scope';
import { FILL_CHOICES } from './fill-wording';
import { INDICATORS } from './indicators-wording';
import type { TabPageProps } from './tab-page';
import type { Reading } from './session-state';
import { useCursor } from './use-cursor';
import { useSession, useSessionState } from './use-session';
import { useView } from './view-state';
import { LINK } from './looks';
import { FILL, NOTICES, WRITES } from './wording';

/** More proposals than this are folded at first. */
const MANY = 40;

const useStyles = makeStyles({
  /** Where the pane is too low for all of it, the whole page scrolls, so that its foot can be reached. */
  page: { display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  list: {
    flexGrow: 1,
    minHeight: '80px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarWidth: 'thin',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  further: { ...LINK, alignSelf: 'flex-start', minHeight: '24px', textAlign: 'left' },
  unclear: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

function filled({ book, snapshot }: Reading, { unitType, ...choices }: FillChoices): Filling {
  const unit = unitType === '' ? {} : { unitType };
  return fillBook(book, snapshot, { ...choices, ...unit, overwrite: true });
}

export function FillPage({ inFront }: TabPageProps) {
  const styles = useStyles();
  const session = useSession();
  const { task, reading } = useSessionState();
  const { cursor, refresh } = useCursor(inFront);
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [scope, setScope] = useState<FillScope>('全部');
  const all = useFilling(choices, inFront);
  const filling = useMemo(
    () => (all && reading ? (withinScope(all, scope, reading.book, cursor) ?? NOWHERE) : undefined),
    [all, scope, reading, cursor],
  );
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupsOf(filling?.proposals ?? []), [filling]);
  const chosen = useMemo(() => chosenOf(filling?.proposals ?? [], turned), [filling, turned]);

  const onFold = useCallback((key: string) => setFolded((before) => toggled(before, key)), []);
  const onTurn = useCallback((one: ProposedCell) => setTurned((before) => toggled(before, keyOf(one))), []);
  const onTurnAll = useCallback(
    (group: ProposalGroup, to: boolean) => setTurned((before) => turnedAll(group, before, to)),
    [],
  );
  const onGo = useCallback(
    ({ at: { sheet, row, column } }: { readonly at: CellRef }) =>
      void session.goTo([{ sheet, area: { top: row, bottom: row, left: column, right: column } }]),
    [session],
  );
  const fill = async (): Promise<void> => {
    if (task || chosen.length === 0) return;
    const done = await session.write({
      title: WRITES.filling(chosen.length),
      notice: NOTICES.filled(chosen.length),
      changes: (now) => {
        const same = now === reading ? chosen : sameOf(chosen, filled(now, choices).proposals);
        if (!same) throw new ChangesRefused({ reason: 'invalid', cells: [], message: FILL.changed });
        return changesOf(same);
      },
    });
    if (done) setTurned(new Set());
  };

  const few = (filling?.proposals.length ?? 0) <= MANY;
  return (
    <div className={styles.page} onPointerEnter={refresh}>
      <FillOptions
        choices={choices}
        scope={scope}
        onChange={(part) => setChoices((before) => ({ ...before, ...part }))}
        onScope={setScope}
      />
      <div className={styles.list}>
        {filling ? null : <p className={styles.text}>{FILL.reading}</p>}
        {filling?.proposals.length === 0 ? (
          <>
            <p className={styles.text}>{filling === NOWHERE ? FILL_CHOICES.nowhere : FILL.none}</p>
            {choices.totals || filling === NOWHERE ? null : <p className={styles.text}>{FILL.noneHint}</p>}
          </>
        ) : null}
        {groups.map((group) => (
          <FillGroup
            key={group.key}
            group={group}
            turned={turned}
            isOpen={few !== folded.has(group.key)}
            onFold={onFold}
            onTurn={onTurn}
            onTurnAll={onTurnAll}
            onGo={onGo}
          />
        ))}
        {filling ? <Unclear cells={filling.unclear} /> : null}
      </div>
      <div className={styles.foot}>
        {filling && filling.proposals.length > 0 ? (
          <>
            <Notes proposals={filling.proposals} chosen={chosen.length} />
            <Button
              appearance="primary"
              disabledFocusable={chosen.length === 0}
              aria-disabled={task !== undefined || chosen.length === 0}
              onClick={() => void fill()}
            >
              {chosen.length === 0 ? FILL.fill : FILL.fillCount(chosen.length)}
            </Button>
          </>
        ) : null}
        <ToIndicators />
      </div>
    </div>
  );
}

/** The way to 指标分析. It stands at the foot whatever is worked out above it, so that it never moves. */
function ToIndicators() {
  const styles = useStyles();
  const view = useView();
  return (
    <button type="button" className={styles.further} onClick={() => view.show({ name: 'indicators' })}>
      {INDICATORS.openFromFill}
    </button>
  );
}

/** Shown where the user stands in no table and asked for that of the cursor. */
const NOWHERE: Filling = { proposals: [], unclear: [] };

/** The proposals for the workbook as last read; undefined until they are worked out. */
function useFilling(choices: FillChoices, inFront: boolean): Filling | undefined {
  const { reading } = useSessionState();
  const [worked, setWorked] = useState<{ reading: Reading; choices: FillChoices; filling: Filling }>();
  useEffect(() => {
    if (!reading || !inFront) return;
    // It takes a moment, in which the page already shows that it is being worked out.
    let wanted = true;
    void afterPaint().then(() => {
      if (wanted) setWorked({ reading, choices, filling: filled(reading, choices) });
    });
    return () => {
      wanted = false;
    };
  }, [reading, choices, inFront]);
  if (!worked) return undefined;
  return worked.reading === reading && worked.choices === choices ? worked.filling : undefined;
}

function Notes({ proposals, chosen }: { proposals: readonly ProposedCell[]; chosen: number }) {
  const styles = useStyles();
  const overwriting = proposals.filter(({ overwrites }) => overwrites).length;
  const doubtful = proposals.filter((one) => !one.overwrites && !isChosenAtFirst(one)).length;
  return (
    <>
      <p className={styles.text} role="status">
        {FILL.chosen(chosen, proposals.length)}
      </p>
      {overwriting === 0 ? null : <p className={styles.text}>{FILL.overwritesNote(overwriting)}</p>}
      {doubtful === 0 ? null : <p className={styles.text}>{FILL.doubtNote(doubtful)}</p>}
    </>
  );
}

function Unclear({ cells }: { cells: readonly UnclearCell[] }) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{FILL.unclear(cells.length)}</summary>
      <ul className={styles.unclear}>
        {cells.map(({ at, table, row, column, reason }) => (
          <li key={`${at.sheet}${at.row},${at.column}`}>
            {FILL.unclearCell(table, a1(at.row, at.column), row, column, reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
