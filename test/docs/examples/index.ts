/** All examples of checks, for the reference and its test. */
import { CELLS } from './cells';
import { DERIVED } from './derived';
import type { CheckExample } from './example';
import { PERFORMANCE } from './performance';
import { PROJECTS } from './projects';
import { READING } from './reading';
import { ROWS } from './rows';
import { SUBJECTS } from './subjects';
import { TABLES } from './tables';
import { TEXTS } from './texts';
import { UNITS } from './units';

export const CHECK_EXAMPLES: readonly CheckExample[] = [
  ...READING,
  ...SUBJECTS,
  ...UNITS,
  ...TABLES,
  ...CELLS,
  ...TEXTS,
  ...PROJECTS,
  ...PERFORMANCE,
  ...DERIVED,
  ...ROWS,
];
