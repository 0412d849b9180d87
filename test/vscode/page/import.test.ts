import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { FormHost, until } from './form-page';
import {
  AMBIGUOUS_TRAIL,
  OUR_LIST,
  Outside,
  button,
  chooseFile,
  dropOnto,
  typePath,
} from './import-page';

describe('the page that imports', () => {
  const outside = new Outside();
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
  });
  after(async () => {
    await host.close();
    rmSync(outside.folder, { recursive: true, force: true });
  });

  const inLogbook = (folder: string): readonly string[] => {
    const absolute = path.join(host.folder, folder);
    return existsSync(absolute) ? readdirSync(absolute, { recursive: true }).map(String) : [];
  };
  const ndjson = (folder: string) => inLogbook(folder).filter((name) => name.endsWith('.ndjson'));

  it('takes a dropped trail, asks what it does not say, keeps its entries, and takes them back', async () => {
    const file = outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL);
    await dropOnto(host, 'Salesforce', file);
    const order = host.form.locator('#answer-date-order');
    await order.waitFor();
    assert.equal(await host.form.locator('#source').inputValue(), 'salesforce-setup');
    assert.equal(await host.form.locator('#import').getAttribute('aria-disabled'), 'true');
    await order.selectOption('day-month-year');
    await until(
      () => button(host),
      (text) => text === 'Import 2 audit entries',
    );
    await host.form.getByText('1 row is left out').waitFor();
    await host.form.locator('.left-out .place', { hasText: 'line 4' }).waitFor();
    await host.form.locator('.entries tbody tr').nth(1).waitFor();
    assert.deepEqual(ndjson('events'), [], 'nothing is written before somebody says so');
    await host.form.locator('#import').click();
    await host.form.getByText('2 audit entries were imported.').waitFor();
    const [entries = ''] = ndjson('events/salesforce');
    const [head = '', ...lines] = host.read(`events/salesforce/${entries}`).trim().split('\n');
    assert.match(head, /"events":2,"known":0,"left-out":1/);
    assert.ok(lines.every((line) => line.includes('"at":"2026-04-03T')));
    assert.equal(ndjson('imports/done').length, 1);
    await host.form.getByRole('button', { name: 'Revert this import' }).click();
    await host.form.getByText('The import was reverted').waitFor();
    assert.deepEqual([ndjson('events'), ndjson('imports')], [[], []]);
    assert.equal(await button(host), 'Import 2 audit entries');
    await host.closeEditors();
  });

  it('does not take the trail of one tool for that of another, onto whose line it fell', async () => {
    await dropOnto(host, 'Marketo Engage', outside.put('Fell.csv', AMBIGUOUS_TRAIL));
    await host.form.locator('#answer-date-order').selectOption('day-month-year');
    await host.form.locator('.entries').waitFor();
    assert.equal(await host.form.locator('#answer-tool').inputValue(), 'salesforce');
    await host.closeEditors();
  });

  it('reads a list of one’s own by its columns, corrected once and used again without asking', async () => {
    await chooseFile(host, outside.put('our-list.csv', OUR_LIST));
    assert.equal(await button(host), 'Import 2 changes');
    await host.form.getByText('The logbook has no tool “Hubspot”').waitFor();
    await host.form.getByLabel('What we did becomes').selectOption('title');
    await host.form.getByLabel('Remark becomes').selectOption('why');
    const [first] = await host.form.locator('.item').all();
    await until(
      () => first?.innerText() ?? '',
      (text) => text.includes('Newsletter footer') && text.includes('Legal asked'),
    );
    await host.form.locator('#map-name').fill('Our list of changes');
    await host.form.locator('#map-name').press('Tab');
    assert.equal(await button(host), 'Import 2 changes');
    await host.form.locator('#import').click();
    await host.form.getByText('2 changes were imported.').waitFor();
    const map = host.read('imports/our-list.yaml');
    assert.match(map, /name: Our list of changes/);
    assert.match(map, /heading: Remark, +field: why|heading: Remark\n +field: why/);
    const made = inLogbook('changes').filter((name) => name.includes('newsletter-footer'));
    assert.equal(made.length, 1);
    assert.match(host.read(`changes/${made[0] ?? ''}`), /why: Legal asked/);
    await host.closeEditors();
    const next = `${OUR_LIST}16.09.2026;Salesforce;One more field;New;lee@acme.example;\n`;
    await chooseFile(host, outside.put('our-list-2.csv', next));
    assert.equal(await button(host), 'Import 1 change');
    await host.form.getByText('Read by “Our list of changes”').waitFor();
    await host.form.getByText('2 known already').waitFor();
    await host.closeEditors();
  });

  it('takes back an import of another day, and says before what goes and what stays', async () => {
    const made = inLogbook('changes').filter((name) => /newsletter-footer|field-for/.test(name));
    assert.equal(made.length, 2);
    const edited = `changes/${made.find((name) => name.includes('newsletter')) ?? ''}`;
    host.write(edited, `${host.read(edited)}owner: ana@acme.example\n`);
    await host.command('MOps Logbook: Revert an import…');
    const list = host.page.locator('.quick-input-list .monaco-list-row', { hasText: 'our-list' });
    await list.first().click();
    const dialog = host.page.locator('.monaco-dialog-box');
    await dialog.getByText('1 file that it made is deleted.').waitFor();
    await dialog.getByText(`${edited} stays, since somebody has edited it`).waitFor();
    await dialog.getByRole('button', { name: 'Revert it' }).click();
    await host.page.getByText('The import was reverted: 1 file was deleted.').first().waitFor();
    assert.ok(existsSync(path.join(host.folder, edited)));
    assert.equal(inLogbook('changes').filter((name) => name.includes('field-for')).length, 0);
  });

  it('refuses what cannot be imported in a sentence, and keeps what was chosen', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]);
    const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['empty.csv', '', /The file is empty/],
      ['picture.csv', picture, /The file is no text/],
      ['half.json', '{"records": [{"CreatedDate": "2026-01-02T00:00:00Z", "Act', /Nothing was/],
      ['prose.txt', 'Dear diary\n', /Nothing was imported/],
    ];
    await chooseFile(host, outside.put('first.csv', OUR_LIST));
    for (const [name, content, words] of bad) {
      const file = outside.put(name, content);
      await host.form.getByRole('button', { name: 'Other files…' }).click();
      await typePath(host, file);
      await host.form.getByText(name).first().waitFor();
      await until(
        () => host.form.locator('.problem').innerText(),
        (text) => words.test(text),
      );
      assert.equal(await host.form.locator('#import').getAttribute('aria-disabled'), 'true', name);
    }
    assert.deepEqual(ndjson('events'), []);
  });
});
