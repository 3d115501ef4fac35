/**
 * `npm start` until there is a page: the built command line checks the sample workbook. Exit code 1 means that the
 * check found errors, which is what the sample is for, so it counts as success here; any other code is passed on.
 */
'use strict';

const { spawnSync } = require('node:child_process');
const path = require('node:path');

const FOUND_ERRORS = 1;
const root = path.resolve(__dirname, '../..');

const run = spawnSync(
  process.execPath,
  ['dist/gongkai.js', 'check', 'seeds/workbooks/wuhan-2023-budget.xlsx'],
  { cwd: root, stdio: 'inherit' },
);
if (run.error) throw run.error;
process.exitCode = run.status === FOUND_ERRORS ? 0 : (run.status ?? 2);
