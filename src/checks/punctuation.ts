/** ND-26: doubled punctuation, brackets and quotation marks without their other half, words typed twice. */
import { textCheck } from './sheet-texts';
import { mendedPunctuation, punctuationHits } from './text/punctuation';

export const punctuation = textCheck({
  id: 'ND-26',
  severity: '提示',
  category: '文字',
  meaning: '标点重复，括号、引号、书名号不成对，文字重复。',
  find: ({ text }) => punctuationHits(text),
  basis: '标点符号用法和文字通顺的一般要求。',
  suggestion: '核对该处文字和标点，补全或删去多余的。',
  mend: mendedPunctuation,
});
