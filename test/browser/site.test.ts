import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { ExportInput } from '../../src/core/export/exporter';
import { htmlPage } from '../../src/core/export/html-page';
import { site } from '../../src/core/export/site/site';
import { HOSTILE, hostileInput } from '../unit/core/export/hostile';
import { assertAccessible, assertFits, Exported } from './exported';

const PAGES = [
  'index.html',
  'months/2026-11.html',
  'months/planned.html',
  'tools/marketo.html',
  'processes/lead-scoring.html',
  'changes/2025-12-15-ask-41-300-emea-contacts-for-their-consent-again-dgra.html',
  '404.html',
];

/** The same change often enough for charts, in two months and of two tools. */
function manyOf(input: ExportInput): ExportInput {
  const changes = input.changes.flatMap((change) =>
    Array.from({ length: 9 }, (_, at) => ({
      ...change,
      id: at === 0 ? change.id : `2026-10-20-again-${at}-k3f9`,
      live: at < 4 ? '2026-11-20' : '2026-10-20',
      requested: '2026-10-02',
      tools: at % 2 === 0 ? ['marketo'] : ['marketo', 'leandata'],
      settings: change.settings?.map((setting) => ({ ...setting, target: 'marketo' })),
    })),
  );
  return { ...input, changes };
}

describe('an exported site, opened from a folder', () => {
  let exported: Exported;
  let address: (file?: string) => string;

  before(async () => {
    exported = await Exported.start();
    address = await exported.write('site', await exported.demo(site));
  });

  after(() => exported.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`leaves nobody out, ${colorScheme}, and fits a telephone`, async () => {
      const { page, complaints } = await exported.open({ colorScheme });
      for (const file of PAGES) {
        await page.setViewportSize({ width: 1200, height: 900 });
        await page.goto(address(file));
        await assertAccessible(page);
        await page.setViewportSize({ width: 320, height: 640 });
        await assertFits(page);
        await assertAccessible(page);
      }
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('finds what is typed, by the keyboard alone, from any page', async () => {
    const { page, complaints } = await exported.open();
    await page.goto(address('tools/marketo.html'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('threshold mql');
    const results = page.locator('.found a');
    await results.first().waitFor();
    const count = await results.count();
    assert.match(await page.locator('[role=status]').innerText(), new RegExp(`^Found: ${count}$`));
    await assertAccessible(page);
    const second = await results.nth(1).innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/changes/*.html');
    assert.equal(await page.locator('h1').innerText(), second);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('finds parts of words, whatever their accents and case; says when nothing fits; is left by Escape', async () => {
    const { page } = await exported.open();
    await page.goto(address());
    const box = page.getByRole('searchbox');
    const status = page.locator('.found [role=status]');
    await box.fill('PORTUGUÊSE');
    await page.locator('.found a', { hasText: 'Brazilian Portuguese' }).waitFor();
    await box.fill('no such words anywhere');
    await status.filter({ hasText: 'Nothing has all of these words.' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await box.inputValue(), '');
    assert.equal(await status.isVisible(), false);
    await box.fill('leandata');
    await page.locator('.found a', { hasText: /^LeanData$/ }).waitFor();
    await box.press('Enter');
    await page.waitForURL('**/tools/leandata.html');
    await page.close();
  });

  it('finds Thai, which has no spaces', async () => {
    const input = hostileInput('ปรับเกณฑ์คะแนนลูกค้าเป้าหมาย');
    const thai = await exported.write('thai', await site.export(input));
    const { page, complaints } = await exported.open();
    await page.goto(thai());
    await page.getByRole('searchbox').fill('คะแนนลูกค้า');
    await page.locator('.found a').first().waitFor();
    assert.ok((await page.locator('.found a').count()) >= 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('works the same below any address of a server', async () => {
    const root = exported.folder('.');
    const server = createServer(({ url = '' }, response) => {
      const file = path.join(root, decodeURIComponent(url.replace(/^\/somewhere/, '')));
      try {
        const type = { '.css': 'text/css', '.js': 'text/javascript' }[path.extname(file)];
        statSync(file);
        response.setHeader('content-type', type ?? 'text/html');
        response.end(readFileSync(file));
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { page, complaints } = await exported.open();
    await page.goto(`http://127.0.0.1:${port}/somewhere/site/months/2026-11.html`);
    await page.getByRole('searchbox').fill('hightouch');
    await page.locator('.found a', { hasText: 'Hightouch calls Marketo' }).click();
    await page.waitForURL('**/somewhere/site/changes/*.html');
    const asked = complaints.filter((text) => !text.startsWith('asked for http://127.0.0.1'));
    // A browser asks every server for one.
    assert.deepEqual(
      asked.filter((text) => !text.includes('favicon') && !text.includes('404')),
      [],
    );
    server.close();
    await page.close();
  });

  it('runs nothing of what people wrote, and asks nobody else for anything', async () => {
    const { page, complaints } = await exported.open();
    for (const [at, text] of HOSTILE.entries()) {
      const input = manyOf(hostileInput(text));
      const hostile = await exported.write(`hostile-${at}`, await site.export(input));
      await page.goto((await exported.write(`hostile-page-${at}`, await htmlPage.export(input)))());
      assert.equal(await page.locator('svg').count(), 4, text);
      for (const file of [
        'index.html',
        'tools/marketo.html',
        'changes/2026-11-20-raise-mql-threshold-k3f9.html',
      ]) {
        await page.goto(hostile(file));
        await page.getByRole('searchbox').fill('marketo');
        await page.locator('.found a').first().waitFor();
        for (const link of await page.locator('a').all())
          assert.match(
            (await link.getAttribute('href')) ?? '',
            /^(?:https?:\/\/|mailto:|\.\.\/|[\w.-]+\/|[\w-]+\.\w+$)/,
            text,
          );
        const scripts = await page
          .locator('script')
          .evaluateAll((all) => all.map((one) => one.getAttribute('src')));
        assert.ok(
          scripts.every((src) => /^(?:\.\.\/)?search(?:-index)?\.js$/.test(src ?? '')),
          text,
        );
      }
    }
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
