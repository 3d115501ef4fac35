/** ND-27: numbers of a list inside one cell that repeat or leave one out. */
import { textCheck } from './sheet-texts';
import { numberingHits } from './text/numbering';

export const numbering = textCheck({
  id: 'ND-27',
  severity: '提示',
  category: '文字',
  meaning: '同一段文字中的序号重复或跳号。',
  find: ({ text }) => numberingHits(text),
  basis: '序号应当连续（通行做法）。',
  suggestion: '核对有无漏列的内容，并顺次编号。',
});
