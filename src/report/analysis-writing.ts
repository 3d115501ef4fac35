/** Writing 指标分析 into a workbook: one change that adds the sheet or replaces the one of last time. */
import type { Changes } from '../grid/changes';
import { sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Analysis } from '../indicators/analysis';
import { isAnalysisSheet } from '../tables/find/own-sheets';
import { analysisSheet, type AnalysisContext } from './analysis-sheet';
import { ANALYSIS_SHEET_NAME } from './analysis-wording';
import { nameForOurs } from './sheet-name';

/** The name the sheet takes: a sheet of the user's is never written over. */
export function analysisSheetName(snapshot: Snapshot): string {
  return nameForOurs(snapshot, ANALYSIS_SHEET_NAME, isAnalysisSheet);
}

/** The changes that put the analysis into the workbook the snapshot was taken of. */
export function analysisChanges(
  snapshot: Snapshot,
  analysis: Analysis,
  context: Omit<AnalysisContext, 'name'>,
): Changes {
  const name = analysisSheetName(snapshot);
  return [
    {
      kind: 'writeSheet',
      sheet: analysisSheet(analysis, { ...context, name }),
      expect: sheetNamed(snapshot, name) ? 'present' : 'absent',
    },
  ];
}
