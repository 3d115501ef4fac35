/**
 * The text files the program imports (.csv, .txt, .gongshi) as CommonJS modules whose default export is the text,
 * as in the webpack build. A jest transform, used by the script runner too.
 */
'use strict';

/** The source of a CommonJS module with `text` as its default export. */
function textModule(text) {
  return [
    "'use strict';",
    "Object.defineProperty(exports, '__esModule', { value: true });",
    `exports.default = ${JSON.stringify(text)};`,
    '',
  ].join('\n');
}

module.exports = {
  textModule,
  process: (sourceText) => ({ code: textModule(sourceText) }),
};
