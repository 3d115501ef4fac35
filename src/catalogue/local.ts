/**
 * A catalogue of the user's own: the full official list of a year, or the 项 a locality adds, as rows of texts from a CSV
 * or a sheet. It adds to the official subjects and goes before them where both have a code.
 */
import type { Classification, Subject, SubjectLevel } from './subjects';
import { FIRST_YEAR } from './subjects';

export interface LocalCatalogue {
  readonly subjects: readonly Subject[];
  /** Rows that could not be used, in sentences. */
  readonly problems: readonly string[];
}

/** The sheet of a workbook that is taken for a local catalogue. */
export const LOCAL_SHEET = '科目字典';

const CODE_HEADER = /^(?:科目|功能分类|经济分类|支出)*(?:编码|代码|编号)$/;
const NAME_HEADER = /^(?:科目|功能分类|经济分类|支出)*名称$/;
const LEVELS: Readonly<Record<number, SubjectLevel>> = { 3: '类', 5: '款', 7: '项' };

/** Reads rows of texts. The header is the first row that names a code and a name column. */
export function readLocalCatalogue(rows: readonly (readonly string[])[]): LocalCatalogue {
  const plain = rows.map((row) => row.map((text) => text.normalize('NFKC').replace(/\s+/g, '')));
  const header = plain.findIndex(
    (row) => row.some((text) => CODE_HEADER.test(text)) && row.some((text) => NAME_HEADER.test(text)),
  );
  const code = plain[header]?.findIndex((text) => CODE_HEADER.test(text)) ?? -1;
  const name = plain[header]?.findIndex((text) => NAME_HEADER.test(text)) ?? -1;
  if (header < 0)
    return { subjects: [], problems: ['没有找到表头。第一行应有「科目编码」和「科目名称」两列。'] };
  const subjects = new Map<string, Subject>();
  const problems: string[] = [];
  plain.slice(header + 1).forEach((row, i) => {
    const written = row[code] ?? '';
    // Names keep their brackets as they are written.
    const called = (rows[header + 1 + i]?.[name] ?? '').replace(/\s+/g, '');
    if (written === '' && called === '') return;
    const read = readSubject(written, called);
    const at = `第 ${header + i + 2} 行`;
    if (typeof read === 'string') problems.push(`${at}${read}`);
    else if (subjects.has(read.code)) problems.push(`${at}编码 ${read.code} 重复，以前一行为准。`);
    else subjects.set(read.code, read);
  });
  return { subjects: [...subjects.values()], problems };
}

function readSubject(code: string, name: string): Subject | string {
  const level = LEVELS[code.length];
  const classification = classificationOf(code);
  if (!/^\d+$/.test(code) || !level || !classification)
    return `编码「${code}」不是 3、5、7 位的支出科目编码，没有读入。`;
  if (classification !== '功能' && level === '项')
    return `编码「${code}」位数有误，经济分类只有类、款两级，没有读入。`;
  if (name === '') return `编码 ${code} 没有名称，没有读入。`;
  return {
    classification,
    code,
    name,
    aliases: [],
    level,
    grade: 'seen',
    validFrom: FIRST_YEAR,
    seenYears: [],
  };
}

/** By the first digit: 2 功能, 3 部门预算经济, 5 政府预算经济. */
function classificationOf(code: string): Classification | undefined {
  return ({ 2: '功能', 3: '部门经济', 5: '政府经济' } as const)[code.charAt(0)];
}

/** The official subjects with the local ones of the same classifications put in, in code order. */
export function withLocal(official: readonly Subject[], local: readonly Subject[]): Subject[] {
  const wanted = new Set(official.map(({ classification }) => classification));
  const byCode = new Map(official.map((subject) => [subject.code, subject]));
  for (const subject of local) if (wanted.has(subject.classification)) byCode.set(subject.code, subject);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
