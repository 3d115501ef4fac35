/**
 * How much of a workbook file is taken on, in one place. Disclosure workbooks are a few hundred kilobytes; the bounds
 * are far above any real one and far below what would bring a clerk's computer or a browser tab to a halt.
 */

const MEBIBYTE = 1024 * 1024;

/** The largest file that is read from disk. */
export const LARGEST_FILE = 200 * MEBIBYTE;

/** What all XML parts of a package may take up together once inflated. Pictures are never inflated and do not count. */
export const LARGEST_INFLATED = 400 * MEBIBYTE;

/** Deflate cannot pack tighter than 1032 to 1: a part that claims more is lying about its size. */
export const TIGHTEST_RATIO = 1032;

/** Sheets of empty rows reach about 60 to 1. A part above `RATIO_FREE` that is packed tighter than this is a bomb. */
export const SUSPICIOUS_RATIO = 300;
export const RATIO_FREE = 16 * MEBIBYTE;

/** More parts than any workbook has. */
export const MOST_PARTS = 20_000;

/** Elements nested deeper than this occur in no workbook. */
export const DEEPEST_XML = 256;

/** Non-empty cells after which the reading of a sheet stops and the sheet is marked as truncated. */
export const MOST_CELLS = 2_000_000;

/** What a cell and a formula may hold in Excel. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
