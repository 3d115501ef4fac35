/** `gongkai formulas`: the catalogue of 审核公式 for people to read. */
import { brokenLines, padded, textWidth } from '../report/width';
import type { ExitCode } from './exit-code';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { CatalogueEntry, Services } from './services';
import { FORMULAS } from './wording';

/** Prints the catalogue, a family after the other. */
export function formulas(io: CommandIo, services: Services): ExitCode {
  writeLines(io.stdout, formulasText(services.formulas(), widthOf(io.stdout)));
  return 0;
}

/** The number of formulas, then those of each family under a heading. */
export function formulasText(entries: readonly CatalogueEntry[], width: number): string[] {
  const families = [...new Set(entries.map(({ family }) => family))];
  return [
    FORMULAS.total(entries.length),
    ...families.flatMap((family) => {
      const own = entries.filter((entry) => entry.family === family);
      return ['', FORMULAS.family(family, own.length), ...entryLines(own, width)];
    }),
  ];
}

/** Id, severity and sentence of each formula, its text below. Formula texts keep their own lines. */
function entryLines(entries: readonly CatalogueEntry[], width: number): string[] {
  const idWidth = Math.max(0, ...entries.map(({ id }) => textWidth(id)));
  const indent = idWidth + 2 + 4 + 2;
  return entries.flatMap(({ id, severity, sentence, text }) => {
    const [first = '', ...rest] = brokenLines(sentence, Math.max(20, width - indent));
    return [
      '',
      `${padded(id, idWidth)}  ${severity}  ${first}`,
      ...[...rest, ...text.split('\n')].map((line) => ' '.repeat(indent) + line),
    ];
  });
}
