/** 填充: what can be worked out and stands in no cell yet, by column; what is ticked is written in one go. */
import { Button, Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { fillWorkbook, type FillWorkbookOptions } from '../app/fill';
import type { Filling } from '../derived/fill';
import { changesOf, isChosenAtFirst, type ProposedCell, type UnclearCell } from '../findings/proposed-cell';
import { a1, type CellRef } from '../grid/address';
import { ChangesRefused } from '../grid/changes';
import { FillGroup } from './fill-group';
import { chosenOf, groupsOf, keyOf, sameOf, turnedAll, type ProposalGroup } from './fill-groups';
import type { TabPageProps } from './tab-page';
import type { Reading } from './session-state';
import { useCursor } from './use-cursor';
import { useSession, useSessionState } from './use-session';
import { FILL, NOTICES, WRITES } from './wording';

/** More proposals than this are folded at first. */
const MANY = 40;
/** Milliseconds: a frame or two. */
const AFTER_FRAME = 30;
const ZERO_BASES = ['', '0', '—'] as const;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  options: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  wide: { gridColumn: '1 / -1', marginLeft: `-${tokens.spacingHorizontalS}` },
  select: { minWidth: 0 },
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
  unclear: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

type Options = Required<Pick<FillWorkbookOptions, 'formulas' | 'totals' | 'zeroBase'>>;

const FIRST: Options = { formulas: false, totals: false, zeroBase: '' };

function filled({ snapshot }: Reading, options: Options): Filling {
  return fillWorkbook(snapshot, { ...options, overwrite: true });
}

export function FillPage({ inFront }: TabPageProps) {
  const styles = useStyles();
  const session = useSession();
  const { task, reading } = useSessionState();
  const { refresh } = useCursor(inFront);
  const [options, setOptions] = useState(FIRST);
  const filling = useFilling(options, inFront);
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
        const same = now === reading ? chosen : sameOf(chosen, filled(now, options).proposals);
        if (!same) throw new ChangesRefused({ reason: 'invalid', cells: [], message: FILL.changed });
        return changesOf(same);
      },
    });
    if (done) setTurned(new Set());
  };

  const few = (filling?.proposals.length ?? 0) <= MANY;
  return (
    <div className={styles.page} onPointerEnter={refresh}>
      <Choices options={options} onChange={(part) => setOptions((before) => ({ ...before, ...part }))} />
      <div className={styles.list}>
        {filling ? null : <p className={styles.text}>{FILL.reading}</p>}
        {filling?.proposals.length === 0 ? (
          <>
            <p className={styles.text}>{FILL.none}</p>
            {options.totals ? null : <p className={styles.text}>{FILL.noneHint}</p>}
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
      {filling && filling.proposals.length > 0 ? (
        <div className={styles.foot}>
          <Notes proposals={filling.proposals} chosen={chosen.length} />
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            aria-disabled={task !== undefined || chosen.length === 0}
            onClick={() => void fill()}
          >
            {chosen.length === 0 ? FILL.fill : FILL.fillCount(chosen.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The proposals for the workbook as last read; undefined until they are worked out. */
function useFilling(options: Options, inFront: boolean): Filling | undefined {
  const { reading } = useSessionState();
  const [worked, setWorked] = useState<{ reading: Reading; options: Options; filling: Filling }>();
  useEffect(() => {
    if (!reading || !inFront) return;
    // After the frame: it takes a moment, in which the page shows already.
    const work = (): void => setWorked({ reading, options, filling: filled(reading, options) });
    const timer = setTimeout(work, AFTER_FRAME);
    return () => clearTimeout(timer);
  }, [reading, options, inFront]);
  if (!worked) return undefined;
  return worked.reading === reading && worked.options === options ? worked.filling : undefined;
}

function Choices({ options, onChange }: { options: Options; onChange: (part: Partial<Options>) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.options} role="group" aria-label={FILL.options}>
      <label htmlFor="gongkai-fill-as">{FILL.write}</label>
      <Select
        id="gongkai-fill-as"
        size="small"
        className={styles.select}
        value={options.formulas ? 'formulas' : 'values'}
        onChange={(_, { value }) => onChange({ formulas: value === 'formulas' })}
      >
        <option value="values">{FILL.asValues}</option>
        <option value="formulas">{FILL.asFormulas}</option>
      </Select>
      <label htmlFor="gongkai-fill-zero">{FILL.zeroBase}</label>
      <Select
        id="gongkai-fill-zero"
        size="small"
        className={styles.select}
        value={options.zeroBase}
        onChange={(_, { value }) => onChange({ zeroBase: ZERO_BASES.find((one) => one === value) ?? '' })}
      >
        {ZERO_BASES.map((one) => (
          <option key={one} value={one}>
            {FILL.zeroBases[one]}
          </option>
        ))}
      </Select>
      <Checkbox
        className={styles.wide}
        label={FILL.totals}
        checked={options.totals}
        onChange={(_, { checked }) => onChange({ totals: checked === true })}
      />
    </div>
  );
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
