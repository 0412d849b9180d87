import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { DOWN_FILE, STORY, UP, openAsOf, setDay } from './as-of-page';
import { FormHost, until } from './form-page';

describe('the page of settings over time', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({}, undefined, STORY);
  });
  after(() => host.close());

  const cellOf = (name: string, column: string) =>
    host.form
      .locator('.settings > tbody > tr', {
        has: host.form.getByRole('button', { name, exact: true }),
      })
      .first()
      .locator(column)
      .first();
  it('tells what each setting was on a day, since when and by which change; keys move the day', async () => {
    await openAsOf(host, 'What did this look like on…?', 'Marketo');
    await until(
      () => cellOf('Scoring / Threshold', '.value').innerText(),
      (text) => text === '75',
    );
    await setDay(host, 'day', '2026-05-05');
    await host.form.locator('#day-slider').focus();
    await host.page.keyboard.press('ArrowLeft');
    await until(
      () => cellOf('Scoring / Threshold', '.since').innerText(),
      (text) => text === '4 May',
    );
    await host.page.keyboard.press('ArrowLeft');
    await until(
      () => cellOf('Scoring / Threshold', '.value').innerText(),
      (text) => text.startsWith('80') && text.includes('in doubt'),
    );
    await host.form.getByRole('button', { name: 'Day: previous change' }).click();
    await until(
      () => host.form.locator('#day-date').inputValue(),
      (day) => day === '2026-03-02',
    );
    await host.page.keyboard.press('Tab');
    await host.form.getByRole('button', { name: 'Scoring / Threshold', exact: true }).click();
    const timeline = host.form.getByRole('list', { name: 'Scoring / Threshold over time' });
    assert.deepEqual(await timeline.locator('.value').allInnerTexts(), ['75', '80', '65']);
    assert.match(await timeline.innerText(), /Sales asked for it/);
  });

  it('opens the change that made it so', async () => {
    await cellOf('Scoring / Threshold', '.by button').click();
    await until(
      () => host.page.locator('.tab.active').innerText(),
      (text) => text.includes(UP),
    );
    await host.form.locator('.head').waitFor();
    await host.command('View: Close Editor');
    await host.form.getByRole('heading', { name: 'Marketo' }).waitFor();
    assert.equal(
      await host.form.locator('#day-date').inputValue(),
      '2026-03-02',
      'the day is kept',
    );
  });

  it('compares two dates', async () => {
    await host.form.getByRole('button', { name: 'Compare two dates' }).click();
    await setDay(host, 'day', '2026-06-01');
    await setDay(host, 'since', '2026-03-02');
    await until(
      () => host.form.locator('.comparison tbody tr').first().innerText(),
      (text) => /Threshold\s+80\s+75\s/.test(text),
    );
    assert.equal(await host.form.getByRole('button', { name: 'Scoring / Decay' }).count(), 0);
    // The earlier day moved past the later one takes it along.
    await setDay(host, 'since', '2026-07-01');
    await until(
      () => host.form.locator('#day-date').inputValue(),
      (day) => day === '2026-07-01',
    );
  });

  it('begins the change that nobody wrote down', async () => {
    await host.form.getByRole('button', { name: 'One day' }).click();
    await host.form
      .getByRole('button', { name: 'Log what happened to Scoring / Threshold' })
      .click();
    await host.form.locator('.head').waitFor();
    const folder = path.join(host.folder, 'changes');
    const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.includes('threshold-from-80-to-85'),
    );
    assert.ok(file, 'there is a draft');
    const text = host.read(path.join('changes', file));
    assert.match(text, /^status: draft$/m);
    assert.match(text, /^logged-afterwards: true$/m);
    assert.match(text, /^tools: \[marketo\]$|^tools:\n {2}- marketo$/m);
    assert.match(text, /start: 2026-03-02/);
    assert.match(text, /end: 2026-05-04T16:00:00\+02:00/);
    assert.match(text, /path: Scoring \/ Threshold, from: "?80"?, to: "?85"?/);
    await host.closeEditors();
    await openAsOf(host, 'What did this look like on…?', 'Marketo');
    await until(
      () => host.form.locator('.gap').innerText(),
      (words) => words.includes('may be explained') && words.includes('found out later'),
    );
  });

  it('keeps why a gap is fine beside the setting, and changes nothing else', async () => {
    const before = host.read(DOWN_FILE);
    await host.form
      .getByRole('button', { name: 'Say why it is fine: Scoring / Threshold' })
      .click();
    await host.page.getByPlaceholder('A test of one day').waitFor();
    await host.page.keyboard.type('A test of one day: "agreed", # really');
    await host.page.keyboard.press('Enter');
    await until(
      () => host.form.locator('.gap').innerText(),
      (words) => words.includes('Gap that is fine') && words.includes('A test of one day'),
    );
    const now = await until(
      () => host.read(DOWN_FILE),
      (text) => text !== before,
    );
    assert.match(now, /from: 85, to: 75, gap-reason: .*A test of one day/);
    assert.equal(now.replace(/, gap-reason: .*? \}/, ' }'), before);
    assert.equal(await host.form.locator('.gap-buttons').count(), 0);
  });
});
