import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { HOSTILE_TITLE, STORY, openExport, summary } from './export-page';
import { FILES, FormHost, until } from './form-page';

describe('the page that exports', () => {
  let host: FormHost;
  const at = (name: string) => path.join(host.folder, 'out', name);

  before(async () => {
    host = await FormHost.start({}, undefined, STORY);
    mkdirSync(path.join(host.folder, 'out'));
  });
  after(() => host.close());

  const control = (id: string) => host.form.locator(`#${id}`);
  const counted = (words: string) =>
    until(
      () => summary(host),
      (text) => text === words,
    );
  const press = () => host.form.getByRole('button', { name: 'Save as…' }).click();
  /** Answers the dialog that asks where to. */
  const answer = async (title: string, target: string) => {
    const dialog = host.page.locator('.quick-input-widget', { hasText: title });
    await dialog.waitFor();
    const input = dialog.locator('.quick-input-box input');
    // It fills in what it offers a moment after it is there, and then looks at the folder of what is typed.
    await host.page.waitForTimeout(1500);
    await until(
      async () => {
        await input.fill(target);
        await host.page.waitForTimeout(1500);
        return input.inputValue();
      },
      (value) => value === target,
    );
    await input.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  };
  const saveTo = async (target: string) => {
    await press();
    await answer('Save the export', target);
  };
  const choose = (line: string) =>
    host.page.locator('.quick-input-list .monaco-list-row', { hasText: line }).click();
  const said = (role: 'status' | 'alert', words: string) =>
    host.form.getByRole(role).getByText(words).waitFor();

  it('shows what is chosen as it is chosen, of changes of a tool, with words, in a state', async () => {
    await openExport(host);
    await counted('3 changes');
    await host.form.locator('.rendered li', { hasText: 'Raise the MQL threshold' }).waitFor();
    await control('tool').selectOption('Salesforce');
    await counted('2 changes');
    await control('text').pressSequentially('lead source');
    await counted('1 change');
    await host.form.locator('.rendered li', { hasText: 'New lead source values' }).waitFor();
    await control('text').fill('no such words');
    await counted('No change fits.');
    await host.form.getByText('the file would be in order, and empty').waitFor();
    await control('text').fill('');
    await control('tool').selectOption('All tools');
    await host.form.getByText('All but drafts, rejected and cancelled').click();
    await control('status-proposed').check();
    await counted('No change fits.');
    await control('status-live').check();
    await counted('3 changes');
  });

  it('takes other days than those of a period', async () => {
    await control('period').selectOption('Other days');
    await control('since').fill('2026-03-01');
    await control('until').fill('2026-03-31');
    await counted('1 change');
    await control('period').selectOption('From the beginning');
    await counted('3 changes');
  });

  it('draws a page in a frame in which nothing of a record runs, and from which nothing leads', async () => {
    await control('format').selectOption('Page (HTML)');
    const frame = host.form.frameLocator('iframe[sandbox=""]');
    await frame.getByRole('heading', { name: HOSTILE_TITLE }).waitFor();
    assert.equal(await frame.locator('img, script').count(), 0);
    const size = await frame
      .getByRole('heading')
      .first()
      .evaluate((h1) => getComputedStyle(h1).fontSize);
    assert.equal(size, '32px', 'the page has its own looks');
    await frame.getByRole('link', { name: 'the ticket' }).click();
    await host.page.waitForTimeout(500);
    await frame.getByRole('heading', { name: HOSTILE_TITLE }).waitFor();
    await control('format').selectOption('Mail, formatted');
    await frame.getByText('Raise the MQL threshold').first().waitFor();
    assert.equal(await frame.locator('base[target="_blank"]').count(), 1);
    const [title, pages] = [await (await host.frame()).title(), host.page.context().pages().length];
    assert.deepEqual([title, pages], ['Export', 1]);
  });

  it('shows tables as tables, and offers to copy only what is text', async () => {
    await control('format').selectOption('Workbook (Excel)');
    const table = host.form.getByRole('region').first();
    await table.getByRole('cell', { name: HOSTILE_TITLE }).waitFor();
    assert.equal(await host.form.getByRole('button', { name: 'Copy', exact: true }).count(), 0);
    await control('format').selectOption('JSON');
    await host.form.locator('pre.text', { hasText: '"changes"' }).waitFor();
    await host.form.getByRole('button', { name: 'Copy', exact: true }).click();
    await said('status', 'Copied.');
    const copied = await until(
      () => host.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.includes('"changes"'),
    );
    assert.equal((JSON.parse(copied) as { changes: unknown[] }).changes.length, 3);
  });

  it('says what they need to do to those it is for', async () => {
    await control('format').selectOption('Mail, plain text');
    await control('audience').selectOption('Sales EMEA');
    await control('period').selectOption('Other days');
    await control('since').fill('2026-03-01');
    await control('until').fill('2026-04-30');
    await host.form.locator('pre.text', { hasText: 'Choose one of the new values' }).waitFor();
    await counted('1 change concerns them');
    await control('audience').selectOption('Everybody: a changelog');
    await control('period').selectOption('From the beginning');
    await counted('3 changes');
  });

  it('writes nothing before it is asked to, then all of it, where the person says', async () => {
    await control('format').selectOption('Table (CSV)');
    await host.form.getByRole('region').first().waitFor();
    assert.deepEqual(readdirSync(path.join(host.folder, 'out')), []);
    await saveTo(at('changes.csv'));
    await until(
      () => existsSync(at('changes.csv')),
      (isThere) => isThere,
    );
    assert.equal(readFileSync(at('changes.csv'), 'utf8').split('\r\n').length, 5);
    await said('status', 'Saved as changes.csv.');
  });

  it('saves a website as a folder of its own, or in one file', async () => {
    await control('format').selectOption('Website (HTML)');
    await host.form.frameLocator('iframe').getByText(HOSTILE_TITLE).first().waitFor();
    await press();
    await choose('One file (ZIP)');
    await answer('Save the export', at('site.zip'));
    await said('status', 'Saved as site.zip.');
    assert.equal(readFileSync(at('site.zip')).toString('latin1', 0, 2), 'PK');
    await press();
    await choose('A folder of files');
    await answer('Where shall the folder', `${path.join(host.folder, 'out')}/`);
    await said('status', 'Saved as acme-mops.');
    assert.match(readFileSync(at('acme-mops/index.html'), 'utf8'), /Acme MOps/);
    await control('format').selectOption('Table (CSV)');
  });

  it('leaves the places of records alone, and says so in a sentence', async () => {
    await saveTo(path.join(host.folder, 'tools', 'changes.yaml'));
    await said('alert', 'That is a place for records of the logbook. Nothing was written.');
    assert.ok(!existsSync(path.join(host.folder, 'tools', 'changes.yaml')));
  });

  it('remembers a choice under a name, by the fewest bytes, and takes it from the list again', async () => {
    await control('tool').selectOption('Salesforce');
    await host.form.getByRole('button', { name: 'Remember as…' }).click();
    await host.page.locator('.quick-input-widget', { hasText: 'Under which name?' }).waitFor();
    await host.page.locator('.quick-input-widget input').first().fill('All of Salesforce');
    await host.page.keyboard.press('Enter');
    await said('status', 'Remembered in logbook.yaml');
    const before = FILES['logbook.yaml'] ?? '';
    const text = await until(
      () => host.read('logbook.yaml'),
      (now) => now !== before,
    );
    const added = `exports:\n  - { name: All of Salesforce, format: csv, tool: salesforce, status: [proposed, live] }\n`;
    assert.ok(text.startsWith(before.slice(0, before.indexOf('custom-fields'))));
    assert.equal(text.replace(/exports:\n(?: {2}.*\n)+/, ''), before);
    assert.match(text, /exports:\n {2}- \{? ?name: All of Salesforce/, added);
    await control('preset').waitFor();
    await control('tool').selectOption('All tools');
    await counted('3 changes');
    await control('preset').selectOption('All of Salesforce');
    await counted('2 changes');
    await host.form.getByText('On the command line').click();
    const command = await host.form.locator('.command').innerText();
    assert.match(command, /^mops-logbook export --format csv --tool salesforce --status proposed/);
  });

  it('keeps what was chosen while it is hidden, and when the window is loaded again', async () => {
    await host.open('marketo.yaml');
    await host.page.locator('.monaco-editor').first().waitFor();
    await host.page.locator('.tab', { hasText: 'Export' }).click();
    await counted('2 changes');
    await host.command('Developer: Reload Window');
    await host.page.locator('.statusbar').getByText('Log a change').waitFor({ timeout: 60_000 });
    await counted('2 changes');
    assert.equal(await control('format').inputValue(), 'csv');
    assert.equal(await control('tool').inputValue(), 'salesforce');
  });

  it('follows the logbook', async () => {
    const [file = ''] = Object.keys(STORY);
    rmSync(path.join(host.folder, file));
    await counted('1 change');
  });
});
