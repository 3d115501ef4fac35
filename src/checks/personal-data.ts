/** ND-18: mobile numbers, identity numbers, bank accounts, private mailboxes and home addresses in published sheets. */
import { cellKey, type CellRef } from '../grid/address';
import { cellAt, sheetNamed, shownText } from '../grid/snapshot';
import type { Table } from '../tables/book';
import type { CheckContext } from './check';
import { publishedSheets, textCheck, type PlacedText } from './sheet-texts';
import type { TextHit } from './text/hit';
import { masked, privacyHits } from './text/privacy';

const ACCOUNT_LABEL = /(?:账号|帐号|卡号)\s*[:：]?\s*$/;

/** The nearest text to the left in the row, which is the label of a value in a form. */
function labelOf({ snapshot }: CheckContext, { sheet, row, column }: CellRef): string {
  const source = sheetNamed(snapshot, sheet);
  for (let left = column - 1; source && left >= 0; left -= 1) {
    const text = shownText(cellAt(source, row, left), snapshot.date1904).trim();
    if (text !== '') return text;
  }
  return '';
}

/** Codes are long numbers and nobody's. */
function isCode(table: Table | undefined, ref: CellRef): boolean {
  if (!table) return false;
  const key = cellKey(ref);
  const codes = table.grids.flatMap(({ rows }) => rows.map(({ codeCell }) => codeCell));
  const field = table.fields.get('项目编码')?.ref;
  return [...codes, field].some((cell) => cell !== undefined && cellKey(cell) === key);
}

function find({ text, ref, table }: PlacedText, context: CheckContext): TextHit[] {
  // Most texts hold no long number, no mailbox and no address.
  if (!/\d{3}|@|[住地籍]/.test(text)) return [];
  if (/^[\s\d]+$/.test(text) && isCode(table, ref)) return [];
  const hits = privacyHits(text);
  if (hits.length > 0) return hits;
  if (/^\d{16,19}$/.test(text.replace(/\s/g, '')) && ACCOUNT_LABEL.test(labelOf(context, ref)))
    return [{ from: 0, to: text.length, what: '银行账号' }];
  return [];
}

const overTexts = textCheck({
  id: 'ND-18',
  severity: '核实',
  category: '文字',
  meaning: '公开表中有手机号码、身份证号码、银行账号、个人电子邮箱或家庭住址。',
  verb: '是',
  find,
  quote: (text, { from, to }) => masked(text.slice(from, to)),
  basis: '个人信息一般不随预决算公开；办公电话、单位地址不在此列。',
  suggestion: '删去，或改为办公电话、单位邮箱；确需公开的，请填写审核说明。',
});

/** Numbers kept as numbers: eleven digits beside 联系电话 are a telephone, elsewhere they may be anything. */
function withNumbers(context: CheckContext): CheckContext {
  const names = new Set(publishedSheets(context).map(({ name }) => name));
  const sheets = context.snapshot.sheets.map((sheet) => {
    if (!names.has(sheet.name)) return sheet;
    const rows = new Map(sheet.rows);
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (typeof cell?.value !== 'number' || !Number.isInteger(cell.value)) return;
        if (cell.value < 13e9 || cell.value >= 2e10) return;
        if (!/电话|手机|联系/.test(labelOf(context, { sheet: sheet.name, row, column }))) return;
        const copy = [...(rows.get(row) ?? [])];
        copy[column] = { ...cell, value: String(cell.value) };
        rows.set(row, copy);
      });
    }
    return { ...sheet, rows };
  });
  return { ...context, snapshot: { ...context.snapshot, sheets } };
}

export const personalData = {
  ...overTexts,
  run: (context: CheckContext) => overTexts.run(withNumbers(context)),
};
