/** ND-46: the overall form leaves 项目总预算 blank that the project's own form fills in. */
import type { Finding } from '../findings/finding';
import { printAmount } from '../amount/print';
import type { CellRef } from '../grid/address';
import type { AmountCell } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check } from './check';
import {
  projectsOf,
  sameProjectName,
  type NamedProject,
  type ProjectForm,
  type Projects,
} from './projects/listed';
import { tableKey } from './table-key';

interface Gap {
  readonly project: NamedProject;
  readonly cell: CellRef;
  readonly form: ProjectForm;
  readonly budget: AmountCell;
}

/** 项目总预算 of a form, where a figure other than zero stands there. */
function totalBudget({ table }: ProjectForm): AmountCell | undefined {
  const row = table.grids.flatMap(({ rows }) => rows).find(({ item }) => item === '项目总预算');
  const cell = row?.amounts.get('金额');
  return cell?.reading.kind === 'number' && !cell.reading.value.isZero() ? cell : undefined;
}

/** The form of a project by its name, else by an amount no other form has. */
function formOf(project: NamedProject, forms: readonly ProjectForm[]): ProjectForm | undefined {
  const named = forms.filter(({ name }) => name !== undefined && sameProjectName(name.text, project.name));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const { amount } = project;
  const alike = forms.filter((form) => amount !== undefined && form.amount?.equals(amount) === true);
  return alike.length === 1 ? alike[0] : undefined;
}

function gapsOf({ named, forms }: Projects): Gap[] {
  return named.flatMap((project) => {
    const cell = project.row.amounts.get('总预算');
    const form = cell?.reading.kind === 'blank' ? formOf(project, forms) : undefined;
    const budget = form && totalBudget(form);
    return cell && form && budget ? [{ project, cell: cell.ref, form, budget }] : [];
  });
}

function check(projects: Projects): Finding[] {
  const gaps = gapsOf(projects);
  const [first] = gaps;
  if (first?.budget.reading.kind !== 'number') return [];
  const { table } = first.project;
  const refs = gaps.map(({ cell }) => cell);
  const figure = printAmount(first.budget.reading.value, first.form.table.decimals);
  return [
    {
      rule: 'ND-46',
      severity: '提示',
      category: '绩效',
      table: tableTitle(table),
      cells: cellsAt([...refs, first.budget.ref]),
      message: `${tableName(table)}${placeNames(refs)}项目总预算没有填写，项目支出绩效目标表都已填写（如「${first.project.name}」在${tableName(first.form.table)}${placeName(first.budget.ref)}为${figure}${first.form.table.amountUnit ?? ''}）。`,
      basis: '同一项目的总预算在整体和项目绩效目标表中应当一致（通行做法）。',
      suggestion: '照项目支出绩效目标表补填。',
      fingerprint: `ND-46|${tableKey(table)}`,
    },
  ];
}

export const totalBudgets: Check = {
  id: 'ND-46',
  severity: '提示',
  meaning: '整体支出绩效目标表列有项目总预算的，项目绩效目标表填写的，整体表也填写。',
  run: ({ book }) => projectsOf(book).flatMap(check),
};
