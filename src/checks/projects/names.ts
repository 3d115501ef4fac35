/** Names of projects and indicators made comparable, and how far apart two of them are. Knows neither tables nor cells. */
import { normalise } from '../../tables/words/label';

/** A name without spaces, quotation marks, widths and separators. */
export function nameOf(text: string): string {
  return normalise(text).replace(/[、,，。;:·.\-_/]/g, '');
}

/** What has to be put into the shorter name to make the longer; undefined where that is not all they differ by. */
export function insertedIn(one: string, other: string): string | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  let inserted = '';
  for (const sign of long) {
    if (sign === short[at]) at += 1;
    else inserted += sign;
  }
  return at === short.length ? inserted : undefined;
}

/** Whether two names hold the same signs in another order: 专项奖励资金, 奖励专项资金. */
export function isReordered(one: string, other: string): boolean {
  const signs = (name: string): string => Array.from(name).sort().join('');
  return one !== other && signs(one) === signs(other);
}

/** Words that make another thing of a name when put in. */
const TELLING = /[不未非无新旧老前后上下大小男女东西南北中一二三四五六七八九十\d]/;
const SHORTEST = 6;

/** Whether one name is the other with one or two signs more, as if they had been forgotten: 轻骑兵, 骑兵. */
export function isNearlySame(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < SHORTEST) return false;
  const inserted = insertedIn(one, other);
  return inserted !== undefined && inserted.length <= 2 && !TELLING.test(inserted);
}
