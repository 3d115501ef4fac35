/**
 * What stands around a table's figures: unit of amounts, organisation, year, notes. 单位 is two things in these
 * tables, the unit of amounts and the organisation; what follows the colon tells them apart.
 */
import type { AmountUnit } from '../../amount/unit';
import { normalise } from '../words/label';

const UNIT_WORD = '(?:人民币)?(亿元|百万元|万元|千元|百元|元)';
const UNIT_LABEL = new RegExp(`(?:金额)?(?:计量)?(?:货币)?单位(?:名称)?(?:[:]|均?为)?\\(?${UNIT_WORD}(?!素)`);
const UNIT_SENTENCE = new RegExp(`以${UNIT_WORD}为(?:金额|计量|货币)?单位`);
const UNIT_BRACKET = new RegExp(`[([](?:单位[:]?)?${UNIT_WORD}[)\\]]`);
const UNIT_ALONE = new RegExp(`^(?:单位[:]?)?${UNIT_WORD}$`);

/** The amount unit a piece of furniture names: 单位：万元 · 金额单位：人民币元 · (万元). */
export function readAmountUnit(text: string): AmountUnit | undefined {
  const plain = normalise(text);
  const match =
    UNIT_LABEL.exec(plain) ?? UNIT_SENTENCE.exec(plain) ?? UNIT_BRACKET.exec(plain) ?? UNIT_ALONE.exec(plain);
  return match?.[1] as AmountUnit | undefined;
}

const ORGANISATION =
  /^(?:(?:预算|填报|编制|公开|编报)?(?:部门|单位)(?:\(单位\)|\(部门\))?(?:名称)?|(?:部门|单位)(?:和|及|\/|、)?(?:部门|单位)(?:名称)?)(?:\(盖章\)|\(公章\))?[:](.+)$/;
const NO_ORGANISATION = /^(?:亿元|百万元|万元|千元|百元|元|人民币.*|%|_+|-+)$/;

/** The organisation a piece of furniture names: 部门：某某局 · 单位名称：某某局（单位：万元 in the same cell is cut off）. */
export function readOrganisation(text: string): string | undefined {
  const plain = normalise(text).replace(/(?:金额)?单位[:](?:人民币)?(?:亿|百万|万|千|百)?元.*$/, '');
  const name = ORGANISATION.exec(plain)?.[1]
    ?.replace(/^(?:[[(]\d{3,}[\])]|\d+)[-_]?/, '')
    .replace(/(?:编制)?(?:日期|时间)[:].*$/, '');
  return name === undefined || name === '' || NO_ORGANISATION.test(name) ? undefined : name;
}

const FURNITURE =
  /^(?:(?:金额|计量|货币)?单位|(?:预算|填报|编制|公开|编报)?(?:部门|单位)(?:\(单位\)|\(部门\)|(?:和|及|\/|、)(?:部门|单位))?(?:名称)?|(?:预算|决算|报表|公开)?(?:年度|年份|期间)|编制?日期|(?:填报|打印)(?:日期|时间)|日期|(?:单位|部门|财务|填报|编制)?负责人|(?:制表|审核|复核|填报|填表|编制|经办|联系)人?|主管领导|联系电话|电话|页码)(?:\([^()]*\))?[:]/;

const PAGE = /^第\d+页(?:[,、]?共\d+页)?$/;

/** Whether a text only furnishes the sheet: unit, organisation, dates, the number of the table. */
export function isFurniture(text: string): boolean {
  const plain = normalise(text);
  return (
    FURNITURE.test(plain) ||
    UNIT_ALONE.test(plain) ||
    PAGE.test(plain) ||
    (UNIT_BRACKET.test(plain.replace(/^.*(?=[([])/, '')) && plain.length <= 10)
  );
}

const NOTE =
  /^(?:\*?(?:备注|附注|说明|注释|注|特此说明|情况说明|空表说明|填表说明|编制说明|注意)\d?(?:[:.、]|\d|(?=[本我该])))/;
const EMPTY_TABLE =
  /(?:没有|无|未).{0,40}(?:安排|支出|收入|预算|数据|发生)|本表(?:为空|无数据|无此|不涉及)|空表/;

/** Whether a text is a note below (or above) a table rather than a row of it. */
export function isNote(text: string): boolean {
  const plain = normalise(text);
  if (NOTE.test(plain)) return true;
  return plain.length >= 12 && /[。.]$|无数据|空表/.test(plain) && EMPTY_TABLE.test(plain);
}

const NOTHING =
  /^\*?(?:[本此该]表.{0,20}(?:空|无|没有|不涉及|零).{0,12}|无(?:此项|此类|数据|内容|相关|该项)?(?:支出|收入|内容|数据)?|空表?|不涉及|[本我该](?:年度?|部门|单位|局|委|院|会|办|中心|镇|街道).{0,30}(?:不涉及|没有|无|未|为0|为零|零表|空表).{0,30})[。.]?$/;

/** Whether the only text of a row says that there is nothing to list: 此表为空, 无此项, 本单位不涉及. */
export function isNothing(text: string): boolean {
  return NOTHING.test(normalise(text));
}

/** Whether notes say that content is withheld because it is classified. */
export function isExempt(notes: readonly string[]): boolean {
  return notes.some((note) => /涉密|保密|国家秘密|不宜公开|依法不予公开/.test(note));
}
