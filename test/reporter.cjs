// Mocha's spec reporter, which also writes what passed and failed, by test file, to the file named in the environment.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    // What went wrong the first time is else lost, and may be the cause of what went wrong the second time.
    runner.on('retry', (test, error) => console.log(`Again: ${test.fullTitle()}\n${error.stack}`));
    const files = {};
    const ofFile = (test) => {
      const file = test.file ?? test.parent?.file ?? '';
      return (files[file] ??= { passed: 0, failed: [] });
    };
    runner.on('pass', (test) => {
      ofFile(test).passed += 1;
    });
    runner.on('fail', (test, error) =>
      ofFile(test).failed.push(`${test.fullTitle()}\n    ${error.stack ?? error}`),
    );
    runner.once('end', () => {
      const file = process.env.MOPS_TEST_RESULT;
      if (file) writeFileSync(file, JSON.stringify(files));
    });
  }
};
