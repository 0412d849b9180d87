import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { htmlPage } from '../../src/core/export/html-page';
import { site } from '../../src/core/export/site/site';
import { assertAccessible, assertFits, Exported } from './exported';

/** Reads PDF; part of poppler. */
const hasPdfReader = spawnSync('pdftotext', ['-v']).status === 0;
/** A change that has something in nearly every section. */
const LONG_CHANGE = '2025-12-15-ask-41-300-emea-contacts-for-their-consent-again-dgra';
const A4 = { width: 595.28, height: 841.89 };

/** How bright a colour is, `rgb(…)`, as WCAG 2.2 has it. */
function brightnessOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [brightnessOf(one), brightnessOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** That paper has every word of a page, and as often: a line that a sheet's end cuts is on both sheets, or on none. */
async function assertPrinted(page: Page, file: string): Promise<void> {
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
  const long = (await page.evaluate(() => document.body.innerText)).match(/[A-Za-z]{9,}/g) ?? [];
  await page.emulateMedia({ media: null });
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const printed = new Map<string, number>();
  for (const [, left, top, right, bottom, word = ''] of boxes.matchAll(WORD)) {
    assert.ok(Number(left) >= 0 && Number(right) <= A4.width, `${word} is beside the paper`);
    assert.ok(Number(top) >= 0 && Number(bottom) <= A4.height, `${word} is off the paper`);
    printed.set(word, (printed.get(word) ?? 0) + 1);
  }
  assert.ok(long.length > 50);
  for (const word of new Set(long)) {
    const inPage = long.filter((text) => text.includes(word)).length;
    const onPaper = [...printed].filter(([text]) => text.includes(word));
    assert.equal(
      onPaper.reduce((sum, [, count]) => sum + count, 0),
      inPage,
      word,
    );
  }
}

/** A word of `pdftotext -bbox`, and where it stands. */
const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g;

describe('an exported page, in a browser', () => {
  let exported: Exported;
  let address: string;
  let changePage: string;

  before(async () => {
    exported = await Exported.start();
    const write = await exported.write('page', await exported.demo(htmlPage));
    address = write();
    const ofSite = await exported.write('site', await exported.demo(site));
    changePage = ofSite(`changes/${LONG_CHANGE}.html`);
  });

  after(() => exported.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`leaves nobody out, ${colorScheme}, with its tables open, and fits a telephone`, async () => {
      const { page, complaints } = await exported.open({ colorScheme });
      await page.goto(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await assertAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await assertFits(page);
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('is drawn with every mark of a chart at three times the contrast of the page', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await exported.open({ colorScheme });
      await page.goto(address);
      const [paper, ...marks] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        ...[...document.querySelectorAll('.plot .bar, .plot .pale, .plot text')].map(
          (mark) => getComputedStyle(mark).fill,
        ),
      ]);
      const contrasts = marks.map((mark) => contrastOf(mark, paper));
      assert.ok(contrasts.length > 100);
      assert.ok(Math.min(...contrasts) >= 3, String(Math.min(...contrasts)));
      await page.close();
    }
  });

  it('prints without a line that is cut, lost or outside of the paper', async function () {
    if (!hasPdfReader) this.skip();
    const { page } = await exported.open({ colorScheme: 'dark' });
    for (const printed of [address, changePage]) {
      await page.goto(printed);
      await assertPrinted(page, exported.folder('page.pdf'));
    }
    await page.close();
  });

  it('keeps each change and each chart on one sheet', async () => {
    const { page } = await exported.open();
    await page.setViewportSize({ width: 658, height: 900 }); // What A4 leaves of its width
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    const heights = await page
      .locator('.chart, .change')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    assert.ok(Math.max(...heights) < 960, `${Math.max(...heights)} of the 964 that a sheet has`);
    await assertFits(page);
    await page.close();
  });
});
