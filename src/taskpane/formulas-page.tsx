/** Behind the counts: which formulas did not run and why, which do not apply, and which the user's replace. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { NotJudged } from '../report/report';
import { byReason } from '../report/counting';
import { formulaFigures } from './formula-figures';
import { HEADING, SURFACE } from './looks';
import { PageFrame } from './page-frame';
import { useSessionState } from './use-session';
import { FORMULAS } from './wording';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ...SURFACE,
  },
  figure: { margin: 0, textAlign: 'right' },
  heading: {
    margin: 0,
    ...HEADING,
  },
  note: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  reason: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ...SURFACE,
    overflowWrap: 'anywhere',
  },
  ids: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function FormulasPage() {
  const styles = useStyles();
  const { result } = useSessionState();
  const report = result?.report;
  if (!report) return <PageFrame title={FORMULAS.title}>{null}</PageFrame>;
  const { formulas, instances, overridden } = report;
  return (
    <PageFrame title={FORMULAS.title}>
      <div className={styles.stack}>
        <div>
          <dl className={styles.figures}>
            {formulaFigures(formulas).map(([label, figure]) => (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd className={styles.figure}>{figure}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.note}>
            {FORMULAS.total(formulas.total)}；{FORMULAS.instances(instances.total, instances.run)}。
          </p>
        </div>
        {formulas.notRun.length === 0 ? (
          <p className={styles.note}>{FORMULAS.allRun}</p>
        ) : (
          <Reasons
            title={FORMULAS.notRun(formulas.notRun.length)}
            note={FORMULAS.notRunNote}
            entries={formulas.notRun}
          />
        )}
        {formulas.notApplicable.length === 0 ? null : (
          <Reasons
            title={FORMULAS.notApplicable(formulas.notApplicable.length)}
            entries={formulas.notApplicable}
          />
        )}
        {overridden.length === 0 ? null : (
          <section>
            <h3 className={styles.heading}>{FORMULAS.overridden(overridden.length)}</h3>
            <p className={styles.note}>{overridden.join('、')}</p>
          </section>
        )}
      </div>
    </PageFrame>
  );
}

function Reasons({ title, note, entries }: { title: string; note?: string; entries: readonly NotJudged[] }) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      <ul className={styles.list}>
        {byReason(entries).map(({ reason, ids }) => (
          <li key={reason} className={styles.reason}>
            <div>{reason}</div>
            <div className={styles.ids}>{ids.join('、')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
