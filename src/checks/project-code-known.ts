/** BX-26: the code of a project's form stands in 项目支出情况表. A code shared by two projects is told by ND-12. */
import { CellWriter } from '../findings/cell-writer';
import type { Finding } from '../findings/finding';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { codeChange } from './corrections/names';
import { asSuggestions, wordsCorrection } from './corrections/wording';
import { projectsOf, type Projects } from './projects/listed';
import { codesComparable, matchForms } from './projects/match';

function check(projects: Projects, writer: CellWriter): Finding[] {
  if (!codesComparable(projects)) return [];
  const known = new Set(projects.listed.map(({ code }) => code));
  const codes = projects.forms.map(({ code }) => code?.text.replace(/\s/g, ''));
  const list = projects.listed[0]?.table;
  return matchForms(projects).flatMap(({ form, listed, by }, i) => {
    const code = codes[i];
    if (code === undefined || !form.code || !list) return [];
    if (codes.filter((other) => other === code).length > 1) return [];
    // Known, and of the row the form speaks of.
    if (known.has(code) && (listed === undefined || by === '编码')) return [];
    // A list of key projects, or one that leaves out classified ones, need not have it at all.
    if (listed === undefined && (list.exempt || /重点|主要|部分/.test(list.title))) return [];
    const right = listed?.code;
    const instead =
      right === undefined
        ? ''
        : `；${by === '金额' ? '同一金额的项目' : ''}「${listed?.name ?? ''}」在该表的编码为${right}`;
    const what = known.has(code) ? `在${tableName(list)}中是另一个项目的编码` : `不在${tableName(list)}中`;
    return [
      {
        rule: 'BX-26',
        severity: '核实' as const,
        category: '项目' as const,
        table: tableTitle(form.table),
        cells: cellsAt([form.code.ref, ...(listed?.row.codeCell ? [listed.row.codeCell] : [])]),
        message: `${tableName(form.table)}${placeName(form.code.ref)}「${form.name?.text ?? ''}」的项目编码${code}${what}${instead}。`,
        basis: '项目绩效目标表的项目与项目支出情况表的项目编码一致（通行做法）。',
        suggestion: '按项目库核对编码，统一两表。',
        ...(right === undefined
          ? {}
          : {
              expected: right,
              actual: code,
              ...asSuggestions(
                wordsCorrection([codeChange(writer, form.code.ref, code, right)], code, right),
              ),
            }),
        fingerprint: `BX-26|${form.table.set + 1}|${form.table.kind}|${form.name?.text ?? code}`,
      },
    ];
  });
}

export const projectCodeKnown: Check = {
  id: 'BX-26',
  severity: '核实',
  meaning: '项目支出绩效目标表的项目编码在项目支出情况表中。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return projectsOf(book).flatMap((projects) => check(projects, writer));
  },
};
