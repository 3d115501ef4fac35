/**
 * Finds the derived figures of a book: every cell of a 占比, 增减额, 增减率 or 完成率 column whose operands its header tells,
 * with the value it should have. What the header leaves open is not found.
 */
import type Decimal from 'decimal.js';
import { percentage } from '../amount/ratio';
import { roundHalfUp } from '../amount/rounding';
import type { Book, Column, ColumnRole, Row } from '../tables/book';
import { completionMeaning, differenceMeaning, rateMeaning, type Meaning } from './comparisons';
import type { Convention, DerivedCell, DerivedKind, Operands } from './derived-cell';
import type { Scene } from './figures';
import { shareMeaning } from './shares';
import { conventionOf, judgeDerived, sumOf } from './verdict';

/** Decimals of a percentage nobody has printed yet. */
const PERCENT_DECIMALS = 2;

const KINDS: Partial<Readonly<Record<ColumnRole, DerivedKind>>> = {
  占比: '占比',
  增减: '增减额',
  增减率: '增减率',
  完成率: '完成率',
};

const MEANINGS: Readonly<Record<DerivedKind, (scene: Scene, column: Column) => Meaning | undefined>> = {
  占比: shareMeaning,
  增减额: differenceMeaning,
  增减率: rateMeaning,
  完成率: completionMeaning,
};

/** All derived figures, by table, column and row. Pure; blank cells are there too, with what should stand in them. */
export function derivedCells(book: Book): DerivedCell[] {
  return book.tables.flatMap((table) => {
    const family = book.sets[table.set]?.family;
    if (family === undefined) return [];
    return table.grids.flatMap((grid) =>
      grid.columns.flatMap((column) => ofColumn({ table, grid, family }, column)),
    );
  });
}

function ofColumn(scene: Scene, column: Column): DerivedCell[] {
  const kind = KINDS[column.role];
  const doubled = scene.grid.columns.filter(({ key }) => key === column.key).length > 1;
  const meaning = kind === undefined || doubled ? undefined : MEANINGS[kind](scene, column);
  if (kind === undefined || !meaning) return [];
  return scene.grid.rows.flatMap((row) => ofRow(scene, column, row, kind, meaning));
}

function ofRow(scene: Scene, column: Column, row: Row, kind: DerivedKind, meaning: Meaning): DerivedCell[] {
  const { table, grid } = scene;
  const result = row.amounts.get(column.key);
  const { all, certain = true } = meaning.operandsOf(row);
  const [operands, ...others] = all;
  if (!result || !operands) return [];
  const convention = conventionOf(operands);
  const bare: DerivedCell = {
    ...{ table, grid, row, column, kind, result, operands, others, convention },
    certain: meaning.certain && certain,
    decimals: kind === '增减额' ? table.decimals : PERCENT_DECIMALS,
  };
  return [{ ...bare, ...expectedIn(bare, convention) }];
}

/** What should stand in the cell, at the decimals it is printed with. */
function expectedIn(
  derived: DerivedCell,
  convention: Convention,
): Pick<DerivedCell, 'expected' | 'decimals'> | undefined {
  if (convention !== '照算') return undefined;
  const judged = judgeDerived({ ...derived, others: [] });
  const decimals = judged.decimals ?? derived.decimals;
  return { decimals, expected: judged.expected ?? valueOf(derived.operands, decimals) };
}

/** What the operands come to: in percent for a quotient. Only where they can be reckoned with. */
export function valueOf(operands: Operands, decimals: number): Decimal {
  return operands.form === '差'
    ? roundHalfUp(sumOf([operands.minuend, operands.subtrahend]), decimals)
    : percentage(sumOf(operands.numerator), sumOf(operands.denominator), decimals);
}
