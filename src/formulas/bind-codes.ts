/**
 * 逐码: a relation for each code that some table of it has. A table without the code counts 0 there, unless it stops
 * above that code or prints only what lies below: then it says nothing about the code, and the code is left out.
 * Where subjects stand only below units, the amount of a code is the sum over the units.
 */
import type { Grid, Row, Table } from '../tables/book';
import { tableKey } from '../tables/table-key';
import { bindAlternatives, emitRelation, refuse, type BindContext } from './instances';
import { codeBlocks, type CodeBlock } from './code-blocks';
import { indexOf } from './grid-index';
import { gridKey } from './keys';
import { columnsOf, toMember, type Entry, type Resolved } from './lookup';
import {
  certainlyAbsent,
  gridsOf,
  isMissing,
  tablesNamed,
  theTable,
  type Missing,
  type Scene,
} from './scene';
import { reasons } from './reasons';
import type { CodeSpace, KeyedTerm, RelationNode, Statement } from './syntax';

/** Lengths of the codes above a code. */
const LEVELS: Readonly<Record<CodeSpace, readonly number[]>> = {
  功能科目: [5, 3],
  经济科目: [3],
  单位: [3],
  项目: [],
  项目名称: [],
};

/** The rows of one operand. A table that is not there, or is empty, has none and counts 0. */
interface Source {
  readonly table: Table | undefined;
  readonly grid?: Grid;
  /** Where its codes stand: one block, or one for each unit. */
  readonly blocks: readonly SourceBlock[];
}

interface SourceBlock {
  readonly rows: CodeBlock;
  /** Codes that lie above some code of the block. */
  readonly above: ReadonlySet<string>;
}

/** Something is said about the code (its rows, one in each block that has it), or (undefined) nothing. */
type Lookup = readonly Row[] | 'absent' | 'several' | undefined;

export function bindCodes(context: BindContext, statement: Statement & { kind: '逐码' }): void {
  const sources = sourcesOf(context.scene, statement);
  if (isMissing(sources)) {
    refuse(context, [], '未执行', sources.missing);
    return;
  }
  for (const code of codesOf(sources, statement.set)) bindCode(context, statement, sources, code);
}

function keyedTerms({ left, right }: RelationNode): KeyedTerm[] {
  return [left, ...right].flatMap((sum) => sum.flatMap(({ term }) => (term.kind === '逐码列' ? [term] : [])));
}

function sourcesOf(
  scene: Scene,
  statement: Statement & { kind: '逐码' },
): ReadonlyMap<KeyedTerm, Source> | Missing {
  const sources = new Map<KeyedTerm, Source>();
  for (const term of keyedTerms(statement.relation)) {
    const source = sourceOf(scene, statement.space, term);
    if (isMissing(source)) return source;
    sources.set(term, source);
  }
  return sources;
}

function sourceOf(scene: Scene, space: CodeSpace, term: KeyedTerm): Source | Missing {
  const name = term.grid.table;
  const table = theTable(scene, name);
  if (isMissing(table)) {
    const absent = term.optional && tablesNamed(scene, name).length === 0 && certainlyAbsent(scene, name);
    return absent ? { table: undefined, blocks: [] } : table;
  }
  const grid = gridsOf(table, term.grid.part).find((candidate) => codeBlocks(candidate, space).length > 0);
  if (!grid) {
    return table.empty ? { table, blocks: [] } : { missing: reasons.noRowsInSpace(table, space) };
  }
  const columns = columnsOf(table, grid, term.column);
  if (isMissing(columns) && !term.optional) return columns;
  const blocks = codeBlocks(grid, space).map((rows) => ({ rows, above: codesAbove(rows.keys(), space) }));
  return { table, grid, blocks };
}

function codesAbove(codes: Iterable<string>, space: CodeSpace): ReadonlySet<string> {
  const above = new Set<string>();
  for (const code of codes)
    for (const length of LEVELS[space]) if (code.length > length) above.add(code.slice(0, length));
  return above;
}

function codesOf(sources: ReadonlyMap<KeyedTerm, Source>, set: string | undefined): Set<string> {
  const codes = new Set<string>();
  for (const { rows } of [...sources.values()].flatMap(({ blocks }) => blocks)) {
    for (const [code, [row]] of rows) if (set === undefined || row?.sets.has(set)) codes.add(code);
  }
  return codes;
}

function bindCode(
  context: BindContext,
  { relation, space }: Statement & { kind: '逐码' },
  sources: ReadonlyMap<KeyedTerm, Source>,
  code: string,
): void {
  const lookups = new Map<KeyedTerm, Lookup>();
  for (const [term, source] of sources) lookups.set(term, lookUp(source, space, code));
  if ([...lookups.values()].includes(undefined)) return;
  const key = codeKey(relation, sources, code);
  for (const [term, found] of lookups) {
    const table = sources.get(term)?.table;
    if (found === 'several' && table) {
      refuse(context, key, '未执行', reasons.doubledCode(table, code));
      return;
    }
  }
  const keyed = (term: KeyedTerm, entry: Entry): Resolved | Missing =>
    resolve(sources.get(term), lookups.get(term), term, entry, code);
  const bound = bindAlternatives({ scene: context.scene, keyed }, relation);
  if (isMissing(bound)) {
    refuse(context, key, '未执行', bound.missing);
    return;
  }
  const filled = bound.sides.some((side) =>
    side.members.some((member) => member.cell.reading.kind !== 'blank'),
  );
  if (filled) emitRelation(context, relation, bound, { form: '逐码', key });
}

function lookUp({ table, grid, blocks }: Source, space: CodeSpace, code: string): Lookup {
  if (!table || !grid || blocks.length === 0) return space === '项目名称' ? undefined : 'absent';
  const found = blocks.map((block) => lookUpInBlock(table, grid, block, space, code));
  if (found.includes(undefined)) return undefined;
  if (found.includes('several')) return 'several';
  const rows = found.flatMap((one) => (typeof one === 'object' ? one : []));
  return rows.length > 0 ? rows : 'absent';
}

function lookUpInBlock(
  table: Table,
  grid: Grid,
  { rows, above }: SourceBlock,
  space: CodeSpace,
  code: string,
): Lookup {
  const own = rows.get(code) ?? [];
  if (own.length > 0) return own.length > 1 ? 'several' : own;
  if (space === '项目名称') return undefined;
  if (table.empty) return 'absent';
  if (above.has(code)) return undefined;
  return stopsAbove(grid, rows, space, code) ? undefined : 'absent';
}

/** Whether the nearest row above the code has nothing below it. */
function stopsAbove(grid: Grid, rows: CodeBlock, space: CodeSpace, code: string): boolean {
  for (const length of LEVELS[space]) {
    const row = code.length > length ? rows.get(code.slice(0, length))?.[0] : undefined;
    if (row) return !indexOf(grid).children.has(row);
  }
  return false;
}

function resolve(
  source: Source | undefined,
  found: Lookup,
  term: KeyedTerm,
  entry: Entry,
  code: string,
): Resolved | Missing {
  const label = term.column[0] ?? '';
  const absent = { table: source?.table, row: code, column: label, side: entry.side, oneSided: true };
  if (!source?.table || !source.grid || typeof found !== 'object') return { members: [], absent: [absent] };
  const columns = columnsOf(source.table, source.grid, term.column);
  if (isMissing(columns)) {
    return term.optional ? { members: [], absent: [{ ...absent, oneSided: false }] } : columns;
  }
  const { table, grid } = source;
  return {
    members: found.flatMap((row) => columns.map((column) => toMember({ table, grid, row, column }, entry))),
    absent: [],
  };
}

function codeKey(
  relation: RelationNode,
  sources: ReadonlyMap<KeyedTerm, Source>,
  code: string,
): readonly string[] {
  const names = [...sources].map(([term, { table, grid }]) =>
    table && grid ? gridKey(table, grid) : table ? tableKey(table) : term.grid.table,
  );
  const first = keyedTerms(relation)[0]?.column[0] ?? '';
  return [[...new Set(names)].join('='), code, first];
}
