/**
 * Marks inside the workbook: conditional formats of our own over the cells, so that the user's fills, fonts and
 * conditional formats stay as they are. Excel may give a conditional format another id when a workbook is opened again
 * or cells are copied, so ours are known by their formula and leave nothing else behind in the workbook.
 */
import type { Mark, MarkStrength } from '../../grid/host';
import { areaA1 } from '../../grid/address';
import { notMarked, sheetGone } from './failures';
import type { Batch, ExcelSession } from './session';

/** A formula that is always true and holds this is ours: no user would write it. */
const SIGN = '公开表审核标记';
const FORMULA = `=LEN("${SIGN}")>0`;

/** Quiet tints, told apart in print as well. */
const TINTS: Readonly<Record<MarkStrength, string>> = { 错误: '#F8D0D0', 核实: '#FCE8C0', 提示: '#D6E6F7' };

/** Marks that one request makes. */
const MARKS_AT_ONCE = 2_000;

/** Replaces all marks of ours. Throws HostError; protected sheets are left out and named by it. */
export function setMarks(session: ExcelSession, marks: readonly Mark[]): Promise<void> {
  return session.writing(async (batch) => {
    const sheets = await readSheets(batch);
    const missing = marks.find(({ sheet }) => !sheets.some(({ name }) => same(name, sheet)));
    if (missing !== undefined) throw sheetGone(missing.sheet);
    removeOurs(sheets);
    const open = marks.filter(({ sheet }) => !sheets.some((one) => one.protected && same(one.name, sheet)));
    await addMarks(batch, open);
    const closed = sheets.filter(
      (one) => one.protected && (one.ours.length > 0 || marks.some(({ sheet }) => same(one.name, sheet))),
    );
    if (closed.length > 0) throw notMarked(closed.map(({ name }) => name));
  });
}

/** Removes all marks of ours and says how many there were. */
export function clearMarks(session: ExcelSession): Promise<number> {
  return session.writing(async (batch) => {
    const sheets = await readSheets(batch);
    const removed = removeOurs(sheets);
    const left = sheets.filter((one) => one.protected && one.ours.length > 0);
    if (removed > 0) await batch.sync();
    if (left.length > 0) throw notMarked(left.map(({ name }) => name));
    return removed;
  });
}

interface MarkedSheet {
  readonly name: string;
  readonly protected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

async function readSheets({ context, sync }: Batch): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await sync();
  const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
  formats.forEach((all) => all.load('items/id,items/customOrNullObject/rule/formula'));
  await sync();
  return worksheets.items.map(({ name, protection }, i) => ({
    name,
    protected: protection.protected,
    ours: (formats[i]?.items ?? []).filter(({ customOrNullObject: custom }) => isOurs(custom)),
  }));
}

function isOurs(custom: Excel.CustomConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula.includes(SIGN);
}

function removeOurs(sheets: readonly MarkedSheet[]): number {
  const ours = sheets.filter((sheet) => !sheet.protected).flatMap((sheet) => sheet.ours);
  ours.forEach((format) => format.delete());
  return ours.length;
}

async function addMarks(batch: Batch, marks: readonly Mark[]): Promise<void> {
  const { context, sync } = batch;
  for (const [i, { sheet, area, strength }] of marks.entries()) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaA1(area));
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = FORMULA;
    custom.format.fill.color = TINTS[strength];
    if ((i + 1) % MARKS_AT_ONCE === 0) await sync();
  }
  await sync();
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
