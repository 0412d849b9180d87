import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { CHANGE, FILES, FormHost, until } from './form-page';

const FIRST = FILES[CHANGE] ?? '';

describe('the form of a change', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({ 'files.trimTrailingWhitespace': true });
  });

  after(() => host.close());

  afterEach(async () => {
    await host.closeEditors();
    host.write(CHANGE, FIRST);
  });

  const keys = async (...names: readonly string[]) => {
    for (const name of names) await host.page.keyboard.press(name);
  };

  it('changes no byte by being opened and saved', async () => {
    await host.openForm(CHANGE);
    await host.field('title').focus();
    assert.equal(await host.save(CHANGE), FIRST);
  });

  it('writes title and reason, and nothing else', async () => {
    await host.openForm(CHANGE);
    await host.field('title').click();
    await keys('End');
    await host.page.keyboard.type(' to 80');
    await host.field('why').focus();
    await keys('Control+End', 'Enter', 'Enter');
    await host.page.keyboard.type('**Ana** agrees.');
    const text = await host.save(CHANGE);
    assert.equal(
      text,
      FIRST.replace('MQL threshold\n', 'MQL threshold to 80\n').replace(
        '38% of MQLs.\n',
        '38% of MQLs.\n\n  **Ana** agrees.\n',
      ),
    );
    await keys('Escape');
    await host.form.locator('.rendered strong', { hasText: 'Ana' }).waitFor();
  });

  it('is undone step by step to the first bytes, and done again', async () => {
    await host.openForm(CHANGE);
    await host.field('risk').selectOption('high');
    await host.field('title').fill('Another title');
    await host.field('settings', 0, 'to').fill('90');
    await host.field('owner').click();
    await host.page.keyboard.type('lee');
    await keys('Tab');
    await host.field('tools').click();
    await host.page.keyboard.type('sales');
    await keys('Enter');
    const edited = await host.save(CHANGE);
    for (const words of [
      'risk:  high',
      'Another title',
      'to: 90',
      'lee@acme.example',
      '[marketo, salesforce]',
    ])
      assert.ok(edited.includes(words), `${words} in ${edited}`);
    for (let steps = 0; steps < 5; steps += 1) {
      await keys('Control+Z');
      await host.page.waitForTimeout(150);
    }
    await until(
      () => host.field('title').inputValue(),
      (title) => title === 'Raise the MQL threshold',
    );
    assert.equal(await host.save(CHANGE), FIRST);
    for (let steps = 0; steps < 5; steps += 1) {
      await keys('Control+Shift+Z');
      await host.page.waitForTimeout(150);
    }
    await until(
      () => host.field('title').inputValue(),
      (title) => title === 'Another title',
    );
    assert.equal(await host.save(CHANGE), edited);
  });

  it('saves what was typed a moment ago, with the cursor still in it', async () => {
    await host.openForm(CHANGE);
    await host.field('live').click();
    await host.page.keyboard.type('20 nov 14:00');
    const text = await host.save(CHANGE);
    assert.match(text, /^live: 20\d\d-11-20T14:00:00\+01:00$/m);
    assert.equal(
      await host.field('live').evaluate((field) => field === document.activeElement),
      true,
    );
  });

  it('lets a name be finished while VS Code saves by itself', async () => {
    host.write(
      '.vscode/settings.json',
      '{ "files.autoSave": "afterDelay", "files.autoSaveDelay": 100 }',
    );
    await host.openForm(CHANGE);
    await host.field('title').fill('Saved by itself');
    await host.field('owner').click();
    await host.page.keyboard.type('l', { delay: 1 });
    await until(
      () => host.read(CHANGE),
      (text) => text.includes('Saved by itself'),
    );
    await host.page.waitForTimeout(600);
    assert.equal(await host.field('owner').inputValue(), 'l');
    await host.page.keyboard.type('ee');
    await keys('Tab');
    await until(
      () => host.read(CHANGE),
      (text) => text.includes('owner: lee@acme.example'),
    );
    host.write('.vscode/settings.json', '{}');
  });

  it('takes forty rows from a sheet, as one step', async () => {
    await host.openForm(CHANGE);
    await host.form.getByText('Add…').click();
    await host.page.keyboard.type('assets');
    await keys('Enter');
    const rows = Array.from(
      { length: 40 },
      (_, at) => `NUR-${at}\tprogram\tmarketo\tDone\tPG${1200 + at}`,
    );
    await host.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      [`Name\tType\tTool\tStatus\tId`, ...rows].join('\r\n'),
    );
    await host.field('assets', 0, 'name').focus();
    await keys('Control+V');
    await host.field('assets', 39, 'name').waitFor();
    const text = await host.save(CHANGE);
    assert.equal(text.match(/name: NUR-/g)?.length, 40);
    assert.match(text, /tool: marketo[^]*id: PG1239/);
    await keys('Control+Z');
    await host.field('assets', 39, 'name').waitFor({ state: 'detached' });
    assert.equal(await host.save(CHANGE), FIRST);
  });

  it('takes a table that came as a page, and cells by the button', async () => {
    await host.openForm(CHANGE);
    const page =
      '<script>window.ran = 1</script><table><tr><td>Decay</td><td>1</td><td>2</td></tr></table>';
    await host.field('settings', 1, 'path').evaluate((cell, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', 'Decay 1 2');
      cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, page);
    await host.field('settings', 2, 'path').waitFor();
    await host.page.evaluate((text) => navigator.clipboard.writeText(text), 'Cap\t3\t4');
    await host.form.getByRole('button', { name: 'Paste' }).click();
    await host.field('settings', 3, 'path').waitFor();
    assert.equal(
      await host.save(CHANGE),
      FIRST.replace(
        'to: 80 }\n',
        'to: 80 }\n  - { path: Decay, from: 1, to: 2 }\n  - { path: Cap, from: 3, to: 4 }\n',
      ),
    );
  });

  it('moves like a sheet: Tab, Enter, arrows, rows by keyboard', async () => {
    await host.openForm(CHANGE);
    await host.field('settings', 0, 'path').focus();
    await keys('Enter');
    await host.page.keyboard.type('Decay');
    await keys('Tab');
    await host.page.keyboard.type('1.10');
    await keys('Tab');
    await host.page.keyboard.type('5');
    await keys('ArrowUp');
    assert.equal(
      await host.field('settings', 0, 'to').evaluate((cell) => cell === document.activeElement),
      true,
    );
    await keys('Enter', 'Alt+ArrowUp');
    await until(
      () => host.field('settings', 0, 'path').inputValue(),
      (path) => path === 'Decay',
    );
    const text = await host.save(CHANGE);
    assert.match(text, /settings:\n.*Decay.*from: "1\.10".*to: 5.*\n.*MQL threshold/);
    await host.field('settings', 0, 'path').focus();
    await keys('Control+Shift+K');
    await until(
      () => host.field('settings', 0, 'path').inputValue(),
      (path) => path.includes('MQL'),
    );
    assert.equal(await host.save(CHANGE), FIRST);
  });

  it('asks for more as risk rises, and says why', async () => {
    await host.openForm(CHANGE);
    assert.equal(await host.field('rollback').count(), 0);
    await host.field('risk').selectOption('high');
    await host.field('rollback').waitFor();
    await host.form.getByText('High risk needs a way back').first().waitFor();
    await host.form.getByRole('button', { name: /problem/ }).click();
    await host.page.keyboard.type('Set it back to 65.');
    await host.form.getByText('High risk needs a way back').first().waitFor({ state: 'detached' });
    assert.match(await host.save(CHANGE), /^rollback: Set it back to 65\.$/m);
  });

  it('follows a write from outside, and what save does to the text', async () => {
    host.write(CHANGE, FIRST.replace('kind: changed', 'kind: changed   '));
    await host.openForm(CHANGE);
    await host.field('title').fill('Mine');
    assert.equal(await host.save(CHANGE), FIRST.replace(/title: .*/, 'title: Mine'));
    host.write(CHANGE, FIRST.replace(/title: .*/, 'title: Theirs'));
    await until(
      () => host.field('title').inputValue(),
      (title) => title === 'Theirs',
    );
    await host.field('why').fill('Because.');
    assert.match(await host.save(CHANGE), /title: Theirs[^]*Because\./);
  });

  it('has the next step at hand', async () => {
    await host.openForm(CHANGE);
    await host.form.getByRole('button', { name: 'Next: mark as tested' }).click();
    await host.form.getByText('since today').waitFor();
    assert.match(await host.save(CHANGE), /^status: tested\nlive: .*\ntested: \d{4}-\d\d-\d\dT/m);
  });

  it('shows what is the user’s own, and edits it', async () => {
    await host.openForm(CHANGE);
    await host.form.getByLabel('cost-centre').fill('4712');
    assert.equal(await host.save(CHANGE), FIRST.replace('"4711"', '"4712"'));
  });
});
