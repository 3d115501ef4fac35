/**
 * BX-27: a project bears one name in 项目支出情况表, in its own form and in the overall form. All names of one project
 * are one finding.
 */
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import type { Finding } from '../findings/finding';
import type { TextCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { nameChange } from './corrections/names';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import {
  projectsOf,
  sameProjectName,
  type ListedProject,
  type NamedProject,
  type Projects,
} from './projects/listed';
import { matchForms } from './projects/match';
import { overallNames } from './projects/overall-names';

export const NAME_BASIS = '同一项目在各表中的名称应当一致（通行做法）。';
export const NAME_SUGGESTION = '以批复的项目名称为准，统一各表。';

/** A name of a form that differs from the list, with both. */
interface DifferingName {
  readonly finding: Finding;
  readonly listed: ListedProject;
  readonly name: TextCell;
  /** The name in the overall form, where that differs from the list, too. */
  readonly named: NamedProject | undefined;
}

/** Names of forms that differ from the list, with the row of the list. */
export function formNames(projects: Projects): DifferingName[] {
  const overall = overallNames(projects);
  return matchForms(projects).flatMap(({ form, listed, by }) => {
    if (!listed || !form.name || sameProjectName(form.name.text, listed.name)) return [];
    const named = overall.get(listed);
    const differs = named && !sameProjectName(named.name, form.name.text);
    const identity = by === '编码' ? `编码${listed.code ?? ''}的名称为` : '同一金额的项目名称为';
    return [
      {
        listed,
        name: form.name,
        named,
        finding: {
          rule: 'BX-27',
          severity: '核实' as const,
          category: '项目' as const,
          table: tableTitle(form.table),
          cells: cellsAt([form.name.ref, listed.nameCell, ...(named ? [named.nameCell] : [])]),
          message: `${tableName(form.table)}${placeName(form.name.ref)}项目名称为「${form.name.text}」，${tableName(listed.table)}${placeName(listed.nameCell)}${identity}「${listed.name}」${differs ? `，${tableName(named.table)}${placeName(named.nameCell)}为「${named.name}」` : ''}。`,
          basis: NAME_BASIS,
          suggestion: NAME_SUGGESTION,
          expected: listed.name,
          actual: form.name.text,
          fingerprint: `BX-27|${form.table.set + 1}|${form.table.kind}|${listed.row.key}`,
        },
      },
    ];
  });
}

/** The name of the list in the forms, or that of the form in the list: first what fewer names speak for is replaced. */
function eitherName({ listed, name, named }: DifferingName, writer: CellWriter): Correction[] {
  const overall = named ? [{ ref: named.nameCell, text: named.name }] : [];
  const inList = { ref: listed.nameCell, text: listed.name };
  const asListed = renamed([name, ...overall], listed.name, writer);
  const asForm = renamed([inList, ...overall], name.text, writer);
  const formsAgree = named !== undefined && sameProjectName(named.name, name.text);
  return formsAgree ? [...asForm, ...asListed] : [...asListed, ...asForm];
}

/** The names that are not that one replaced by it. */
function renamed(cells: readonly TextCell[], instead: string, writer: CellWriter): Correction[] {
  const others = cells.filter(({ text }) => !sameProjectName(text, instead));
  const changes = others.map(({ ref, text }) => nameChange(writer, ref, text, instead));
  return wordsCorrection(changes, others[0]?.text ?? '', instead);
}

export const projectNames: Check = {
  id: 'BX-27',
  severity: '核实',
  meaning: '项目支出绩效目标表的项目名称与项目支出情况表中同一编码（或同一金额）的项目一致。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return projectsOf(book).flatMap((projects) =>
      formNames(projects).map((differing) => ({
        ...differing.finding,
        ...asSuggestions(eitherName(differing, writer)),
      })),
    );
  },
};
