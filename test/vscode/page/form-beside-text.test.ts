import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, afterEach, before, describe, it } from 'mocha';
import { isTable, valueAt } from '../../../src/core/model/plain';
import { readYaml } from '../../../src/core/yaml/read-yaml';

import { CHANGE, FILES, FormHost, until } from './form-page';

const FIRST = FILES[CHANGE] ?? '';

/** What one of the two sides does. */
type Step =
  | { readonly on: 'form'; readonly field: readonly (string | number)[]; readonly text: string }
  | { readonly on: 'text'; readonly line: RegExp; readonly text: string }
  | { readonly on: 'undo' | 'redo'; readonly from: 'form' | 'text' }
  | { readonly on: 'save' }
  | { readonly on: 'disk'; readonly text: string };

const LINES: readonly RegExp[] = [
  /^title: .*$/m,
  /^ {2}Sales rejected.*$/m,
  /^# the threshold.*$/m,
];

describe('a form and a text editor side by side', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({
      'files.trimTrailingWhitespace': true,
      'files.insertFinalNewline': true,
    });
    await openBoth();
  });

  after(() => host.close());

  afterEach(async () => {
    await host.save(CHANGE);
    await writeOutside(FIRST);
  });

  /** Writes as another program does. Who types before VS Code has seen it is asked which of the two to keep. */
  async function writeOutside(text: string): Promise<void> {
    host.write(CHANGE, text);
    const { value } = readYaml(text);
    assert.ok(isTable(value));
    for (const key of ['cost-centre', 'title'])
      await until(
        () => host.field(key).inputValue(),
        (shown) => shown === value[key],
      );
  }

  const editor = () => host.page.locator('.editor-instance .monaco-editor').first();

  async function openBoth(): Promise<void> {
    await host.openForm(CHANGE);
    await host.command('MOps Logbook: Open as text');
    await editor().waitFor();
    await host.command('View: Split Editor Right');
    await host.page.locator('.editor-instance .monaco-editor').nth(1).waitFor();
    await host.command('MOps Logbook: Open as form');
    await host.form.locator('.head').waitFor();
  }

  /** Types at the end of the first line that fits. */
  async function typeInText(line: RegExp, text: string): Promise<void> {
    const now = await host.save(CHANGE);
    const at = line.exec(now)?.index;
    if (at === undefined) return;
    const number = now.slice(0, at).split('\n').length;
    await editor().click();
    await host.page.keyboard.press('Control+G');
    await host.page.locator('.quick-input-widget input').fill(`:${number}`);
    await host.page.keyboard.press('Enter');
    await host.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await host.page.keyboard.press('End');
    await host.page.keyboard.insertText(text);
  }

  async function take(step: Step): Promise<void> {
    switch (step.on) {
      case 'form':
        await host.field(...step.field).fill(step.text);
        return;
      case 'text':
        return typeInText(step.line, step.text);
      case 'undo':
      case 'redo':
        await (step.from === 'form' ? host.field('title') : editor()).click();
        await host.page.keyboard.press(step.on === 'undo' ? 'Control+Z' : 'Control+Shift+Z');
        return;
      case 'save':
        await host.save(CHANGE);
        return;
      case 'disk': {
        const saved = await host.save(CHANGE);
        await writeOutside(saved.replace(/^cost-centre: .*$/m, `cost-centre: "${step.text}"`));
        return;
      }
    }
  }

  /** What the form shows is what the saved file says. */
  async function assertEqual(): Promise<void> {
    const { value } = readYaml(await host.save(CHANGE));
    assert.ok(isTable(value));
    for (const path of [['title'], ['settings', 0, 'path'], ['settings', 0, 'to']]) {
      const wanted = valueAt(value, path);
      await until(
        () => host.field(...path).inputValue(),
        (shown) => shown === (typeof wanted === 'string' ? wanted : ''),
      );
    }
    const why = valueAt(value, ['why']);
    await until(
      () => host.field('why').inputValue(),
      (shown) => shown.trim() === (typeof why === 'string' ? why.trim() : ''),
    );
    assert.equal(await host.form.locator('.banner').count(), 0);
  }

  it('stays with the text while it is typed, broken, and mended', async () => {
    await typeInText(/^title: .*$/m, ' again');
    await until(
      () => host.field('title').inputValue(),
      (title) => title.endsWith(' again'),
    );
    await typeInText(/^status: .*$/m, '\n"broken');
    await host.form.locator('.banner').waitFor();
    await editor().click();
    await host.page.keyboard.press('Control+Z');
    await host.form.locator('.banner').waitFor({ state: 'detached' });
    await host.field('title').fill('From the form');
    await until(
      () => host.page.locator('.view-lines').first().innerText(),
      (text) => text.replaceAll(/\s/g, ' ').includes('title: From the form'),
    );
  });

  it('stay equal under whatever is done on both sides, on disk, and to the past', async () => {
    const word = fc.constantFrom('Ana', 'agrees: yes', '# 80%', '"quoted"', 'ünï 😀', ' ', '- x');
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({
        on: fc.constant('form' as const),
        field: fc.constantFrom(['title'], ['why'], ['settings', 0, 'path'], ['settings', 0, 'to']),
        text: word,
      }),
      fc.record({
        on: fc.constant('text' as const),
        line: fc.constantFrom(...LINES),
        // As a comment, which stands behind whatever quotes the form has set.
        text: word.map((text) => ` # ${text.replaceAll(/[^\p{L}\d ]/gu, '')}`),
      }),
      fc.record({
        on: fc.constantFrom('undo' as const, 'redo' as const),
        from: fc.constantFrom('form' as const, 'text' as const),
      }),
      fc.record({ on: fc.constant('save' as const) }),
      fc.record({ on: fc.constant('disk' as const), text: fc.stringMatching(/^[a-z]{4}$/) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        for (const one of steps) await take(one);
        await assertEqual();
      }),
      { numRuns: 8, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
    );
  });
});
