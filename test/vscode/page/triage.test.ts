import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { settled, until } from './form-page';
import { Outside, dropOnto } from './import-page';
import { openReconcile } from './reconcile-page';
import { SavingHost } from './saving-host';

/** What somebody did on as many days of November, the newest first, as the Setup page exports it. */
const DONE = [
  'Changed session timeout from 8 hours to 2 hours',
  'Created custom field Region (Picklist) on Lead',
  'Created custom field Tier (Picklist) on Account',
  'Created custom field Channel (Text) on Campaign',
  'Created custom field Consent (Checkbox) on Contact',
  'Created custom field Origin (Picklist) on Case',
  'Created custom field Family (Picklist) on Product2',
  'Created custom field Terms (Text) on Quote',
  'Created custom field Sandbox Owner (Text) on User',
  'Created custom field Partner (Checkbox) on Opportunity',
  'Created custom field Old Score (Number) on Lead',
  'Created custom field New Score (Number) on Lead',
] as const;

const TRAIL = [
  'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
  ...DONE.map((what, at) => {
    const who = at % 2 === 0 ? 'ana@example.com' : 'lee@example.com';
    return `"11/${28 - at}/2025, 9:05:31 AM CET",${who},,"${what}",Custom Objects,`;
  }),
  '',
].join('\r\n');

const LINKED = 'changes/2025/11/2025-11-24-say-where-a-case-bbbb.yaml';
const STORY = {
  'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\nstatus: live\n',
  [LINKED]: `id: 2025-11-24-say-where-a-case-bbbb
title: Say where a case comes from
kind: added
status: live
live: 2025-11-18
tools: [marketo]
owner: lee
`,
};

/** What the issue shows: from a file of a vendor to a change that is recorded, by the keyboard alone once it is dropped. */
describe('from an audit trail to a record', () => {
  const outside = new Outside();
  const at = new SavingHost(STORY);
  const form = () => at.host.form();
  const chosen = () => form().locator('.row[aria-selected="true"] .row-title').innerText();
  const isChosen = (line: number) => {
    const [, asset = DONE[line]] = /field (.+?) \(/.exec(DONE[line] ?? '') ?? [];
    return until(chosen, (title) => title.includes(asset ?? ''));
  };
  const left = (count: number) =>
    form()
      .getByRole('button', { name: new RegExp(`^Not documented ${count}$`) })
      .waitFor();
  const told = (text: string) => form().locator('footer [role="status"]', { hasText: text });
  const coverage = () =>
    form()
      .getByRole('button', { name: /^Salesforce, November 2025/ })
      .getAttribute('aria-label');
  const answers = () => readdirSync(path.join(at.folder, 'answers')).length;

  before(async () => {
    await at.start();
    await settled(at.page);
  });
  after(async () => {
    await at.close();
    rmSync(outside.folder, { recursive: true, force: true });
  });

  async function ignore(why: string): Promise<void> {
    await at.press('i');
    await form().locator('#why:focus').waitFor();
    await at.page.keyboard.type(why);
    await at.press('Enter');
    await told('Ignored').waitFor();
    await form().locator('#list:focus').waitFor();
  }

  it('imports the dropped file by Enter, and goes on to what it holds', async () => {
    const file = outside.put('SetupAuditTrail.csv', TRAIL);
    await dropOnto({ page: at.page, form: form() }, 'Salesforce', file);
    await form().locator('#import:focus', { hasText: 'Import 12 audit entries' }).waitFor();
    await at.press('Enter');
    await form().getByText('12 audit entries were imported.').waitFor();
    await at.press('Tab');
    await at.press('Enter');
    await form().locator('#list:focus').waitFor();
    await left(12);
    assert.match((await coverage()) ?? '', /: 0%, 0 documented, 12 not documented/);
  });

  it('goes through ten groups: six ignored, one linked, two passed over, one documented', async () => {
    await isChosen(0);
    await at.press('j'); // left for later
    await isChosen(1);
    for (let line = 1; line <= 4; line += 1) {
      await isChosen(line);
      await ignore(`A field of a test, number ${line}`);
      await left(12 - line);
    }
    await isChosen(5);
    await at.press('l');
    await at.asked('Link to a change');
    await at.page.keyboard.type('Say where a case');
    await at.press('Enter');
    await told('Linked:').waitFor();
    await left(7);
    await form().locator('#list:focus').waitFor();
    await isChosen(6);
    await at.press('ArrowDown');
    for (const line of [7, 8]) {
      await isChosen(line);
      await ignore(`A field of a pilot, number ${line}`);
    }
    await left(5);
    assert.equal(answers(), 6);
    assert.match((await coverage()) ?? '', /: 17%, 1 documented, 5 not documented, 6 ignored/);
    await isChosen(9);
  });

  it('documents the tenth, which is recorded with its keys; coverage rises at once, and by the record', async () => {
    await at.press('d');
    await until(
      () => form().locator(':focus').getAttribute('id'),
      (id) => id === 'f.why',
    );
    await at.page.keyboard.type('Partners are asked for by sales operations.');
    await at.press('Control+Enter');
    await at.prompt('1 Selected').waitFor();
    await at.answer('1 Selected');
    await at.answer('What did you do');
    await at.page.locator('.statusbar').getByText('Saved to Acme MOps').waitFor();
    const recorded = at.git('show', '--format=', '--unified=0', 'HEAD');
    assert.match(recorded, /^\+why: Partners are asked for by sales operations\.$/m);
    assert.match(recorded, /^\+logged-afterwards: true$/m);
    assert.match(recorded, /^\+live: 2025-11-19T/m);
    assert.match(recorded, /^\+events: \[salesforce-setup:/m);
    await openReconcile({ page: at.page, form: form() });
    await left(4);
    assert.match((await coverage()) ?? '', /: 33%, 2 documented, 4 not documented, 6 ignored/);
    await isChosen(10); // the page went on to the next one
  });

  it('counts a draft before anybody saved it, and says that it is one', async () => {
    await at.press('d');
    await form().locator(':focus').and(form().locator('[id="f.why"]')).waitFor();
    await openReconcile({ page: at.page, form: form() });
    await left(3);
    assert.match((await coverage()) ?? '', /: 50%, 3 documented, 3 not documented, 6 ignored/);
    await form()
      .getByRole('button', { name: /^Documented 3$/ })
      .press('Enter');
    await form().locator('.row', { hasText: 'Lead.Old Score' }).getByText('Draft: ').waitFor();
    await form().locator('#list').press('End');
    await form().locator('.details .note', { hasText: 'This change is still a draft' }).waitFor();
  });
});
