/** The texts of a workbook that is published, and a check over them made from a text check. Our own sheets are left out. */
import { collect } from '../findings/collect';
import type { Category, Finding, Severity } from '../findings/finding';
import { contains } from '../grid/address';
import type { CellRef } from '../grid/address';
import type { Sheet } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { isOwnSheet } from '../tables/own-sheets';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
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

/** All texts of the published sheets, sheet by sheet, in reading order. */
export function publishedTexts(context: CheckContext): PlacedText[] {
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
      return [...groups.values()].map((found) => toFinding(rule, found));
    },
  };
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
