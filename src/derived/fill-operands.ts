/** Which of the operands a header may mean is meant: the one all filled cells of the column agree with. */
import type { DerivedCell, Operands } from './derived-cell';
import { valueOf } from './derived-cells';
import { conventionOf, judgeDerived } from './verdict';

export interface MeantOperands {
  readonly operands: Operands;
  /** False where the header leaves a choice and nothing in the column makes it. */
  readonly certain: boolean;
}

/** The operands to reckon a cell from. `column` are the derived cells of its column. */
export function meantOperands(derived: DerivedCell, column: readonly DerivedCell[]): MeantOperands {
  const all = [derived.operands, ...derived.others];
  if (derived.certain || sameFigures(derived, all)) return { operands: derived.operands, certain: true };
  const filled = column.filter((one) => one !== derived && one.result.reading.kind === 'number');
  const fitting = all.filter((_, i) => filled.every((one) => fits(one, i)));
  const [only] = fitting;
  return filled.length > 0 && fitting.length === 1 && only
    ? { operands: only, certain: true }
    : { operands: derived.operands, certain: false };
}

/** Whether it makes no difference which are meant. */
function sameFigures({ decimals }: DerivedCell, all: readonly Operands[]): boolean {
  if (all.some((operands) => conventionOf(operands) !== '照算')) return false;
  return new Set(all.map((operands) => valueOf(operands, decimals).toString())).size === 1;
}

function fits(derived: DerivedCell, i: number): boolean {
  const operands = [derived.operands, ...derived.others][i];
  return operands !== undefined && judgeDerived({ ...derived, operands, others: [] }).verdict === '一致';
}
