/**
 * Where the codes of a grid stand: in one block, or only below units (schools of a bureau of education), each with its
 * own. Tells the blocks only where their sum is surely the whole table's amount of a code.
 */
import type { Grid, Row } from '../tables/book';
import { indexOf, parentOf, rowsByCode } from './grid-index';
import type { CodeSpace } from './syntax';

/** The rows of a block by code; more than one of a code cannot be told apart. */
export type CodeBlock = ReadonlyMap<string, readonly Row[]>;

const KEY_KIND: Readonly<Partial<Record<CodeSpace, string>>> = { 功能科目: '功能', 经济科目: '经济' };

const known = new WeakMap<Grid, Map<CodeSpace, readonly CodeBlock[]>>();

/** The blocks of a code space, without those of no row; none where the rows below units do not make up the table. */
export function codeBlocks(grid: Grid, space: CodeSpace): readonly CodeBlock[] {
  const spaces = known.get(grid) ?? new Map<CodeSpace, readonly CodeBlock[]>();
  known.set(grid, spaces);
  const blocks = spaces.get(space) ?? findBlocks(grid, space);
  spaces.set(space, blocks);
  return blocks;
}

function findBlocks(grid: Grid, space: CodeSpace): readonly CodeBlock[] {
  const plain = rowsByCode(indexOf(grid), space);
  if (plain.size > 0) return [plain];
  const kind = KEY_KIND[space];
  return kind === undefined ? [] : unitBlocks(grid, kind);
}

function unitBlocks(grid: Grid, kind: string): readonly CodeBlock[] {
  // A code printed twice in a unit could be counted twice.
  if (grid.ambiguousCodes) return [];
  const pattern = new RegExp(`^(单位:[^/]+)/${kind}:([^/~]+)$`);
  const blocks = new Map<string, Map<string, Row[]>>();
  for (const row of grid.rows) {
    const [, unit, code] = (row.role === '明细' && pattern.exec(row.key)) || [];
    if (unit === undefined || code === undefined) {
      // A subject outside the blocks, or read in another way: the blocks are not all there is.
      if (row.role === '明细' && !row.sets.has('单位') && !row.sets.has('部门')) return [];
      continue;
    }
    const block = blocks.get(unit) ?? new Map<string, Row[]>();
    blocks.set(unit, block.set(code, [...(block.get(code) ?? []), row]));
  }
  return isWhole(grid, blocks) ? [...blocks.values()] : [];
}

/** Whether every amount of a unit is also among the subjects, once: none above another with subjects, none without. */
function isWhole(grid: Grid, blocks: ReadonlyMap<string, unknown>): boolean {
  const { children } = indexOf(grid);
  return grid.rows.every((row) => {
    if (!row.sets.has('单位') && !row.sets.has('部门')) return true;
    const parts = children.get(row) ?? [];
    if (!blocks.has(row.key)) return parts.length > 0 || isNothing(row);
    return parts.length > 0 && !hasUnitAbove(grid, row, blocks);
  });
}

function hasUnitAbove(grid: Grid, row: Row, blocks: ReadonlyMap<string, unknown>): boolean {
  for (let above = parentOf(grid, row); above; above = parentOf(grid, above))
    if (blocks.has(above.key)) return true;
  return false;
}

function isNothing(row: Row): boolean {
  return [...row.amounts.values()].every(
    ({ reading }) => reading.kind === 'blank' || (reading.kind === 'number' && reading.value.isZero()),
  );
}
