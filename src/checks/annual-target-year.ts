/** ND-8b: an annual target that is a date of an earlier year: last year's goals carried over. */
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { indicatorLists, performanceTables } from './performance/indicators';
import { tableKey } from './table-key';

/** The whole value is a date; a text that compares with an earlier year is none. */
const DATE =
  /^(?:在|于)?(20\d{2})\s*年\s*(?:度|全年|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?\s*(?:[年]?[底末初]|之?前|以?内)?\s*(?:前|之前)?(?:完成|实现|到位)?$/;

export const annualTargetYear: Check = {
  id: 'ND-8b',
  severity: '提示',
  meaning: '年度绩效指标的指标值是以前年度的日期。',
  run: (context) =>
    performanceTables(context).flatMap((table) => {
      const { year } = table;
      if (year === undefined) return [];
      return indicatorLists(table, context)
        .filter(({ term }) => term === '年度')
        .flatMap(({ indicators }) => indicators)
        .flatMap(({ name, value, row }) => {
          const stated = DATE.exec(value?.text ?? '')?.[1];
          if (!value || stated === undefined || Number(stated) >= year) return [];
          return [
            {
              rule: 'ND-8b',
              severity: '提示' as const,
              category: '绩效' as const,
              table: tableTitle(table),
              cells: cellsAt([value.ref]),
              message: `${tableName(table)}${placeName(value.ref)}「${name?.text ?? row.name}」的年度指标值为「${value.text}」，早于预算年度${year}年。`,
              basis: '年度绩效目标是预算年度的目标。',
              suggestion: '核对是否沿用了上年的目标，改为预算年度的指标值。',
              fingerprint: `ND-8b|${tableKey(table)}|${row.key}`,
            },
          ];
        });
    }),
};
