// Mocha's spec reporter, which also writes its counts to the file named in the environment.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    // What went wrong the first time is else lost, and may be the cause of what went wrong the second time.
    runner.on('retry', (test, error) => console.log(`Again: ${test.fullTitle()}\n${error.stack}`));
    const failed = [];
    runner.on('fail', (test, error) =>
      failed.push(`${test.fullTitle()}\n    ${error.stack ?? error}`),
    );
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const file = process.env.MOPS_TEST_RESULT;
      if (file) writeFileSync(file, JSON.stringify({ stats: { passes, failures }, failed }));
    });
  }
};
