/** The indicators of a 绩效自评表: what was aimed at and what came of it. Knows nothing of findings. */
import type { Row, Table, TextCell } from '../../tables/book';
import { normalise } from '../../tables/words/label';
import type { CheckContext } from '../check';
import { hasUnitColumn } from './indicators';
import { readTarget, type Target } from './target';

/** One indicator with a name. Texts are trimmed; a text that stands for nothing (-, /) counts as missing. */
export interface Outcome {
  readonly row: Row;
  readonly name: TextCell;
  readonly target?: TextCell;
  readonly actual?: TextCell;
  readonly reason?: TextCell;
  /** 二级指标; '' where none is printed. */
  readonly level2: string;
  /** What the target means, the sign of its own column (指标性质) being part of it. */
  readonly aim?: Target;
}

const EVALUATION_KINDS: readonly string[] = ['整体支出绩效自评表', '项目支出绩效自评表'];

/** The 绩效自评表 of the Book. */
export function evaluationTables({ book }: CheckContext): Table[] {
  return book.tables.filter(({ kind }) => EVALUATION_KINDS.includes(kind));
}

const NOTHING = /^[-—–_*/\\＊\s]*$/;

function textOf(row: Row, key: string): TextCell | undefined {
  const cell = row.texts.get(key);
  return cell === undefined || NOTHING.test(cell.text) ? undefined : { ...cell, text: cell.text.trim() };
}

function outcomeOf(row: Row): Outcome[] {
  const name = textOf(row, '三级指标');
  if (!name) return [];
  const target = textOf(row, '指标值');
  const actual = textOf(row, '实际完成值');
  const reason = textOf(row, '偏差原因');
  const sign = textOf(row, '指标性质')?.text ?? '';
  const aim = target && (readTarget(`${sign}${target.text}`) ?? readTarget(target.text));
  return [
    {
      row,
      name,
      ...(target ? { target } : {}),
      ...(actual ? { actual } : {}),
      ...(reason ? { reason } : {}),
      ...(aim ? { aim } : {}),
      level2: normalise(row.texts.get('二级指标')?.text ?? ''),
    },
  ];
}

/** The indicators of a table, in the order of the sheet. */
export function outcomesOf(table: Table): Outcome[] {
  const grid = table.grids.find(({ part }) => part === '指标');
  return (grid?.rows ?? []).filter(({ sets }) => sets.has('指标')).flatMap(outcomeOf);
}

/** The unit a figure of the outcome may leave out: one in brackets behind the name, or in a column of its own. */
const UNIT_IN_NAME = /[(（][^()（）]{1,6}[)）]$/;

/** What the table says of units beside its figures; ask once for a table. */
export function unitsElsewhere(table: Table, context: CheckContext): (outcome: Outcome) => boolean {
  const column = hasUnitColumn(table, context);
  return ({ name }) => column || UNIT_IN_NAME.test(name.text);
}

const SCALE = /^[十百千万亿]+/;

/** Units that mean the same, or measure the same in other thousands: 万方 and 方, 家 and 家企业. */
export function unitsAgree(one: string, other: string): boolean {
  const plain = (unit: string): string => unit.replace(/[/·]/g, '').replace(/元$/, '').replace(SCALE, '');
  const [a, b] = [plain(one), plain(other)];
  if (a === '' || b === '') return a === b;
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}
