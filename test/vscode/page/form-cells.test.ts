import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { CHANGE, FILES, FormHost, until } from './form-page';

const FIRST = FILES[CHANGE] ?? '';
/** A change that went live before: what it set is known. */
const EARLIER = {
  'changes/2026/10/2026-10-01-score-decay-d3c4.yaml': `id: 2026-10-01-score-decay-d3c4
title: Let scores decay
kind: changed
status: live
live: 2026-10-01
tools: [marketo]
settings:
  - { path: Scoring / Decay, from: 10, to: 15 }
  - { path: Scoring / Cap, from: 100, to: 120 }
`,
};

describe('the cells of a form', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({}, undefined, EARLIER);
  });

  after(() => host.close());

  afterEach(async () => {
    await host.closeEditors();
    host.write(CHANGE, FIRST);
  });

  const keys = async (...names: readonly string[]) => {
    for (const name of names) await host.page.keyboard.press(name);
  };

  const cursorIn = (...path: readonly (string | number)[]) =>
    until(
      () => host.field(...path).evaluate((cell) => cell === document.activeElement),
      (isThere) => isThere,
    );

  /** Names the setting of a row by the first letters, as somebody who knows that it is there. */
  async function nameSetting(row: number, letters: string): Promise<void> {
    await host.field('settings', row, 'path').click();
    await keys('Control+A');
    await host.page.keyboard.type(letters);
    const offers = host.form.locator('.offers:popover-open li');
    await until(
      () => offers.allInnerTexts(),
      ([first = '', ...others]) => others.length === 0 && first.includes(letters),
    );
    await keys('ArrowDown', 'Enter');
  }

  it('know what a setting was before, in the same step', async () => {
    await host.openForm(CHANGE);
    await nameSetting(1, 'Decay');
    await until(
      () => host.field('settings', 1, 'from').inputValue(),
      (from) => from === '15',
    );
    const named = FIRST.replace(
      'to: 80 }\n',
      'to: 80 }\n  - { path: Scoring / Decay, from: 15 }\n',
    );
    assert.equal(await host.save(CHANGE), named);
    await nameSetting(1, 'Cap');
    assert.equal(await host.save(CHANGE), named.replace('Decay, from: 15', 'Cap, from: 120'));
    await keys('Control+Z');
    assert.equal(await host.save(CHANGE), named);
    await keys('Control+Z');
    await host.field('settings', 1, 'from').and(host.form.locator('[aria-label*="new"]')).waitFor();
    assert.equal(await host.save(CHANGE), FIRST);
  });

  it('never put what is known over what somebody wrote', async () => {
    await host.openForm(CHANGE);
    await nameSetting(0, 'Decay');
    const text = await host.save(CHANGE);
    assert.equal(text, FIRST.replace('Scoring / MQL threshold', 'Scoring / Decay'));
  });

  it('keep the cursor when Esc is pressed', async () => {
    await host.openForm(CHANGE);
    await host.field('settings', 0, 'path').click();
    await host.form.locator('.offers:popover-open').waitFor();
    await keys('Escape');
    await host.form.locator('.offers:popover-open').waitFor({ state: 'detached' });
    await keys('Escape', 'Escape');
    await cursorIn('settings', 0, 'path');
    await host.field('settings', 1, 'to').focus();
    await keys('Escape', 'Enter', 'Escape'); // beyond the last row there is nothing
    await host.page.keyboard.type('12');
    assert.match(await host.save(CHANGE), /\n {2}- \{ to: 12 \}\n/);
  });

  it('say that something did not exist by keyboard, without a stop for Tab', async () => {
    await host.openForm(CHANGE);
    await host.field('settings', 1, 'path').focus();
    await host.page.keyboard.type('Decay half');
    await keys('Tab');
    await cursorIn('settings', 1, 'from');
    await host.form.getByRole('button', { name: 'Did not exist' }).waitFor();
    await keys('Tab');
    await cursorIn('settings', 1, 'to');
    await keys('Shift+Tab', 'Alt+ArrowDown', 'Escape');
    await cursorIn('settings', 1, 'from');
    await keys('Alt+ArrowDown', 'Enter');
    await cursorIn('settings', 1, 'from');
    assert.match(await host.save(CHANGE), /\{ path: Decay half, from: null \}/);
  });

  it('take a list of values item by item, and leave tables to the text', async () => {
    const listed = FIRST.replace('from: 65, to: 80 }', 'from: [a, 1], to: [{ a: 1 }] }');
    host.write(CHANGE, listed);
    await host.openForm(CHANGE);
    await host.field('settings', 0, 'from').click();
    await host.page.keyboard.type('b, or c');
    await keys('Enter');
    await host.page.keyboard.type('2');
    await keys('Enter');
    await host.form.getByRole('button', { name: 'Remove a' }).click();
    const [, cells = ''] = /settings:\n(.*)\n/.exec(await host.save(CHANGE)) ?? [];
    assert.equal(
      cells,
      '  - { path: Scoring / MQL threshold, from: [1, "b, or c", 2], to: [{ a: 1 }] }',
    );
    await host.form.getByRole('button', { name: 'Edit as text' }).waitFor();
  });

  it('keep a time that was typed where a day goes, and say so', async () => {
    host.write(CHANGE, `${FIRST}deadline: 2026-12-01\n`);
    await host.openForm(CHANGE);
    await host.field('deadline').click();
    await host.page.keyboard.type('2026-12-04 14:00');
    await host.form.getByText('A day alone goes here, without a time: Friday').waitFor();
    await keys('Tab');
    await host.form.getByText('Deadline must be a day').waitFor();
    assert.match(await host.field('deadline').inputValue(), /4 .*14:00/);
    assert.match(await host.save(CHANGE), /^deadline: 2026-12-04T14:00:00\+01:00$/m);
    await host.field('deadline').click();
    await host.page.keyboard.type('2026-12-04');
    await keys('Tab');
    assert.match(await host.save(CHANGE), /^deadline: 2026-12-04$/m);
    await host.form.getByText('Deadline must be a day').waitFor({ state: 'detached' });
  });
});
