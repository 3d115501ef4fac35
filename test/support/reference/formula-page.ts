/** The page of one family of 审核公式: what each says, how it is written, where it comes from, and a finding of it. */
import type { Finding } from '../../../src/findings/finding';
import { printBody } from '../../../src/formulas/print';
import type { Formula } from '../../../src/formulas/syntax';
import type { Placed, SourceOf } from './formula-sources';
import { fenced, GENERATED, headingOf, linkTo, paragraphs, plain, table } from './markdown';

export interface FormulaPage {
  readonly title: string;
  /** The file the formulas are written in, from the root of the project. */
  readonly file: string;
  readonly formulas: readonly Formula[];
  readonly places: ReadonlyMap<string, Placed>;
  readonly sourceOf: SourceOf;
  /** What is told where the formula does not hold; undefined where nobody has made a case of it. */
  readonly exampleOf: (id: string) => Finding | undefined;
}

export function formulaPage(page: FormulaPage): string {
  const sections = [...sectionsOf(page)];
  const intro = [
    `由 \`${page.file}\` 生成。编号后的小写字母是同一关系在不同表样、不同条件下的写法。`,
    '公式的写法和结论的意思见 [审核公式](../formulas.md)，来源的标记见 [来源标记](../domain.md#来源标记)。',
    '例子是把一套相符的公开表改坏一处，照实际报出的话抄录；条件不成立的，公式不适用。',
  ].join('\n');
  return `${paragraphs(
    GENERATED,
    `# ${page.title}`,
    intro,
    ...sections.map(([section, formulas]) => indexOf(section, formulas)),
    ...sections.map(([section, formulas]) =>
      paragraphs(`## ${section}`, ...formulas.map((formula) => entryOf(formula, page))),
    ),
  )}\n`;
}

function sectionsOf({ formulas, places }: FormulaPage): Map<string, Formula[]> {
  const sections = new Map<string, Formula[]>();
  for (const formula of formulas) {
    const section = places.get(formula.id)?.section || '公式';
    sections.set(section, [...(sections.get(section) ?? []), formula]);
  }
  return sections;
}

function indexOf(section: string, formulas: readonly Formula[]): string {
  const rows = formulas.map(({ id, severity, sentence }) => [linkTo(id), severity, plain(sentence)]);
  return paragraphs(`**${section}**`, table(['编号', '级别', '说明'], rows));
}

function entryOf(formula: Formula, { places, sourceOf, exampleOf }: FormulaPage): string {
  const { note = '', body = printBody(formula) } = places.get(formula.id) ?? {};
  const source = sourceOf(formula.id);
  const example = exampleOf(formula.id);
  return paragraphs(
    headingOf(3, formula.id),
    `【${formula.severity}】${plain(formula.sentence)}`,
    fenced(body, 'gongshi'),
    [
      ...(note === '' ? [] : [`- 注：${plain(note)}`]),
      ...(source === undefined ? [] : [`- 来源：${plain(source)}`]),
      ...(example === undefined ? [] : exampleLines(example)),
    ].join('\n'),
  );
}

function exampleLines({ severity, message, suggestion }: Finding): string[] {
  return [`- 例：【${severity}】${plain(message)}`, `- 建议：${plain(suggestion)}`];
}
