/** `gongkai fix`: corrects a copy of a workbook, prints what was done, what is left and why, and how it then stands. */
import { tellsAlready } from '../app/fix';
import { allExplanations } from '../report/writing';
import { verdictSentence } from '../report/verdict';
import type { ExitCode } from './exit-code';
import { exitCodeOf } from './exit-code';
import { tellingFailures, verifyPlace, writeJson } from './copying';
import { fixJson, fixText } from './fix-report';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { FixRequest, Fixed } from './fixed';
import type { Services } from './services';

/** Corrects one file. Throws UsageError where the request makes no sense. The exit code is that of the corrected workbook. */
export async function fix(request: FixRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const { json } = request;
  await verifyPlace(request, services);
  return tellingFailures(request, io, async () => {
    const fixed = await fixFile(request, services);
    if (json) writeJson(io, fixJson(fixed));
    else writeLines(io.stdout, fixText(fixed, { width: widthOf(io.stdout) }));
    return exitCodeOf(fixed.after);
  });
}

/** In a dry run all is done but for the saving. */
async function fixFile(request: FixRequest, services: Services): Promise<Fixed> {
  const { file, out, suggested, dryRun, year } = request;
  const options = year === undefined ? {} : { year };
  const workbook = await services.open(file);
  const snapshot = await workbook.read();
  const outcome = services.fix(snapshot, { ...options, suggested });
  for (const batch of outcome.batches) await workbook.apply(batch);
  const after = services.check(await workbook.read(), options);
  if (out !== undefined && !dryRun) await workbook.save(out);
  const moves = outcome.applied.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const isKnown = tellsAlready(outcome.before, moves);
  const explanations = allExplanations(snapshot);
  return {
    request,
    outcome,
    after,
    appeared: after.findings.filter((finding) => !isKnown(finding)),
    verdicts: {
      before: verdictSentence(outcome.before, explanations),
      after: verdictSentence(after, explanations),
    },
  };
}
