/** `gongkai check`: checks one file or many, prints text or JSON, and saves a copy with the 校验结果 sheet if asked to. */
import { basename } from 'node:path';
import type { Explanations } from '../report/explanations';
import { jsonFailure, jsonReport } from '../report/json';
import type { Report } from '../report/report';
import { reportText } from '../report/text';
import { allExplanations, reportChanges } from '../report/writing';
import { destinationOf, type Destination } from './destination';
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

/** Checks the files in order, each printed as soon as it is done. Throws UsageError where the request makes no sense. */
export async function check(request: CheckRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const destination = await destinationFor(request, services);
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

async function destinationFor(
  { files, out }: CheckRequest,
  services: Services,
): Promise<Destination | undefined> {
  if (out === undefined) return undefined;
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new UsageError(USAGE.outForOneFile);
  return destinationOf(file, out, services);
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
