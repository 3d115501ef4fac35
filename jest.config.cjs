/** Jest: TypeScript and the generated ES modules go through swc, imported text files through our own transform. */
'use strict';

const { swcOptions } = require('./test/support/swc-options.cjs');

module.exports = {
  testEnvironment: 'node',
  // Two cores are what CI has; Jest by itself would leave one idle.
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  transform: {
    '\\.tsx$': ['@swc/jest', swcOptions(true)],
    '\\.(ts|js)$': ['@swc/jest', swcOptions(false)],
    '\\.(csv|txt|gongshi)$': '<rootDir>/test/support/text-transform.cjs',
  },
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
