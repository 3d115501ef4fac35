/**
 * 政府收支分类科目 of budget years 2023 onwards: which subject a code is in a year, and what is below it.
 * Facts and grades come from seeds/catalogue. Knows no workbook.
 */
import candidatesCsv from '../../seeds/catalogue/candidates.csv';
import departmentCsv from '../../seeds/catalogue/economic-department.csv';
import governmentCsv from '../../seeds/catalogue/economic-government.csv';
import functionalCsv from '../../seeds/catalogue/functional.csv';
import { readCsv } from './csv';
import { plainName } from './name-key';

/** 支出功能分类, 部门预算支出经济分类 (301…), 政府预算支出经济分类 (501…). */
export type Classification = '功能' | '部门经济' | '政府经济';

/** How well a pair of code and name is known: from the surest to the least sure. */
export type Grade = 'seen' | 'stable' | 'agreed' | 'recalled' | 'unsure';

/** The budgets functional subjects are spent from. */
export type Fund = '一般公共预算' | '政府性基金预算' | '国有资本经营预算' | '社会保险基金预算';

export type SubjectLevel = '类' | '款' | '项';

/** One subject as it holds in the years from `validFrom` to `validTo`. */
export interface Subject {
  readonly classification: Classification;
  /** 3, 5 or 7 digits; economic codes have no 7. */
  readonly code: string;
  readonly name: string;
  /** Other names that are as good. */
  readonly aliases: readonly string[];
  readonly level: SubjectLevel;
  readonly grade: Grade;
  /** First budget year; 2023 means 2023 or earlier. */
  readonly validFrom: number;
  /** Last budget year; undefined where it is not known to have ended. */
  readonly validTo?: number;
  /** Years of the published documents it was seen in. */
  readonly seenYears: readonly number[];
  /** The budget it belongs to itself; of functional subjects alone. What is below it may belong to others. */
  readonly fund?: Fund;
}

/** The first budget year the catalogue covers. */
export const FIRST_YEAR = 2023;
/** The last budget year a document was seen of. */
export const LAST_YEAR = 2026;

const SOURCES: Readonly<Record<Classification, string>> = {
  功能: functionalCsv,
  部门经济: departmentCsv,
  政府经济: governmentCsv,
};

const FUNDS: Readonly<Record<string, Fund | undefined>> = {
  general: '一般公共预算',
  'gov-fund': '政府性基金预算',
  'state-capital': '国有资本经营预算',
  'social-insurance': '社会保险基金预算',
};

interface Loaded {
  readonly all: readonly Subject[];
  readonly byCode: ReadonlyMap<string, readonly Subject[]>;
  readonly byName: ReadonlyMap<string, readonly Subject[]>;
  /** Codes of subjects by the code above them. */
  readonly below: ReadonlyMap<string, readonly Subject[]>;
}

const loaded = new Map<Classification, Loaded>();

function load(classification: Classification): Loaded {
  const known = loaded.get(classification);
  if (known) return known;
  const all = readCsv(SOURCES[classification]).flatMap((row) => readSubject(classification, row));
  const result: Loaded = {
    all,
    byCode: grouped(all, ({ code }) => [code]),
    byName: grouped(all, ({ name, aliases }) => [name, ...aliases].map(plainName)),
    below: grouped(all, ({ code }) => [parentCode(code) ?? '']),
  };
  loaded.set(classification, result);
  return result;
}

function readSubject(
  classification: Classification,
  row: Readonly<Record<string, string | undefined>>,
): Subject[] {
  const { code, name } = row;
  if (code === undefined || name === undefined) return [];
  const fund = FUNDS[row.fund ?? ''];
  const seen = /^seen in ([\d/]+)/.exec(row.note ?? '')?.[1] ?? '';
  return [
    {
      classification,
      code,
      name,
      aliases: (row.aliases ?? '').split('|').filter((alias) => alias !== ''),
      level: row.level as SubjectLevel,
      grade: row.grade as Grade,
      validFrom: Number(row.valid_from),
      ...((row.valid_to ?? '') === '' ? {} : { validTo: Number(row.valid_to) }),
      seenYears: seen.split('/').filter(Boolean).map(Number),
      ...(fund === undefined ? {} : { fund }),
    },
  ];
}

function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Whether the catalogue says anything about subjects of that budget year. */
export function covers(year: number): boolean {
  return year >= FIRST_YEAR;
}

/** Whether a subject is in force in a budget year. */
export function isValid(subject: Subject, year: number): boolean {
  const from = subject.validFrom <= FIRST_YEAR || subject.validFrom <= year;
  return from && (subject.validTo === undefined || year <= subject.validTo);
}

/** The subject with that code in a budget year. */
export function lookUp(classification: Classification, code: string, year: number): Subject | undefined {
  return load(classification)
    .byCode.get(code)
    ?.find((subject) => isValid(subject, year));
}

/** The subject with that code in whatever year. */
export function lookUpAnyYear(classification: Classification, code: string): Subject | undefined {
  return load(classification).byCode.get(code)?.[0];
}

/** Subjects of that name (or alias) in a budget year, compared by `plainName`. */
export function subjectsNamed(
  classification: Classification,
  name: string,
  year: number,
): readonly Subject[] {
  return (load(classification).byName.get(plainName(name)) ?? []).filter((subject) => isValid(subject, year));
}

/** Subjects right below a code in a budget year; of '' the categories. */
export function subjectsBelow(
  classification: Classification,
  code: string,
  year: number,
): readonly Subject[] {
  return (load(classification).below.get(code) ?? []).filter((subject) => isValid(subject, year));
}

/** All subjects of a classification, whatever their years, in the order of their codes. */
export function allSubjects(classification: Classification): readonly Subject[] {
  return load(classification).all;
}

/** The code right above: 2080505 → 20805 → 208; undefined above a category. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}

/** The classification a code of a table of economic subjects belongs to. */
export function economicClassification(code: string): Classification {
  return code.startsWith('5') ? '政府经济' : '部门经济';
}

/** Whether a subject accepts a printed name as its own. */
export function acceptsName(subject: Subject, printed: string): boolean {
  const plain = plainName(printed);
  return [subject.name, ...subject.aliases].some((name) => plainName(name) === plain);
}

let candidates: ReadonlySet<string> | undefined;

/** Whether a functional code, or one it is below, may exist without being confirmed: nothing can be said of it then. */
export function isCandidate(code: string): boolean {
  candidates ??= new Set(readCsv(candidatesCsv).flatMap((row) => (row.code === undefined ? [] : [row.code])));
  for (let above: string | undefined = code; above !== undefined; above = parentCode(above))
    if (candidates.has(above)) return true;
  return false;
}
