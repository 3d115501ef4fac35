/** 支出功能分类科目: the categories (类) of a year by code and by name. Facts and grades come from seeds/catalogue. */
import functionalCsv from '../../seeds/catalogue/functional.csv';
import { readCsv } from './csv';
import { nameKey } from './name-key';

/** A category (类) of the functional classification. */
export interface FunctionalCategory {
  /** Three digits. */
  readonly code: string;
  readonly name: string;
}

/**
 * Names of earlier editions, as published documents still print them. A document of a later year that uses one is a
 * matter for the catalogue check; for reading a table both names are the same category.
 * Source: renames of the classification of 2019 and later (财预〔2022〕107号 and its predecessors).
 */
const FORMER_NAMES: Readonly<Record<string, readonly string[]>> = {
  '207': ['文化体育与传媒支出', '文化旅游体育和传媒支出'],
  '210': ['医疗卫生与计划生育支出', '医疗卫生支出'],
  '215': ['资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探工业信息等事务'],
  '220': ['国土海洋气象等支出', '国土资源气象等事务', '自然资源海洋气象支出'],
  '224': ['灾害防治和应急管理支出'],
  '231': ['债务还本'],
  '232': ['债务利息支出', '债务付息'],
  '233': ['债务发行费支出', '债务发行费用'],
};

let byName: Map<string, FunctionalCategory> | undefined;
let byCode: Map<string, FunctionalCategory> | undefined;

function load(): { byName: Map<string, FunctionalCategory>; byCode: Map<string, FunctionalCategory> } {
  if (byName && byCode) return { byName, byCode };
  const names = new Map<string, FunctionalCategory>();
  const codes = new Map<string, FunctionalCategory>();
  for (const row of readCsv(functionalCsv)) {
    if (row.level !== '类' || row.code === undefined || row.name === undefined) continue;
    const category = { code: row.code, name: row.name };
    if (!codes.has(category.code)) codes.set(category.code, category);
    const aliases = (row.aliases ?? '').split('|').filter((alias) => alias !== '');
    for (const name of [row.name, ...aliases, ...(FORMER_NAMES[row.code] ?? [])]) {
      if (!names.has(nameKey(name))) names.set(nameKey(name), category);
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
