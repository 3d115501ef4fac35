/**
 * Amounts typed with their unit: 40 万元. In a form the figure is read, in the unit of the form. In a table under headers
 * it is read where the table names that unit itself; with another, or none, it stays unreadable: one unit holds for the
 * whole table.
 */
import { readAmount } from '../../amount/read';
import type { AmountReading } from '../../amount/reading';
import { convert, type AmountUnit } from '../../amount/unit';
import { normalise } from '../words/label';
import type { AmountCell, Grid } from '../book';

const FIGURE_WITH_UNIT = /^(?:约|共|计)?([-\d][\d,.]*)(?:人民币)?(亿元|百万元|万元|千元|百元|元)(?:整)?$/;

interface Typed {
  readonly figure: string;
  readonly unit: AmountUnit;
}

function typedWithUnit({ reading }: AmountCell): Typed | undefined {
  const match = reading.kind === 'unreadable' ? FIGURE_WITH_UNIT.exec(normalise(reading.text)) : null;
  return match ? { figure: match[1] as string, unit: match[2] as AmountUnit } : undefined;
}

function readingIn(cell: AmountCell, unit: AmountUnit): AmountReading {
  const typed = typedWithUnit(cell);
  if (!typed) return cell.reading;
  const reading = readAmount({ value: typed.figure, format: '@' });
  if (reading.kind !== 'number' || reading.percent) return cell.reading;
  if (typed.unit === unit) return reading;
  const value = convert(reading.value, typed.unit, unit);
  return { ...reading, value, stored: value, decimals: value.decimalPlaces() };
}

/** An amount of a table that names its unit, typed with that unit: the figure. Any other reading as it is. */
export function readFigureIn(reading: AmountReading, unit: AmountUnit): AmountReading {
  if (reading.kind !== 'unreadable') return reading;
  const text = normalise(reading.text);
  const match = FIGURE_WITH_UNIT.exec(text);
  // 约40万元 is no amount of a table.
  if (!match || match[2] !== unit || /^[约共计]/.test(text)) return reading;
  const figure = readAmount({ value: match[1] as string, format: '@' });
  return figure.kind === 'number' && !figure.percent ? figure : reading;
}

/** Whether a text is nothing but an amount with its unit: 1,234.56万元. */
export function isFigureWithUnit(text: string): boolean {
  return FIGURE_WITH_UNIT.test(normalise(text));
}

/** The unit that all amounts typed with one have; undefined where there is none, or another. */
export function unitTyped(grids: readonly Grid[]): AmountUnit | undefined {
  const units = new Set(
    grids
      .flatMap(({ rows }) => rows)
      .flatMap(({ amounts }) => [...amounts.values()].flatMap((cell) => typedWithUnit(cell)?.unit ?? [])),
  );
  return units.size === 1 ? [...units][0] : undefined;
}

/** The grids of a form with such amounts read in its unit. */
export function readTypedUnits(grids: readonly Grid[], unit: AmountUnit | undefined): readonly Grid[] {
  if (unit === undefined || unitTyped(grids) === undefined) return grids;
  return grids.map((grid) => {
    const keys = new Set(
      grid.columns.filter(({ role }) => role === '金额' || role === '上年').map(({ key }) => key),
    );
    const rows = grid.rows.map((row) => ({
      ...row,
      amounts: new Map(
        [...row.amounts].map(([key, cell]) => [
          key,
          keys.has(key) ? { ...cell, reading: readingIn(cell, unit) } : cell,
        ]),
      ),
    }));
    return { ...grid, rows };
  });
}
