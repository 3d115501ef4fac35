/**
 * The layer rule holds over src, and its guard is awake: it saw every module there is, and each single rule catches a
 * violation made for it. (A wrong TypeScript makes dependency-cruiser see no modules at all and report no violations.)
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Violation = readonly [rule: string, from: string, to: string];

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly imports: readonly string[] }[];
  readonly violations: readonly Violation[];
  readonly rules: readonly string[];
}

const ROOT = path.resolve(__dirname, '..');

function cruise(projectFolder: string): Cruise {
  const script = path.join(ROOT, 'test/support/cruise.mjs');
  const printed = execFileSync(process.execPath, [script, projectFolder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed) as Cruise;
}

/** Every file below a folder, as paths relative to ROOT with forward slashes. */
function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** For each rule one import that breaks it and no other: the file, what it imports, and where that leads. */
const SEEDED: readonly (readonly [rule: string, from: string, specifier: string, to: string])[] = [
  ['layer-grid', 'src/grid/a.ts', '../amount/b', 'src/amount/b.ts'],
  ['layer-amount', 'src/amount/a.ts', '../catalogue/b', 'src/catalogue/b.ts'],
  ['layer-catalogue', 'src/catalogue/a.ts', '../tables/b', 'src/tables/b.ts'],
  ['layer-findings', 'src/findings/a.ts', '../tables/b', 'src/tables/b.ts'],
  ['layer-tables', 'src/tables/a.ts', '../formulas/b', 'src/formulas/b.ts'],
  ['layer-formulas', 'src/formulas/a.ts', '../derived/b', 'src/derived/b.ts'],
  ['layer-derived', 'src/derived/a.ts', '../diagnosis/b', 'src/diagnosis/b.ts'],
  ['layer-diagnosis', 'src/diagnosis/a.ts', '../checks/b', 'src/checks/b.ts'],
  ['layer-indicators', 'src/indicators/a.ts', '../diagnosis/b', 'src/diagnosis/b.ts'],
  ['layer-checks', 'src/checks/a.ts', '../comparison/b', 'src/comparison/b.ts'],
  ['layer-comparison', 'src/comparison/a.ts', '../narrative/b', 'src/narrative/b.ts'],
  ['layer-narrative', 'src/narrative/a.ts', '../comparison/b', 'src/comparison/b.ts'],
  ['layer-insertion', 'src/insertion/a.ts', '../formulas/b', 'src/formulas/b.ts'],
  ['layer-report', 'src/report/a.ts', '../app/b', 'src/app/b.ts'],
  ['layer-hosts', 'src/hosts/file/a.ts', '../../amount/b', 'src/amount/b.ts'],
  ['layer-app', 'src/app/a.ts', '../hosts/file/b', 'src/hosts/file/b.ts'],
  ['layer-taskpane', 'src/taskpane/a.ts', '../commands/b', 'src/commands/b.ts'],
  ['layer-page', 'src/page/a.ts', '../commands/b', 'src/commands/b.ts'],
  ['layer-commands', 'src/commands/a.ts', '../cli/b', 'src/cli/b.ts'],
  ['layer-cli', 'src/cli/a.ts', '../taskpane/b', 'src/taskpane/b.ts'],
  ['reading-words', 'src/tables/words/a.ts', '../sheet/b', 'src/tables/sheet/b.ts'],
  ['reading-sheet', 'src/tables/sheet/a.ts', '../columns/b', 'src/tables/columns/b.ts'],
  ['reading-columns', 'src/tables/columns/a.ts', '../rows/b', 'src/tables/rows/b.ts'],
  ['reading-rows', 'src/tables/rows/a.ts', '../grids/b', 'src/tables/grids/b.ts'],
  ['reading-grids', 'src/tables/grids/a.ts', '../find/b', 'src/tables/find/b.ts'],
  ['reading-forms', 'src/tables/forms/a.ts', '../find/b', 'src/tables/find/b.ts'],
  ['unknown-layer', 'src/shared/a.ts', '../grid/b', 'src/grid/b.ts'],
  ['no-unresolved', 'src/grid/gone.ts', './nowhere', './nowhere'],
  ['no-node-builtins', 'src/hosts/file/disk.ts', 'node:fs', 'fs'],
  ['node-hosts-for-node', 'src/hosts/file/page.ts', './node-b', 'src/hosts/file/node-b.ts'],
  ['zip-in-hosts', 'src/cli/zip.ts', 'fflate', 'node_modules/fflate/index.js'],
  ['arguments-in-cli', 'src/app/arguments.ts', 'commander', 'node_modules/commander/index.js'],
  ['seeds-as-text', 'src/tables/script.ts', '../../seeds/make', 'seeds/make.ts'],
  ['seeds-in-their-layers', 'src/app/seed.ts', '../../seeds/list.csv', 'seeds/list.csv'],
  ['no-tests-in-product', 'src/grid/tested.ts', '../../test/b', 'test/b.ts'],
  ['no-development-packages', 'src/grid/tool.ts', 'only-for-tests', 'node_modules/only-for-tests/index.js'],
  ['no-undeclared-packages', 'src/grid/stray.ts', 'undeclared', 'node_modules/undeclared/index.js'],
];

/** Imports that are right, of every kind a rule above comes near to: none of them may be reported. */
const PERMITTED: readonly (readonly [from: string, specifier: string])[] = [
  ['src/amount/fine.ts', '../grid/b'],
  ['src/findings/fine.ts', '../grid/b'],
  ['src/tables/fine.ts', '../catalogue/b'],
  ['src/tables/forms/fine.ts', '../grids/b'],
  ['src/tables/fine-too.ts', '../findings/b'],
  ['src/formulas/fine.ts', '../../seeds/rules.gongshi'],
  ['src/catalogue/fine.ts', '../../seeds/list.csv'],
  ['src/insertion/fine.ts', '../catalogue/b'],
  ['src/indicators/fine.ts', '../derived/b'],
  ['src/report/fine.ts', '../comparison/b'],
  ['src/report/fine-too.ts', '../indicators/b'],
  ['src/app/fine.ts', '../report/b'],
  ['src/hosts/file/fine.ts', '../../grid/b'],
  ['src/hosts/file/fine-zip.ts', 'fflate'],
  ['src/hosts/file/node-fine.ts', 'node:fs'],
  ['src/page/fine.ts', '../taskpane/b'],
  ['src/cli/fine.ts', '../hosts/file/node-b'],
  ['src/cli/fine-path.ts', 'node:path'],
  ['src/cli/fine-arguments.ts', 'commander'],
];

const LEAVES = [
  ...['sheet', 'columns', 'rows', 'grids', 'find'].map((step) => `tables/${step}`),
  ...['grid', 'amount', 'catalogue', 'tables', 'findings', 'formulas', 'derived', 'diagnosis', 'checks'],
  ...['indicators', 'comparison', 'narrative', 'report', 'app', 'taskpane', 'page', 'commands', 'cli'],
].map((layer) => `src/${layer}/b.ts`);

function writeFixture(folder: string): void {
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  const writePackage = (name: string): void => {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.b = 1;\n');
  };
  const writeImport = (from: string, specifier: string): void =>
    write(from, `import { b } from '${specifier}';\nexport const a = b;\n`);

  const [dependencies, devDependencies] = [
    { fflate: '1.0.0', commander: '1.0.0' },
    { 'only-for-tests': '1.0.0' },
  ];
  write('package.json', JSON.stringify({ name: 'fixture', version: '1.0.0', dependencies, devDependencies }));
  for (const name of ['fflate', 'commander', 'only-for-tests', 'undeclared']) writePackage(name);
  for (const leaf of [
    ...LEAVES,
    'src/hosts/file/b.ts',
    'src/hosts/file/node-b.ts',
    'seeds/make.ts',
    'test/b.ts',
  ]) {
    write(leaf, 'export const b = 1;\n');
  }
  write('seeds/list.csv', 'code,name\n');
  write('seeds/rules.gongshi', '');
  for (const [, from, specifier] of SEEDED) writeImport(from, specifier);
  for (const [from, specifier] of PERMITTED) writeImport(from, specifier);
  // A circle that exists in types alone.
  write('src/grid/one.ts', "import type { Two } from './two';\nexport interface One { two: Two }\n");
  write('src/grid/two.ts', "import type { One } from './one';\nexport interface Two { one: One }\n");
}

describe('the layers of src', () => {
  const seen = cruise(ROOT);

  test('every module on disk was cruised', () => {
    const onDisk = filesBelow('src').filter(
      (file) => /\.(ts|tsx|js)$/.test(file) && !/\.generated\.d\.ts$/.test(file),
    );
    const cruised = seen.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
    expect(cruised.filter((source) => !source.endsWith('.generated.d.ts')).sort()).toEqual(onDisk);
    expect(onDisk.length).toBeGreaterThanOrEqual(11);
  });

  test('imports were followed, those of types too', () => {
    const importsOf = (source: string): readonly string[] =>
      seen.modules.find((module) => module.source === source)?.imports ?? [];
    expect(importsOf('src/findings/finding.ts')).toContain('src/grid/address.ts');
    expect(importsOf('src/tables/book.ts')).toContain('src/amount/reading.ts');
  });

  test('every folder of src is a layer with a rule', () => {
    const folders = fs
      .readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `layer-${entry.name}`);
    expect(folders.filter((rule) => !seen.rules.includes(rule))).toEqual([]);
    expect(folders).toContain('layer-grid');
  });

  test('no import breaks the rules', () => {
    expect(seen.violations).toEqual([]);
  });
});

describe('the guard', () => {
  let folder: string;
  let seen: Cruise;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-layers-'));
    writeFixture(folder);
    seen = cruise(folder);
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has a seeded violation for each of its rules', () => {
    expect([...SEEDED.map(([rule]) => rule), 'no-circles'].sort()).toEqual([...seen.rules].sort());
  });

  test.each(SEEDED)('%s: %s must not import %s', (rule, from, _specifier, to) => {
    expect(seen.violations.filter((violation) => violation[1] === from)).toEqual([[rule, from, to]]);
  });

  test('no-circles: a circle of types is a circle', () => {
    expect(seen.violations.filter(([rule]) => rule === 'no-circles')).toEqual(
      expect.arrayContaining([['no-circles', 'src/grid/one.ts', 'src/grid/two.ts']]),
    );
  });

  test.each(PERMITTED)('lets %s import %s', (from) => {
    expect(seen.modules.map(({ source }) => source)).toContain(from);
    expect(seen.violations.filter((violation) => violation[1] === from)).toEqual([]);
  });
});
