import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { CHANGE, FormHost, until } from './form-page';

/** Files under the form's own pattern that it must leave to the text editor. */
const TEXTS: Readonly<Record<string, string>> = {
  'changes/2026/11/2026-11-01-broken-aaaa.yaml': 'title: "no end\nkind: changed\n',
  'changes/2026/11/2026-11-01-marked-bbbb.yaml':
    '<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n',
  'changes/2026/11/2026-11-01-anchors-cccc.yaml': 'id: &a 2026-11-01-anchors-cccc\ntitle: *a\n',
  'changes/2026/11/2026-11-01-bomb-dddd.yaml': `title: ${'['.repeat(5000)}\n`,
  'elsewhere/changes/2026/11/playbook.yaml': '- hosts: all\n',
  'changes/2026/11/2026-11-01-list-eeee.yaml': '- a\n- b\n',
};

describe('where the form does not belong', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
    for (const [file, text] of Object.entries(TEXTS)) host.write(file, text);
  });

  after(() => host.close());

  afterEach(() => host.closeEditors());

  for (const [file, text] of Object.entries(TEXTS))
    it(`opens ${file.split('/').at(-1) ?? ''} as text, and changes nothing`, async () => {
      await host.open(file);
      await host.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
      await until(
        async () => [
          await host.page.locator('.tab').count(),
          await host.page.locator('iframe.webview').count(),
        ],
        ([tabs, pages]) => tabs === 1 && pages === 0,
      );
      assert.equal(await host.save(file), text);
    });

  it('compares versions of a change as text', async () => {
    await host.openForm(CHANGE);
    await host.field('title').fill('Another');
    await until(
      () => host.page.locator('.tab.dirty').count(),
      (count) => count === 1,
    );
    await host.command('File: Compare Active File with Saved');
    await host.page.locator('.monaco-diff-editor').first().waitFor();
    assert.equal(await host.page.locator('iframe.webview.ready:visible').count(), 0);
    assert.match(await host.save(CHANGE), /^title: Another$/m);
  });
});

describe('a form that is left and come back to', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
  });

  after(() => host.close());

  it('has everything that was typed, however fast it was left', async () => {
    await host.open('logbook.yaml');
    await host.openForm(CHANGE);
    await host.field('title').click();
    await host.page.keyboard.press('End');
    await host.page.keyboard.type(' and gone');
    await host.page.keyboard.press('Control+PageUp');
    await host.page.locator('.editor-instance .monaco-editor').first().waitFor();
    await host.page.keyboard.press('Control+PageDown');
    await host.form.locator('.head').waitFor();
    assert.equal(await host.field('title').inputValue(), 'Raise the MQL threshold and gone');
    assert.match(await host.save(CHANGE), /^title: Raise the MQL threshold and gone$/m);
  });

  it('opens the tool that it names, and links of a safe kind alone', async () => {
    await host.form.getByRole('button', { name: 'Open Marketo Engage' }).click();
    await until(
      () => host.field('name').inputValue(),
      (name) => name === 'Marketo Engage',
    );
  });

  it('saves to the logbook by Ctrl+Enter, from within a text', async () => {
    await host.field('purpose').focus();
    await host.page.keyboard.type('Nurture');
    await host.page.keyboard.press('Control+Enter');
    await until(
      () => host.read('tools/marketo.yaml'),
      (text) => text.includes('purpose: Nurture'),
    );
  });
});
