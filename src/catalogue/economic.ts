/** 部门预算支出经济分类科目: the categories (类) by name. Facts and grades come from seeds/catalogue. */
import economicCsv from '../../seeds/catalogue/economic-department.csv';
import { readCsv } from './csv';
import { nameKey } from './name-key';

let byName: Map<string, string> | undefined;

/** The three-digit code of the category of that name; undefined where there is none. */
export function economicCategoryNamed(name: string): string | undefined {
  if (!byName) {
    byName = new Map();
    for (const row of readCsv(economicCsv)) {
      if (row.level !== '类' || row.code === undefined || row.name === undefined) continue;
      for (const each of [row.name, ...(row.aliases ?? '').split('|')]) {
        if (each !== '' && !byName.has(nameKey(each))) byName.set(nameKey(each), row.code);
      }
    }
  }
  return byName.get(nameKey(name));
}
