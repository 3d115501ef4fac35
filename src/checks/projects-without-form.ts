/** BX-30: every project of 项目支出情况表 has a form with its goals. Many places publish those of key projects alone. */
import type { Finding } from '../findings/finding';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { projectsOf, type Projects } from './projects/listed';
import { matchForms } from './projects/match';
import { tableKey } from './table-key';

const MOST_NAMED = 5;

function check(projects: Projects): Finding[] {
  const { listed, forms } = projects;
  const table = listed[0]?.table;
  if (!table || forms.length === 0) return [];
  const matches = matchForms(projects);
  // A form that could not be matched may be that of any project.
  if (matches.some((match) => match.listed === undefined)) return [];
  const matched = new Set(matches.map((match) => match.listed));
  const missing = listed.filter((project) => !matched.has(project) && project.amount?.isZero() !== true);
  if (missing.length === 0) return [];
  // Where more than a few have none, the place publishes key projects alone.
  const forgotten = missing.length * 4 <= listed.length || (missing.length === 1 && listed.length >= 3);
  const names = missing.map(({ name }) => `「${name}」`);
  return [
    {
      rule: 'BX-30',
      severity: forgotten ? '核实' : '提示',
      category: '完整性',
      table: tableTitle(table),
      cells: cellsAt(missing.map(({ nameCell }) => nameCell)),
      message: `${tableName(table)}有${listed.length}个项目，其中${missing.length}个没有项目支出绩效目标表：${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '等' : ''}。`,
      basis: '公开的项目一般逐项公开绩效目标；有的地方只公开重点项目。',
      suggestion: '补充公开；按规定只公开部分项目的，请填写审核说明。',
      fingerprint: `BX-30|${tableKey(table)}|${missing.map(({ row }) => row.key).join('、')}`,
    },
  ];
}

export const projectsWithoutForm: Check = {
  id: 'BX-30',
  severity: '核实',
  meaning: '项目支出情况表的项目都有项目支出绩效目标表。',
  run: ({ book }) => projectsOf(book).flatMap(check),
};
