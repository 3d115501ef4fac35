/** ND-28: 市级财政 in the explanations of a district's department, and the like. */
import { textCheck } from './sheet-texts';
import { levelOf, levelWordHits } from './text/level-words';

export const levelWords = textCheck({
  id: 'ND-28',
  severity: '提示',
  category: '文字',
  meaning: '解释口径的文字中，级次用语与本部门的级次不一致。',
  verb: '是',
  find: ({ text }, { book }) => {
    const level = book.organisation === undefined ? undefined : levelOf(book.organisation);
    return level === undefined ? [] : levelWordHits(text, level);
  },
  basis: '名词解释、说明中的级次应当与本部门一致（通行做法）。',
  suggestion: '核对是否沿用了其他级次的模板，改为本级。',
});
