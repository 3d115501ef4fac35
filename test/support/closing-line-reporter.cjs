/** Jest reporter that ends a run with one plain line, `N passed, N failed`, counted from the run's own results. */
'use strict';

module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even start has no failed tests of its own; it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest's own summary comes after every reporter, so the line waits for the end of the process.
    process.once('exit', () =>
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`),
    );
  }
};
