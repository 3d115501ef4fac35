/** Sheets on which no table was read: told apart into covers, contents and prose, and tables that were not understood. */
import { readHeader } from '../sheet/header';
import { normalise } from '../words/label';
import type { SheetText } from '../sheet/sheet-text';
import { likelyKinds, readTableNumber, readTitle } from '../sheet/titles';
import { isFigureWithUnit } from '../sheet/unit-in-cell';

/** A sheet without a table: what it is, and whether it looks like one that was not understood. */
export interface NoTable {
  readonly isTable: boolean;
  readonly what: string;
  readonly mayBe?: readonly string[];
}

/** The most texts a cover has. */
const TEXTS_OF_COVER = 15;

/** 基本支出表--人员经费: which part of a table it is may follow the word. */
const NAME_OF_TABLE = /表(?:-+[^-]{2,20})?$/;
/** 专项资金管理清单目录, where figures stand below it: words alone are a list of contents. */
const NAME_OF_LIST = /(?:目录|清单)$/;

/** How far down a sheet a title stands where there is no header below it to tell. */
const TITLE_DEPTH = 5;

/**
 * Says what a sheet without a table is, and whether it looks like a table that was not understood.
 * @param failure why the first title on it leads to no table, where there is a title
 */
export function describeSheet(sheet: SheetText, failure: (NoTable & { isTable: true }) | undefined): NoTable {
  const { numbers, texts, longTexts, titles } = survey(sheet);
  if (texts === 0 && numbers === 0) return { isTable: false, what: '空白工作表' };
  if (titles >= 4 && numbers <= titles * 2) return { isTable: false, what: '目录' };
  if (failure && numbers >= 3) return failure;
  if (numbers < 3 && titles === 0 && texts <= TEXTS_OF_COVER && longTexts === 0)
    return { isTable: false, what: failure ? '标题页' : '封面' };
  if (longTexts > 0 && numbers < 6) return { isTable: false, what: '文字说明' };
  const header = readHeader(sheet, sheet.used.top, sheet.used.bottom);
  const isForm = titles === 1 && texts > TEXTS_OF_COVER;
  if (!header && numbers < 3 && !isForm) return { isTable: false, what: titles > 1 ? '目录' : '封面' };
  if (failure) return failure;
  const title =
    header || numbers >= 3 || isForm
      ? unknownTitle(sheet, header?.top ?? sheet.used.top + TITLE_DEPTH, numbers >= 3)
      : undefined;
  if (title !== undefined) {
    const mayBe = likelyKinds(title);
    const what = `《${title}》不在本工具所知的公开表之列，没有审核`;
    return { isTable: true, what, ...(mayBe === undefined ? {} : { mayBe }) };
  }
  if (header && numbers >= 3) {
    return { isTable: true, what: '有表头和数据，但没有找到公开表的标题；请在表头上方写明表名' };
  }
  return numbers >= 6
    ? { isTable: true, what: '标题和表头都不是本工具所知的公开表' }
    : { isTable: false, what: '文字说明' };
}

/** The title over a header that fits no declaration. */
function unknownTitle(sheet: SheetText, header: number, hasFigures: boolean): string | undefined {
  for (let row = sheet.used.top; row < header; row += 1) {
    for (const column of sheet.filled(row)) {
      const text = sheet.text(row, column);
      const title = readTableNumber(text) === undefined ? readTitle(text) : undefined;
      const isNamed =
        title && (NAME_OF_TABLE.test(title.core) || (hasFigures && NAME_OF_LIST.test(title.core)));
      if (isNamed && title.core.length > 2) return title.printed;
    }
  }
  return undefined;
}

interface Survey {
  readonly numbers: number;
  readonly texts: number;
  readonly longTexts: number;
  /** Lines that look like titles of tables. */
  readonly titles: number;
}

function survey(sheet: SheetText): Survey {
  let numbers = 0;
  let texts = 0;
  let longTexts = 0;
  let titles = 0;
  let looked = 0;
  for (const row of sheet.sheet.rows.keys()) {
    for (const column of sheet.filled(row)) {
      looked += 1;
      if (looked > 5_000) return { numbers, texts, longTexts, titles };
      const text = sheet.text(row, column);
      if (sheet.amount(row, column).kind === 'number' || isFigureWithUnit(text)) numbers += 1;
      else if (normalise(text) !== '') {
        texts += 1;
        if (text.length > 60) longTexts += 1;
        if (/表(?:\(.*\))?[.…·\d]*$/.test(readTitle(text)?.core ?? '')) titles += 1;
      }
    }
  }
  return { numbers, texts, longTexts, titles };
}
