/** ND-3: basic expenditure is told down to 款 of the economic classification. */
import type { Check } from './check';
import { shallowSubjects, type DepthRule } from './subject-depth';

const TO_SECTION: DepthRule = {
  id: 'ND-3',
  lowest: '款',
  basis: '财预〔2016〕143号，基本支出应当公开到经济分类款级。',
  tables: ({ kind }) => kind.includes('基本支出'),
  rows: ({ code }) => /^(?:301|302|303|310)$/.test(code),
};

export const economicDepth: Check = {
  id: 'ND-3',
  severity: '核实',
  meaning: '基本支出按经济分类公开到款级；依法不公开的除外。',
  run: ({ book }) => shallowSubjects(book, TO_SECTION),
};
