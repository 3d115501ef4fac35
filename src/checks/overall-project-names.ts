/** BX-36: the overall form names projects as 项目支出情况表 does. What BX-27 tells of a project is not told again. */
import { CellWriter } from '../findings/cell-writer';
import type { Finding } from '../findings/finding';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { nameChange } from './corrections/names';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import { formNames, NAME_BASIS, NAME_SUGGESTION } from './project-names';
import { projectsOf, type Projects } from './projects/listed';
import { overallNames } from './projects/overall-names';
import { tableKey } from './table-key';

function namesOfOverall(projects: Projects, writer: CellWriter): Finding[] {
  const told = new Set(formNames(projects).map(({ listed }) => listed));
  return [...overallNames(projects)].flatMap(([listed, named]) =>
    told.has(listed)
      ? []
      : [
          {
            rule: 'BX-36',
            severity: '核实' as const,
            category: '项目' as const,
            table: tableTitle(named.table),
            cells: cellsAt([named.nameCell, listed.nameCell]),
            message: `${tableName(named.table)}${placeName(named.nameCell)}项目名称为「${named.name}」，${tableName(listed.table)}${placeName(listed.nameCell)}为「${listed.name}」。`,
            basis: NAME_BASIS,
            suggestion: NAME_SUGGESTION,
            expected: listed.name,
            actual: named.name,
            fingerprint: `BX-36|${tableKey(named.table)}|${listed.row.key}`,
            ...asSuggestions(
              wordsCorrection(
                [nameChange(writer, named.nameCell, named.name, listed.name)],
                named.name,
                listed.name,
              ),
            ),
          },
        ],
  );
}

export const overallProjectNames: Check = {
  id: 'BX-36',
  severity: '核实',
  meaning: '整体支出绩效目标表的项目名称与项目支出情况表一致。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return projectsOf(book).flatMap((projects) => namesOfOverall(projects, writer));
  },
};
