/** ND-25: what a template leaves behind when it was not filled in. */
import { textCheck } from './sheet-texts';
import { residueHits } from './text/residue';

export const templateResidue = textCheck({
  id: 'ND-25',
  severity: '核实',
  category: '文字',
  meaning: '公开表中留有模板的占位符、填写提示或未作选择的用语。',
  verb: '是',
  find: ({ text }) => residueHits(text),
  basis: '模板中的占位符、填写提示应当按实际情况填写或删去（通行做法）。',
  suggestion: '按实际情况填写，或删去。',
});
