import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openExport } from './export-page';
import { FormHost, until } from './form-page';

const FILE = '.github/workflows/logbook.yml';

describe('publishing a website whenever somebody shares', () => {
  let host: FormHost;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: host.folder });

  before(async () => {
    host = await FormHost.start();
    git('init', '-q');
    git('config', 'user.name', 'Ana Ruiz');
    git('config', 'user.email', 'ana@acme.example');
    await openExport(host);
  });
  after(() => host.close());

  const publish = async () => {
    await host.form.getByRole('button', { name: 'Publish it…' }).click();
    await host.page.locator('.quick-input-list .monaco-list-row', { hasText: 'GitHub' }).click();
  };

  it('is offered beside the website, adds its files, and shows what is left to do', async () => {
    assert.equal(await host.form.getByRole('button', { name: 'Publish it…' }).count(), 0);
    await host.form.locator('#format').selectOption('Website (HTML)');
    await publish();
    await host.page.locator('.tab.active', { hasText: 'logbook.yml' }).waitFor();
    await host.page.getByText('save and share them in Source Control').first().waitFor();
    assert.match(host.read(FILE), /LOGBOOK: '\.'/);
    assert.ok(existsSync(path.join(host.folder, '.ci/mops-logbook.zip')));
  });

  it('leaves a file that is there as it is, and shows what it needs', async () => {
    host.write(FILE, 'name: Mine\n');
    await host.page.locator('.tab', { hasText: 'Export' }).click();
    await publish();
    await host.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await host.page.getByText('it was left as it is').first().waitFor();
    await until(
      () => host.page.locator('.editor-instance .view-lines').last().innerText(),
      (text) => /publishes\sit\sas\sa\swebsite/.test(text),
    );
    assert.equal(host.read(FILE), 'name: Mine\n');
  });
});
