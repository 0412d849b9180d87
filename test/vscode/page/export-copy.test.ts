import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { STORY, openExport, summary } from './export-page';
import { FormHost, until } from './form-page';

describe('copying from the page that exports', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({}, undefined, STORY);
    await openExport(host);
  });
  after(() => host.close());

  const choose = (id: string, label: string) => host.form.locator(`#${id}`).selectOption(label);
  const counted = (words: string) =>
    until(
      () => summary(host),
      (text) => text === words,
    );
  const copy = async (said: string) => {
    await host.page.evaluate(() => navigator.clipboard.writeText(''));
    await host.form.getByRole('button', { name: 'Copy', exact: true }).click();
    await host.form.getByRole('status').getByText(said).waitFor();
  };
  /** What a program gets that takes text, and what one gets that takes formatted text, such as one for mail. */
  const pasted = async () => {
    const text = await host.page.evaluate(() => navigator.clipboard.readText());
    await (
      await host.frame()
    ).evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<div id="mail" contenteditable>mail</div>');
    });
    const mail = host.form.locator('#mail');
    await mail.selectText();
    await host.page.keyboard.press('Control+V');
    const html = await mail.innerHTML();
    await mail.evaluate((element) => element.remove());
    return { text, html };
  };

  it('puts a digest on the clipboard as a mail takes it, and as text', async () => {
    await choose('audience', 'Sales EMEA');
    await choose('period', 'Other days');
    await host.form.locator('#since').fill('2026-03-01');
    await host.form.locator('#until').fill('2026-04-30');
    for (const format of ['Mail, plain text', 'Mail, formatted']) {
      await choose('format', format);
      await counted('1 change concerns them');
      await copy('Copied with its formatting.');
      const { text, html } = await pasted();
      assert.match(text, /^[^<]*\* New lead source values[^<]*$/, format);
      assert.match(html, /<h1[^>]*>.*Sales EMEA.*<\/h1>/, format);
      assert.match(html, /<h3[^>]*>.*New lead source values.*<\/h3>/);
      assert.match(html, /<a [^>]*href="https:\/\/example\.com\/ticket"[^>]*>the ticket<\/a>/);
      assert.doesNotMatch(html, /href="command:|&lt;/);
    }
  });

  it('says of how many changes the digest tells, of those that concern its readers', async () => {
    await choose('period', 'What is new to them');
    await counted('Nothing is new to them. Changes that concern them: 1');
  });

  it('puts nothing there that is more than text of a record', async () => {
    await choose('audience', 'Everybody: a changelog');
    await choose('period', 'From the beginning');
    await counted('3 changes');
    await copy('Copied with its formatting.');
    const { html } = await pasted();
    assert.match(html, /&lt;img src=x onerror/);
    assert.doesNotMatch(html, /<img|<script/);
  });

  it('says so where only text could be copied', async () => {
    const frame = await host.frame();
    await frame.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('It is not allowed.'));
    });
    await copy('Copied as plain text');
    const { text, html } = await pasted();
    assert.match(text, /Raise the MQL threshold/);
    assert.doesNotMatch(html, /<strong/);
  });
});
