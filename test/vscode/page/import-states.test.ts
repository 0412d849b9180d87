import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { FormHost, settled, until } from './form-page';
import { AMBIGUOUS_TRAIL, OUR_LIST, Outside, button, chooseFile, dropOnto } from './import-page';
import { openReconcile } from './reconcile-page';
import { SavingHost } from './saving-host';

const FRAGMENT = (text: string) => `---\n'@acme/forms': minor\n---\n\n${text}\n`;

const NOTES = `# Release Notes: August 2026 {#release-notes-aug-26}

Marketo Engage, released in August.

## Announcements

* **Legacy token**: the token in the URL ends on **October 1, 2026**.
* **Editor**: the new e-mail editor is there for everybody.
`;

/** The first row is whole, of the second a part is there: what a download leaves that broke off. */
const CUT = `Date,User,Source Namespace Prefix,Action,Section,Delegate User
"3/14/2026, 9:05:31 AM CET",ana@acme.example,,Created custom field Region (Picklist) on Lead,Custom Fields,
"3/15/2026, 9:05:31 AM CET",ana@acme.example,,"Changed session timeout fr`;

describe('the page that imports, when things are otherwise', () => {
  const outside = new Outside();
  let host: FormHost;
  const files = () =>
    ['changes', 'events', 'imports', 'updates'].flatMap((folder) => {
      const at = path.join(host.folder, folder);
      mkdirSync(at, { recursive: true });
      return readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(yaml|ndjson)$/.test(name),
      );
    });
  const says = (text: string) =>
    until(
      () => button(host),
      (now) => now === text,
    );

  before(async () => {
    host = await FormHost.start();
  });
  afterEach(() => host.closeEditors());
  after(async () => {
    await host.close();
    rmSync(outside.folder, { recursive: true, force: true });
  });

  async function reload(): Promise<void> {
    const loaded = host.page.waitForEvent('load');
    await host.command('Developer: Reload Window'); // a browser's own gives VS Code no time to keep what is open
    await loaded;
    await settled(host.page);
    await host.form.locator('main[aria-busy="false"]').waitFor();
  }

  it('keeps what was answered when the window is loaded again', async () => {
    await dropOnto(host, 'Salesforce', outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL));
    await host.form.locator('#answer-date-order').selectOption('day-month-year');
    await says('Import 2 audit entries');
    await reload();
    await says('Import 2 audit entries');
    assert.equal(await host.form.locator('#answer-date-order').inputValue(), 'day-month-year');
    await host.form.locator('#answer-date-order').selectOption('month-day-year');
    await host.form.getByText('4 Mar').first().waitFor();
  });

  it('keeps which column is what when the window is loaded again', async () => {
    await chooseFile(host, outside.put('our-list.csv', OUR_LIST));
    await host.form.getByLabel('Remark becomes').selectOption('status-reason');
    await host.form.locator('#map-name').fill('Half done');
    await host.form.locator('#map-name').press('Tab');
    await says('Import 2 changes');
    await reload();
    await says('Import 2 changes');
    assert.equal(await host.form.getByLabel('Remark becomes').inputValue(), 'status-reason');
    assert.equal(await host.form.locator('#map-name').inputValue(), 'Half done');
  });

  it('takes a folder that is dropped, with all that is in it', async () => {
    mkdirSync(path.join(outside.folder, '.changeset'));
    outside.put('.changeset/brave-cats.md', FRAGMENT('Consent is asked for on every form'));
    outside.put('.changeset/calm-dogs.md', FRAGMENT('The footer has the new address'));
    outside.put('.changeset/README.md', '# Changesets\n');
    await dropOnto(host, 'Marketo Engage', path.join(outside.folder, '.changeset'));
    await says('Import 2 changes');
    assert.equal(await host.form.locator('#source').inputValue(), 'changesets');
    assert.equal(await host.form.locator('#answer-target').inputValue(), 'marketo');
    await host.form.getByText('1 row is left out').waitFor();
    await host.form.getByRole('heading', { name: 'Consent is asked for on every form' }).waitFor();
  });

  it('takes release notes that are dropped onto a tool, which then has them in its inbox', async () => {
    await dropOnto(host, 'Marketo Engage', outside.put('release-notes-aug-26.md', NOTES));
    await says('Import 2 vendor updates');
    assert.equal(await host.form.locator('#answer-tool').inputValue(), 'marketo');
    await host.form.getByText('1 Oct').first().waitFor();
    await host.form.locator('#import').click();
    await host.form.getByText('2 vendor updates were imported.').waitFor();
    await host.form.getByRole('button', { name: 'Show them' }).click();
    await host.page
      .locator('.monaco-list[aria-label="To do" i] .monaco-list-row', { hasText: 'Legacy token' })
      .waitFor();
    await host.form.getByRole('button', { name: 'Revert this import' }).click();
    await host.form.getByText('The import was reverted: 2 files were deleted.').waitFor();
  });

  it('reads what is whole of a file that broke off, names the rest, and leaves nothing when reverted', async () => {
    const before = files();
    await dropOnto(host, 'Salesforce', outside.put('cut.csv', CUT));
    await host.form.locator('.left-out .place', { hasText: 'line 3' }).waitFor();
    await says('Import 1 audit entry');
    await host.form.locator('#import').click();
    await host.form.getByText('1 audit entry was imported.').waitFor();
    assert.notDeepEqual(files(), before);
    await host.form.getByRole('button', { name: 'Revert this import' }).click();
    await host.form.getByText('The import was reverted').waitFor();
    assert.deepEqual(files(), before);
  });

  it('says so when a file is none of what it is taken for, and goes back', async () => {
    await dropOnto(host, 'Salesforce', outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL));
    await host.form.locator('#answer-date-order').waitFor();
    await host.form.locator('#source').selectOption('hubspot-audit');
    await until(
      () => host.form.locator('main').innerText(),
      (text) => /Nothing was imported/.test(text),
    );
    assert.equal(await host.form.locator('#import').getAttribute('aria-disabled'), 'true');
    await host.form.locator('#source').selectOption('salesforce-setup');
    await host.form.locator('#answer-date-order').selectOption('month-day-year');
    await says('Import 2 audit entries');
  });

  it('does not write over a column map that somebody is editing, and corrects it once that is saved', async () => {
    await chooseFile(host, outside.put('kept.csv', OUR_LIST));
    await host.form.locator('#import').click();
    await host.form.getByText('2 changes were imported.').waitFor();
    const map = files().find((name) => name === 'kept.yaml') ?? '';
    await host.closeEditors();
    await host.open(`imports/${map}`);
    await host.page.locator('.monaco-editor .view-lines').first().click();
    await host.page.keyboard.press('Control+Home');
    await host.page.keyboard.type('# ours\n');
    const next = `${OUR_LIST}16.09.2026;Salesforce;One more field;New;lee@acme.example;\n`;
    await chooseFile(host, outside.put('kept-2.csv', next));
    await host.form.getByText('The columns').click();
    await host.form.getByLabel('Remark becomes').selectOption('status-reason');
    await says('Import 1 change');
    const before = files();
    await host.form.locator('#import').click();
    await host.form.getByText(`imports/${map} has edits that are not saved.`).waitFor();
    assert.deepEqual(files(), before);
    await host.page.locator('.tab', { hasText: map }).click();
    await host.save(`imports/${map}`);
    await host.page.locator('.tab', { hasText: 'Import' }).click();
    await says('Import 1 change');
    await host.form.locator('#import').click();
    await host.form.getByText('1 change was imported.').waitFor();
    const text = host.read(`imports/${map}`);
    assert.match(text, /^# ours\n/);
    assert.match(text, /heading: Remark, field: status-reason/);
  });
});

describe('import and reconcile in a folder that is not trusted', () => {
  const outside = new Outside();
  const at = new SavingHost({
    'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\nstatus: live\n',
  });
  const form = () => at.host.form();

  before(async () => {
    await at.start({}, true);
    await at.page.getByText('Restricted Mode').first().waitFor();
  });
  after(async () => {
    await at.close();
    rmSync(outside.folder, { recursive: true, force: true });
  });

  it('imports, lists and documents; what would ask git says why it does not', async () => {
    const opened = { page: at.page, form: form() };
    const file = outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL.replaceAll('3/4/', '3/14/'));
    await dropOnto(opened, 'Salesforce', file);
    await form().locator('#import:focus', { hasText: 'Import 2 audit entries' }).press('Enter');
    await form().getByText('2 audit entries were imported.').waitFor();
    await openReconcile(opened);
    await at.press('i');
    await form().locator('#why:focus').waitFor();
    await at.page.keyboard.type('Known');
    await at.press('Enter');
    await form().locator('footer', { hasText: 'Ignored, this once.' }).waitFor();
    await form().locator('#list:focus').waitFor();
    await at.press('d');
    await form().locator(':focus').and(form().locator('[id="f.why"]')).waitFor();
    await at.page.keyboard.type('Asked for by legal.');
    await at.press('Control+Enter');
    await at.told('This folder is not trusted, so its history is neither read nor written.');
    assert.equal(readdirSync(path.join(at.folder, 'answers')).length, 1);
    assert.equal(at.git('rev-list', '--count', 'HEAD'), '1');
  });
});
