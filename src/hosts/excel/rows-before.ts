/**
 * What has to be known before rows are inserted or taken out, asked for together with everything else: how far the sheets
 * reach, what stands beside the place, the rows that new ones are made like, the formulas that are going to be rewritten,
 * and what the rows to be taken out hold.
 */
import type { Area, CellRef } from '../../grid/address';
import type { CellContent, Changes } from '../../grid/changes';
import type { OrderedInsertion } from '../../grid/insertion-order';
import type { CellChange, MergedAreas } from './before';
import { contentOf, queueContent } from './before';
import { contentFrom } from './cell-content';
import type { RowsHeld } from './rows-held';
import { queueRowsHeld } from './rows-held';
import type { Pattern, RowsStep } from './rows-plan';
import { finalRow, widenedCells } from './rows-plan';
import { queueEdges, type SheetEdges } from './sheet-edges';
import { areaOf } from './sheet-picture';
import type { Worksheets } from './worksheets';

/** What an inverse keeps of inserted rows. Opaque to everybody but this host. */
export class RowsMemento {
  constructor(
    readonly steps: readonly RowsStep[],
    /** What the rows of each step came to hold. */
    readonly held: readonly RowsHeld[],
    /** The cells that were written beside them, each where it stands now, with what stood there before. */
    readonly cells: readonly CellChange[],
    /** What inserts the rows again. */
    readonly redo: Changes,
  ) {}
}

/** Rows a batch inserts or takes out. */
export type RowsWork =
  | { readonly kind: 'insert'; readonly ordered: readonly OrderedInsertion[] }
  | { readonly kind: 'takeOut'; readonly memento: RowsMemento };

export interface RowsBefore {
  /** By sheet in lower case: the last row anything stands in or is formatted in, -1 where there is none. */
  readonly bottoms: ReadonlyMap<string, number>;
  /** What stands where the insertions expect something. */
  readonly beside: readonly { readonly at: CellRef; readonly content: CellContent }[];
  readonly patternOf: (sheet: string, row: number) => Pattern | undefined;
  readonly mergesOf: (sheet: string) => readonly Area[] | undefined;
  readonly widened: readonly {
    readonly at: CellRef;
    readonly content: CellContent;
    readonly format: string;
  }[];
  /** Of sheets that get rows, by name in lower case. */
  readonly edges: ReadonlyMap<string, SheetEdges>;
  /** Of rows to be taken out, by step. */
  readonly held: readonly RowsHeld[];
}

/** Queues all of it; what is returned takes the answers after a sync. */
export function queueRowsBefore(all: Worksheets, work: RowsWork, merges: MergedAreas): () => RowsBefore {
  const bottoms = new Map(
    sheetsOf(work).map((name) => [name, queueUsed(all.named(name), merges, name)] as const),
  );
  const finish = (): Pick<RowsBefore, 'bottoms' | 'mergesOf'> => ({
    bottoms: new Map([...bottoms].map(([name, queued]) => [name, bottomOf(queued.used)])),
    mergesOf: (sheet) => bottoms.get(sheet.toLowerCase())?.merges(),
  });
  if (work.kind === 'takeOut') {
    const { steps } = work.memento;
    const held = steps.map((step, i) => queueRowsHeld(all, step, finalRow(steps, i)));
    return () => ({
      ...finish(),
      beside: [],
      patternOf: () => undefined,
      widened: [],
      edges: new Map(),
      held: held.map((take) => take()),
    });
  }
  const more = queueInsertions(all, work.ordered);
  const edges = sheetsOf(work).map((name) => [name, queueEdges(all.named(name))] as const);
  return () => ({
    ...finish(),
    ...more(),
    edges: new Map(edges.map(([name, take]) => [name, take()])),
    held: [],
  });
}

/** The sheets rows are inserted into or taken out of, in lower case. */
export function sheetsOf(work: RowsWork): string[] {
  const names =
    work.kind === 'insert'
      ? work.ordered.map(({ asked }) => asked.sheet)
      : work.memento.steps.map(({ sheet }) => sheet);
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

/** The last row of a used area, -1 where nothing is used. */
export function bottomOf(used: Excel.Range): number {
  return used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
}

/** Merged areas are asked for only where that is possible and they are not known, as for pictures of sheets. */
export function queueUsed(
  sheet: Excel.Worksheet,
  { known, readable }: MergedAreas,
  name: string,
): { readonly used: Excel.Range; readonly merges: () => readonly Area[] | undefined } {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,rowCount');
  const merged = readable && !known.has(name) ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return {
    used,
    merges: () =>
      merged === undefined ? known.get(name) : merged.isNullObject ? [] : merged.areas.items.map(areaOf),
  };
}

type InsertionsBefore = Pick<RowsBefore, 'beside' | 'patternOf' | 'widened'>;

function queueInsertions(all: Worksheets, ordered: readonly OrderedInsertion[]): () => InsertionsBefore {
  const asked = ordered.map((one) => one.asked);
  const beside = asked
    .flatMap(({ expect }) => expect)
    .map(({ at }) => ({ at, range: queueContent(all.named(at.sheet), at) }));
  const widened = widenedCells(asked).map((at) => {
    const range = queueContent(all.named(at.sheet), at);
    range.load('numberFormat');
    return { at, range };
  });
  const patterns = new Map<string, () => Pattern>();
  for (const { sheet, rows } of asked) {
    const width = 1 + Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    for (const { like } of rows) {
      const key = patternKey(sheet, like);
      if (!patterns.has(key)) patterns.set(key, queuePattern(all.named(sheet), like, width));
    }
  }
  return () => ({
    beside: beside.filter(isThere).map(({ at, range }) => ({ at, content: contentOf(range) })),
    patternOf: (sheet, row) => patterns.get(patternKey(sheet, row))?.(),
    widened: widened.filter(isThere).map(({ at, range }) => ({
      at,
      content: contentOf(range),
      format: (range.numberFormat as string[][])[0]?.[0] ?? 'General',
    })),
  });
}

function isThere({ range }: { readonly range: Excel.Range }): boolean {
  return !range.isNullObject;
}

function patternKey(sheet: string, row: number): string {
  return `${row} ${sheet.toLowerCase()}`;
}

/** Asks for what a row has that new rows take over, in its first columns. */
export function queuePattern(sheet: Excel.Worksheet, row: number, width: number): () => Pattern {
  const range = sheet.getRangeByIndexes(row, 0, 1, width);
  range.load('values,formulas,valueTypes,numberFormat');
  const lines = range.getRowProperties({
    rowHidden: true,
    format: { rowHeight: true, useStandardHeight: true },
  });
  return () => {
    const [values, formulas] = [range.values as unknown[][], range.formulas as unknown[][]];
    const line = lines.value[0];
    const sized = line?.rowHidden !== true && line?.format?.useStandardHeight !== true;
    return {
      height: sized ? line?.format?.rowHeight : undefined,
      contents: (values[0] ?? []).map((value, i) =>
        contentFrom(value, formulas[0]?.[i], range.valueTypes[0]?.[i]),
      ),
      formats: (range.numberFormat as string[][])[0] ?? [],
      hidden: line?.rowHidden === true,
    };
  };
}
