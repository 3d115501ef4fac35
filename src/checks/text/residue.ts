/** What a template leaves behind when it was not filled in: XX, ××, 增加（减少）, 请填写, （待补充）. */
import { inTextOrder, matches, type TextHit } from './hit';

/** Not inside a model name (KXX-300) and not the year of a document number (〔20XX〕). */
const LETTERS = /(?<![0-9A-Za-zＸ_-])[XＸ]{2,}(?![0-9A-Za-z_-])/g;
const LOWER_LETTERS = /(?<![0-9A-Za-z])x{2,}(?=[\u4e00-\u9fff])/g;
const YEAR = /(?<![〔[（(\d])20[XＸ×xX]{2}(?=\s*年)/g;
const CROSSES = /(?<![\d×])×{2,}(?!\d)/g;
/** ○ is also the zero of 二○○八年. */
const CIRCLES = /(?<![一二三四五六七八九○〇零])[○〇◯]{2,}/g;
const SOMEBODY = /某某/g;

const CHOICES = [
  '增加|减少',
  '减少|增加',
  '增长|下降',
  '下降|增长',
  '增加|下降',
  '上升|下降',
  '大于|小于',
  '小于|大于',
  '高于|低于',
  '低于|高于',
];
/** A choice left open inside a sentence. A header 增加（减少） is none: nothing follows it. */
const CHOICE = new RegExp(
  `(${CHOICES.map((pair) => {
    const [one, other] = pair.split('|') as [string, string];
    return `${one}(?:[（(]${other}[）)]|[/／]${other}(?=\\s*[\\d×xXＸ_]))`;
  }).join('|')})(?=\\s*(?:[\\d×xXＸ_]|的?(?:主要)?原因|(?:全年|年初|年度)?预算|[，,。]))`,
  'g',
);

const INSTRUCTIONS =
  /请(?:在此)?(?:填写|填列|补充|输入|选择)(?!说明)|此处(?:填写|填列|插入)|根据(?:本部门|本单位)[^。；]{0,20}补充(?:解释|说明|完善)|[（(](?:待(?:定|填|填写|补充|完善|确认|核实)|可自行(?:添加|增减|补充)|根据实际情况(?:填写|填列|补充|修改|删减)|如有请填写)[）)]|项目名称及成效|按实际情况填写/g;
/** 如： with nothing behind it. */
const FOR_EXAMPLE = /(?<![例比诸譬假])(如\s*[:：])\s*(?=$|[\r\n。])/g;

/** Residue of a template in the text. */
export function residueHits(text: string): TextHit[] {
  return inTextOrder([
    ...[LETTERS, LOWER_LETTERS, YEAR, CROSSES, CIRCLES, SOMEBODY].flatMap((p) => matches(text, p, '占位符')),
    ...matches(text, CHOICE, '未作选择的用语'),
    ...matches(text, INSTRUCTIONS, '填写提示'),
    ...matches(text, FOR_EXAMPLE, '未完成的举例'),
  ]);
}
