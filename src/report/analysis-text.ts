/** An Analysis as text for a terminal: one sentence, what jumped first, which sections there are, what is not shown. */
import { printAmount } from '../amount/print';
import type { Analysis, Line, Section } from '../indicators/analysis';
import { ANALYSIS, ANALYSIS_TEXT, DIMENSION_NAMES } from './analysis-wording';
import { headline } from './analysis-words';
import { columnar } from './columnar';
import { listed } from './text';
import { brokenLines } from './width';

/** The lines; `file` heads them. */
export function analysisText(
  file: string,
  analysis: Analysis,
  options: { readonly width: number },
): string[] {
  const { warnings, notes, sections } = analysis;
  return [
    file,
    ...brokenLines(headline(analysis), options.width),
    ...paragraphs(ANALYSIS_TEXT.warnings, warnings, options),
    ...jumpLines(analysis, options),
    ...listed(
      ANALYSIS_TEXT.sections,
      sections.map((section) => [section.title, sectionWords(section)]),
      options,
    ),
    ...paragraphs(ANALYSIS_TEXT.notes, notes, options),
  ];
}

function sectionWords({ table, lines, compared, notes }: Section): string {
  const compareWords = compared ? ANALYSIS_TEXT.compared : undefined;
  const parts = [table, ANALYSIS_TEXT.lines(lines.length), compareWords].filter((part) => part !== undefined);
  return [parts.join('，'), ...notes].join('。').replaceAll('。。', '。');
}

function jumpLines(
  { previous, jumps, sections, subject, family }: Analysis,
  options: { width: number },
): string[] {
  if (!previous) return [];
  if (jumps.length === 0) return ['', ANALYSIS.noJumps];
  const header = [
    ANALYSIS.kind,
    ANALYSIS.name,
    ANALYSIS.figures(subject.year, '本年', family),
    ANALYSIS.figures(previous.year, '上年', family),
    ANALYSIS.change,
    ANALYSIS.rate,
    ANALYSIS.remarks,
  ];
  const rows = jumps.flatMap(({ dimension, section, line }) => {
    const of = sections[section];
    const told = of?.lines[line];
    return of && told ? [[DIMENSION_NAMES[dimension], ...jumpCells(told, of.decimals)]] : [];
  });
  const right = [2, 3, 4, 5];
  return [
    '',
    ANALYSIS_TEXT.jumps,
    ...columnar([header, ...rows], { ...options, right, flexible: [6, 1], indent: 2 }),
  ];
}

function jumpCells({ code, name, current, previous, change, remarks }: Line, decimals: number): string[] {
  return [
    code === undefined ? name : `${code} ${name}`,
    current ? printAmount(current.value, decimals) : '',
    previous ? printAmount(previous.value, decimals) : '',
    change ? printAmount(change.amount, decimals) : '',
    change?.rate ? `${change.rate.toFixed(2)}%` : ANALYSIS.noRate,
    remarks.join('；'),
  ];
}

function paragraphs(
  heading: string,
  texts: readonly string[],
  { width }: { readonly width: number },
): string[] {
  if (texts.length === 0) return [];
  return ['', heading, ...texts.flatMap((text) => brokenLines(text, width - 2).map((line) => `  ${line}`))];
}
