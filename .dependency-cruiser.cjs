/**
 * The layer rule: which folder of src may import which. Imports go one way, there are no circles, and what decides
 * stays free of node. test/layers.test.ts runs these rules and shows that each of them bites.
 */
'use strict';

const CELLS = ['grid', 'amount'];
const MEANING = [...CELLS, 'catalogue', 'tables', 'findings'];
const CHECKING = [...MEANING, 'formulas', 'derived', 'diagnosis', 'checks'];
const PURE = [...CHECKING, 'indicators', 'comparison', 'narrative', 'insertion', 'report'];
const ENTRY = [...PURE, 'app', 'hosts'];

/** Every layer and the other layers it may import. A folder of src that is not named here is an error. */
const LAYERS = {
  grid: [],
  amount: ['grid'],
  catalogue: CELLS,
  findings: CELLS,
  tables: [...CELLS, 'catalogue', 'findings'],
  formulas: MEANING,
  derived: [...MEANING, 'formulas'],
  indicators: [...MEANING, 'formulas', 'derived'],
  diagnosis: [...MEANING, 'formulas', 'derived', 'insertion'],
  checks: [...MEANING, 'formulas', 'derived', 'diagnosis'],
  comparison: CHECKING,
  narrative: CHECKING,
  insertion: MEANING,
  report: PURE,
  hosts: ['grid'],
  app: PURE,
  taskpane: ENTRY,
  page: [...ENTRY, 'taskpane'],
  commands: ENTRY,
  cli: ENTRY,
};

const anyOf = (names) => `(${names.join('|')})`;

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${allowed.length === 0 ? 'no other layer' : `only ${allowed.join(', ')}`}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/${anyOf([layer, ...allowed])}/` },
}));

/** How tables are read, from the words in a cell to the tables of a workbook: each step knows those before it. */
const READING = ['words', 'sheet', 'columns', 'rows', 'grids', 'forms', 'find'];

const readingRules = READING.slice(0, -1).map((step, index) => ({
  name: `reading-${step}`,
  comment: `tables/${step} comes before ${READING.slice(index + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/tables/${step}/` },
  to: { path: `^src/tables/${anyOf(READING.slice(index + 1))}/` },
}));

/** Files that run in node only: the command line and the node side of a host. */
const NODE_FILES = '^src/(cli/|hosts/[^/]+/node)';

module.exports = {
  forbidden: [
    ...layerRules,
    ...readingRules,
    {
      name: 'unknown-layer',
      comment: 'a folder of src that the layers above do not name, or a file outside every folder',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(LAYERS))}/` },
      to: { path: '^src/' },
    },
    {
      name: 'no-circles',
      comment: 'imports go one way, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'an import that leads nowhere escapes every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-node-builtins',
      comment: 'everything but the command line and the node hosts also runs in a browser and inside Excel',
      severity: 'error',
      from: { path: '^src/', pathNot: NODE_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-hosts-for-node',
      comment: 'the node side of a host must not get into a page through its other side',
      severity: 'error',
      from: { path: '^src/', pathNot: NODE_FILES },
      to: { path: '^src/hosts/[^/]+/node' },
    },
    {
      name: 'zip-in-hosts',
      comment: 'only hosts know how a workbook is stored',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/' },
      to: { path: '^node_modules/fflate/' },
    },
    {
      name: 'arguments-in-cli',
      comment: 'only the command line knows that there is one',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^node_modules/commander/' },
    },
    {
      name: 'seeds-as-text',
      comment: 'seeds are data; the program reads their texts and runs none of their scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^seeds/', pathNot: '\\.(csv|txt|gongshi)$' },
    },
    {
      name: 'seeds-in-their-layers',
      comment: 'each seed text belongs to the layer that gives it a meaning',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(catalogue|tables|formulas|report)/' },
      to: { path: '^seeds/' },
    },
    {
      name: 'no-tests-in-product',
      comment: 'the product does not lean on its tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-packages',
      comment: 'a package the product needs at run time is a dependency, not a devDependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'a package that only happens to be installed may be gone tomorrow',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.d.ts', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
