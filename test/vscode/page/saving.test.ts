import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import { EXTENSION, until } from './form-page';

const CHANGES = 'changes/2026/11';
const ids = ['2026-11-01-a-aaaa', '2026-11-02-b-bbbb'] as const;
const change = (id: string, title: string) =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: live\nlive: 2026-11-02\ntools: [marketo]\nwhy: Asked.\n`;

/** *Save to logbook* where git does not simply say yes. */
describe('saving to the logbook', () => {
  let home: string;
  let folder: string;
  let host: Host;

  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const asked = (text: string) => host.page.locator('.quick-input-widget').getByText(text);
  const row = (text: string) =>
    host.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();

  /** A message, looked up in the list of them: a page that nobody looks at shows none by itself. */
  const told = async (text: string) => {
    const list = host.page.locator('.notifications-center');
    if (!(await list.isVisible()))
      await host.page.locator('.statusbar [aria-label*="otification"]').first().click();
    const message = list.locator('.notification-list-item', { hasText: text });
    await message.waitFor();
    return message;
  };

  before(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-saving-'));
    folder = path.join(home, 'logbook');
    put('logbook.yaml', 'format: 1\nname: Acme MOps\n');
    put('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\nstatus: live\n');
    put('tools/zoom.yaml', 'id: zoom\nname: Zoom\nstatus: live\n');
    put('.gitignore', 'tools/zoom.yaml\n');
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Ana Ruiz');
    git('config', 'user.email', 'ana@example.com');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begin');
    put(`${CHANGES}/${ids[0]}.yaml`, change(ids[0], 'The first'));
    put(`${CHANGES}/${ids[1]}.yaml`, change(ids[1], 'The second'));
    put('.git/hooks/pre-commit', '#!/bin/sh\nsleep 4\n');
    execFileSync('chmod', ['+x', path.join(folder, '.git/hooks/pre-commit')]);
    host = await startHost({ folder, extensionDevelopmentPath: EXTENSION });
    await host.page.locator('.activitybar [aria-label^="MOps Logbook"]').first().click();
  });

  after(async () => {
    await host.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('names the tab of a change without the end of its file name', async () => {
    await row('The second').dblclick();
    const tab = host.page.locator('.tabs-container .tab', { hasText: ids[1] });
    await tab.waitFor();
    assert.doesNotMatch(await tab.innerText(), /yaml/);
  });

  it('lists the record in front first, and chooses it alone when its form asks', async () => {
    await host.form().getByRole('textbox', { name: 'Title' }).click();
    await host.page.keyboard.press('Control+Enter');
    await asked('1 Selected').waitFor();
    const rows = host.page.locator('.quick-input-list .monaco-list-row');
    const labels = await until(
      () => rows.evaluateAll((all) => all.map((one) => one.textContent)),
      (all) => all.length === 2,
    );
    assert.match(labels[0] ?? '', /^The second/);
    assert.match(labels[1] ?? '', /^The first/);
  });

  it('says in the status bar that it is at work while a check of the repository takes long', async () => {
    await host.page.keyboard.press('Enter');
    await asked('What did you do').waitFor();
    await host.page.keyboard.press('Enter');
    await host.page.locator('.statusbar').getByText('Saving to Acme MOps').waitFor();
    await host.page.locator('.statusbar').getByText('Saved to Acme MOps').waitFor();
    assert.equal(git('log', '-1', '--format=%s'), 'Marketo Engage: The second');
    rmSync(path.join(folder, '.git/hooks/pre-commit'));
  });

  it('says that a save is on no branch, and leads to making one', async () => {
    git('checkout', '--quiet', '--detach');
    await host.page.keyboard.press('Control+Alt+Enter');
    await asked('What did you do').waitFor();
    await host.page.keyboard.press('Enter');
    const message = await told('on no branch yet');
    await message.getByRole('button', { name: 'Make a branch' }).click();
    await host.page.locator('.quick-input-widget input:focus').waitFor();
    await host.page.keyboard.press('Escape');
  });

  it('says that a record is on the list of files that the repository ignores', async () => {
    await row('Zoom').click();
    await host.form().getByText('Category').first().waitFor();
    await host.form().getByRole('textbox', { name: 'Name', exact: true }).click();
    await host.page.keyboard.press('Control+Enter');
    await told('list of files that this repository ignores');
  });

  it('says under which name an export was saved, and opens it', async () => {
    await host.page.keyboard.press('F1');
    await host.page.locator('.quick-input-widget input:focus').waitFor();
    await host.page.keyboard.type('MOps Logbook: Export');
    for (const question of [
      'MOps Logbook: Export…',
      'From the beginning',
      'Changelog (Markdown)',
    ]) {
      await asked(question).first().waitFor();
      await host.page.keyboard.press('Enter');
    }
    await host.form().getByRole('button', { name: 'Save as…' }).click();
    await asked('Save the export').waitFor();
    await host.page.keyboard.press('Enter');
    const message = await told('The export was saved as export-acme-mops');
    const [name = ''] = await until(
      () => readdirSync(home).filter((one) => one.endsWith('.md')),
      (all) => all.length > 0,
    );
    assert.match(await message.innerText(), new RegExp(name.replaceAll('.', '\\.')));
    await message.getByRole('button', { name: 'Open' }).click();
    await host.page.locator('.tabs-container .tab', { hasText: name }).waitFor();
  });
});
