/**
 * The number formats a workbook may name by id without spelling them out (ECMA-376 part 1, 18.8.30), as Excel for
 * Simplified Chinese shows them: brackets give way to minus signs, and the dates are the Chinese ones.
 */

/** Ids that mean the same in every language; only these may be used when writing. */
const EVERYWHERE: readonly (readonly [number, string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [48, '##0.0E+0'],
  [49, '@'],
];

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HOUR_MINUTE = '上午/下午h"时"mm"分"';
const HOUR_MINUTE_SECOND = '上午/下午h"时"mm"分"ss"秒"';

const CHINESE: readonly (readonly [number, string])[] = [
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, HOUR_MINUTE],
  [35, HOUR_MINUTE_SECOND],
  [36, YEAR_MONTH],
  [37, '#,##0;\\-#,##0'],
  [38, '#,##0;[Red]\\-#,##0'],
  [39, '#,##0.00;\\-#,##0.00'],
  [40, '#,##0.00;[Red]\\-#,##0.00'],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [47, 'mm:ss.0'],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, HOUR_MINUTE],
  [56, HOUR_MINUTE_SECOND],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
];

/** Format codes by built-in id. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([...EVERYWHERE, ...CHINESE]);

/** The built-in id of a code that every language shares. */
export const SHARED_FORMAT_IDS: ReadonlyMap<string, number> = new Map(
  EVERYWHERE.map(([id, code]) => [code, id]),
);

/** The first id a workbook may give to a format of its own. */
export const FIRST_OWN_FORMAT = 164;
