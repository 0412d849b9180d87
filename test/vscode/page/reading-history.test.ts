import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { SavingHost, changeFile, changeText } from './saving-host';
import { SlowGit } from './slow-git';

const ID = '2026-11-01-a-aaaa';

/** A history so long that git is not done with it for as long as a file says so. */
describe('a history that takes long to read', () => {
  const at = new SavingHost({ [changeFile(ID)]: changeText(ID, 'The first', 'Asked.') });
  const git = new SlowGit(at.home, 'diff-tree --stdin');

  before(() => at.start(git.write()));

  after(() => at.close());

  it('says that it is at it, can be stopped, and then reads when asked again', async () => {
    await at.row('The first').click();
    await at.page.locator('.sidebar').getByText('Reading the history…').waitFor();
    const message = await at.told('Reading the history of Acme MOps');
    await git.hasStarted();
    await message.getByRole('button', { name: 'Cancel' }).click();
    await at.page.locator('.sidebar').getByText('Stopped, as you asked').waitFor();
    assert.throws(() => process.kill(git.pid, 0), { code: 'ESRCH' });
    git.hurry();
    await at.row('Marketo Engage').click();
    await at.row('The first').click();
    await at.page
      .locator('.sidebar .monaco-list[aria-label="History"]')
      .getByText('Ana Ruiz')
      .first()
      .waitFor();
  });
});
