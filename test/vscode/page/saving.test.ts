import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { until } from './form-page';
import { SavingHost, changeFile, changeText } from './saving-host';
import { runCommand } from './palette';

const [A, B] = ['2026-11-01-a-aaaa', '2026-11-02-b-bbbb'];
const HOOK = '.git/hooks/pre-commit';

/** *Save to logbook* where git does not simply say yes; each step goes on where the one before ended. */
describe('saving to the logbook', () => {
  const at = new SavingHost({
    'tools/zoom.yaml': 'id: zoom\nname: Zoom\nstatus: live\n',
    '.gitignore': 'tools/zoom.yaml\n',
  });

  before(async () => {
    at.put(changeFile(A), changeText(A, 'The first', 'Asked.'));
    at.put(changeFile(B), changeText(B, 'The second', 'Asked.'));
    at.put(HOOK, '#!/bin/sh\nsleep 4\n');
    execFileSync('chmod', ['+x', path.join(at.folder, HOOK)]);
    await at.start();
    await at.pending(2);
  });

  after(() => at.close());

  it('names the tab of a change without the end of its file name', async () => {
    await at.row('The second').dblclick();
    const tab = at.page.locator('.tabs-container .tab', { hasText: B });
    await tab.waitFor();
    assert.doesNotMatch(await tab.innerText(), /yaml/);
  });

  it('lists the record in front first, and chooses it alone when its form asks', async () => {
    await at.host.form().getByRole('textbox', { name: 'Title', exact: true }).click();
    await at.press('Control+Enter');
    await at.prompt('1 Selected').waitFor();
    const rows = at.page.locator('.quick-input-list .monaco-list-row');
    const labels = await until(
      () => rows.evaluateAll((all) => all.map((one) => one.textContent)),
      (all) => all.length === 2,
    );
    assert.match(labels[0] ?? '', /^The second/);
    assert.match(labels[1] ?? '', /^The first/);
  });

  it('says in the status bar that it is at work while a check of the repository takes long', async () => {
    await at.answer('1 Selected');
    await at.answer('What did you do');
    await at.page.locator('.statusbar').getByText('Saving to Acme MOps').waitFor();
    await at.page.locator('.statusbar').getByText('Saved to Acme MOps').waitFor();
    assert.equal(at.git('log', '-1', '--format=%s'), 'Marketo Engage: The second');
    rmSync(path.join(at.folder, HOOK));
  });

  it('says that a save is on no branch, and leads to making one', async () => {
    at.git('checkout', '--quiet', '--detach');
    await at.press('Control+Alt+Enter');
    await at.answer('What did you do');
    const message = await at.told('on no branch yet');
    await message.getByRole('button', { name: 'Make a branch' }).click();
    await at.answer('new branch name', 'kept');
    await until(
      () => at.git('rev-parse', '--abbrev-ref', 'HEAD'),
      (now) => now === 'kept',
    );
  });

  it('says that a record is on the list of files that the repository ignores', async () => {
    await at.row('Zoom').click();
    await at.host.form().getByText('Category').first().waitFor();
    await at.host.form().getByRole('textbox', { name: 'Name', exact: true }).click();
    await at.press('Control+Enter');
    await at.told('list of files that this repository ignores');
  });

  it('says under which name an export was saved, and opens it', async () => {
    await runCommand(at.page, 'MOps Logbook: Export…');
    await at.host.form().locator('.rendered').waitFor();
    await at.host.form().getByRole('button', { name: 'Save as…' }).click();
    await at.answer('Save the export');
    const message = await at.told('The export was saved as acme-mops-last-30-days');
    const [name = ''] = await until(
      () => readdirSync(at.home).filter((one) => one.endsWith('.md')),
      (all) => all.length > 0,
    );
    assert.ok((await message.innerText()).includes(name));
    await message.getByRole('button', { name: 'Open' }).click();
    await at.page.locator('.tabs-container .tab', { hasText: name }).waitFor();
  });
});
