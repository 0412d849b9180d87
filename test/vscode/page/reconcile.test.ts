import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { settled, until } from './form-page';
import { STORY, THINGS, openReconcile } from './reconcile-page';
import { SavingHost } from './saving-host';

/** The page that reconciles, worked by the keyboard alone; each step goes on where the one before ended. */
describe('the page that reconciles', () => {
  const at = new SavingHost(STORY);
  const form = () => at.host.form();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await at.press(key);
  };
  const chosen = () => form().locator('.row[aria-selected="true"] .row-title').innerText();
  const isChosen = (thing: string) => until(chosen, (title) => title.includes(`“${thing}”`));
  const count = (list: string) =>
    form()
      .getByRole('button', { name: new RegExp(`^${list} \\d+$`) })
      .locator('.count')
      .innerText();
  const isCount = (list: string, wanted: number) =>
    until(
      () => count(list),
      (text) => text === String(wanted),
    );
  const told = (text: string) => form().locator('footer [role="status"]', { hasText: text });
  const answers = () =>
    readdirSync(path.join(at.folder, 'answers')).map((name) => at.read(`answers/${name}`));
  const inList = () => form().locator('#list:focus').waitFor();

  before(async () => {
    await at.start();
    await settled(at.page);
  });
  after(() => at.close());

  it('begins with what nobody wrote down, the newest first, and says how much is', async () => {
    await openReconcile({ page: at.page, form: form() });
    await isChosen('Lead Source');
    const summary = await form().locator('.summary').innerText();
    assert.match(summary, /^12 audit entries of Salesforce: 1 documented, 11 not documented\.$/);
    const cell = form().getByRole('button', {
      name: /^Salesforce, August 2026: 100%, 1 documented/,
    });
    assert.equal(await cell.innerText(), '100%');
    await form().locator('.details', { hasText: 'A, B' }).waitFor();
    assert.match(
      await form().locator('.details').innerText(),
      /No change of Salesforce between|What was looked for/,
    );
  });

  it('ignores once: why, Enter, and the next line is chosen', async () => {
    await press('i');
    await form().locator('#why:focus').waitFor();
    await press('Enter'); // without a reason nothing is written
    await form().getByText('A few words are enough.').waitFor();
    await at.page.keyboard.type('A test of the importer');
    await press('Enter');
    await told('Ignored, this once.').waitFor();
    await inList();
    await isChosen('Lead Status');
    await isCount('Ignored', 1);
    const [answer = ''] = answers();
    assert.match(answer, /^decision: ignore$/m);
    assert.match(answer, /^about: .*Lead/m);
    assert.match(answer, /^reason: A test of the importer$/m);
    assert.match(answer, /salesforce-setup:#/);
  });

  it('ignores by a rule that says how much it would catch', async () => {
    await press('i');
    await form().locator('#why:focus').waitFor();
    await at.page.keyboard.type('Kept by sales');
    await press('Tab', 'ArrowDown');
    await form().getByText('The rule fits 1 of the imported entries; 1 of them').waitFor();
    await form().getByRole('textbox', { name: 'Asset' }).fill('X*');
    await form().getByText('The rule fits 0 of the imported entries').waitFor();
    await form().getByRole('textbox', { name: 'Asset' }).fill('*stat*');
    await form().getByText('The rule fits 1 of the imported entries; 1 of them').waitFor();
    await press('Enter');
    await told('Ignored, by a rule').waitFor();
    await inList();
    await isCount('Ignored', 2);
    const rule = answers().find((text) => text.includes('Kept by sales')) ?? '';
    assert.match(rule, /asset: "?\*stat\*"?/);
    assert.match(rule, /^until: \d{4}-/m);
  });

  it('takes the last answer back', async () => {
    await press('u');
    await isCount('Ignored', 1);
    await told('Taken back.').waitFor();
    assert.equal(answers().length, 1);
  });

  it('links to a change, which then names the entries', async () => {
    await press('Home');
    await isChosen('Lead Status');
    await press('l');
    await at.asked('Link to a change');
    await at.page.keyboard.type('Open the sandbox');
    await press('Enter');
    await told('Linked:').waitFor();
    await isCount('Documented', 2);
    assert.match(
      at.read('changes/2026/08/2026-08-04-open-the-sandbox-aaaa.yaml'),
      /salesforce-setup:#2026-11-21-setup-audit-trail-k3f9-1/,
    );
    await inList();
    await isChosen('Contact Role');
    await press('u');
    await isCount('Documented', 1);
  });

  it('says that entries are none of a change, and takes that back', async () => {
    const file = 'changes/2026/08/2026-08-04-open-the-sandbox-aaaa.yaml';
    const before = at.read(file);
    await form()
      .getByRole('button', { name: /^Documented 1$/ })
      .click();
    await form().locator('#list').focus();
    await form().locator('.details', { hasText: 'Documented by' }).waitFor();
    await press('n');
    await form()
      .getByLabel('Why is it not “Open the sandbox”?')
      .and(form().locator(':focus'))
      .waitFor();
    await at.page.keyboard.type('Another sandbox');
    await press('Enter');
    await told('it is not that change').waitFor();
    await isCount('Documented', 0);
    assert.doesNotMatch(at.read(file), /#sandbox/);
    assert.ok(answers().some((text) => text.includes('reason: Another sandbox')));
    await form().locator('#none:focus').waitFor(); // the list is empty, and its place has the keyboard
    await press('u');
    await isCount('Documented', 1);
    await inList();
    assert.equal(at.read(file), before);
    await form()
      .getByRole('button', { name: /^Not documented/ })
      .click();
    await form().locator('#list').focus();
  });

  it('goes through all the others by the keyboard', async () => {
    await press('Home');
    await isChosen('Lead Status'); // a key does nothing to a line that is not there yet
    for (let left = 10; left > 3; left -= 1) {
      await press('i');
      await form().locator('#why:focus').waitFor();
      await at.page.keyboard.type(`Reviewed, number ${left}`);
      await press('Enter');
      await isCount('Not documented', left - 1);
      await inList();
    }
    assert.equal(answers().length, 8);
  });

  it('documents: a draft with all that is known, whose form asks why; saved, coverage has risen', async () => {
    await isChosen('Product Family');
    await press('d');
    await until(
      () => form().locator(':focus').getAttribute('id'),
      (id) => id === 'f.why',
    );
    await at.page.keyboard.type('Sales asked for a third family.');
    await press('Control+Enter');
    await at.prompt('1 Selected').waitFor();
    await at.answer('1 Selected');
    await at.answer('What did you do');
    await at.page.locator('.statusbar').getByText('Saved to Acme MOps').waitFor();
    const text = at.git('show', '--format=', '--unified=0', 'HEAD');
    assert.match(text, /^\+logged-afterwards: true$/m);
    assert.match(text, /^\+live: 2026-10-26T/m);
    assert.match(text, /salesforce-setup:#.*-8/);
    assert.match(text, /path: Values/);
    await at.page.locator('.tab', { hasText: 'Reconcile' }).click();
    await form().locator('#list').waitFor();
    await isCount('Documented', 2);
    await isChosen('Quote Terms'); // went on to the next one
    await form()
      .getByRole('button', { name: /^Salesforce, October 2026: 33%, 1 documented, 2 not/ })
      .waitFor();
  });

  it('shows in To do what is left of a tool, and begins with that', async () => {
    const [last = ''] = THINGS.slice(-1);
    await at.row('Not saved to the logbook').click(); // folds what is below it, which hides the line
    await at.row('Salesforce: 2 undocumented').click();
    await until(
      () => form().locator('#tool').inputValue(),
      (tool) => tool === 'salesforce',
    );
    await form().locator('.row', { hasText: last }).waitFor();
  });
});
