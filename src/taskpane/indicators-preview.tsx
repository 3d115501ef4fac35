/** What 指标分析 will say: one sentence, what jumped first with the way to it, and the sections there will be. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingCells } from '../findings/finding';
import { a1, type CellRef } from '../grid/address';
import type { Analysis, Jump, Line } from '../indicators/analysis';
import { DIMENSION_NAMES } from '../report/analysis-wording';
import { amountText, changeWords, headline } from '../report/analysis-words';
import { HEADING, LINK, PLAIN_LIST, SURFACE } from './looks';
import { INDICATORS } from './indicators-wording';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  headline: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  heading: {
    margin: 0,
    ...HEADING,
  },
  warning: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: 'anywhere',
  },
  list: {
    ...PLAIN_LIST,
    ...SURFACE,
  },
  line: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { display: 'flex', columnGap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  place: { ...LINK, flexShrink: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  count: { flexShrink: 0 },
  change: { fontWeight: tokens.fontWeightSemibold, textAlign: 'right', overflowWrap: 'anywhere' },
  figures: { textAlign: 'right' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

export interface IndicatorsPreviewProps {
  readonly analysis: Analysis;
  readonly onGoTo: (cells: FindingCells) => void;
}

export function IndicatorsPreview({ analysis, onGoTo }: IndicatorsPreviewProps) {
  const styles = useStyles();
  const { warnings, previous, jumps, sections, notes } = analysis;
  return (
    <div className={styles.stack}>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning} role="alert">
          {INDICATORS.warnings}：{warning}
        </p>
      ))}
      <p className={styles.headline}>{headline(analysis)}</p>
      {previous ? (
        <>
          <h3 className={styles.heading}>{INDICATORS.jumps}</h3>
          {jumps.length === 0 ? <p className={styles.quiet}>{INDICATORS.noJumps}</p> : null}
          <ul className={styles.list} aria-label={INDICATORS.jumps}>
            {jumps.map((jump) => (
              <JumpLine
                key={`${jump.section} ${jump.line}`}
                jump={jump}
                analysis={analysis}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </>
      ) : null}
      <h3 className={styles.heading}>{INDICATORS.sections}</h3>
      <ul className={styles.list} aria-label={INDICATORS.sections}>
        {sections.map(({ title, table, lines, compared, notes: own }) => (
          <li key={title} className={styles.line}>
            <div className={styles.words}>
              <span className={styles.name}>{title}</span>
              <span className={mergeClasses(styles.quiet, styles.count)}>
                {INDICATORS.section(lines.length, compared)}
              </span>
            </div>
            <div className={styles.quiet}>{[table, ...own].join('　')}</div>
          </li>
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{INDICATORS.absent(notes.length)}</summary>
          <ul className={styles.notes}>
            {notes.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function JumpLine({ jump, analysis, onGoTo }: IndicatorsPreviewProps & { jump: Jump }) {
  const styles = useStyles();
  const section = analysis.sections[jump.section];
  const line = section?.lines[jump.line];
  if (!section || !line?.change) return null;
  const { code, name, current, previous, change, remarks } = line;
  const { decimals } = section;
  const own = code === undefined || line.kind === '项目' ? name : `${code} ${name}`;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.name}>{INDICATORS.line(DIMENSION_NAMES[jump.dimension], own)}</span>
        <Place line={line} onGoTo={onGoTo} />
      </div>
      <div className={styles.change}>{changeWords(change, decimals, analysis.unit ?? '')}</div>
      <div className={styles.figures}>
        {INDICATORS.ofYears(amountText(current, decimals), amountText(previous, decimals))}
      </div>
      {remarks.length === 0 ? null : <div className={styles.quiet}>{remarks.join('；')}</div>}
    </li>
  );
}

/** The way to this year's cell; a line that is gone has none in this workbook. */
function Place({ line: { current }, onGoTo }: { line: Line } & Pick<IndicatorsPreviewProps, 'onGoTo'>) {
  const styles = useStyles();
  const at = current?.at;
  if (!at) return null;
  const cell = a1(at.row, at.column);
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={INDICATORS.goTo(at.sheet, cell)}
      onClick={() => onGoTo(areaOf(at))}
    >
      {cell}
    </button>
  );
}

function areaOf({ sheet, row, column }: CellRef): FindingCells {
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}
