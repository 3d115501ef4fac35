/** ESLint: typescript-eslint's strict, type-checked rules, and a few of our own. */
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Names only node has; pure layers must run in a browser and inside Excel as they are. */
const NODE_GLOBALS = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global', 'setImmediate'];

/** Globals of office.js; see the blocks below for who may use them. */
const EXCEL_GLOBAL = { name: 'Excel', message: 'Only src/hosts/excel talks to Excel.' };
const OFFICE_GLOBAL = {
  name: 'Office',
  message: 'Only src/hosts/excel and the entry files of src/taskpane and src/commands know Office.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/formulas/parser.generated.*'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    // Workbooks are full of ideographic spaces; texts and patterns may hold them, code may not.
    rules: {
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: a name stays the same wherever it is imported.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**', 'src/hosts/*/node*'],
    rules: {
      'no-restricted-globals': ['error', ...NODE_GLOBALS, EXCEL_GLOBAL, OFFICE_GLOBAL],
      'no-console': 'error',
    },
  },
  {
    // The pane's entry and what stands right behind it, and the ribbon's commands.
    files: ['src/taskpane/{index,office-pane}.tsx', 'src/taskpane/office-support.ts', 'src/commands/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS, EXCEL_GLOBAL] },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS] },
  },
  {
    // Declarations of text modules describe what webpack makes of them.
    files: ['src/text-modules.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A test may insist that something is there: it fails where it is not.
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { process: 'readonly', console: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
