/** 政府预算支出经济分类科目: the categories (类) by name, as 收支总表 lists them beside the functional ones. */
import governmentCsv from '../../../seeds/catalogue/economic-government.csv';
import { readCsv } from '../../catalogue/csv';
import { nameKey } from '../../catalogue/name-key';

let byName: Map<string, string> | undefined;

/** The three-digit code of the government category of that name; undefined where there is none. */
export function governmentCategoryNamed(name: string): string | undefined {
  if (!byName) {
    byName = new Map();
    for (const row of readCsv(governmentCsv)) {
      if (row.level !== '类' || row.code === undefined || row.name === undefined) continue;
      for (const each of [row.name, ...(row.aliases ?? '').split('|')]) {
        if (each !== '' && !byName.has(nameKey(each))) byName.set(nameKey(each), row.code);
      }
    }
  }
  return byName.get(nameKey(name));
}
