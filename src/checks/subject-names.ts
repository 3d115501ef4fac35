/** ND-1: codes and names of subjects against 政府收支分类科目 of the budget year, as surely as the catalogue knows them. */
import { certaintyOf, judgeSubject, type Certainty, type SubjectVerdict } from '../catalogue/judge-subject';
import { renameOf } from '../catalogue/renames';
import { acceptsName, covers, FIRST_YEAR, LAST_YEAR, lookUp, type Subject } from '../catalogue/subjects';
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import type { Finding, Severity } from '../findings/finding';
import type { Book } from '../tables/book';
import { tableTitle } from '../tables/table-name';
import { unplacedRows } from '../tables/unplaced-rows';
import { cellsAt } from './cells';
import type { Check, CheckContext } from './check';
import { codeChange, isSlipOf, nameChange } from './corrections/names';
import { asFix, asSuggestions, tied, wordsCorrection } from './corrections/wording';
import { firstFew, foldAlike, tablesNamed, whereFound, type Folded } from './fold';
import { figureOf, subjectRows, yearOf, type SubjectRow } from './subject-rows';
import { tableKey } from './table-key';

type Judged<K extends SubjectVerdict['kind']> = SubjectRow & {
  /** Undefined where the catalogue does not have the year of the table. */
  readonly year: number | undefined;
  readonly verdict: Extract<SubjectVerdict, { kind: K }>;
};

const SEVERITY: Readonly<Record<Certainty, Severity>> = { certain: '错误', likely: '核实', doubtful: '提示' };
/** From how many on a table is taken for one with a list of subjects of its own. */
const OWN_LIST = 3;

/**
 * Rows with a printed code whose code or name the catalogue does not agree with, with its verdict. Of years the catalogue
 * does not have only names are judged that have been another subject's throughout.
 */
export function judgedRows<K extends SubjectVerdict['kind']>(book: Book, kind: K): Judged<K>[] {
  return book.tables.flatMap((table) => {
    const own = yearOf(book, table);
    const year = Math.min(Math.max(own ?? LAST_YEAR, FIRST_YEAR), LAST_YEAR);
    const isCovered = own !== undefined && covers(own);
    return subjectRows(table)
      .filter(({ codePrinted }) => codePrinted)
      .flatMap((row) => {
        const verdict = isCovered
          ? judgeSubject(row.classification, row.code, row.name, own)
          : judgeOutside(row, own, year);
        return verdict.kind === kind
          ? [{ ...row, year: isCovered ? own : undefined, verdict } as Judged<K>]
          : [];
      });
  });
}

/** A subject known to have been the same for long; for a table that bears no year, one that was seen at all. */
function isFirm({ grade, seenYears }: Subject, own: number | undefined): boolean {
  if (grade !== 'seen') return grade === 'stable';
  return (
    own === undefined || seenYears.some((seen) => (own < FIRST_YEAR ? seen < FIRST_YEAR : seen === LAST_YEAR))
  );
}

/** The verdict of a year nearby, where both the code and the name have long been what they are: never certain. */
function judgeOutside(
  { classification, code, name }: SubjectRow,
  own: number | undefined,
  nearby: number,
): SubjectVerdict {
  const verdict = judgeSubject(classification, code, name, nearby);
  const isContradiction =
    verdict.kind === 'name-differs' &&
    !verdict.renamed &&
    isFirm(verdict.subject, own) &&
    verdict.named !== undefined &&
    isFirm(verdict.named, own);
  // A code there has never been, under the name of another one.
  const isSlip =
    verdict.kind === 'unknown-code' &&
    verdict.named !== undefined &&
    isFirm(verdict.named, own) &&
    acceptsName(verdict.named, name);
  if (isSlip) return verdict;
  return isContradiction ? { ...verdict, certainty: 'likely' } : { kind: 'unjudged' };
}

const codeAndName = ({ classification, code, name }: SubjectRow): string =>
  `${classification}:${code}|${name}`;
/** 2023年; of a year the catalogue does not have, or none, what has been so all along. */
const yearText = (year: number | undefined): string => (year === undefined ? '历年' : `${year}年`);
const yearBasis = (year: number | undefined): string =>
  `《${year === undefined ? '' : `${year}年`}政府收支分类科目》。`;

function draft(
  folded: Folded<SubjectRow>,
  severity: Severity,
  what: string,
  texts: Pick<Finding, 'message' | 'basis' | 'suggestion'>,
): Finding {
  const first = folded.kinds[0] as SubjectRow;
  const key = folded.kinds.length > 1 ? what : `${first.code}|${first.name}`;
  return {
    rule: 'ND-1',
    severity,
    category: '科目',
    table: tableTitle(first.table),
    cells: cellsAt(folded.all.map(({ ref }) => ref)),
    ...texts,
    fingerprint: ['ND-1', tableKey(first.table), key].join('|'),
  };
}

/** The name replaced in every cell that bears it. */
function renamed(
  rows: readonly SubjectRow[],
  name: string,
  instead: string,
  writer: CellWriter,
): Correction[] {
  const changes = rows.map(({ ref, name: printed }) => nameChange(writer, ref, printed, instead));
  return wordsCorrection(changes, name, instead);
}

/** The code replaced in every cell that bears it; none where one of them holds only a part of it. */
function recoded(rows: readonly SubjectRow[], instead: string, writer: CellWriter): Correction[] {
  const changes = rows.map(({ row, code }) => codeChange(writer, row.codeCell, code, instead));
  const complete = changes.every((change) => change !== undefined);
  return complete ? wordsCorrection(changes, rows[0]?.code ?? '', instead) : [];
}

/** The official name, for certain where only the name can be wrong; else that or the code the name belongs to. */
function nameMends(
  { kinds, all }: Folded<Judged<'name-differs'>>,
  writer: CellWriter,
): Pick<Finding, 'fix' | 'suggestions'> {
  const { verdict, name } = kinds[0] as Judged<'name-differs'>;
  const official = verdict.subject.name;
  const names = renamed(all, name, official, writer);
  const onlyName = verdict.renamed || (verdict.named === undefined && isSlipOf(name, official));
  if (verdict.certainty === 'certain' && onlyName) return asFix(names);
  return asSuggestions(tied([...names, ...(verdict.named ? recoded(all, verdict.named.code, writer) : [])]));
}

function differingNames(book: Book, writer: CellWriter): Finding[] {
  return foldAlike(judgedRows(book, 'name-differs'), codeAndName).map((folded) => {
    const first = folded.kinds[0] as Judged<'name-differs'>;
    const { year, verdict, code, name } = first;
    if (folded.kinds.length >= OWN_LIST) {
      const each = folded.kinds.map((one) => `${one.code}「${one.name}」应为「${one.verdict.subject.name}」`);
      return draft(folded, '核实', '名称', {
        message: `${tablesNamed(folded.all)}科目编码与统一科目不符：${firstFew(each)}。`,
        basis: yearBasis(year),
        suggestion: '请核对所用科目的年度；确有本地科目的，请填写审核说明。',
      });
    }
    const official = verdict.subject.name;
    const found = draft(folded, SEVERITY[verdict.certainty], '名称', {
      message: `${whereFound(folded.all)}科目编码${code}名称为「${name}」，${yearText(year)}政府收支分类科目为「${official}」。`,
      basis: yearBasis(year),
      suggestion: verdict.renamed
        ? `该科目已改名，请改为「${official}」。`
        : verdict.named
          ? `请核对编码与名称哪一项有误：「${name}」的编码为${verdict.named.code}。`
          : '请核对编码与名称哪一项有误。',
    });
    return { ...found, expected: official, actual: name, ...nameMends(folded, writer) };
  });
}

function unknownCodes(book: Book, writer: CellWriter): Finding[] {
  const unknown = judgedRows(book, 'unknown-code')
    // That such a code is none has been told of its shape; only the subject it may be is news.
    .filter((row) => row.verdict.named !== undefined || !isMisshapen(row, book))
    .map((row) => ({ ...row, ref: row.row.codeCell ?? row.ref }));
  const ofKind = (local: boolean): Finding[] =>
    foldAlike(
      unknown.filter(({ verdict }) => verdict.local === local),
      codeAndName,
    ).map((folded) => {
      const { year, verdict } = folded.kinds[0] as Judged<'unknown-code'>;
      const each = folded.kinds.map(({ code, name }) => `${code}「${name}」`);
      const where = folded.kinds.length > 1 ? tablesNamed(folded.all) : whereFound(folded.all);
      const named = folded.kinds.length === 1 ? verdict.named : undefined;
      const told = draft(folded, local ? '提示' : '核实', local ? '本地科目' : '编码', {
        message: `${where}科目${firstFew(each)}不在${yearText(year)}政府收支分类科目中。`,
        basis: yearBasis(year),
        suggestion: named
          ? `请核对编码和名称，是否为${named.code}「${named.name}」。`
          : local
            ? '属于本地增设的项级科目的，无需修改；否则请核对编码。'
            : '请核对编码有无错位、漏位，或是否为以前年度的科目。',
      });
      const isNamed = named !== undefined && acceptsName(named, folded.kinds[0]?.name ?? '');
      return isNamed ? { ...told, ...asSuggestions(recoded(folded.all, named.code, writer)) } : told;
    });
  return [...ofKind(false), ...ofKind(true)];
}

function isMisshapen({ table, row }: SubjectRow, book: Book): boolean {
  return unplacedRows(book, table).some(({ areas }) => areas.some(({ area }) => area.top === row.row));
}

function otherYears(book: Book): Finding[] {
  return foldAlike(judgedRows(book, 'other-year'), codeAndName).map((folded) => {
    const { year } = folded.kinds[0] as Judged<'other-year'>;
    const each = folded.kinds.map(({ code, name, verdict: { subject } }) => {
      const when = subject.validTo !== undefined && year !== undefined && subject.validTo < year;
      return `${code}「${name}」${when ? `见于${subject.validTo}年及以前` : `见于${subject.validFrom}年及以后`}`;
    });
    const where = folded.kinds.length > 1 ? tablesNamed(folded.all) : whereFound(folded.all);
    return draft(folded, '提示', '年度', {
      message: `${where}科目${firstFew(each)}，${yearText(year)}政府收支分类科目中未见。`,
      basis: yearBasis(year),
      suggestion: '请核对科目是否属于本年度。',
    });
  });
}

/** Names of earlier years in tables that print no codes: 八、医疗卫生与计划生育支出. */
function formerNames(book: Book, writer: CellWriter): Finding[] {
  const found = book.tables.flatMap((table) => {
    const year = yearOf(book, table);
    return subjectRows(table).flatMap((row) => {
      const subject = year === undefined ? undefined : lookUp(row.classification, row.code, year);
      const isFormer =
        !row.codePrinted &&
        row.classification === '功能' &&
        year !== undefined &&
        renameOf(row.code, row.name, year) !== undefined;
      if (!isFormer || !subject) return [];
      return [{ ...row, year, official: subject.name, certain: certaintyOf(subject, year) === 'certain' }];
    });
  });
  return foldAlike(found, codeAndName).map((folded) => {
    const { year } = folded.kinds[0] as (typeof found)[number];
    const each = folded.kinds.map(({ name, official }) => `「${name}」现为「${official}」`);
    const used = folded.all.some((row) => figureOf(row) !== undefined);
    const severity = used ? '核实' : '提示';
    const told = draft(folded, severity, '旧名称', {
      message: `${folded.kinds.length > 1 ? tablesNamed(folded.all) : whereFound(folded.all)}科目名称是以前年度的：${firstFew(each)}。`,
      basis: yearBasis(year),
      suggestion: '请按本年度科目改名。',
    });
    const names = folded.kinds.length > 1 ? [] : inEach(folded.all, writer);
    const certain = used && folded.all.every((row) => row.certain);
    return { ...told, ...(certain ? asFix(names) : asSuggestions(names)) };
  });
}

function inEach(
  rows: readonly (SubjectRow & { readonly official: string })[],
  writer: CellWriter,
): Correction[] {
  const [first] = rows;
  return first ? renamed(rows, first.name, first.official, writer) : [];
}

export const subjectNames: Check = {
  id: 'ND-1',
  severity: '错误',
  meaning: '科目编码与名称同本年度政府收支分类科目一致，编码在科目表中。',
  run: ({ book, snapshot }: CheckContext) => {
    const writer = new CellWriter(snapshot);
    return [
      ...differingNames(book, writer),
      ...unknownCodes(book, writer),
      ...otherYears(book),
      ...formerNames(book, writer),
    ];
  },
};
