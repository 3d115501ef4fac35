/**
 * What a write left on a sheet, so that undoing it can tell whether somebody has edited the sheet since. Only contents
 * count: formats and widths may change without anything being lost that cannot be had again.
 */
import type { CellRef } from '../../grid/address';
import type { SheetContent } from '../../grid/changes';
import { contentOfWritten, writtenForm } from './cell-content';
import type { SheetPicture } from './sheet-picture';

type Form = string | number | boolean;

export class SheetHeld {
  private constructor(private readonly cells: ReadonlyMap<string, Form>) {}

  static ofContent({ cells }: SheetContent): SheetHeld {
    const held = new Map<string, Form>();
    for (const cell of cells) note(held, cell.row, cell.column, writtenForm(contentOfWritten(cell), false));
    return new SheetHeld(held);
  }

  static ofPicture({ top, left, contents }: SheetPicture): SheetHeld {
    const held = new Map<string, Form>();
    contents.forEach((row, i) => {
      row.forEach((form, j) => note(held, top + i, left + j, form));
    });
    return new SheetHeld(held);
  }

  /** The cells that hold something else in the picture. */
  differing(now: SheetPicture): CellRef[] {
    const present = SheetHeld.ofPicture(now).cells;
    const keys = new Set([...this.cells.keys(), ...present.keys()]);
    return [...keys]
      .filter((key) => this.cells.get(key) !== present.get(key))
      .map((key) => {
        const [row, column] = key.split(',').map(Number) as [number, number];
        return { sheet: now.name, row, column };
      })
      .sort((one, other) => one.row - other.row || one.column - other.column);
  }
}

/** Whether text needs its apostrophe depends on the cell's format, so it is left out. */
function note(held: Map<string, Form>, row: number, column: number, form: Form): void {
  const plain = typeof form === 'string' && form.startsWith("'") ? form.slice(1) : spelled(form);
  if (plain !== '') held.set(`${row},${column}`, plain);
}

/** Excel spells a formula its own way: without the quotation marks a sheet's name can do without, and in upper case. */
function spelled(form: Form): Form {
  return typeof form === 'string' && form.startsWith('=') ? form.replace(/['\s]/g, '').toUpperCase() : form;
}
