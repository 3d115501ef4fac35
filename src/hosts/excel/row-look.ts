/** How the cells of a row look where they look otherwise than those of another row, which formats are copied from. */
import { LOOK } from './cell-look';

/** What a cell has of its own. */
export interface CellLook {
  readonly column: number;
  readonly look: Excel.CellProperties | undefined;
  readonly format: string | undefined;
}

/** Asks for both rows' first columns; what is returned takes the answers. */
export function queueLooks(
  sheet: Excel.Worksheet,
  row: number,
  like: number,
  width: number,
): () => readonly CellLook[] {
  const [own, other] = [row, like].map((at) => {
    const range = sheet.getRangeByIndexes(at, 0, 1, width);
    range.load('numberFormat');
    return { range, looks: range.getCellProperties(LOOK) };
  }) as [QueuedRow, QueuedRow];
  return () =>
    Array.from({ length: width }, (_, column): CellLook => {
      const [look, likeLook] = [own, other].map(({ looks }) => looks.value[0]?.[column]);
      const [format, likeFormat] = [own, other].map(
        ({ range }) => (range.numberFormat as string[][])[0]?.[column],
      );
      return {
        column,
        look: JSON.stringify(look) === JSON.stringify(likeLook) ? undefined : look,
        format: format === likeFormat ? undefined : format,
      };
    }).filter(({ look, format }) => look !== undefined || format !== undefined);
}

interface QueuedRow {
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}
