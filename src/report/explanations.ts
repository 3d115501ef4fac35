/**
 * 审核说明: the user's own words on why a finding stands. The hidden column of 校验结果 is the one truth for them; they
 * are read back here from whatever the user has made of the sheet by sorting, filtering or adding lines.
 */
import type { Area, CellRef } from '../grid/address';
import type { Cell, Sheet, Snapshot } from '../grid/snapshot';
import { cellAt, isCellError, sheetNamed, shownText } from '../grid/snapshot';
import { isValidationSheet } from '../tables/find/own-sheets';
import { nameForOurs } from './sheet-name';
import { SHEET, SHEET_NAME } from './wording';

/** What a user wrote about one finding, with enough of the finding to show it once the finding is gone. */
export interface Explanation {
  readonly text: string;
  readonly rule: string;
  readonly table: string;
  readonly message: string;
}

/** Explanations by the fingerprint of their finding. */
export type Explanations = ReadonlyMap<string, Explanation>;

/** Begins what stands in the hidden column of lines that speak of no finding. */
export const OWN_LINE = '§';

/** Begins the key of an explanation on a line the user added. */
const ADDED_BY_USER = '自行增加:';

/**
 * The name under which 校验结果 is to be written: that of the sheet it replaces where the workbook has one of ours, else
 * the first of 校验结果, 校验结果 (2) … that no sheet of the user's bears. A sheet of ours that the user renamed is left
 * alone: it is kept for some reason.
 */
export function targetSheetName(snapshot: Snapshot): string {
  return nameForOurs(snapshot, SHEET_NAME, isValidationSheet);
}

/**
 * The explanations the workbook holds: those of the sheet that will be replaced, or, where there is none, of every
 * sheet of ours under another name. Blank ones are left out.
 */
export function readExplanations(snapshot: Snapshot): Explanations {
  const target = sheetNamed(snapshot, targetSheetName(snapshot));
  const sheets = target ? [target] : snapshot.sheets.filter(isValidationSheet);
  const explanations = new Map<string, Explanation>();
  for (const sheet of sheets) {
    for (const [fingerprint, explanation] of explanationsOf(sheet)) {
      const known = explanations.get(fingerprint);
      explanations.set(fingerprint, known ? joined(known, explanation) : explanation);
    }
  }
  return explanations;
}

/** The cells of 审核说明 on the lines of one finding, in the sheet that will be replaced; none where it has no line there. */
export function explanationCells(
  snapshot: Snapshot,
  fingerprint: string,
): { readonly at: CellRef; readonly cell: Cell | undefined }[] {
  const sheet = sheetNamed(snapshot, targetSheetName(snapshot));
  if (!sheet || !isValidationSheet(sheet)) return [];
  return [...listLines(sheet)]
    .filter(({ texts, columns }) => texts[columns.fingerprint] === fingerprint)
    .map(({ row, columns: { explanation: column } }) => ({
      at: { sheet: sheet.name, row, column },
      cell: cellAt(sheet, row, column),
    }));
}

/** A finding's line may have been copied: nothing that was typed is dropped. */
function joined(first: Explanation, second: Explanation): Explanation {
  return first.text.split('\n').includes(second.text)
    ? first
    : { ...first, text: `${first.text}\n${second.text}` };
}

/** Which column holds what, from one header row to the next. */
interface ListColumns {
  readonly fingerprint: number;
  readonly explanation: number;
  readonly rule: number | undefined;
  readonly table: number | undefined;
  readonly message: number | undefined;
}

/** A line below a header row that has both columns. */
interface ListLine {
  readonly row: number;
  readonly texts: readonly string[];
  readonly columns: ListColumns;
}

function* listLines(sheet: Sheet): Generator<ListLine> {
  let columns: ListColumns | undefined;
  for (const row of rowNumbers(sheet.used)) {
    const texts = rowTexts(sheet, row);
    const header = listColumns(texts);
    if (header) columns = header;
    else if (columns) yield { row, texts, columns };
  }
}

function* explanationsOf(sheet: Sheet): Generator<[string, Explanation]> {
  for (const { texts, columns } of listLines(sheet)) {
    const fingerprint = texts[columns.fingerprint] ?? '';
    const text = texts[columns.explanation] ?? '';
    if (text === '' || fingerprint.startsWith(OWN_LINE)) continue;
    const added = fingerprint === '';
    yield [
      added ? ADDED_BY_USER + text : fingerprint,
      {
        text,
        rule: textIn(texts, columns.rule),
        table: textIn(texts, columns.table),
        message: textIn(texts, columns.message) || (added ? SHEET.ownLine : ''),
      },
    ];
  }
}

function* rowNumbers(used: Area | undefined): Generator<number> {
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row += 1) yield row;
}

function rowTexts(sheet: Sheet, row: number): string[] {
  return Array.from(sheet.rows.get(row) ?? [], (cell) => {
    if (cell === undefined) return '';
    // Somebody who began an explanation with = made a formula of it.
    const text = isCellError(cell.value) && cell.formula !== undefined ? `=${cell.formula}` : shownText(cell);
    return text.trim();
  });
}

function textIn(texts: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (texts[column] ?? '');
}

/** The columns of a list whose header row this is; undefined for any other row. */
function listColumns(texts: readonly string[]): ListColumns | undefined {
  const fingerprint = texts.indexOf(SHEET.fingerprintHeader);
  const explanation = texts.indexOf('审核说明');
  if (fingerprint < 0 || explanation < 0) return undefined;
  const at = (header: string): number | undefined => {
    const column = texts.indexOf(header);
    return column < 0 ? undefined : column;
  };
  return { fingerprint, explanation, rule: at('公式编号'), table: at('公开表'), message: at('问题') };
}
