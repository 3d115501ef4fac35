/** The head of 科目: what to look for, in which classification and year, and a local catalogue beside the official one. */
import { Button, SearchBox, Select, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Classification } from '../catalogue/subjects';
import { localOfFile, type LocalSource } from './local-catalogue-file';
import { CLASSIFICATIONS, YEARS } from './subject-picker';
import { SUBJECTS } from './wording';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  search: { maxWidth: 'none', width: '100%' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  select: { minWidth: 0 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  source: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '80px', overflowY: 'auto' },
});

export interface SubjectSearchProps {
  readonly query: string;
  readonly classification: Classification;
  readonly year: number;
  /** Local catalogues in use. */
  readonly sources: readonly LocalSource[];
  /** The one of them that was opened from a file. */
  readonly file: LocalSource | undefined;
  /** 找到 3 个科目; undefined without a query. */
  readonly found: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onClassification: (classification: Classification) => void;
  readonly onYear: (year: number) => void;
  readonly onFile: (source: LocalSource | undefined) => void;
  /** To the list. */
  readonly onDown: () => void;
}

export function SubjectSearch(props: SubjectSearchProps) {
  const { query, classification, year, found, onQuery, onClassification, onYear, onDown } = props;
  const styles = useStyles();
  return (
    <div className={styles.head} role="search">
      <SearchBox
        className={styles.search}
        aria-label={SUBJECTS.search}
        placeholder={SUBJECTS.placeholder}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          }
          if (event.key === 'Escape' && query !== '') onQuery('');
        }}
      />
      <div className={styles.choices}>
        <Select
          size="small"
          className={styles.select}
          aria-label={SUBJECTS.classification}
          value={classification}
          onChange={(_, { value }) => {
            const chosen = CLASSIFICATIONS.find((one) => one === value);
            if (chosen) onClassification(chosen);
          }}
        >
          {CLASSIFICATIONS.map((one) => (
            <option key={one} value={one}>
              {SUBJECTS.classifications[one]}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.select}
          aria-label={SUBJECTS.year}
          value={String(year)}
          onChange={(_, { value }) => onYear(Number(value))}
        >
          {YEARS.map((one) => (
            <option key={one} value={String(one)}>
              {SUBJECTS.ofYear(one)}
            </option>
          ))}
        </Select>
        <LocalButton {...props} />
      </div>
      <Sources {...props} />
      <p className={styles.small} role="status" hidden={found === undefined}>
        {found ?? ''}
      </p>
    </div>
  );
}

function LocalButton({ onFile }: SubjectSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string>();
  const styles = useStyles();
  const open = async (file: File): Promise<void> => {
    const source = await localOfFile(file.name, new Uint8Array(await file.arrayBuffer()));
    setUnread(source ? undefined : file.name);
    if (source) onFile(source);
  };
  return (
    <>
      <Tooltip content={SUBJECTS.localHint} relationship="description">
        <Button
          size="small"
          appearance="subtle"
          icon={<FolderOpen20Regular />}
          aria-label={SUBJECTS.local}
          onClick={() => input.current?.click()}
        />
      </Tooltip>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={SUBJECTS.local}
        accept=".csv,.txt,.xlsx,.xlsm"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void open(file);
          target.value = '';
        }}
      />
      {unread === undefined ? null : (
        <p className={styles.small} style={{ gridColumn: '1 / -1' }} role="alert">
          {SUBJECTS.localUnreadable(unread)}
        </p>
      )}
    </>
  );
}

function Sources({ sources, file, onFile }: SubjectSearchProps) {
  const styles = useStyles();
  return sources.map((source) => (
    <div key={source.source} className={styles.small}>
      <span className={styles.source}>
        <span>
          {source.subjects.length === 0
            ? SUBJECTS.localNone(source.source)
            : SUBJECTS.localUsed(source.source, source.subjects.length)}
        </span>
        {source === file ? (
          <Button size="small" appearance="subtle" onClick={() => onFile(undefined)}>
            {SUBJECTS.localRemove}
          </Button>
        ) : null}
      </span>
      {source.problems.length === 0 ? null : (
        <details>
          <summary>{SUBJECTS.problems(source.problems.length)}</summary>
          <ul className={styles.problems}>
            {source.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  ));
}
