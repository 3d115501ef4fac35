/** 指标分析 of a workbook, with last year's beside it: from pictures of the two to the sheet. Knows no host. */
import type { Changes } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import { analyse } from '../indicators/analyse';
import type { Analysis } from '../indicators/analysis';
import type { AnalysisContext } from '../report/analysis-sheet';
import { analysisChanges } from '../report/analysis-writing';
import type { Book } from '../tables/book';
import { readBook } from '../tables/read-book';

/** A workbook as a host gave it. */
export interface WorkbookToAnalyse {
  /** File name, without its folder. */
  readonly name: string;
  readonly snapshot: Snapshot;
  /** What it was read as, where that is known already. */
  readonly book?: Book;
}

export interface AnalyseOptions {
  readonly current: WorkbookToAnalyse;
  readonly lastYear?: WorkbookToAnalyse;
  /** The year of the workbook, where the user states it; last year's tells its own. */
  readonly year?: number;
}

export type AnalyseOutcome =
  | {
      readonly kind: '分析';
      readonly analysis: Analysis;
      /** Puts the sheet into the workbook, in place of the one of last time. */
      readonly changes: (context: Omit<AnalysisContext, 'name'>) => Changes;
    }
  /** The sentence says why, and what to do. */
  | { readonly kind: '无法分析'; readonly message: string };

/** Analyses a workbook. Never throws for what the workbooks may hold. */
export function analyseWorkbook({ current, lastYear, year }: AnalyseOptions): AnalyseOutcome {
  const read = ({ name, snapshot, book }: WorkbookToAnalyse, stated: number | undefined) => ({
    name,
    snapshot,
    book: book ?? readBook(snapshot, stated === undefined ? {} : { year: stated }),
  });
  const before = lastYear && read(lastYear, undefined);
  const outcome = analyse(read(current, year), before);
  if (outcome.kind === '无法分析') return outcome;
  const { analysis } = outcome;
  return {
    kind: '分析',
    analysis,
    changes: (context) => analysisChanges(current.snapshot, analysis, context),
  };
}
