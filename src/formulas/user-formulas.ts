/**
 * The user's own formulas, from a sheet named 审核公式 with the columns 编号 级别 公式 条件 说明. Reads the sheet, nothing
 * else of the workbook.
 */
import type { Finding } from '../findings/finding';
import { cellAt, sheetNamed, shownText, type Sheet, type Snapshot } from '../grid/snapshot';
import { FormulaSyntaxError, parseCondition, parseStatement } from './parse';
import { printBody } from './print';
import type { Formula, Statement } from './syntax';
import { bases, messages, suggestions } from './wording';

/** The sheet's name; blanks around it do not matter. */
export const USER_FORMULA_SHEET = '审核公式';

/** The header must stand within the first rows. */
const HEADER_ROWS = 10;

const COLUMNS = ['编号', '级别', '公式', '条件', '说明'] as const;
type ColumnName = (typeof COLUMNS)[number];

const SWITCHED_OFF = '停用';

export interface FaultyFormula {
  readonly id: string;
  readonly message: string;
}

export interface UserFormulas {
  readonly formulas: readonly Formula[];
  /** Ids with the 级别 停用. */
  readonly switchedOff: readonly string[];
  readonly faulty: readonly FaultyFormula[];
  /** One 核实 for each formula that cannot be read. */
  readonly findings: readonly Finding[];
}

const NONE: UserFormulas = { formulas: [], switchedOff: [], faulty: [], findings: [] };

/** One filled row of the sheet. */
interface Line {
  readonly row: number;
  readonly texts: Readonly<Record<ColumnName, string>>;
}

/** The formulas of the sheet 审核公式; none where there is no such sheet or no header is found in it. */
export function readUserFormulas(snapshot: Snapshot): UserFormulas {
  const sheet = sheetNamed(snapshot, USER_FORMULA_SHEET);
  const header = sheet && findHeader(sheet, snapshot.date1904);
  if (!sheet?.used || !header) return NONE;
  const result = {
    formulas: [] as Formula[],
    switchedOff: [] as string[],
    faulty: [] as FaultyFormula[],
    findings: [] as Finding[],
  };
  const seen = new Set<string>();
  for (const line of linesOf(sheet, header, snapshot.date1904)) {
    const id = line.texts.编号 === '' ? `第${line.row + 1}行` : line.texts.编号;
    const outcome = seen.has(id) ? { id, message: '编号重复' } : readLine(id, line);
    seen.add(id);
    if (outcome === SWITCHED_OFF) result.switchedOff.push(id);
    else if ('message' in outcome) {
      result.faulty.push(outcome);
      result.findings.push(faultyFinding(sheet, outcome, line.row, header.columns));
    } else result.formulas.push(outcome);
  }
  return result;
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
}

function findHeader(sheet: Sheet, date1904: boolean): Header | undefined {
  const { used } = sheet;
  if (!used) return undefined;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_ROWS - 1); row += 1) {
    const columns = new Map<ColumnName, number>();
    for (let column = used.left; column <= used.right; column += 1) {
      const text = textAt(sheet, row, column, date1904).replace(/\s/g, '');
      const name = COLUMNS.find((candidate) => text === candidate || text === `公式${candidate}`);
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    if (columns.has('编号') && columns.has('公式')) return { row, columns };
  }
  return undefined;
}

function* linesOf(sheet: Sheet, { row: headerRow, columns }: Header, date1904: boolean): Generator<Line> {
  const rows = [...sheet.rows.keys()].filter((row) => row > headerRow).sort((a, b) => a - b);
  for (const row of rows) {
    const text = (name: ColumnName): string => {
      const column = columns.get(name);
      return column === undefined ? '' : textAt(sheet, row, column, date1904);
    };
    const texts = {
      编号: text('编号'),
      级别: text('级别'),
      公式: text('公式'),
      条件: text('条件'),
      说明: text('说明'),
    };
    if (texts.公式 !== '' || (texts.编号 !== '' && texts.级别 === SWITCHED_OFF)) yield { row, texts };
  }
}

function textAt(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  return shownText(cellAt(sheet, row, column), date1904).trim();
}

/** Excel takes an apostrophe typed first for a sign that text follows: '表'!C6 is stored as 表'!C6. */
function withLostQuote(text: string): string {
  return /^[^'!]+'!/.test(text) ? `'${text}` : text;
}

function readLine(id: string, { texts }: Line): Formula | FaultyFormula | typeof SWITCHED_OFF {
  const severity = texts.级别 === '' ? '核实' : texts.级别;
  if (severity === SWITCHED_OFF) return SWITCHED_OFF;
  if (severity !== '错误' && severity !== '核实' && severity !== '提示') {
    return { id, message: `级别「${severity}」应为错误、核实、提示或停用` };
  }
  try {
    const statement = parseStatement(withLostQuote(texts.公式.replace(/^[=＝]\s*/, '')));
    const condition = texts.条件 === '' ? {} : { condition: parseCondition(texts.条件) };
    const sentence = texts.说明 === '' ? printBody({ statement }) : texts.说明;
    return {
      id,
      severity,
      sentence,
      statement,
      ...condition,
      origin: '自定义',
      fragile: namesAddress(statement),
    };
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return { id, message: error.message };
  }
}

/** Whether a cell address occurs anywhere in the statement. */
function namesAddress(node: Statement | object): boolean {
  if ('kind' in node && (node as { kind: unknown }).kind === '地址') return true;
  return Object.values(node).some(
    (value) => typeof value === 'object' && value !== null && namesAddress(value as object),
  );
}

function faultyFinding(
  sheet: Sheet,
  { id, message }: FaultyFormula,
  row: number,
  columns: ReadonlyMap<ColumnName, number>,
): Finding {
  const column = columns.get('公式') ?? 0;
  return {
    rule: USER_FORMULA_SHEET,
    severity: '核实',
    category: '表样',
    table: '',
    cells: [{ sheet: sheet.name, area: { top: row, bottom: row, left: column, right: column } }],
    message: messages.badFormula(id, message),
    basis: bases.userFormulas,
    suggestion: suggestions.badFormula,
    fingerprint: `${USER_FORMULA_SHEET}|${id}`,
  };
}
