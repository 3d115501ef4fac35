/** Which cells are marked in the workbook after a check. */
import { SEVERITIES } from '../findings/finding';
import { areaA1 } from '../grid/address';
import type { Mark } from '../grid/host';
import type { Report } from '../report/report';

/** The first cells of every finding, each area once and with the gravest of its findings. */
export function marksOf({ findings }: Report): Mark[] {
  const marks = new Map<string, Mark>();
  for (const strength of SEVERITIES) {
    for (const { severity, cells } of findings) {
      const [first] = cells;
      if (severity !== strength || !first) continue;
      const key = `${first.sheet}!${areaA1(first.area)}`;
      if (!marks.has(key)) marks.set(key, { ...first, strength });
    }
  }
  return [...marks.values()];
}
