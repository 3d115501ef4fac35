/** Rows of a two-sided table finer than its categories: 款 and 项 printed by name below their 类, indented or not. */
import { acceptsName, allSubjects } from '../../catalogue/subjects';
import type { PlacedRow } from './row-draft';

/** Where the rows below the last category hang: its own row and those of its 款, by code. */
export class FinerRows {
  private category = '';
  private readonly open = new Map<string, number>();
  private last: number | undefined;
  /** The 款 above, where one is. */
  private section = '';

  /** Begins again below a category, or below nothing where a row closes it. */
  begin(category: string | undefined, row: number): void {
    this.category = category ?? '';
    this.section = this.category;
    this.open.clear();
    this.last = undefined;
    if (category !== undefined) this.open.set(category, row);
  }

  /** The row a label without numbering hangs under: that of its 类 or 款, or with the finer row before it. */
  parentOf(core: string, rows: readonly PlacedRow[]): number | undefined {
    if (this.category === '') return undefined;
    const code = this.codeOf(core);
    if (code === undefined) return this.last === undefined ? undefined : rows[this.last]?.parent;
    return this.open.get(code.slice(0, 5)) ?? this.open.get(this.category);
  }

  /** Takes a row that hangs below the category. */
  take(core: string, row: number): void {
    const code = this.codeOf(core);
    if (code?.length === 5) {
      this.open.set(code, row);
      this.section = code;
    }
    this.last = row;
  }

  /** 行政运行 stands in many 款: the one above it has the better claim. */
  private codeOf(core: string): string | undefined {
    const codes = allSubjects('功能')
      .filter(({ code }) => code.length > 3 && code.startsWith(this.category))
      .filter((subject) => acceptsName(subject, core))
      .map(({ code }) => code);
    return codes.find((code) => code.startsWith(this.section)) ?? codes[0];
  }
}
