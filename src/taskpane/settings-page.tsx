/** 设置: appearance, marks, and the user's own formulas. */
import { Button, Radio, RadioGroup, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HEADING, SURFACE } from './looks';
import { PageFrame } from './page-frame';
import type { ThemeChoice } from './preferences';
import { usePreferences, useSession, useSessionState } from './use-session';
import { SETTINGS } from './wording';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    padding: tokens.spacingVerticalM,
    ...SURFACE,
  },
  heading: {
    margin: 0,
    ...HEADING,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const CHOICES: readonly ThemeChoice[] = ['跟随', '浅色', '深色'];

export function SettingsPage() {
  const styles = useStyles();
  const session = useSession();
  const { task } = useSessionState();
  const [{ theme, autoMark }, change] = usePreferences();
  return (
    <PageFrame title={SETTINGS.title}>
      <div className={styles.stack}>
        <Section title={SETTINGS.theme}>
          <RadioGroup
            aria-label={SETTINGS.theme}
            value={theme}
            onChange={(_, { value }) => {
              const chosen = CHOICES.find((one) => one === value);
              if (chosen) change({ theme: chosen });
            }}
          >
            {CHOICES.map((one) => (
              <Radio key={one} value={one} label={SETTINGS.themes[one]} />
            ))}
          </RadioGroup>
        </Section>
        {session.canMark ? (
          <Section title={SETTINGS.marks}>
            <Switch
              checked={autoMark}
              label={SETTINGS.autoMark}
              onChange={(_, { checked }) => change({ autoMark: checked })}
            />
            <p className={styles.note}>{SETTINGS.autoMarkNote}</p>
          </Section>
        ) : null}
        <Section title={SETTINGS.formulas}>
          <p className={styles.note}>{SETTINGS.formulasNote}</p>
          <Button aria-disabled={task !== undefined} onClick={() => void session.openUserFormulas()}>
            {SETTINGS.openFormulas}
          </Button>
        </Section>
        <p className={styles.note}>{SETTINGS.local}</p>
      </div>
    </PageFrame>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
