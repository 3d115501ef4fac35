/** Which project a name in the overall form means where it is not written as 项目支出情况表 writes it. */
import type { ListedProject, NamedProject, Projects } from './listed';
import { sameProjectName } from './listed';
import { isNearlySame, isReordered, nameOf } from './names';

/** The row a name of the overall form means, where it is not there under that name: nearly the same name, or the only one of the amount. */
function meant(named: NamedProject, projects: Projects): ListedProject | undefined {
  const { listed } = projects;
  if (listed.some(({ name }) => sameProjectName(name, named.name))) return undefined;
  const free = listed.filter((row) => !projects.named.some(({ name }) => sameProjectName(name, row.name)));
  const own = nameOf(named.name);
  const near = free.filter(({ name }) => isNearlySame(nameOf(name), own) || isReordered(nameOf(name), own));
  if (near.length === 1) return near[0];
  const { amount } = named;
  if (amount === undefined || amount.isZero()) return undefined;
  const equal = free.filter((row) => row.amount?.equals(amount));
  const rivals = projects.named.filter((other) => other.amount?.equals(amount));
  return equal.length === 1 && rivals.length === 1 ? equal[0] : undefined;
}

/** The differing names of the overall form by the row they mean. */
export function overallNames(projects: Projects): Map<ListedProject, NamedProject> {
  const found = new Map<ListedProject, NamedProject>();
  for (const named of projects.named) {
    const row = meant(named, projects);
    if (row && !found.has(row)) found.set(row, named);
  }
  return found;
}
