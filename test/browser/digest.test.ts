import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { htmlPage } from '../../src/core/export/html-page';
import { mailHtml } from '../../src/core/export/mail';
import { assertAccessible, assertFits, Exported } from './exported';

describe('a digest, in a browser', () => {
  let exported: Exported;
  const addresses: string[] = [];
  let mailed: string;

  before(async () => {
    exported = await Exported.start();
    const digest = {
      today: new Date().toISOString().slice(0, 10),
      again: true,
      waiting: true,
      details: ['settings', 'risk', 'approvals', 'compliance', 'links'],
    } as const;
    for (const [name, options] of Object.entries({
      sales: { audience: 'sales', digest },
      five: { audience: 'leadership', digest: { ...digest, top: 5 } },
      none: { audience: 'sales-na', since: '2001-01-01', until: '2001-01-02' },
    }))
      addresses.push((await exported.write(name, await exported.demo(htmlPage, options)))());
    const mail = await exported.demo(mailHtml, { audience: 'legal', digest });
    // What a mail program puts around what is pasted into it.
    const pasted = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title></head><body>${mail}</body></html>`;
    mailed = (await exported.write('mail', pasted))();
    addresses.push(mailed);
  });

  after(() => exported.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`leaves nobody out, ${colorScheme}, and fits a telephone`, async () => {
      const { page, complaints } = await exported.open({ colorScheme });
      for (const address of addresses) {
        await page.setViewportSize({ width: 1000, height: 900 });
        await page.goto(address);
        await assertAccessible(page);
        if (address === mailed) continue; // how wide a mail is, its program decides
        await page.setViewportSize({ width: 320, height: 640 });
        await assertFits(page);
      }
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('shows all that is to be done without scrolling', async () => {
    const { page } = await exported.open();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(addresses[1] ?? '');
    const bottom = await page
      .locator('.tasks')
      .evaluate((tasks) => tasks.getBoundingClientRect().bottom);
    assert.ok(bottom < 800, String(bottom));
    await page.close();
  });
});
