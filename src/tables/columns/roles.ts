/** What the labels above a column say it is when it holds no figures: codes, names, texts worth keeping. */
import type { GridLayout } from '../declaration';
import { readHeaderWord } from '../words/header-words';
import { structureOf, type StructuralRole } from '../words/vocabulary';

/** What a column is by the lowest label that says so. */
export function structuralRole(path: readonly string[], layout: GridLayout): StructuralRole | undefined {
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const role = structureOf(readHeaderWord(path[i] as string).core);
    if (role === undefined) continue;
    if (isLevelOfName(path)) return '科目名称';
    // 项目 above 基本支出, 项目支出 … is no name column; only the lowest label names one.
    if (i < path.length - 1 && (role === '项目名称' || role === '备注' || role === '单位名称'))
      return undefined;
    if (
      role === '项' &&
      !path.some((label) => /科目|编码|代码|^类$|款/.test(label)) &&
      layout.rows.includes('项')
    )
      return '项目名称';
    // 功能科目 names the rows of other tables; beside the names of projects it says what each is spent as.
    if (role === '项目名称' && layout.rows.includes('项目') && /功能|经济|科目/.test(path[i] as string))
      return '科目名称';
    return role;
  }
  return undefined;
}

/** 类, 款, 项 below 科目名称: the names of each level stand in a column of their own. */
export function isLevelOfName(path: readonly string[]): boolean {
  const last = path[path.length - 1] ?? '';
  return /^[类款项]$/.test(last) && path.slice(0, -1).some((label) => /名称/.test(label));
}

export function isCodeOrName(role: StructuralRole | undefined): boolean {
  return role !== undefined && role !== '单位名称' && role !== '备注';
}

export function textKey(path: readonly string[], layout: GridLayout): string | undefined {
  const last = path[path.length - 1] ?? '';
  return Object.entries(layout.texts ?? {}).find(([, pattern]) => pattern.test(last))?.[0];
}
