import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { DemoHost } from './demo-page';
import { EXTENSION, until } from './form-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Saved four times: its threshold was 75 at first, and its status went from draft to tested. */
const RECORD = 'changes/2025/06/2025-06-16-raise-the-mql-threshold-to-80-uap4.yaml';

describe('who changed a field last, in the form by keyboard', () => {
  let demo: DemoHost;

  before(async () => {
    demo = await DemoHost.start({ extensionDevelopmentPath: EXTENSION });
    await demo.openRecord(RECORD);
    await demo.form.locator('.past-button').first().waitFor({ state: 'attached' }); // the history is read
  });

  after(() => demo.close());

  const past = () => demo.form.getByRole('dialog');
  const ask = async (field: string, words: RegExp) => {
    await demo.form.locator(`[id="${field}"]`).focus();
    await demo.press('Shift+F1');
    await past().getByText(words).first().waitFor();
  };

  it('says who, when, and what it was before', async () => {
    await ask('f.status', /^Last changed by Dan Whitcombe, /);
    const values = await past().locator('.past-value').allInnerTexts();
    assert.deepEqual(values.slice(0, 2), ['Tested', 'Live']);
    assert.ok(values.length >= 4);
    await demo.press('Escape');
    await demo.cursorIn('f.status');
    assert.equal(await past().count(), 0);
  });

  it('shows the words of a text that came, and passes axe', async () => {
    await ask('f.why', /^Last changed by/);
    assert.match(await past().locator('ins').first().innerText(), /At 80 points 61 of the 70/);
    const body = await demo.form.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    assert.ok(frame);
    await frame.evaluate(AXE);
    const found = await frame.evaluate<AxeResults>('axe.run(".past")');
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    );
    await demo.press('Escape');
  });

  it('gives a value in a table back by the fewest bytes, and undo takes it away again', async () => {
    const before = demo.read(RECORD);
    await ask('f.settings.0.to', /^Last changed by/);
    await past().getByText('75', { exact: true }).waitFor();
    await demo.press('Tab');
    await until(
      () => demo.focused(),
      (at) => /Restore this value/.test(at),
    );
    await demo.press('Enter');
    await demo.cursorIn('f.settings.0.to');
    const cell = demo.form.locator('[id="f.settings.0.to"]');
    await until(
      () => cell.inputValue(),
      (value) => value === '75',
    );
    await demo.press('Control+S');
    await until(
      () => demo.read(RECORD),
      (text) => text === before.replace('to: 80', 'to: 75'),
    );
    await ask('f.settings.0.to', /is not saved yet/);
    await demo.press('Escape');
    await demo.press('Control+Z');
    await until(
      () => cell.inputValue(),
      (value) => value === '80',
    );
    await demo.press('Control+S');
    await until(
      () => demo.read(RECORD),
      (text) => text === before,
    );
  });

  it('shows what somebody saves elsewhere within two seconds', async () => {
    const text = demo.read(RECORD);
    demo.git('config', 'user.name', 'Grace Elsewhere');
    const file = `${demo.folder}/${RECORD}`;
    writeFileSync(file, text.replace('risk: medium', 'risk: high'));
    demo.git('commit', '--quiet', '--all', '-m', 'Elsewhere');
    const start = Date.now();
    await demo.form.getByText(/last by Grace Elsewhere/).waitFor();
    assert.ok(Date.now() - start < 4_000, `${Date.now() - start} ms`); // two seconds, on a busy computer
    await ask('f.risk', /Grace Elsewhere/); // whether VS Code has read the file by now or not
  });
});
