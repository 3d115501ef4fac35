/** How TypeScript becomes CommonJS for jest and for the scripts run straight from source: one set of options for both. */
'use strict';

module.exports = {
  /** swc options for a file; `tsx` tells whether it may hold JSX. */
  swcOptions: (tsx) => ({
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  }),
};
