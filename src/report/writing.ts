/** Writing 校验结果 into a workbook: one change that adds the sheet or replaces the one of the last check. */
import type { Changes, WriteSheet } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import { sheetNamed } from '../grid/snapshot';
import type { Explanations } from './explanations';
import { readExplanations, targetSheetName } from './explanations';
import type { Report } from './report';
import type { SheetContext } from './sheet';
import { validationSheet } from './sheet';

/** What the caller tells; the explanations are read from the snapshot. */
export type WritingContext = Omit<SheetContext, 'explanations' | 'name'> & {
  /** Explanations from elsewhere, such as the result file this one replaces; the workbook's own go before them. */
  readonly carriedOver?: Explanations;
};

/** The changes that put the report into the workbook the snapshot was taken of. */
export function reportChanges(snapshot: Snapshot, report: Report, context: WritingContext): Changes {
  const name = targetSheetName(snapshot);
  const explanations = allExplanations(snapshot, context.carriedOver);
  const change: WriteSheet = {
    kind: 'writeSheet',
    sheet: validationSheet(report, { ...context, name, explanations }),
    expect: sheetNamed(snapshot, name) ? 'present' : 'absent',
  };
  return [change];
}

/** The workbook's explanations, and those carried over for findings it says nothing about. */
export function allExplanations(snapshot: Snapshot, carriedOver: Explanations = new Map()): Explanations {
  return new Map([...carriedOver, ...readExplanations(snapshot)]);
}
