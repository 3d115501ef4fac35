/**
 * Which row of 项目支出情况表 a project's form, or a project named in the overall form, speaks of. By code, else by
 * name, else by an amount no other project has.
 */
import type Decimal from 'decimal.js';
import { sameProjectName, type ListedProject, type ProjectForm, type Projects } from './listed';

export interface FormMatch {
  readonly form: ProjectForm;
  readonly listed?: ListedProject;
  readonly by?: '编码' | '名称' | '金额';
}

const codeOf = (form: ProjectForm): string | undefined => form.code?.text.replace(/\s/g, '');

/** Whether codes of forms and of the list can be compared at all: at least half the coded forms stand in the list. */
export function codesComparable({ listed, forms }: Projects): boolean {
  const known = new Set(listed.map(({ code }) => code));
  const coded = forms.map(codeOf).filter((code) => code !== undefined);
  return coded.length > 0 && coded.filter((code) => known.has(code)).length * 2 >= coded.length;
}

/** The only element the test fits; undefined where none or several do. */
function only<T>(items: readonly T[], fits: (item: T) => boolean): T | undefined {
  const found = items.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

function sameAmount(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one !== undefined && other !== undefined && !one.isZero() && one.equals(other);
}

/** The row of each form. A row is given once; what fits several ways is left open. */
export function matchForms({ listed, forms }: Projects): FormMatch[] {
  const found = new Map<ProjectForm, FormMatch>();
  const taken = new Set<ListedProject>();
  const take = (form: ProjectForm, row: ListedProject | undefined, by: FormMatch['by']): void => {
    if (row === undefined || by === undefined || taken.has(row) || found.has(form)) return;
    taken.add(row);
    found.set(form, { form, listed: row, by });
  };
  const named = (form: ProjectForm, row: ListedProject): boolean =>
    form.name !== undefined && sameProjectName(form.name.text, row.name);
  const coded = (form: ProjectForm, row: ListedProject): boolean =>
    row.code !== undefined && codeOf(form) === row.code;

  for (const form of forms)
    take(
      form,
      only(listed, (row) => coded(form, row) && named(form, row)),
      '编码',
    );
  const shares = (form: ProjectForm): boolean =>
    forms.filter((other) => codeOf(other) === codeOf(form)).length > 1;
  for (const form of forms)
    if (!shares(form))
      take(
        form,
        only(listed, (row) => coded(form, row) && !taken.has(row)),
        '编码',
      );
  for (const form of forms)
    take(
      form,
      only(listed, (row) => named(form, row) && !taken.has(row)),
      '名称',
    );
  for (const form of forms) {
    const row = only(listed, (each) => !taken.has(each) && sameAmount(form.amount, each.amount));
    const rival = forms.some(
      (other) => other !== form && !found.has(other) && sameAmount(other.amount, form.amount),
    );
    // The amount tells only where no project of the list, matched or not, has it too.
    const unique = listed.filter((each) => sameAmount(form.amount, each.amount)).length === 1;
    if (!rival && unique) take(form, row, '金额');
  }
  return forms.map((form) => found.get(form) ?? { form });
}
