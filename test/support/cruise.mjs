/**
 * Runs the layer rules of .dependency-cruiser.cjs over the src folder of a project and prints what was seen as JSON:
 * the modules with their imports, and the violations as [rule, from, to]. Usage: node cruise.mjs PROJECT_FOLDER.
 * Stands apart from the tests because dependency-cruiser is an ES module, which jest does not load.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const [projectFolder] = process.argv.slice(2);
if (projectFolder === undefined) throw new Error('usage: node cruise.mjs PROJECT_FOLDER');

const { output } = await cruise(['src'], {
  ...configuration.options,
  // A relative folder would leave every package unresolved.
  baseDir: path.resolve(projectFolder),
  ruleSet: { forbidden: configuration.forbidden },
  validate: true,
});

const seen = {
  modules: output.modules.map((module) => ({
    source: module.source,
    imports: module.dependencies.map((dependency) => dependency.resolved),
  })),
  violations: output.summary.violations.map(({ rule, from, to }) => [rule.name, from, to]),
  rules: configuration.forbidden.map((rule) => rule.name),
};
process.stdout.write(JSON.stringify(seen));
