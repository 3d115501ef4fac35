/**
 * Prints exact amounts in 元 as whole display units, in the three ways finance offices do: each cell rounded by itself,
 * totals added up from rounded leaves, or leaves moved by less than one unit so that the rounded total closes.
 */

/** 逐格: every cell by itself. 汇总: totals are sums of rounded leaves. 舍位平衡: sums too, and the grand total is held. */
export type RoundingStyle = '逐格' | '汇总' | '舍位平衡';

/** A row of a table: its amounts where it is a leaf; others are the sum of the rows under them. */
export interface Line {
  readonly id: string;
  readonly under?: string;
  readonly amounts?: Readonly<Record<string, number>>;
}

/** Columns in order; one with parts is their sum. */
export interface Columns {
  readonly names: readonly string[];
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** What is printed: whole display units, by row and column. */
export type Printed = (line: string, column: string) => number;

/** Half away from zero, in whole numbers. Amounts in 元, the unit in 元 per display unit. */
export function roundYuan(yuan: number, unit: number): number {
  const magnitude = Math.floor((2 * Math.abs(yuan) + unit) / (2 * unit));
  return magnitude === 0 ? 0 : Math.sign(yuan) * magnitude;
}

class Frame {
  readonly leafColumns: readonly string[];
  private readonly children = new Map<string, string[]>();
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(
    lines: readonly Line[],
    readonly columns: Columns,
  ) {
    this.lines = new Map(lines.map((line) => [line.id, line]));
    for (const { id, under } of lines) {
      if (under !== undefined) this.children.set(under, [...(this.children.get(under) ?? []), id]);
    }
    this.leafColumns = columns.names.filter((name) => columns.parts[name] === undefined);
  }

  leaves(): Line[] {
    return [...this.lines.values()].filter(({ id }) => !this.children.has(id));
  }

  tops(): string[] {
    return [...this.lines.values()].filter(({ under }) => under === undefined).map(({ id }) => id);
  }

  below(id: string): string[] {
    const own = this.children.get(id);
    return own === undefined ? [id] : own.flatMap((child) => this.below(child));
  }

  columnsBelow(column: string): string[] {
    const own = this.columns.parts[column];
    return own === undefined ? [column] : own.flatMap((part) => this.columnsBelow(part));
  }

  sum(cell: (line: string, column: string) => number, line: string, column: string): number {
    let sum = 0;
    const columns = this.columnsBelow(column);
    for (const leaf of this.below(line)) for (const part of columns) sum += cell(leaf, part);
    return sum;
  }

  exact = (line: string, column: string): number => this.lines.get(line)?.amounts?.[column] ?? 0;
}

/** Prints a table of exact amounts. */
export function printAmounts(
  lines: readonly Line[],
  columns: Columns,
  style: RoundingStyle,
  unit: number,
): Printed {
  const frame = new Frame(lines, columns);
  if (style === '逐格') return (line, column) => roundYuan(frame.sum(frame.exact, line, column), unit);
  const rounded = new Map<string, number>();
  for (const { id } of frame.leaves()) {
    for (const column of frame.leafColumns) {
      rounded.set(`${id}|${column}`, roundYuan(frame.exact(id, column), unit));
    }
  }
  if (style === '舍位平衡') for (const top of frame.tops()) balance(frame, rounded, top, unit);
  const leaf = (line: string, column: string): number => rounded.get(`${line}|${column}`) ?? 0;
  return (line, column) => frame.sum(leaf, line, column);
}

/** Holds the rounded grand total of each outermost column: its columns, then its leaves give way by less than a unit. */
function balance(frame: Frame, rounded: Map<string, number>, top: string, unit: number): void {
  const held = new Set(frame.columns.names);
  for (const parts of Object.values(frame.columns.parts)) for (const part of parts) held.delete(part);
  for (const outermost of held) {
    const columns = frame.columnsBelow(outermost);
    const totals = new Map(columns.map((column) => [column, frame.sum(frame.exact, top, column)]));
    const wanted = giveWay(totals, roundYuan(frame.sum(frame.exact, top, outermost), unit), unit);
    for (const column of columns) {
      const exact = new Map(
        frame.below(top).map((leaf) => [`${leaf}|${column}`, frame.exact(leaf, column)] as const),
      );
      for (const [key, value] of giveWay(exact, wanted.get(column) ?? 0, unit)) rounded.set(key, value);
    }
  }
}

/** Each rounded down or up so that they make the sum: those go the other way that lose least by it. */
function giveWay(exact: ReadonlyMap<string, number>, sum: number, unit: number): Map<string, number> {
  const rounded = new Map([...exact].map(([key, yuan]) => [key, roundYuan(yuan, unit)]));
  let over = -sum;
  for (const value of rounded.values()) over += value;
  const error = (key: string): number => (rounded.get(key) ?? 0) * unit - (exact.get(key) ?? 0);
  const step = Math.sign(over);
  const candidates = [...exact.keys()]
    .filter((key) => error(key) * step > 0 && rounded.get(key) !== 0 && rounded.get(key) !== step)
    .sort((a, b) => (error(b) - error(a)) * step);
  for (const key of candidates.slice(0, Math.abs(over))) rounded.set(key, (rounded.get(key) ?? 0) - step);
  return rounded;
}
