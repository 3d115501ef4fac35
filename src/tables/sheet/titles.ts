/** Recognising a table's title: number, year and organisation told apart from what the table is. */
import type { Family } from '../book';
import type { TableDeclaration } from '../declaration';
import { normalise } from '../words/label';

/** The tables to look for. */
export interface KnownTables {
  readonly declarations: readonly TableDeclaration[];
  /** The family of a title that does not say whose it is: 收支总表 stands in budgets and in final accounts. */
  readonly unsaid: Family;
}

/** A title taken apart. */
export interface TitleParts {
  /** As printed, trimmed, white space folded. */
  readonly printed: string;
  /** The printed table number in the same cell: 公开表3, 表5-1. */
  readonly number?: string;
  readonly year?: number;
  /** Normalised, without number, year, unit and trailing brackets. */
  readonly core: string;
  /** What stood in the trailing brackets. */
  readonly qualifiers: string;
}

/** A title that fits a declaration. */
export interface TitleMatch {
  readonly declaration: TableDeclaration;
  readonly title: TitleParts;
  /** What stands before the core: 部门, an organisation's name. */
  readonly prefix: string;
  /** Characters of the title the declaration explains; the longest match wins. */
  readonly explained: number;
  /** True where the title names a wider table of which the declaration's is the usual part. */
  readonly wider: boolean;
}

const NUMERAL = '[一二三四五六七八九十]+';
const INDEX = `(?:[A-Z]?\\d{1,2}(?:-\\d{1,2})*|${NUMERAL}(?:-\\d{1,2}|之${NUMERAL})?)`;
/** 公开表5-1 · 表三 · 附表1 · 附件2-3 · 公开01表 · 预算01表 · 财决公开05表. */
const TABLE_NUMBER = new RegExp(
  `^(?:(?:部门|单位|预算|决算|财决|公开|附|批复)*(?:表|附件|附表)第?${INDEX}|(?:部门|单位|预算|决算|财决|公开|批复|预|财预)+附?${INDEX}表|第?${INDEX}表)(?:[:.、-]|(?=[^\\d-])|(?=20\\d{2}年)|$)`,
);
const LIST_NUMBER = new RegExp(
  `^(?:\\d{1,2}(?:-\\d{1,2})?[.、:]|${NUMERAL}[、.:]|\\((?:\\d{1,2}|${NUMERAL})\\)[、.]?)`,
);
const YEAR = /(20\d{2})年?(?:度)?/;
const CHINESE_YEAR = /二[〇○零0o]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])年(?:度)?/i;
const UNIT_TAIL = /[[(]?(?:金额)?单位:.*$/;
const BRACKET_TAIL = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/;

/** The longest text that can be a title: an organisation's full name, year, title and bracket. */
const LONGEST_TITLE = 70;

/** Reads a table number that stands alone in a cell: 公开表 3 → 公开表3; undefined when the text is something else. */
export function readTableNumber(text: string): string | undefined {
  const plain = normalise(text);
  const match = TABLE_NUMBER.exec(plain);
  return match && match[0].replace(/[:.、-]$/, '').length === plain.replace(/[:.、-]$/, '').length
    ? text
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\s*[:：.、]$/, '')
    : undefined;
}

/** The year a text names as 2023年 or 二〇二三年; the first one. */
export function readYear(text: string): number | undefined {
  const plain = normalise(text);
  const match = /(20\d{2})年/.exec(plain);
  if (match) return Number(match[1]);
  const chinese = CHINESE_YEAR.exec(plain);
  if (!chinese) return undefined;
  const digit = (c: string | undefined): number => Math.max(0, '〇一二三四五六七八九'.indexOf(c ?? ''));
  return 2000 + digit(chinese[1]) * 10 + digit(chinese[2]);
}

/** Takes a possible title apart; undefined where the text is too long, or a sentence. */
export function readTitle(text: string): TitleParts | undefined {
  const printed = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^《([^《》]*)》$/, '$1');
  let core = normalise(text).replace(/[《》〈〉<>]/g, '');
  if (core.length > LONGEST_TITLE || core.length < 3 || /[。;；!?]/.test(core)) return undefined;
  core = core.replace(UNIT_TAIL, '');
  let number: string | undefined;
  const numbered = TABLE_NUMBER.exec(core);
  let shown = printed;
  if (numbered && numbered[0].length < core.length) {
    number = numbered[0].replace(/[:.、-]$/, '');
    core = core.slice(numbered[0].length);
    shown = withoutFront(printed, numbered[0].length);
  } else {
    core = core.replace(LIST_NUMBER, '');
  }
  const year = readYear(core) ?? undefined;
  core = core.replace(CHINESE_YEAR, '').replace(YEAR, '');
  const qualifiers: string[] = [];
  for (let tail = BRACKET_TAIL.exec(core); tail; tail = BRACKET_TAIL.exec(core)) {
    qualifiers.unshift(tail[1] ?? '');
    core = core.slice(0, tail.index);
  }
  core = core.replace(/\((?:部门|单位|本级|公开|草案|汇总|含[^()]*)\)/g, '').replace(/-\d{1,2}$/, '');
  return {
    printed: shown,
    ...(number === undefined ? {} : { number }),
    ...(year === undefined ? {} : { year }),
    core,
    qualifiers: qualifiers.join(' '),
  };
}

/** The printed text without its first characters, white space not counted. */
function withoutFront(printed: string, characters: number): string {
  let left = characters;
  let i = 0;
  for (; i < printed.length && left > 0; i += 1) if (normalise(printed[i] as string) !== '') left -= 1;
  return printed.slice(i).trim();
}

/** Words that would make the title another table's when they stand before the core. */
const OTHER_TABLES =
  /财政拨款|公共预算|公共财政|政府性基金|国有资本经营|基本支出|项目支出|三公|绩效|经济分类|功能分类|收入|支出|收支|转移支付|(?:基本|项目|经济|功能|基金|资本性)$|政府采购(?!中心|局)|购买服务|征收|非税/;

/** Funds have 预算 in their names; it says nothing of the table. */
const FUND_NAMES =
  /(?:一般)?公共(?:财政)?预算|(?:政府性)?基金预算|国有资本(?:经营)?(?:收益)?预算|国资(?:经营)?预算/g;

/** Whether a place in a title is inside the name of a fund: 项目支出表 begins in 一般公共|预算项目支出表. */
function cutsFundName(core: string, at: number): boolean {
  return [...core.matchAll(FUND_NAMES)].some(({ index, 0: name }) => index < at && at < index + name.length);
}

/** The family a normalised title names; undefined where it may be of either. */
export function familyOfTitle(title: string): Family | undefined {
  if (/决算|自评/.test(title)) return '决算';
  return /预算(?!单位)|绩效目标/.test(title.replace(FUND_NAMES, '')) ? '预算' : undefined;
}

/**
 * The declaration a title belongs to: the one that explains most of it. The text before the core may be an
 * organisation's name, 部门, 单位, but no word that names another table.
 */
export function matchTitle(text: string, known: KnownTables): TitleMatch | undefined {
  // Every title says 表; most cells do not, and need not be taken apart.
  const title = text.includes('表') ? readTitle(text) : undefined;
  if (!title) return undefined;
  const family = familyOfTitle(title.core + title.qualifiers) ?? known.unsaid;
  let best: TitleMatch | undefined;
  for (const declaration of known.declarations) {
    if (declaration.family !== family) continue;
    if (declaration.notQualifier?.test(title.qualifiers)) continue;
    const wider = declaration.widerTitles ?? [];
    for (const pattern of [...declaration.titles, ...wider]) {
      const match = pattern.exec(title.core);
      if (!match) continue;
      const prefix = title.core.slice(0, match.index);
      if (OTHER_TABLES.test(prefix) || cutsFundName(title.core, match.index)) continue;
      // Not in front of it: 经济和信息化局支出总表 is not by economic subject.
      if (declaration.qualifier?.test(title.qualifiers + match[0]) === false) continue;
      const explained = match[0].length + (declaration.qualifier ? 1 : 0);
      if (!best || explained > best.explained)
        best = { declaration, title, prefix, explained, wider: wider.includes(pattern) };
    }
  }
  return best;
}

/** Words of titles that tell which declared kinds a table not recognised may be, the most telling first. */
const LIKELY: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /政府采购|购买服务|国有资产|资产(?:配置|占用|购置|情况)|转移支付|政府债务|车辆|非税|人员情况|机构|目录/,
    [],
  ],
  [/政府性基金/, ['政府性基金预算支出表', '政府性基金收支决算表']],
  [/国有资本/, ['国有资本经营预算支出表', '国有资本经营支出决算表', '国有资本经营收支决算表']],
  [/三公/, ['三公经费支出表', '三公经费支出决算表']],
  [/绩效|自评/, ['整体支出绩效目标表', '项目支出绩效目标表', '整体支出绩效自评表', '项目支出绩效自评表']],
  [/项目/, ['项目支出情况表']],
  [/基本支出/, ['一般公共预算基本支出表', '一般公共预算财政拨款基本支出决算表']],
  [
    /经济/,
    [
      '支出经济分类汇总表',
      '一般公共预算支出经济分类表',
      '一般公共预算基本支出表',
      '一般公共预算财政拨款基本支出决算表',
    ],
  ],
  [/机关运行|会议费|培训费/, ['三公经费支出表', '三公经费支出决算表']],
];

/** The kinds a title nobody recognised may mean; undefined where it may be any. */
export function likelyKinds(title: string): readonly string[] | undefined {
  const plain = normalise(title);
  return LIKELY.find(([words]) => words.test(plain))?.[1];
}
