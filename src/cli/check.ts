/** `gongkai check`: checks one file or many, prints text or JSON, and saves a copy with the 校验结果 sheet if asked to. */
import { extname, basename } from 'node:path';
import { readExplanations, type Explanations } from '../report/explanations';
import { isValidationSheet } from '../tables/own-sheets';
import { jsonFailure, jsonReport } from '../report/json';
import type { Report } from '../report/report';
import { reportText } from '../report/text';
import { allExplanations, reportChanges } from '../report/writing';
import type { ExitCode } from './exit-code';
import { UNUSABLE, exitCodeOf, worst } from './exit-code';
import type { Failure } from './failure';
import { UsageError, failureOf } from './failure';
import type { CommandIo } from './io';
import { colorsOn, widthOf, writeLines } from './io';
import type { CheckOptions, Services } from './services';
import { MESSAGES, USAGE } from './wording';

export interface CheckRequest extends CheckOptions {
  readonly files: readonly string[];
  readonly out?: string;
  readonly json: boolean;
}

/** One file's result. */
type Checked =
  | {
      readonly file: string;
      readonly report: Report;
      readonly explanations: Explanations;
      readonly written?: string;
    }
  | { readonly file: string; readonly failure: Failure };

/** Where the copy goes, and the explanations that stand in the file it replaces. */
interface Destination {
  readonly path: string;
  readonly carriedOver: Explanations;
}

/** Checks the files in order, each printed as soon as it is done. Throws UsageError where the request makes no sense. */
export async function check(request: CheckRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const destination =
    request.out === undefined ? undefined : await destinationOf(request, request.out, services);
  const printer = request.json
    ? jsonPrinter(io, request.files.length)
    : textPrinter(io, request.files.length);
  const codes: ExitCode[] = [];
  for (const file of request.files) {
    const checked = await checkFile(file, request, destination, io, services);
    printer.one(checked);
    codes.push('report' in checked ? exitCodeOf(checked.report) : UNUSABLE);
  }
  printer.end(codes);
  return worst(codes);
}

async function checkFile(
  file: string,
  options: CheckOptions,
  destination: Destination | undefined,
  io: CommandIo,
  services: Services,
): Promise<Checked> {
  try {
    const workbook = await services.open(file);
    const snapshot = await workbook.read();
    const report = services.check(snapshot, options.year === undefined ? {} : { year: options.year });
    const explanations = allExplanations(snapshot, destination?.carriedOver);
    if (!destination) return { file, report, explanations };
    const changes = reportChanges(snapshot, report, {
      workbook: basename(file),
      version: services.version,
      time: io.now(),
      carriedOver: destination.carriedOver,
    });
    await workbook.apply(changes);
    await workbook.save(destination.path);
    const [change] = changes;
    const sheet = change?.kind === 'writeSheet' ? change.sheet.name : '';
    return { file, report, explanations, written: MESSAGES.written(sheet, destination.path) };
  } catch (error) {
    return { file, failure: failureOf(error) };
  }
}

/**
 * Refuses what would cost the user a file: writing onto the input, or onto a workbook that is no result of ours. The
 * result file of an earlier check is replaced, and what the user explained in it is carried over.
 */
async function destinationOf(request: CheckRequest, out: string, services: Services): Promise<Destination> {
  const [file, ...others] = request.files;
  if (file === undefined || others.length > 0) throw new UsageError(USAGE.outForOneFile);
  if (await services.sameFile(file, out)) throw new UsageError(USAGE.outIsInput);
  const extension = extname(file).toLowerCase();
  if (extension !== '' && extname(out).toLowerCase() !== extension) {
    throw new UsageError(USAGE.outExtension(extension));
  }
  if (!(await services.exists(out))) return { path: out, carriedOver: new Map() };
  const earlier = await earlierExplanations(out, services);
  if (!earlier) throw new UsageError(USAGE.outIsForeign(out));
  return { path: out, carriedOver: earlier };
}

/** The explanations in a result file of ours; undefined where the file is none. */
async function earlierExplanations(path: string, services: Services): Promise<Explanations | undefined> {
  try {
    const snapshot = await (await services.open(path)).read();
    return snapshot.sheets.some(isValidationSheet) ? readExplanations(snapshot) : undefined;
  } catch {
    return undefined;
  }
}

interface Printer {
  one(checked: Checked): void;
  end(codes: readonly ExitCode[]): void;
}

/** Prints one JSON document: an object for one file, an array for several. */
function jsonPrinter({ stdout }: CommandIo, files: number): Printer {
  let printed = 0;
  return {
    one(checked) {
      const result =
        'report' in checked
          ? jsonReport(checked.file, checked.report, checked.explanations)
          : jsonFailure(checked.file, checked.failure.code, checked.failure.message);
      const before = files === 1 ? '' : printed === 0 ? '[\n' : ',\n';
      stdout.write(before + JSON.stringify(result, null, 2));
      printed += 1;
    },
    end() {
      stdout.write(files === 1 ? '\n' : '\n]\n');
    },
  };
}

/** Prints reports on stdout and failures on stderr, and for several files how many came to what. */
function textPrinter(io: CommandIo, files: number): Printer {
  const options = { width: widthOf(io.stdout), color: colorsOn(io) };
  let printed = 0;
  return {
    one(checked) {
      if ('failure' in checked) {
        writeLines(io.stderr, [MESSAGES.fileFailed(checked.file, checked.failure.message)]);
        return;
      }
      const { file, report, explanations, written } = checked;
      writeLines(io.stdout, [
        ...(printed > 0 ? [''] : []),
        ...reportText(file, report, explanations, options),
        ...(written === undefined ? [] : ['', written]),
      ]);
      printed += 1;
    },
    end(codes) {
      if (files < 2) return;
      const parts = ([1, 0, 3, 2] as const)
        .map((code) => [code, codes.filter((other) => other === code).length] as const)
        .filter(([, count]) => count > 0)
        .map(([code, count]) => `${MESSAGES.outcomes[code]} ${count}`);
      writeLines(io.stdout, ['', MESSAGES.total(files, parts)]);
    },
  };
}
