import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls in the extension host: runs every suite beside this file. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    // A loaded machine gets a second try, as everywhere; the reporter tells what went wrong the first time.
    retries: 1,
    // A report in a file: what is printed in the extension host may get lost.
    reporter: path.join(__dirname, '../../test/reporter.cjs'),
  });
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
