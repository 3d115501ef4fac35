/**
 * Lets node run the project's TypeScript: `node --require ./test/support/run-typescript.cjs file.ts`.
 * Compiles with swc while loading, without type checks, and gives imported text files the shape webpack gives them.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const swc = require('@swc/core');
const { swcOptions } = require('./swc-options.cjs');
const { textModule } = require('./text-transform.cjs');

const TEXT_EXTENSIONS = ['.csv', '.txt', '.gongshi'];
const SOURCE_FOLDER = path.resolve(__dirname, '../../src') + path.sep;

function compile(module, filename) {
  const source = fs.readFileSync(filename, 'utf8');
  const options = { ...swcOptions(filename.endsWith('.tsx')), filename, swcrc: false };
  module._compile(swc.transformSync(source, options).code, filename);
}

process.setSourceMapsEnabled(true);

Module._extensions['.ts'] = compile;
Module._extensions['.tsx'] = compile;

// The generated parser is an ES module in a .js file; everything outside src stays with node's own loader.
const loadJavaScript = Module._extensions['.js'];
Module._extensions['.js'] = (module, filename) =>
  filename.startsWith(SOURCE_FOLDER) ? compile(module, filename) : loadJavaScript(module, filename);

for (const extension of TEXT_EXTENSIONS) {
  Module._extensions[extension] = (module, filename) =>
    module._compile(textModule(fs.readFileSync(filename, 'utf8')), filename);
}
