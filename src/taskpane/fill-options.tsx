/** The head of 填充: which cells, how they are written, and what is filled beside the derived figures. */
import { Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { UnitType } from '../catalogue/economic-mapping';
import type { FillBookOptions } from '../app/fill';
import { SCOPES, type FillScope } from './fill-scope';
import { FILL_CHOICES } from './fill-wording';
import { FILL } from './wording';

const useStyles = makeStyles({
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
});

const ZERO_BASES = ['', '0', '—'] as const;
const UNIT_TYPES = ['', '行政', '事业'] as const;

/** What somebody has chosen. */
export interface FillChoices extends Required<
  Pick<FillBookOptions, 'formulas' | 'totals' | 'zeroBase' | 'names'>
> {
  readonly unitType: UnitType | '';
}

export const FIRST_CHOICES: FillChoices = {
  formulas: false,
  totals: false,
  zeroBase: '',
  names: false,
  unitType: '',
};

export interface FillOptionsProps {
  readonly choices: FillChoices;
  readonly scope: FillScope;
  readonly onChange: (part: Partial<FillChoices>) => void;
  readonly onScope: (scope: FillScope) => void;
}

export function FillOptions({ choices, scope, onChange, onScope }: FillOptionsProps) {
  const styles = useStyles();
  return (
    <div className={styles.options} role="group" aria-label={FILL.options}>
      <Choice
        id="gongkai-fill-scope"
        label={FILL_CHOICES.scope}
        value={scope}
        values={SCOPES}
        words={FILL_CHOICES.scopes}
        onChange={onScope}
      />
      <Choice
        id="gongkai-fill-as"
        label={FILL.write}
        value={choices.formulas ? 'formulas' : 'values'}
        values={['values', 'formulas']}
        words={{ values: FILL.asValues, formulas: FILL.asFormulas }}
        onChange={(as) => onChange({ formulas: as === 'formulas' })}
      />
      <Choice
        id="gongkai-fill-zero"
        label={FILL.zeroBase}
        value={choices.zeroBase}
        values={ZERO_BASES}
        words={FILL.zeroBases}
        onChange={(zeroBase) => onChange({ zeroBase })}
      />
      <Checkbox
        className={styles.wide}
        label={FILL.totals}
        checked={choices.totals}
        onChange={(_, { checked }) => onChange({ totals: checked === true })}
      />
      <Checkbox
        className={styles.wide}
        label={FILL_CHOICES.names}
        checked={choices.names}
        onChange={(_, { checked }) => onChange({ names: checked === true })}
      />
      {choices.names ? (
        <Choice
          id="gongkai-fill-unit"
          label={FILL_CHOICES.unitType}
          value={choices.unitType}
          values={UNIT_TYPES}
          words={FILL_CHOICES.unitTypes}
          onChange={(unitType) => onChange({ unitType })}
        />
      ) : null}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of several, with its label before it. */
function Choice<T extends string>({ id, label, value, values, words, onChange }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={value}
        onChange={(_, chosen) => {
          const found = values.find((one) => one === chosen.value);
          if (found !== undefined) onChange(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Select>
    </>
  );
}
