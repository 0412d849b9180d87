// Mocha's spec reporter, which also writes its counts to the file named in the environment.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const file = process.env.MOPS_TEST_RESULT;
      if (file) writeFileSync(file, JSON.stringify({ stats: { passes, failures } }));
    });
  }
};
