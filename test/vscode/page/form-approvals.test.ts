import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { DemoHost } from './demo-page';
import { EXTENSION, until } from './form-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Legal agreed to it, and then one more language came. */
const WORDS = 'cookie-banner-in-brazilian-portuguese';

describe('approvals in the form', () => {
  let demo: DemoHost;
  let record: string;

  before(async () => {
    demo = await DemoHost.start({ extensionDevelopmentPath: EXTENSION });
    record = demo.git('ls-files', `changes/**/*${WORDS}*`).trim();
    await demo.openRecord(record);
  });

  after(() => demo.close());

  const marks = () => demo.form.locator('.trust').allInnerTexts();
  const control = (field: string) => demo.form.locator(`[id="f.${field}"]`);
  const saved = async (wanted: RegExp) => {
    await demo.press('Control+S');
    return until(
      () => Promise.resolve(demo.read(record)),
      (text) => wanted.test(text),
    );
  };

  it('say how far they can be trusted, and what is another since', async () => {
    await demo.form.getByText('Ask again').waitFor({ timeout: 60_000 });
    const [mark = ''] = await marks();
    assert.match(mark, /Reported by Ben Adeyemi; evidence: Legal desk, request 252/);
    assert.match(mark, /since then Ben Adeyemi changed “Before → after”, on /);
    assert.match(mark, /Language in Portugal: English → Portuguese/);
    const body = await demo.form.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    assert.ok(frame);
    await frame.evaluate(AXE);
    const found = await frame.evaluate<AxeResults>('axe.run(".trust")');
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    );
  });

  it('are asked for again in a row below, by keyboard', async () => {
    await demo.form.getByText('Ask again').focus();
    await demo.press('Enter');
    await demo.cursorIn('f.approvals.1.decision');
    const text = await saved(/asked-of: hanne\n {4}asked-on: \S+\n\w/);
    assert.equal(text.split('decision: approved').length, 2);
    await demo.form.getByText('Asked again, below').waitFor();
    assert.equal(await demo.form.getByText('Ask again', { exact: true }).count(), 0);
  });

  it('are for what stands there when they are given, which one undo takes back', async () => {
    const before = demo.read(record);
    await control('approvals.1.decision').selectOption('approved');
    await saved(/ {4}decision: approved\n {4}of: sha256:[0-9a-f]{32}\n\w/);
    await demo.form.getByText('Answered again, below').waitFor();
    await control('approvals.1.decision').focus();
    await demo.press('Control+Z');
    await saved(/asked-on: \S+\n\w/);
    assert.equal(demo.read(record), before);
  });

  it('say at once, before anything is saved to the logbook, that what they are for is another', async () => {
    await control('approvals.1.decision').selectOption('approved');
    await demo.form.getByText('Answered again, below').waitFor();
    await control('risk').selectOption('high');
    await until(marks, (all) => /Risk: Low → High/.test(all[1] ?? ''));
    assert.match(
      (await marks())[1] ?? '',
      /For an earlier version: since then this changed: “Risk”/,
    );
    await control('risk').selectOption('low');
    await until(marks, (all) => !/earlier version/.test(all[1] ?? 'earlier version'));
    assert.equal(await demo.form.getByText('sha256').count(), 0);
  });
});
