/** Header cells that say when or in what form a figure is, not what it is: 2023年预算数, 上年执行数, 金额. */
import { normalise, withoutMarks } from './label';

/** A header cell taken apart. */
export interface HeaderWord {
  /** What is left without year, unit and words for the form of a figure; '' where nothing is. */
  readonly core: string;
  /** The year it names. */
  readonly year?: number;
  /** How many years back its words say: 上年 1, 前年 2. */
  readonly back: number;
  readonly ofWhich: boolean;
}

const PLAIN =
  /^(?:(?:部门|单位|年初|全年|调整|批复|实际|财政|公开|申报|安排)*(?:预算|决算|执行|完成|金额|数额|计划|安排|支出|收入)*(?:安排|统计)?(?:数|额|金额|情况|资金)?)$/;
const PLAIN_WORDS = /预算|决算|执行|完成|金额|数额|计划|安排/;

/** Whether the text only says that a figure stands below: 预算数, 金额, 决算数, 收入, 支出. */
export function isPlainHeader(core: string): boolean {
  return (
    core === '收入' ||
    core === '支出' ||
    core === '数' ||
    core === '统计数' ||
    (PLAIN.test(core) && PLAIN_WORDS.test(core))
  );
}

/** 2025年比2024年增减%, 预算数较2024年执行数增减: what is compared with what, in front of the words for the comparison. */
const AGAINST_YEAR =
  /^(?:年初|全年)?(?:预算|决算|执行)?(?:安排)?数?(?:比|较|与)20\d{2}年度?(?:年初|全年)?(?:预算|决算|执行)?(?:安排)?数?(?:相比|比较)?(?=增|减|变|同比)/;

/** Takes a normalised header label apart. */
export function readHeaderWord(label: string): HeaderWord {
  let core = withoutMarks(normalise(label))
    .replace(/[([](?:单位:)?(?:人民币)?(?:亿|百万|万|千|百)?元[)\]]/g, '')
    .replace(/[([]?\d+=[\d+\-*/()栏]+[)\]]?$/, '')
    .replace(/[([]\d+[)\]]$/, '')
    .replace(
      /^(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/,
      '',
    );
  let ofWhich = false;
  const which = /^(?:其中[:,]?|#)/.exec(core);
  if (which && core.length > which[0].length) {
    ofWhich = true;
    core = core.slice(which[0].length);
  }
  const years = /(20\d{2})(?:年度?|(?=预算|决算|执行|$))/.exec(core);
  const year = years ? Number(years[1]) : undefined;
  if (years) core = core.replace(years[0], '').replace(AGAINST_YEAR, '');
  let back = 0;
  const earlier = /^(上年度?|上一年度?|去年|前年)(?!.*(?:结转|结余|余额))/.exec(core);
  if (earlier) {
    back = earlier[1] === '前年' ? 2 : 1;
    core = core.slice(earlier[0].length);
  } else {
    core = core.replace(/^(?:本年度?|当年|今年|本年)(?=预算|决算|执行|计划|安排|金额|$)/, '');
  }
  return { core, back, ofWhich, ...(year === undefined ? {} : { year }) };
}
