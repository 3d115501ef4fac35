/** Runs one check over a workbook and says what it told, short enough for a table of cases. */
import type { Check } from '../../src/checks/check';
import type { Finding } from '../../src/findings/finding';
import { areaA1 } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';

/** The findings in full, without the corrections, which test/corrections looks at. */
export function findings(check: Check, snapshot: Snapshot): readonly Finding[] {
  return check.run({ book: readBook(snapshot), snapshot }).map(uncorrected);
}

/** A finding without what it offers to correct. */
export function uncorrected(finding: Finding): Finding {
  const { fix: _fix, suggestions: _suggestions, ...told } = finding;
  return told;
}

/** Each finding as rule, severity, cells and message. */
export function told(check: Check, snapshot: Snapshot): string[][] {
  return findings(check, snapshot).map(({ rule, severity, cells, message }) => [
    rule,
    severity,
    cells.map(({ sheet, area }) => `${sheet}!${areaA1(area)}`).join(' '),
    message,
  ]);
}
