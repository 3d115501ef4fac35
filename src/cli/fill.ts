/** `gongkai fill`: fills in a copy of a workbook what can be worked out, and prints what was filled and what was not. */
import type { ProposedCell, UnclearCell } from '../findings/proposed-cell';
import { changesOf } from '../findings/proposed-cell';
import { collect } from '../findings/collect';
import { a1 } from '../grid/address';
import { listed } from '../report/text';
import { brokenLines } from '../report/width';
import { type CopyRequest, tellingFailures, verifyPlace, writeJson } from './copying';
import type { ExitCode } from './exit-code';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { FillOptions, Services } from './services';
import { FILL } from './wording';

export type FillRequest = FillOptions & CopyRequest;

/** What came of it. */
export interface Filled {
  readonly request: FillRequest;
  readonly written: readonly ProposedCell[];
  /** Offered, but for somebody to decide on. */
  readonly offered: readonly ProposedCell[];
  readonly unclear: readonly UnclearCell[];
}

/** Cells of one table that the terminal shows outside a dry run; the JSON has all. */
const MOST_CELLS = 8;

/** Fills one file. Throws UsageError where the request makes no sense. */
export async function fill(request: FillRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const { json } = request;
  await verifyPlace(request, services);
  return tellingFailures(request, io, async () => {
    const filled = await fillFile(request, services);
    if (json) writeJson(io, fillJson(filled));
    else writeLines(io.stdout, fillText(filled, { width: widthOf(io.stdout) }));
    return 0;
  });
}

/** In a dry run all is done but for the saving. */
async function fillFile(request: FillRequest, services: Services): Promise<Filled> {
  const { file, out, dryRun, json: _json, ...options } = request;
  const workbook = await services.open(file);
  const { proposals, unclear } = services.fill(await workbook.read(), options);
  const isWanted = ({ doubt, overwrites }: ProposedCell): boolean =>
    doubt === undefined && (!overwrites || options.overwrite === true);
  const written = proposals.filter(isWanted);
  await workbook.apply(changesOf(written));
  if (out !== undefined && !dryRun) await workbook.save(out);
  return { request, written, offered: proposals.filter((one) => !isWanted(one)), unclear };
}

/** The lines for a terminal. */
export function fillText(
  { request, written, offered, unclear }: Filled,
  { width }: { readonly width: number },
): string[] {
  const tables = new Map<string, ProposedCell[]>();
  for (const one of written) collect(tables, one.table, one);
  const most = request.dryRun ? Infinity : MOST_CELLS;
  return [
    request.file,
    written.length === 0 ? FILL.nothing : FILL.filled(written.length, tables.size),
    ...[...tables].flatMap(([table, cells]) => [
      `  ${table}`,
      ...cells.slice(0, most).flatMap((cell) => indented(cellLine(cell), 4, width)),
      ...(cells.length > most ? [`    ${FILL.more(cells.length)}`] : []),
    ]),
    ...listed(
      FILL.offered(offered.length),
      offered.map((one) => [
        `${one.table} ${placeOf(one)}`,
        `${changeWords(one)}。${one.doubt ?? FILL.typed}`,
      ]),
      { width },
    ),
    ...listed(
      FILL.unclear(unclear.length),
      unclear.map((one) => [`${one.table} ${placeOf(one)}`, one.reason]),
      { width },
    ),
    '',
    request.dryRun || request.out === undefined ? FILL.dryRun : FILL.saved(request.out),
  ];
}

function cellLine(cell: ProposedCell): string {
  return `${placeOf(cell)}  ${changeWords(cell)}`;
}

/** E12「人员类项目支出」占比 */
function placeOf({ at, row, column }: UnclearCell | ProposedCell): string {
  return `${a1(at.row, at.column)}「${row}」${column}`;
}

function changeWords({ before, after, change }: ProposedCell): string {
  const { formula } = change.write;
  const shown = formula === undefined ? after : `${after}（=${formula}）`;
  return `${before || FILL.blank} → ${shown}`;
}

function indented(text: string, by: number, width: number): string[] {
  return brokenLines(text, Math.max(20, width - by)).map((line) => ' '.repeat(by) + line);
}

export interface JsonFilledCell {
  readonly kind: ProposedCell['kind'];
  readonly table: string;
  readonly sheet: string;
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** Null where a value is written. */
  readonly formula: string | null;
}

export interface JsonFill {
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly filled: readonly JsonFilledCell[];
  readonly offered: readonly (JsonFilledCell & { readonly overwrites: boolean; readonly reason: string })[];
  readonly unclear: readonly { readonly sheet: string; readonly cell: string; readonly reason: string }[];
}

/** The object for scripts; keys always stand, in the same order. */
export function fillJson({ request, written, offered, unclear }: Filled): JsonFill {
  return {
    file: request.file,
    out: request.dryRun ? null : (request.out ?? null),
    filled: written.map(jsonCell),
    offered: offered.map((one) => ({
      ...jsonCell(one),
      overwrites: one.overwrites,
      reason: one.doubt ?? FILL.typed,
    })),
    unclear: unclear.map(({ at, reason }) => ({ sheet: at.sheet, cell: a1(at.row, at.column), reason })),
  };
}

function jsonCell({ kind, table, at, row, column, before, after, change }: ProposedCell): JsonFilledCell {
  return {
    kind,
    table,
    sheet: at.sheet,
    cell: a1(at.row, at.column),
    row,
    column,
    before,
    after,
    formula: change.write.formula ?? null,
  };
}
