/** 识别: which tables were recognised and what was not, and why; sheets can be assigned by hand. */
import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { areaA1, type Area } from '../grid/address';
import type { Basis } from '../tables/book';
import { HEADING, PLAIN_LIST, SURFACE } from './looks';
import { PageFrame } from './page-frame';
import type { OtherSheet, RecognisedTable, Recognition } from './recognition';
import { useSession, useSessionState } from './use-session';
import { DETAIL, RECOGNITION } from './wording';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    ...HEADING,
  },
  list: {
    ...PLAIN_LIST,
    ...SURFACE,
  },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  name: { overflowWrap: 'anywhere' },
  sub: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  controls: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  select: { minWidth: 0 },
  buttons: { display: 'flex', alignItems: 'center' },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

const AUTOMATIC = '';
const BASES: readonly Basis[] = ['本年', '含结转'];

export function RecognitionPage() {
  const styles = useStyles();
  const { recognition } = useSessionState();
  if (!recognition) return <PageFrame title={RECOGNITION.title}>{null}</PageFrame>;
  const { tables, unrecognised, otherSheets, organisation } = recognition;
  return (
    <PageFrame title={RECOGNITION.title}>
      <div className={styles.stack}>
        {organisation === undefined ? null : <p className={styles.about}>{organisation}</p>}
        {unrecognised.length === 0 ? null : (
          <List title={RECOGNITION.unrecognised(unrecognised.length)}>
            {unrecognised.map((one, index) => (
              <OtherItem key={index} other={one} recognition={recognition} />
            ))}
          </List>
        )}
        {tables.length === 0 ? null : (
          <List title={RECOGNITION.recognised(tables.length)}>
            {tables.map((table) => (
              <TableItem
                key={`${table.sheet}${table.area.top},${table.area.left}`}
                table={table}
                recognition={recognition}
              />
            ))}
          </List>
        )}
        {otherSheets.length === 0 ? null : (
          <List title={RECOGNITION.others(otherSheets.length)}>
            {otherSheets.map((one) => (
              <OtherItem key={one.sheet} other={one} recognition={recognition} />
            ))}
          </List>
        )}
        <p className={styles.about}>{RECOGNITION.remembered}</p>
      </div>
    </PageFrame>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

function TableItem({ table, recognition }: { table: RecognisedTable; recognition: Recognition }) {
  const styles = useStyles();
  const { number, title, sheet, area, assigned } = table;
  // What was said by hand stays in sight.
  const [open, setOpen] = useState(assigned !== undefined || table.basis?.stated === true);
  const place = [
    number,
    `${sheet}!${areaA1(area)}`,
    assigned === undefined ? undefined : RECOGNITION.assigned,
  ];
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div>
          <div className={styles.name}>{title}</div>
          <div className={styles.sub}>{place.filter((part) => part !== undefined).join(' · ')}</div>
        </div>
        <div className={styles.buttons}>
          <GoTo sheet={sheet} area={area} />
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-label={RECOGNITION.changeOf(title)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {RECOGNITION.change}
          </Button>
        </div>
      </div>
      {open ? (
        <div className={styles.controls}>
          <AssignTable sheet={sheet} assigned={assigned} recognition={recognition} />
          <BasisOf table={table} />
        </div>
      ) : null}
    </li>
  );
}

function OtherItem({ other, recognition }: { other: OtherSheet; recognition: Recognition }) {
  const styles = useStyles();
  const { sheet, what, assigned } = other;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.name}>{sheet}</div>
        <GoTo sheet={sheet} area={{ top: 0, left: 0, bottom: 0, right: 0 }} />
      </div>
      <div className={styles.reason}>{what}</div>
      {OWN_SHEETS.has(what) ? null : (
        <div className={styles.controls}>
          <AssignTable sheet={sheet} assigned={assigned} recognition={recognition} />
        </div>
      )}
    </li>
  );
}

/** Sheets of ours are not for assigning. */
const OWN_SHEETS: ReadonlySet<string> = new Set(['校验结果', '校验设置', '审核公式']);

function GoTo({ sheet, area }: { sheet: string; area: Area }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      aria-label={DETAIL.goToCell(sheet, areaA1(area))}
      onClick={() => void session.goTo([{ sheet, area }])}
    >
      {DETAIL.goTo}
    </Button>
  );
}

function AssignTable({
  sheet,
  assigned,
  recognition,
}: {
  sheet: string;
  assigned: string | undefined;
  recognition: Recognition;
}) {
  const styles = useStyles();
  const session = useSession();
  return (
    <>
      <span className={styles.sub}>{RECOGNITION.assign}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={RECOGNITION.assignSheet(sheet)}
        value={assigned ?? AUTOMATIC}
        onChange={(_, { value }) => void session.assign(sheet, { table: value === AUTOMATIC ? null : value })}
      >
        <option value={AUTOMATIC}>{RECOGNITION.automatic}</option>
        <option value={RECOGNITION.notATable}>{RECOGNITION.notATable}</option>
        {kindsWith(recognition.kinds, assigned).map((kind) => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </Select>
    </>
  );
}

/** A kind typed into 校验设置 by hand is shown as it is, whatever it is. */
function kindsWith(kinds: readonly string[], assigned: string | undefined): readonly string[] {
  const known = assigned === undefined || assigned === RECOGNITION.notATable || kinds.includes(assigned);
  return known ? kinds : [assigned, ...kinds];
}

function BasisOf({ table: { sheet, title, basis } }: { table: RecognisedTable }) {
  const styles = useStyles();
  const session = useSession();
  if (!basis) return null;
  const automatic = basis.stated
    ? RECOGNITION.automatic
    : RECOGNITION.basisAutomatic(basis.value ?? RECOGNITION.basisUnknown);
  return (
    <>
      <span className={styles.sub}>{RECOGNITION.basis}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={RECOGNITION.basisOf(title)}
        value={basis.stated && basis.value !== undefined ? basis.value : AUTOMATIC}
        onChange={(_, { value }) =>
          void session.assign(sheet, { basis: BASES.find((one) => one === value) ?? null })
        }
      >
        <option value={AUTOMATIC}>{automatic}</option>
        {BASES.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </>
  );
}
