/** 支出功能分类科目: the categories (类) by code and by name, as tables print them, former names and slips included. */
import { nameKey } from './name-key';
import { RENAMES } from './renames';
import { allSubjects } from './subjects';

/** A category (类) of the functional classification. */
export interface FunctionalCategory {
  /** Three digits. */
  readonly code: string;
  readonly name: string;
}

/** Spellings that published tables use beside the names; for reading a table they are the same category. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '207': ['文化旅游体育和传媒支出'],
  '220': ['自然资源海洋气象支出'],
  '224': ['灾害防治和应急管理支出'],
  '231': ['债务还本'],
  '232': ['债务付息'],
  '233': ['债务发行费支出', '债务发行费用'],
};

let byName: Map<string, FunctionalCategory> | undefined;
let byCode: Map<string, FunctionalCategory> | undefined;

function load(): { byName: Map<string, FunctionalCategory>; byCode: Map<string, FunctionalCategory> } {
  if (byName && byCode) return { byName, byCode };
  const names = new Map<string, FunctionalCategory>();
  const codes = new Map<string, FunctionalCategory>();
  for (const { level, code, name, aliases } of allSubjects('功能')) {
    if (level !== '类') continue;
    const category = { code, name };
    if (!codes.has(code)) codes.set(code, category);
    const former = RENAMES.filter((rename) => rename.code === code).map((rename) => rename.former);
    for (const each of [name, ...aliases, ...former, ...(SPELLINGS[code] ?? [])]) {
      if (!names.has(nameKey(each))) names.set(nameKey(each), category);
    }
  }
  byName = names;
  byCode = codes;
  return { byName: names, byCode: codes };
}

/** The category of that name, present or former; undefined where there is none. Social-insurance categories included. */
export function functionalCategoryNamed(name: string): FunctionalCategory | undefined {
  return load().byName.get(nameKey(name));
}

/** The category with that three-digit code. */
export function functionalCategory(code: string): FunctionalCategory | undefined {
  return load().byCode.get(code);
}
