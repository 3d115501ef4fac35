/** What kept a table, or part of one, from being read: told so that nobody takes it for checked. */
import type { Finding, Severity } from '../findings/finding';
import type { ReadingIssue } from '../tables/book';
import type { Check } from './check';
import { tableKey } from './table-key';
import { tableName, tableTitle } from '../tables/table-name';
import { tellsUnplacedRow } from '../tables/unplaced-rows';

interface Wording {
  readonly id: string;
  readonly severity: Severity;
  readonly category: Finding['category'];
  message(issue: ReadingIssue): string;
  readonly basis: string;
  readonly suggestion: string;
}

const named = (issue: ReadingIssue): string =>
  issue.table ? tableName(issue.table) : `《${issue.tableKind ?? issue.sheet}》`;

const WORDINGS: Readonly<Record<ReadingIssue['kind'], Wording>> = {
  同类表重复: {
    id: 'TB-1',
    severity: '核实',
    category: '表样',
    message: (issue) => `${issue.detail}，两张都没有参与审核。`,
    basis: '同一套公开表中每种表只有一张。',
    suggestion:
      '请删去或改名多余的一张后重新校验；分属部门和单位的两套表，请在标题或「部门：」「单位：」处写明。',
  },
  列未识别: {
    id: 'TB-2',
    severity: '提示',
    category: '表样',
    message: (issue) => `${named(issue)}的「${issue.detail}」列有数据，但不是本表通常的栏目，没有参与审核。`,
    basis: '表中有未识别的金额列时，各行合计无法核对。',
    suggestion: '请核对表头文字；确为本地增设栏目的，可在「审核公式」工作表中补充公式。',
  },
  金额单位不明: {
    id: 'TB-3',
    severity: '核实',
    category: '金额单位',
    message: (issue) => `${named(issue)}没有标明金额单位，其他表也无从推断，表间勾稽关系没有执行。`,
    basis: '公开表应当标明金额单位。',
    suggestion: '请在表头右上方注明「单位：万元」或「单位：元」后重新校验。',
  },
  金额单位矛盾: {
    id: 'TB-4',
    severity: '核实',
    category: '金额单位',
    message: (issue) => `${named(issue)}${issue.detail}，金额单位前后不一。`,
    basis: '同一张表只用一种金额单位。',
    suggestion: '请核对并保留正确的一个；本次按其他各表的金额单位核对。',
  },
  编码形式有误: {
    id: 'TB-5',
    severity: '核实',
    category: '数据格式',
    message: (issue) =>
      `${named(issue)}科目编码${issue.detail}，位数不是类、款、项编码的位数，有关科目的逐级汇总没有执行。`,
    basis: '功能分类科目类、款、项编码为3、5、7位，经济分类科目类、款编码为3、5位。',
    suggestion: '请核对科目编码有无漏位、多位或填错列。',
  },
  科目编码重复: {
    id: 'TB-6',
    severity: '核实',
    category: '数据格式',
    message: (issue) => `${named(issue)}${issue.detail}，无法判断上下级，科目逐级汇总没有执行。`,
    basis: '同一张表（同一单位）中每个科目只列一行。',
    suggestion: '请核对重复的科目；分单位列示的，请在每个单位的科目之前列出单位行。',
  },
  科目编码漏填: {
    id: 'TB-7',
    severity: '核实',
    category: '数据格式',
    message: (issue) => `${named(issue)}${issue.detail}没有填科目编码，有关科目的逐级汇总没有执行。`,
    basis: '列示科目编码的表，各科目都有编码，据此判断上下级。',
    suggestion: '请补填科目编码，或核对该行是否填错了列。',
  },
  科目名称不明: {
    id: 'TB-8',
    severity: '提示',
    category: '数据格式',
    message: (issue) =>
      `${named(issue)}没有科目编码，按名称也不能确定${issue.detail}是哪个科目，有关科目的逐级汇总没有执行。`,
    basis: '没有科目编码的表，按科目名称对照《政府收支分类科目》判断上下级。',
    suggestion: '请对照《政府收支分类科目》核对科目名称，或补列科目编码。',
  },
};

function toFinding(issue: ReadingIssue): Finding {
  const wording = WORDINGS[issue.kind];
  return {
    rule: wording.id,
    severity: wording.severity,
    category: wording.category,
    table: issue.table ? tableTitle(issue.table) : (issue.tableKind ?? ''),
    cells: issue.areas,
    message: wording.message(issue),
    basis: wording.basis,
    suggestion: wording.suggestion,
    fingerprint: [
      wording.id,
      issue.table ? tableKey(issue.table) : (issue.tableKind ?? issue.sheet),
      issue.detail,
    ].join('|'),
  };
}

/** From how many on rows without a level in one table are told together: they have one cause. */
const MANY = 3;

/** The issues, with the rows of a table that have the same trouble put together where there are many. */
function folded(issues: readonly ReadingIssue[]): ReadingIssue[] {
  return issues.flatMap((issue, at) => {
    if (!tellsUnplacedRow(issue)) return [issue];
    const alike = issues.filter(({ kind, table }) => kind === issue.kind && table === issue.table);
    if (alike.length < MANY) return [issue];
    if (issues.indexOf(alike[0] as ReadingIssue) !== at) return [];
    const named = alike.slice(0, MANY).map(({ detail }) => detail);
    const detail =
      named.join('、').replaceAll('」、「', '」「') + (alike.length > MANY ? `等${alike.length}处` : '');
    return [{ ...issue, areas: alike.flatMap(({ areas }) => areas), detail }];
  });
}

export const readingIssues: Check = {
  id: 'TB',
  severity: '核实',
  meaning: '公开表及其栏目、金额单位、编码能否读懂；读不懂的列明原因，不作判断。',
  run: ({ book }) => folded(book.issues).map(toFinding),
};
