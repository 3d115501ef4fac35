/** ND-17: an indicator has one class among the long-term and the annual goals of a form. */
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { inForms, type Placed } from './performance/placed';
import { tableKey } from './table-key';

/** Indicators of one form that stand under one class among long-term goals and under another among annual ones. */
function classes(context: CheckContext): Finding[] {
  const byTable = new Map<Table, Placed[]>();
  for (const each of inForms(context)) collect(byTable, each.table, each);
  return [...byTable].flatMap(([table, all]) => {
    const found = all.flatMap((annual) => {
      if (annual.term !== '年度' || annual.level2 === '') return [];
      const long = all.filter(
        ({ term, key, level2 }) => term === '长期' && key === annual.key && level2 !== '',
      );
      const first = long[0];
      return first && long.every(({ level2 }) => level2 !== annual.level2) ? [{ annual, long: first }] : [];
    });
    const first = found[0];
    if (!first) return [];
    const refs = found.flatMap(({ annual, long }) =>
      [annual.name?.ref, long.name?.ref].filter((ref) => ref !== undefined),
    );
    return [
      {
        rule: 'ND-17',
        severity: '提示' as const,
        category: '绩效' as const,
        table: tableTitle(table),
        cells: cellsAt(refs),
        message: `${tableName(table)}${placeNames(refs)}同一指标在长期和年度目标中归类不同（如「${first.annual.name?.text ?? ''}」长期为${first.long.level2}，年度为${first.annual.level2}）。`,
        basis: '同一指标的归类应当前后一致（通行做法）。',
        suggestion: '核对二级指标，统一归类。',
        fingerprint: `ND-17|${tableKey(table)}|${first.annual.key}`,
      },
    ];
  });
}

export const sameClass: Check = {
  id: 'ND-17',
  severity: '提示',
  meaning: '同一指标在长期和年度目标中的归类一致。',
  run: classes,
};
