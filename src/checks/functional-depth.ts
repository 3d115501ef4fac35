/** ND-2: expenditure is told down to 项 of the functional classification. */
import type { Check } from './check';
import { shallowSubjects, type DepthRule } from './subject-depth';

const TO_ITEM: DepthRule = {
  id: 'ND-2',
  lowest: '项',
  basis: '财预〔2016〕143号，支出应当公开到功能分类项级。',
  tables: ({ kind }) => /支出|基金|国有资本/.test(kind) && !/^收入(?!支出)|绩效|项目支出|三公/.test(kind),
  rows: ({ classification, code }) => classification === '功能' && (code.length === 3 || code.length === 5),
};

export const functionalDepth: Check = {
  id: 'ND-2',
  severity: '核实',
  meaning: '支出按功能分类公开到项级；依法不公开的除外。',
  run: ({ book }) => shallowSubjects(book, TO_ITEM),
};
