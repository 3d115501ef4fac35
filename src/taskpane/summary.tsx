/** The verdict first, then the counts, then what can be done with them. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ChevronRight16Regular,
  Clock16Regular,
  History16Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { Finding, Severity } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import { share } from '../report/counting';
import { formulaFigures } from './formula-figures';
import { INDICATORS } from './indicators-wording';
import { SURFACE } from './looks';
import { SeverityIcon } from './severity';
import type { CheckResult } from './session-state';
import { useSession, useSessionState } from './use-session';
import { useView } from './view-state';
import { CORRECTION, PANE, SUMMARY } from './wording';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  verdict: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { paddingTop: '4px' },
  main: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: { margin: 0, color: tokens.colorNeutralForeground2 },
  time: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outdated: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  counts: {
    display: 'flex',
    flexDirection: 'column',
    ...SURFACE,
  },
  amounts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  pair: { whiteSpace: 'nowrap' },
  label: { color: tokens.colorNeutralForeground3 },
  formulas: {
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: `0 0 ${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
  },
  inside: { width: '100%', textAlign: 'left' },
  formulasHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    paddingTop: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalXS,
  },
  figure: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end' },
  figureLabel: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  fill: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  fixable: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
});

export function Summary({ result }: { result: CheckResult }) {
  const styles = useStyles();
  return (
    <section className={styles.summary} aria-label={SUMMARY.label}>
      <Verdict result={result} />
      <Counts result={result} />
      <Fixable result={result} />
      <Actions />
    </section>
  );
}

function Verdict({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const { outdated } = useSessionState();
  const [main = '', ...rest] = result.verdict.replace(/。$/, '').split('；');
  return (
    <div className={styles.verdict}>
      <span className={styles.icon}>
        <SeverityIcon severity={gravest(result)} />
      </span>
      <div>
        <h2 className={styles.main}>{main}</h2>
        {rest.length === 0 ? null : <p className={styles.rest}>{rest.join('；')}</p>}
        {/* One line either way: what becomes out of date pushes nothing down. */}
        <div className={styles.time} title={outdated ? PANE.outdatedLong : undefined}>
          {outdated ? <History16Regular aria-hidden /> : <Clock16Regular aria-hidden />}
          {outdated ? <span className={styles.outdated}>{PANE.outdated}</span> : null}
          <span>{outdated ? PANE.outdatedShort : PANE.checkedAt(clock(result.time))}</span>
        </div>
      </div>
    </div>
  );
}

/** The severity the verdict stands under; 核实 where the workbook was not judged; undefined where nothing is wrong. */
function gravest({ report, explanations }: CheckResult): Severity | undefined {
  const standing = ({ severity, fingerprint }: Finding): boolean =>
    severity === '错误' || !explanations.has(fingerprint);
  const found = SEVERITIES.find((severity) =>
    report.findings.some((finding) => finding.severity === severity && standing(finding)),
  );
  return report.notJudged && found !== '错误' ? '核实' : found;
}

/** The button is named by what stands on it, figures and all: spaces keep its words apart for whoever hears them. */
function Counts({ result: { report } }: { result: CheckResult }) {
  const styles = useStyles();
  const view = useView();
  const { formulas, coverage } = report;
  return (
    <div className={styles.counts}>
      <div className={styles.amounts}>
        <span className={styles.pair}>
          <span className={styles.label}>{SUMMARY.amounts} </span>
          <span className={styles.number}>{grouped(coverage.amountCells)}</span>
        </span>
        <span className={styles.pair}>
          <span className={styles.label}>{SUMMARY.inEquality} </span>
          <span className={styles.number}>{grouped(coverage.inEquality)}</span>
          <span className={styles.label}>（{share(coverage.inEquality, coverage.amountCells)}）</span>
        </span>
      </div>
      <Button
        appearance="subtle"
        className={styles.formulas}
        title={SUMMARY.formulasLink}
        onClick={() => view.show({ name: 'formulas' })}
      >
        <span className={styles.inside}>
          <span className={styles.formulasHead}>
            <span>
              <span className={styles.label}>{SUMMARY.formulas} </span>
              <span className={styles.number}>{grouped(formulas.total)}</span>
            </span>
            <ChevronRight16Regular />
          </span>{' '}
          <span className={styles.figures}>
            {formulaFigures(formulas).map(([label, figure]) => (
              <Fragment key={label}>
                <span className={styles.figure}>
                  <span className={styles.figureLabel}>{label}</span>{' '}
                  <span className={figure === 0 ? styles.label : styles.number}>{grouped(figure)}</span>
                </span>{' '}
              </Fragment>
            ))}
          </span>
        </span>
      </Button>
    </div>
  );
}

/** What can be mended for certain, all at once, after a look at it. */
function Fixable({ result: { certain: corrections } }: { result: CheckResult }) {
  const styles = useStyles();
  const view = useView();
  if (corrections.length === 0) return null;
  const subject = SUMMARY.fixable(corrections.length);
  return (
    <div className={styles.fixable}>
      <span>{subject}</span>
      <Button
        size="small"
        onClick={() => view.show({ name: 'correction', request: { subject, mode: 'all', corrections } })}
      >
        {CORRECTION.allTitle}…
      </Button>
    </div>
  );
}

function Actions() {
  const styles = useStyles();
  const session = useSession();
  const view = useView();
  const { task, undo, marked } = useSessionState();
  // Said, not shown: a check that takes half a second must not make buttons flicker.
  const busy = task !== undefined;
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        className={styles.fill}
        aria-disabled={busy}
        onClick={() => void session.check()}
      >
        {PANE.again}
      </Button>
      <Button className={styles.fill} aria-disabled={busy} onClick={() => void session.writeReport()}>
        {PANE.write}
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={PANE.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={busy} onClick={() => view.show({ name: 'indicators' })}>
              {INDICATORS.open}
            </MenuItem>
            {session.canMark ? (
              <>
                <MenuItem disabled={busy} onClick={() => void session.mark()}>
                  {PANE.mark}
                </MenuItem>
                <MenuItem disabled={busy || marked === 0} onClick={() => void session.unmark()}>
                  {PANE.unmark}
                </MenuItem>
              </>
            ) : null}
            <MenuItem disabled={busy || undo === undefined} onClick={() => void session.undo()}>
              {undo === undefined ? PANE.undo : PANE.undoOf(undo.title)}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** 09:30, local time. */
function clock(time: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
}
