import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { until } from './form-page';
import { SavingHost, changeFile, changeText } from './saving-host';

const ID = '2026-11-01-a-aaaa';

/** A history so long that git is not done with it for as long as a file says so. */
describe('a history that takes long to read', () => {
  const at = new SavingHost({ [changeFile(ID)]: changeText(ID, 'The first', 'Asked.') });
  const slow = path.join(at.home, 'slow');
  const started = path.join(at.home, 'started');

  before(async () => {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(slow, '');
    writeFileSync(
      path.join(at.home, 'git'),
      `#!/bin/sh
case " $* " in
  *" diff-tree --stdin "*)
    if [ -e ${slow} ]; then echo $$ > ${started}; exec sleep 600; fi;;
esac
exec ${real} "$@"
`,
      { mode: 0o755 },
    );
    // What the shell of whoever runs this makes of PATH would come before ours.
    await at.start({
      VSCODE_CLI: '1',
      PATH: `${at.home}${path.delimiter}${process.env['PATH'] ?? ''}`,
    });
  });

  after(() => at.close());

  it('says that it is at it, can be stopped, and then reads when asked again', async () => {
    await at.row('The first').click();
    await at.page.locator('.sidebar').getByText('Reading the history…').waitFor();
    const message = await at.told('Reading the history of Acme MOps');
    await until(
      () => Promise.resolve(existsSync(started)),
      (isThere) => isThere,
    );
    await message.getByRole('button', { name: 'Cancel' }).click();
    await at.page.locator('.sidebar').getByText('Stopped, as you asked').waitFor();
    const pid = Number(readFileSync(started, 'utf8'));
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
    rmSync(slow);
    await at.row('Marketo Engage').click();
    await at.row('The first').click();
    await at.page
      .locator('.sidebar .monaco-list[aria-label="History"]')
      .getByText('Ana Ruiz')
      .first()
      .waitFor();
  });
});
