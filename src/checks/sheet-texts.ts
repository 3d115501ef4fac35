/** The texts of a workbook that is published, and a check over them made from a text check. Our own sheets are left out. */
import { CellWriter } from '../findings/cell-writer';
import { collect } from '../findings/collect';
import type { Correction } from '../findings/correction';
import type { Category, Finding, Severity } from '../findings/finding';
import { cellKey, contains } from '../grid/address';
import type { CellRef } from '../grid/address';
import type { Sheet } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { isOwnSheet } from '../tables/find/own-sheets';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { asFix, asSuggestions, wordsCorrection } from './corrections/wording';
import { tableKey } from './table-key';
import { quoted, type TextHit } from './text/hit';

/** A text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly ref: CellRef;
  /** The table it belongs to; undefined on a cover, in the contents, between tables. */
  readonly table?: Table;
}

/** The sheets that are published as far as the Book knows them: with tables, or prose, cover and contents. */
export function publishedSheets({ book, snapshot }: CheckContext): Sheet[] {
  const names = new Set([...book.tables, ...book.otherSheets].map(({ sheet }) => sheet));
  return snapshot.sheets.filter((sheet) => names.has(sheet.name) && isOwnSheet(sheet) === undefined);
}

/** The table whose area holds the cell. Notes below a table belong to it where it is the sheet's only one. */
export function tableOf(tables: readonly Table[], { row, column, sheet }: CellRef): Table | undefined {
  const here = tables.filter((table) => table.sheet === sheet);
  return here.find(({ area }) => contains(area, row, column)) ?? (here.length === 1 ? here[0] : undefined);
}

/** Every text check goes through the same texts. */
const TEXTS = new WeakMap<CheckContext, readonly PlacedText[]>();

/** All texts of the published sheets, sheet by sheet, in reading order. */
export function publishedTexts(context: CheckContext): readonly PlacedText[] {
  const texts = TEXTS.get(context) ?? textsIn(context);
  TEXTS.set(context, texts);
  return texts;
}

function textsIn(context: CheckContext): PlacedText[] {
  return publishedSheets(context).flatMap((sheet) => {
    const tables = context.book.tables.filter((table) => table.sheet === sheet.name);
    const texts: PlacedText[] = [];
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (typeof cell?.value !== 'string' || cell.value.trim().length < 2) return;
        const ref = { sheet: sheet.name, row, column };
        const table = tableOf(tables, ref);
        texts.push({ text: cell.value, ref, ...(table === undefined ? {} : { table }) });
      });
    }
    return texts;
  });
}

/** What a check over texts says of what it finds. */
export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  readonly meaning: string;
  readonly category: Category;
  find(text: PlacedText, context: CheckContext): readonly TextHit[];
  /** What joins the quotation and what it is: 「…」是手机号码; nothing where `what` says it by itself. */
  readonly verb?: string;
  /** How a hit is quoted; the stretch with what stands around it where not given. */
  readonly quote?: (text: string, hit: TextHit) => string;
  readonly basis: string;
  readonly suggestion: string;
  /** What should stand in place of the stretch, where the text tells; and whether nothing else can be meant. */
  readonly mend?: (
    text: string,
    hit: TextHit,
  ) => { readonly instead: string; readonly sure: boolean } | undefined;
}

interface Found extends PlacedText {
  readonly hit: TextHit;
}

const MOST_QUOTED = 3;

/** A check that folds what it finds by table and kind of hit. */
export function textCheck(rule: TextRule): Check {
  return {
    id: rule.id,
    severity: rule.severity,
    meaning: rule.meaning,
    run: (context) => {
      const groups = new Map<string, Found[]>();
      for (const placed of publishedTexts(context)) {
        for (const hit of rule.find(placed, context)) {
          const key = [placed.ref.sheet, placed.table?.area.top ?? '', hit.what].join('|');
          collect(groups, key, { ...placed, hit });
        }
      }
      const writer = new CellWriter(context.snapshot);
      return [...groups.values()].map((found) => ({
        ...toFinding(rule, found),
        ...mendsOf(rule, found, writer),
      }));
    },
  };
}

/** All stretches of a finding mended together; nothing where one of them leaves a choice. */
function mendsOf(
  { mend, quote = quoted }: TextRule,
  found: readonly Found[],
  writer: CellWriter,
): Pick<Finding, 'fix' | 'suggestions'> {
  const mends = found.map(({ text, hit }) => mend?.(text, hit));
  const [first] = found;
  if (!first || mends.some((each) => each === undefined)) return {};
  const cells = new Map<string, { ref: CellRef; after: string }>();
  // From the end of each text, so that the places of the stretches before stay what they are.
  found
    .map((one, i) => ({ ...one, instead: mends[i]?.instead ?? '' }))
    .sort((a, b) => b.hit.from - a.hit.from)
    .forEach(({ ref, text, hit, instead }) => {
      const after = cells.get(cellKey(ref))?.after ?? text;
      const mended = after.slice(0, hit.from) + instead + after.slice(hit.to);
      cells.set(cellKey(ref), { ref, after: mended });
    });
  const { text, hit } = first;
  const instead = mends[0]?.instead ?? '';
  const alone = text.slice(0, hit.from) + instead + text.slice(hit.to);
  const corrections: Correction[] = wordsCorrection(
    [...cells.values()].map(({ ref, after }) => writer.set(ref, after)),
    quote(text, hit),
    quote(alone, { ...hit, to: hit.from + instead.length }),
  );
  return mends.every((each) => each?.sure) ? asFix(corrections) : asSuggestions(corrections);
}

function toFinding(rule: TextRule, found: readonly Found[]): Finding {
  const quote = rule.quote ?? quoted;
  const first = found[0] as Found;
  const { table } = first;
  const quotes = found.map(({ text, ref, hit }) => `${placeName(ref)}「${quote(text, hit)}」`);
  const cells = cellsAt(found.map(({ ref }) => ref));
  return {
    rule: rule.id,
    severity: rule.severity,
    category: rule.category,
    table: table === undefined ? '' : tableTitle(table),
    cells,
    message: `${table === undefined ? `工作表「${first.ref.sheet}」` : tableName(table)}${quotes.slice(0, MOST_QUOTED).join('、')}${quotes.length > MOST_QUOTED ? `等${quotes.length}处` : ''}${rule.verb ?? ''}${first.hit.what}。`,
    basis: rule.basis,
    suggestion: rule.suggestion,
    fingerprint: [
      rule.id,
      table === undefined ? first.ref.sheet : tableKey(table),
      first.hit.what,
      quote(first.text, first.hit),
    ].join('|'),
  };
}
