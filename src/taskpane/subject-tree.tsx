/**
 * The list of 科目: a tree to open by hand, or what was found. Lines are ticked, those a table has already lead to it.
 * One stop of the keyboard: arrows move and open, space ticks, Enter goes to what is there.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckboxChecked20Filled,
  CheckboxUnchecked20Regular,
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
} from '@fluentui/react-icons';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { LINK } from './looks';
import type { SubjectLine } from './subject-picker';
import { SUBJECTS } from './wording';

const useStyles = makeStyles({
  list: { margin: 0, padding: `${tokens.spacingVerticalXS} 0`, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px 20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  flat: { gridTemplateColumns: '20px minmax(0, 1fr)', paddingLeft: tokens.spacingHorizontalM },
  ticked: { backgroundColor: tokens.colorNeutralBackground1Selected },
  second: { paddingLeft: '20px' },
  third: { paddingLeft: '36px' },
  chevron: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '20px',
    color: tokens.colorNeutralForeground3,
  },
  box: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
  boxTicked: { color: tokens.colorCompoundBrandForeground1 },
  there: { justifyContent: 'center', alignItems: 'center', height: '20px', width: '20px' },
  text: { minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  above: { fontWeight: tokens.fontWeightSemibold },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: LINK,
});

export interface SubjectTreeProps {
  readonly label: string;
  readonly lines: readonly SubjectLine[];
  /** True for what was found: nothing is above or below anything. */
  readonly flat: boolean;
  readonly ticked: ReadonlySet<string>;
  /** 已在表3第8行, by code. */
  readonly present: ReadonlyMap<string, string>;
  readonly onTick: (code: string) => void;
  readonly onOpen: (code: string, open: boolean) => void;
  readonly onGo: (code: string) => void;
}

export function SubjectTree(props: SubjectTreeProps) {
  const { label, lines, flat, ticked, present, onTick, onOpen, onGo } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState<string>();
  const at = Math.max(
    lines.findIndex(({ subject }) => subject.code === active),
    0,
  );
  const move = (index: number): void => {
    const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    if (!line) return;
    setActive(line.subject.code);
    list.current?.querySelector<HTMLElement>(`[data-code="${line.subject.code}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyActions(line, at, lines, { move, onTick, onOpen, onGo, present })[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      role="tree"
      aria-label={label}
      aria-multiselectable
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => (
        <Line
          key={line.subject.code}
          line={line}
          flat={flat}
          isTicked={ticked.has(line.subject.code)}
          there={present.get(line.subject.code)}
          isStop={index === at}
          onFocus={setActive}
          onTick={onTick}
          onOpen={onOpen}
          onGo={onGo}
        />
      ))}
    </ul>
  );
}

/** What the keys do on a line. */
function keyActions(
  { subject: { code }, open, depth }: SubjectLine,
  at: number,
  lines: readonly SubjectLine[],
  on: Pick<SubjectTreeProps, 'onTick' | 'onOpen' | 'onGo' | 'present'> & {
    readonly move: (index: number) => void;
  },
): Readonly<Record<string, (() => void) | undefined>> {
  const tick = (): void => (on.present.has(code) ? on.onGo(code) : on.onTick(code));
  let parent = at - 1;
  while (parent >= 0 && (lines[parent]?.depth ?? 0) >= depth) parent -= 1;
  return {
    ArrowDown: () => on.move(at + 1),
    ArrowUp: () => on.move(at - 1),
    Home: () => on.move(0),
    End: () => on.move(lines.length - 1),
    ArrowRight: open === undefined ? undefined : () => (open ? on.move(at + 1) : on.onOpen(code, true)),
    ArrowLeft: open === true ? () => on.onOpen(code, false) : parent < 0 ? undefined : () => on.move(parent),
    ' ': tick,
    Enter: tick,
  };
}

interface LineProps extends Pick<SubjectTreeProps, 'flat' | 'onTick' | 'onOpen' | 'onGo'> {
  readonly line: SubjectLine;
  readonly isTicked: boolean;
  readonly there: string | undefined;
  /** Whether the keyboard comes to this line first. */
  readonly isStop: boolean;
  readonly onFocus: (code: string) => void;
}

const Line = memo(function Line(props: LineProps) {
  const { line, flat, isTicked, there, isStop, onFocus, onTick, onOpen, onGo } = props;
  const { subject, depth, open, outside } = line;
  const { code, name } = subject;
  const styles = useStyles();
  const deeper = depth === 2 ? styles.second : depth > 2 ? styles.third : undefined;
  return (
    <li
      role="treeitem"
      data-code={code}
      tabIndex={isStop ? 0 : -1}
      aria-level={depth}
      aria-expanded={open}
      aria-checked={there === undefined ? isTicked : undefined}
      aria-label={[code, name, there, outside].filter((part) => part !== undefined).join(' ')}
      className={mergeClasses(
        styles.line,
        flat ? styles.flat : deeper,
        isTicked && there === undefined ? styles.ticked : undefined,
      )}
      onFocus={() => onFocus(code)}
      onClick={() => (there === undefined ? onTick(code) : onGo(code))}
    >
      {flat ? null : (
        <span
          className={styles.chevron}
          aria-hidden
          onClick={(event) => {
            if (open === undefined) return;
            event.stopPropagation();
            onOpen(code, !open);
          }}
        >
          {open === undefined ? null : open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
      )}
      <Box isTicked={isTicked} isThere={there !== undefined} />
      <span className={styles.text}>
        <span className={styles.code}>{code}</span>
        <span className={mergeClasses(styles.name, flat || depth > 1 ? undefined : styles.above)}>
          {name}
        </span>
        {there === undefined ? null : (
          <span className={styles.note}>
            <span className={styles.link}>{there} →</span>
          </span>
        )}
        {outside === undefined ? null : <span className={styles.note}>{outside}</span>}
        {subject.grade === 'unsure' ? <span className={styles.note}>{SUBJECTS.unsure}</span> : null}
      </span>
    </li>
  );
});

function Box({ isTicked, isThere }: { isTicked: boolean; isThere: boolean }) {
  const styles = useStyles();
  if (isThere)
    return (
      <span className={mergeClasses(styles.box, styles.there)} aria-hidden>
        <Checkmark16Regular />
      </span>
    );
  return (
    <span className={mergeClasses(styles.box, isTicked ? styles.boxTicked : undefined)} aria-hidden>
      {isTicked ? <CheckboxChecked20Filled /> : <CheckboxUnchecked20Regular />}
    </span>
  );
}
