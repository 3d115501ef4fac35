/** ND-19: words that mark a content as classified or internal. */
import { textCheck } from './sheet-texts';
import { secrecyHits } from './text/secrecy';

export const secrecyWords = textCheck({
  id: 'ND-19',
  severity: '提示',
  category: '文字',
  meaning: '公开表中有密级标志、内部字样或涉密字样。',
  verb: '有',
  find: ({ text }) => secrecyHits(text),
  basis: '财预〔2016〕143号：涉密内容不公开。',
  suggestion: '核对该内容能否公开；涉密的删去并说明，不涉密的可不作处理。',
});
