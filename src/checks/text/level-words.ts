/**
 * Words of another level of government where a term is explained: 市级财政 in the 名词解释 of a district's department.
 * Elsewhere such words are normal: a district spends money of the city.
 */
import { matches, type TextHit } from './hit';

export type Level = '中央' | '省' | '市' | '区' | '县';

/** The level of a department by its name; undefined where the name does not tell (自治州, 管委会 …). */
export function levelOf(organisation: string): Level | undefined {
  const name = organisation.replace(/\s+/g, '');
  if (/^(?:中华人民共和国|国家|中央|中共中央)/.test(name)) return '中央';
  const place =
    /^(?:中国共产党|中共)?([\u4e00-\u9fff]{2,12}?(?:省|自治区))?([\u4e00-\u9fff]{1,8}?市)?([\u4e00-\u9fff]{1,6}?(?:区|县))?/.exec(
      name,
    );
  if (!place) return undefined;
  const [, province, city, district] = place;
  if (
    district !== undefined &&
    /(?:开发区|新区|园区|景区|示范区|保税区|社区|林区|矿区|地区|自治区)$/.test(district)
  )
    return undefined;
  if (district !== undefined) return district.endsWith('县') ? '县' : '区';
  if (city !== undefined) return /^(?:北京|上海|天津|重庆)市$/.test(city) ? undefined : '市';
  return province === undefined ? undefined : '省';
}

const EXPLAINED = /(?:是?指|即)[^。；\n]{0,20}?((省|市|区|县)(?:级财政|直(?:各)?(?:部门|单位|机关)))/g;

/** Level words in explanations that are not of the department's level. A county-level city says 市 and is one. */
export function levelWordHits(text: string, level: Level): TextHit[] {
  if (!/(?:是?指|即)/.test(text)) return [];
  return matches(text, EXPLAINED, '其他级次的用语').filter(({ from }) => {
    const word = text.charAt(from);
    // What comes from above is explained by the level above: 上级补助收入是指市级财政…, 市级专项资金是指市级财政….
    const term =
      text
        .slice(0, from)
        .split(/[。；\n]/)
        .pop() ?? '';
    if (/上级|转移支付|下级/.test(term) || term.replace(/(?:是?指|即).*$/, '').includes(`${word}级`))
      return false;
    const own = level === '区' || level === '县' ? ['区', '县'] : [level as string];
    return !own.includes(word) && level !== '中央';
  });
}
