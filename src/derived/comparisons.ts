/** What 增减额, 增减率 and 完成率 columns compare, by their headers. Silent where a header can be read in no certain way. */
import type { Column, Row } from '../tables/book';
import type { Operands } from './derived-cell';
import {
  budgetFigure,
  columnNamed,
  currentFigure,
  earlierFigure,
  headerOf,
  subjectOf,
  type Scene,
} from './figures';
import { difference, quotient, rateOfChange } from './operands';

/** What the cells of a column are reckoned from: for each row the operands, the likeliest first. */
export interface Meaning {
  readonly certain: boolean;
  operandsOf(row: Row): { readonly all: readonly Operands[]; readonly certain?: boolean };
}

/** What the current figure is held against. */
interface Comparison {
  readonly current: Column;
  readonly base: Column;
  readonly otherBase?: Column;
  readonly certain: boolean;
}

/** 增减额 = 本年 − 上年; in the accounts also 决算 − 预算, where the header says so. */
export function differenceMeaning(scene: Scene, column: Column): Meaning | undefined {
  const found = comparisonOf(scene, column);
  if (!found) return undefined;
  const { current, base, otherBase } = found;
  // 差额 does not say which of the two is taken from the other.
  const directed = /增|减|变动|同比/.test(headerOf(column));
  return {
    certain: found.certain && directed,
    operandsOf: (row) => ({
      all: [
        ...difference(scene, row, current, base),
        ...(otherBase ? difference(scene, row, current, otherBase) : []),
        ...(directed ? [] : difference(scene, row, base, current)),
      ],
    }),
  };
}

/** 增减率 = (本年 − 上年) ÷ 上年. A printed 增减额 that differs is told there; the rate that follows from it is not told too. */
export function rateMeaning(scene: Scene, column: Column): Meaning | undefined {
  if (!/增|减|变动|同比/.test(headerOf(column))) return undefined;
  const found = comparisonOf(scene, column);
  if (!found) return undefined;
  const { current, base, otherBase } = found;
  const change = columnNamed(scene.grid, column.key.replace('增减率', '增减额'));
  return {
    certain: found.certain,
    operandsOf: (row) => ({
      all: [
        ...rateOfChange(scene, row, current, base),
        ...(otherBase ? rateOfChange(scene, row, current, otherBase) : []),
        ...(change ? quotient(scene, { row, column: change }, { row, column: base }) : []),
      ],
    }),
  };
}

/** 完成率 = 决算数 ÷ 预算数. Which budget, 年初 or 全年, the header must say where both are printed. */
export function completionMeaning(scene: Scene, column: Column): Meaning | undefined {
  const header = headerOf(column);
  // Any header ending in % may have been taken for a completion rate.
  if (!/完成|执行|进度|为.*预算/.test(header) || !isOfYear(scene, header)) return undefined;
  const subject = subjectOf(column);
  const current = currentFigure(scene, subject);
  const initial = budgetFigure(scene, '年初预算数', subject);
  const adjusted = budgetFigure(scene, '预算数', subject);
  const named = /年初/.test(header) ? initial : /全年|调整/.test(header) ? adjusted : undefined;
  const base = named ?? adjusted ?? initial;
  if (!current || !base || current === base) return undefined;
  if (named === undefined && /年初|全年|调整/.test(header)) return undefined;
  const other = named === undefined && base === adjusted ? initial : undefined;
  return {
    certain: other === undefined,
    operandsOf: (row) => ({
      all: [base, ...(other ? [other] : [])].flatMap((budget) =>
        quotient(scene, { row, column: current }, { row, column: budget }),
      ),
    }),
  };
}

function comparisonOf(scene: Scene, column: Column): Comparison | undefined {
  const header = headerOf(column);
  const subject = subjectOf(column);
  const current = currentFigure(scene, subject);
  if (!current || !yearsFit(scene, header)) return undefined;
  const saysEarlier =
    /上年|上一年|去年|同比/.test(header) || yearsIn(header).includes((scene.table.year ?? 0) - 1);
  const saysBudget = scene.family === '决算' && /[比较与](?:年初|全年|调整)?预算/.test(header);
  const earlier = earlierFigure(scene, subject);
  const budget = /年初/.test(header)
    ? budgetFigure(scene, '年初预算数', subject)
    : (budgetFigure(scene, '预算数', subject) ?? budgetFigure(scene, '年初预算数', subject));
  if (saysEarlier && saysBudget) return undefined;
  if (saysBudget)
    return budget && { current, base: budget, certain: !hasBothBudgets(scene, subject, header) };
  if (earlier && !sameStage(header, earlier)) return undefined;
  if (saysEarlier) return earlier && { current, base: earlier, certain: true };
  if (earlier && budget) return { current, base: earlier, otherBase: budget, certain: false };
  const base = earlier ?? budget;
  return base && { current, base, certain: base === earlier };
}

function hasBothBudgets(scene: Scene, subject: string | undefined, header: string): boolean {
  return (
    !/年初|全年|调整/.test(header) &&
    budgetFigure(scene, '预算数', subject) !== undefined &&
    budgetFigure(scene, '年初预算数', subject) !== undefined
  );
}

/** 比上年执行数 is not held against a column of last year's budget. */
function sameStage(header: string, base: Column): boolean {
  const against = /[比较](.*)$/.exec(header)?.[1] ?? '';
  const stage = /预算|执行|决算/.exec(against)?.[0];
  const printed = /预算|执行|决算/.exec(headerOf(base))?.[0];
  const outcome = (word: string): string => (word === '预算' ? word : '决算');
  return stage === undefined || printed === undefined || outcome(stage) === outcome(printed);
}

/** Whether the header speaks of no other year than the table's own and the one before. */
function yearsFit({ table: { year } }: Scene, header: string): boolean {
  if (/前年/.test(header)) return false;
  return yearsIn(header).every((named) => year !== undefined && (named === year || named === year - 1));
}

/** Whether the header speaks of the table's own year, if of any. */
export function isOfYear({ table: { year } }: Scene, header: string): boolean {
  return !/上年|去年|前年/.test(header) && yearsIn(header).every((named) => named === year);
}

function yearsIn(header: string): number[] {
  return (header.match(/20\d{2}/g) ?? []).map(Number);
}
