/**
 * Labels of a list inside a form that stand once for several rows: 一级指标 over its 二级指标, 目标名称 over both. Read from
 * the blanks below them alone, merged or not, so that a list reads the same where merged areas are not known.
 */
import type { TextCell } from '../book';
import type { ListDeclaration } from '../declaration';
import type { SheetText } from '../sheet/sheet-text';

/** A column of such labels. */
export interface GroupColumn {
  readonly key: string;
  readonly column: number;
}

/** The columns left of the one that names the rows: each label there stands for all rows down to the next. */
export function groupColumns(
  { rowKey }: ListDeclaration,
  texts: readonly { readonly key: string; readonly column: number }[],
): GroupColumn[] {
  if (rowKey.by !== '次序') return [];
  const naming = texts.find(({ key }) => key === rowKey.name)?.column ?? -1;
  return texts.filter(({ column }) => column < naming).sort((a, b) => a.column - b.column);
}

/** The label of a column that is in force, until the next one in it or left of it. */
interface InForce {
  readonly label: string;
  readonly cell: TextCell;
  /** True where the column has its label in every row, equal ones too: a blank there is a label left out. */
  writtenOut: boolean | undefined;
}

/** The labels in force in a list, while its rows are read from the top down. */
export class GroupLabels {
  private inForce: (InForce | undefined)[] = [];

  /** @param columns from the left @param end the last row the list may have */
  constructor(
    private readonly sheet: SheetText,
    private readonly columns: readonly GroupColumn[],
    private readonly end: number,
  ) {}

  /** Whether the column is one of such labels. */
  includes(column: number): boolean {
    return this.columns.some((each) => each.column === column);
  }

  /** A heading between two rows: no label goes on below it. */
  close(): void {
    this.inForce = [];
  }

  /** Takes the row's own labels, and tells those that go on into it from above, by the key of their column. */
  carriedInto(row: number): ReadonlyMap<string, TextCell> {
    const carried = new Map<string, TextCell>();
    // A label left of all of them opens another goal.
    if (this.beginsLeft(row)) this.close();
    this.columns.forEach(({ key, column }, i) => {
      if (this.sheet.label(row, column) !== '') {
        this.take(row, i);
        return;
      }
      const above = this.inForce[i];
      if (!above) return;
      above.writtenOut ??= this.isRepeatedBelow(row, i, above.label);
      if (!above.writtenOut) carried.set(key, above.cell);
    });
    return carried;
  }

  private take(row: number, i: number): void {
    const column = this.columns[i]?.column ?? 0;
    const label = this.sheet.label(row, column);
    const above = this.inForce[i];
    const repeats = above?.writtenOut === true || above?.label === label;
    this.inForce.length = i;
    this.inForce[i] = {
      label,
      cell: {
        text: this.sheet.text(row, column).trim(),
        ref: { sheet: this.sheet.sheet.name, row, column },
      },
      writtenOut: repeats ? true : undefined,
    };
  }

  /** Whether the next label of the column, under the same labels left of it, is the one in force over again. */
  private isRepeatedBelow(from: number, i: number, label: string): boolean {
    const column = this.columns[i]?.column ?? 0;
    for (let row = from; row <= this.end; row += 1) {
      const opened = this.columns.slice(0, i).some((left) => this.sheet.label(row, left.column) !== '');
      if (opened || this.beginsLeft(row)) return false;
      const own = this.sheet.label(row, column);
      if (own !== '') return own === label;
    }
    return false;
  }

  private beginsLeft(row: number): boolean {
    const first = this.sheet.filled(row)[0];
    return first !== undefined && first < (this.columns[0]?.column ?? 0);
  }
}
