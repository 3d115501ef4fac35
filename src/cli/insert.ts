/** `gongkai insert`: inserts subjects into a table of a copy of a workbook, and prints which rows and what was refused. */
import type { InsertOutcome } from '../app/insert';
import { a1 } from '../grid/address';
import { listed } from '../report/text';
import { tableTitle } from '../tables/table-name';
import { type CopyRequest, tellingFailures, verifyPlace, writeJson } from './copying';
import type { ExitCode } from './exit-code';
import { UNUSABLE } from './exit-code';
import { UsageError } from './failure';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { InsertOptions, Services } from './services';
import { INSERT, MESSAGES, USAGE } from './wording';

export type InsertRequest = InsertOptions & CopyRequest;

type Planned = InsertOutcome & { readonly kind: '计划' };

/**
 * Inserts into one file. Throws UsageError where the request makes no sense. 0 where every subject now stands in the
 * table, 1 where one was refused, 2 where the file or the table cannot be used.
 */
export async function insert(request: InsertRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const { file, json } = request;
  await verifyPlace(request, services);
  if (request.codes.length === 0) throw new UsageError(USAGE.noCodes);
  return tellingFailures(request, io, async () => {
    const outcome = await insertInto(request, services);
    if (outcome.kind === '无法插入') {
      writeLines(io.stderr, [MESSAGES.fileFailed(file, outcome.message)]);
      return UNUSABLE;
    }
    if (json) writeJson(io, insertJson(request, outcome));
    else writeLines(io.stdout, insertText(request, outcome, { width: widthOf(io.stdout) }));
    return outcome.plan.refused.length > 0 ? 1 : 0;
  });
}

/** In a dry run all is done but for the saving. Where nothing is inserted no file is written. */
async function insertInto(request: InsertRequest, services: Services): Promise<InsertOutcome> {
  const { file, out, dryRun, json: _json, ...options } = request;
  const workbook = await services.open(file);
  const outcome = services.insert(await workbook.read(), options);
  if (outcome.kind === '无法插入' || outcome.plan.changes.length === 0) return outcome;
  await workbook.apply(outcome.plan.changes);
  if (out !== undefined && !dryRun) await workbook.save(out);
  return outcome;
}

/** The lines for a terminal. Row numbers are those of the workbook before and after. */
export function insertText(
  { file, out, dryRun }: InsertRequest,
  { table, year, plan, problems }: Planned,
  options: { readonly width: number },
): string[] {
  const { rows, present, refused, notes } = plan;
  const added = rows.map(({ code, name, above, before }) => [`${code} ${name}`, INSERT.place(before, above)]);
  return [
    file,
    INSERT.into(tableTitle(table), year),
    ...(rows.length === 0 ? [INSERT.nothing] : []),
    ...listed(INSERT.added(rows.length), added, options),
    ...listed(
      INSERT.present(present.length),
      present.map(({ code, at }) => [code, `${at.sheet}!${a1(at.row, at.column)}`]),
      options,
    ),
    ...listed(
      INSERT.refused(refused.length),
      refused.map(({ code, reason }) => [code, reason]),
      options,
    ),
    ...listed(
      INSERT.notes,
      [...notes, ...problems].map((note) => [note]),
      options,
    ),
    '',
    rows.length === 0 ? INSERT.notWritten : dryRun || out === undefined ? INSERT.dryRun : INSERT.saved(out),
  ];
}

export interface JsonInsert {
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly table: string;
  readonly sheet: string;
  readonly year: number;
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    /** True for a 类 or 款 that was added because the table lacks it. */
    readonly above: boolean;
    /** The row (from 1) of the workbook as it stood that it comes to stand above. */
    readonly before: number;
  }[];
  readonly present: readonly { readonly code: string; readonly cell: string }[];
  readonly refused: readonly { readonly code: string; readonly reason: string }[];
  readonly notes: readonly string[];
}

/** The object for scripts; keys always stand, in the same order. */
export function insertJson(
  { file, out, dryRun }: InsertRequest,
  { table, year, plan, problems }: Planned,
): JsonInsert {
  const { rows, present, refused, notes } = plan;
  return {
    file,
    out: dryRun || rows.length === 0 ? null : (out ?? null),
    table: tableTitle(table),
    sheet: table.sheet,
    year,
    rows: rows.map(({ code, name, above, before }) => ({ code, name, above, before: before + 1 })),
    present: present.map(({ code, at }) => ({ code, cell: a1(at.row, at.column) })),
    refused,
    notes: [...notes, ...problems],
  };
}
