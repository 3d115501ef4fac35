/** Words that mark something as not for publication. What merely speaks of keeping secrets is normal office language. */
import { inTextOrder, matches, type TextHit } from './hit';

const MARKED = /(?:绝密|机密|秘密)\s*[★☆▲]/g;
const TOP_SECRET = /绝密/g;
const LABEL = /^\s*[【[(（]?\s*((?:机密|秘密)(?:级|件|文件|资料)?|内部(?:件|文件|资料))\s*[】\])）]?\s*$/g;
const INTERNAL =
  /内部(?:资料|文件|使用)(?=[,，。；;]?(?:\s*$|请?勿|不得|注意|严禁))|(?:请?勿|不得|严禁)(?:外传|外泄)|注意保密/g;
const CLASSIFIED = /(?<!非|不)涉密/g;
/** A name is short; longer texts speak of classified matters as of any other work. */
const LONGEST_NAME = 30;
/** What says that something is left out because it is classified, or that keeping secrets is somebody's work. */
const LEFT_OUT =
  /(?:除|不含|不包括|剔除|扣除)[^。；]{0,12}涉密|涉密[^。；]{0,24}(?:不予?公开|未公开|不宜公开|不在|未列|不列|除外|不含|不包括)|(?:因|由于)[^。；]{0,4}涉密/;

/** Words of secrecy in the text. */
export function secrecyHits(text: string): TextHit[] {
  return inTextOrder([
    ...matches(text, MARKED, '密级标志'),
    ...matches(text, TOP_SECRET, '密级标志'),
    ...matches(text, LABEL, '密级标志'),
    ...matches(text, INTERNAL, '内部字样'),
    ...(text.length > LONGEST_NAME || LEFT_OUT.test(text) ? [] : matches(text, CLASSIFIED, '涉密字样')),
  ]);
}
