/** 部门预算支出经济分类科目: the categories (类) by name. */
import { nameKey } from './name-key';
import { allSubjects } from './subjects';

let byName: Map<string, string> | undefined;

/** The three-digit code of the category of that name; undefined where there is none. */
export function economicCategoryNamed(name: string): string | undefined {
  if (!byName) {
    byName = new Map();
    for (const subject of allSubjects('部门经济')) {
      if (subject.level !== '类') continue;
      for (const each of [subject.name, ...subject.aliases])
        if (!byName.has(nameKey(each))) byName.set(nameKey(each), subject.code);
    }
  }
  return byName.get(nameKey(name));
}
