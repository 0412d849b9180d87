import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { CHANGE, FILES, FormHost, until } from './form-page';

const FIRST = FILES[CHANGE] ?? '';

describe('a form among other things', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
  });

  after(() => host.close());

  afterEach(async () => {
    await host.closeEditors();
    host.write(CHANGE, FIRST);
  });

  const keys = async (...names: readonly string[]) => {
    for (const name of names) await host.page.keyboard.press(name);
  };

  const tabs = () => host.page.locator('.tab').count();
  const question = () => host.page.locator('.quick-input-widget').getByText('keep its history');

  it('takes what is typed while a question of saving stands open', async () => {
    await host.openForm(CHANGE);
    await host.field('why').focus();
    await keys('Control+Enter');
    await question().waitFor();
    await host.field('settings', 0, 'to').click(); // the question covers what is further up
    await keys('End');
    await host.page.keyboard.type('5');
    await host.page.locator('.tab.dirty').waitFor();
    assert.equal(await host.save(CHANGE), FIRST.replace('to: 80', 'to: 805'));
  });

  it('leaves Ctrl+Alt+Enter to VS Code, also within a name', async () => {
    await host.openForm(CHANGE);
    await host.frame().then((frame) =>
      frame.evaluate(() => {
        document.addEventListener('keydown', (event) => {
          if (event.key === 'Enter') document.title = event.defaultPrevented ? 'taken' : 'left';
        });
      }),
    );
    await host.field('owner').click();
    await host.page.keyboard.type('lee');
    await keys('Control+Alt+Enter');
    await until(
      async () => (await host.frame()).evaluate(() => document.title),
      (title) => title === 'left',
    );
    await question().waitFor();
    await keys('Escape');
    await question().waitFor({ state: 'hidden' });
    assert.match(await host.save(CHANGE), /^owner: lee@acme.example$/m);
  });

  it('gives its place to the text, and takes it back', async () => {
    await host.openForm(CHANGE);
    await host.field('title').click();
    await host.command('MOps Logbook: Open as text');
    await host.page.locator('.editor-instance .monaco-editor').waitFor();
    await until(tabs, (count) => count === 1);
    await host.command('MOps Logbook: Open as form');
    await host.form.locator('.head').waitFor();
    await until(tabs, (count) => count === 1);
  });

  it('has the details of a row open when one comes back', async () => {
    host.write(CHANGE, `${FIRST}tests:\n  - { check: A test lead }\n`);
    await host.openForm(CHANGE);
    await host.form.getByRole('button', { name: 'Details of row 1' }).click();
    await host.field('tests', 0, 'evidence').waitFor();
    await host.open('logbook.yaml');
    await host.page.locator('.editor-instance .monaco-editor').waitFor();
    await host.open(CHANGE);
    await host.field('tests', 0, 'evidence').waitFor();
  });

  it('has people told before it asks for a test', async () => {
    const today = new Date().toISOString().slice(0, 10);
    host.write(
      CHANGE,
      `${FIRST}communication:\n  - { audience: sales, do: Look again, from: ${today} }\n`,
    );
    await host.openForm(CHANGE);
    await host.form.getByRole('button', { name: 'Next: tell Sales EMEA' }).click();
    await host.page.keyboard.type('today');
    await keys('Tab');
    await host.form.getByRole('button', { name: 'Next: mark as tested' }).waitFor();
    await host.save(CHANGE);
  });

  it('has its words of help below the names where it is narrow, from the left', async () => {
    await host.openForm(CHANGE);
    const edges = () =>
      host.form.locator('.menu .offers li').evaluateAll((lines) =>
        lines.map((line) => {
          const [label, detail] = [...line.children].map((part) => part.getBoundingClientRect());
          const box = line.getBoundingClientRect();
          return { label, detail, right: box.right, page: document.documentElement.clientWidth };
        }),
      );
    const columns = new Set<number>();
    await host.form.getByText('Add…').click();
    await host.form.locator('.menu .offers:popover-open').waitFor();
    for (const { detail } of await edges()) if (detail) columns.add(Math.round(detail.left));
    assert.equal(columns.size, 1, [...columns].join());
    await keys('Escape', 'Escape', 'Control+B');
    await host.page.setViewportSize({ width: 320 + 60, height: 800 });
    await host.form.locator('.columns.narrow').waitFor();
    await host.form.getByText('Add…').click();
    await host.form.locator('.menu .offers:popover-open').waitFor();
    for (const { label, detail, right, page } of await edges()) {
      assert.ok(right <= page, `${right} of ${page}`);
      if (!label || !detail) continue; // a field of the user's own without a word of help
      assert.ok(detail.top >= label.bottom, 'below its name');
      assert.equal(detail.left, label.left);
    }
    await keys('Escape', 'Escape');
    await host.page.setViewportSize({ width: 1440, height: 900 });
    await keys('Control+B');
  });

  it('stays beside the text with what is not saved, also half a name', async () => {
    await host.openForm(CHANGE);
    await host.field('owner').click();
    await host.page.keyboard.type('lee');
    await keys('Control+Alt+T');
    await host.page.locator('.editor-instance .monaco-editor').waitFor();
    await until(
      () => host.page.locator('.tab.dirty').count(),
      (count) => count === 2,
    );
    assert.match(await host.save(CHANGE), /^owner: lee@acme.example$/m);
  });
});
