import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { axeFindsNothing, inEachTheme, sticksOut } from './access';
import type { AuditEvent } from '../../../src/core/events/event';
import { FormHost, until } from './form-page';
import { STORY, openReconcile, trailFile } from './reconcile-page';

/** What somebody may have typed into a tool, to see what becomes of it. */
const MARKUP = '<img src=x onerror="document.body.id=1"><script>document.body.id=1</script>';
const HOSTILE: readonly Partial<AuditEvent>[] = [
  { asset: MARKUP, type: MARKUP, path: MARKUP, from: MARKUP, to: MARKUP, text: MARKUP },
  { asset: '\u202Ereversed\u202C [click](command:workbench.action.quit) $(alert)' },
  { action: 'long', text: 'A line that does not end. '.repeat(40_000) }, // a megabyte
  { asset: 'x'.repeat(500_000), from: { deep: [[['1']]] }, to: '\u0007\u001b[31mred' },
  { actor: '<b>nobody</b>', asset: '__proto__', path: 'constructor', to: 'toString' },
].map((event, index) => ({ at: `2026-11-1${index}T10:00:00Z`, ...event }));

describe('the page that reconciles, for everybody', () => {
  let host: FormHost;
  const press = (key: string) => host.page.keyboard.press(key);
  const titleOf = () => host.form.locator('.details h2').innerText();

  before(async () => {
    host = await FormHost.start({}, undefined, {
      ...STORY,
      ...trailFile(HOSTILE, '2026-11-22-hostile-aaaa'),
    });
    await openReconcile(host);
  });
  after(() => host.close());

  it('axe finds nothing in any theme, with a rule being written and without', async () => {
    await host.form.getByText('The numbers, and what exports cover').click();
    await inEachTheme(host, async (theme) => {
      for (const isRule of [false, true]) {
        await host.form.locator('#list').focus();
        if (isRule) {
          await press('i');
          await host.form.getByLabel('All entries like these, by a rule').check();
          await host.form.getByText('The rule fits').waitFor();
        }
        await axeFindsNothing(host, `${theme}, ${isRule ? 'a rule' : 'the list'}`);
        if (isRule) await press('Escape');
      }
    });
    await host.form.getByText('The numbers, and what exports cover').click();
  });

  it('fits a pane of 320 pixels', async () => {
    const before = host.page.viewportSize() ?? { width: 1280, height: 800 };
    await host.page.keyboard.press('Control+B'); // without the side bar
    await host.page.setViewportSize({ width: 372, height: 800 });
    const frame = await host.frame();
    const width = await until(
      () => frame.evaluate(() => window.innerWidth),
      (now) => now <= 330,
    );
    // These scroll, or cut.
    const scrolling = '.visually-hidden, .coverage, .behind, .row';
    const { wide: beside } = await sticksOut(host, scrolling);
    await host.page.setViewportSize(before);
    await host.page.keyboard.press('Control+B');
    assert.ok(width > 250, `${width} px`);
    assert.deepEqual(beside, []);
  });

  it('draws nothing but text of what entries hold, and not more of it than fits', async () => {
    await host.form.locator('#list').focus();
    const seen = new Set<string>();
    const row = host.form.locator('.row[aria-selected="true"] .row-title');
    for (let line = 0; line < HOSTILE.length; line += 1) {
      const title = await until(
        () => row.innerText(),
        (now) => !seen.has(now),
      );
      await until(titleOf, (heading) => heading === title);
      await host.form.locator('.entries li').first().waitFor();
      seen.add(title);
      await press('j');
    }
    const frame = await host.frame();
    const drawn = await frame.evaluate(() => ({
      id: document.body.id,
      foreign: document.querySelectorAll(':is(main, footer) :is(img, script, b, a)').length,
      letters: document.body.textContent.length,
    }));
    assert.deepEqual(
      { ...drawn, letters: drawn.letters < 60_000 },
      { id: '', foreign: 0, letters: true },
    );
  });
});

const MANY = 100_000;

describe('the page that reconciles a hundred thousand entries', () => {
  let host: FormHost;

  before(async () => {
    const first = Date.parse('2026-06-01T00:00:00Z');
    const many = Array.from({ length: MANY }, (_, index) => ({
      at: new Date(first + index * 120_000).toISOString(),
      actor: ['ana', 'lee', 'someone-3f9a2c'][index % 3] ?? '',
      type: 'Field',
      asset: `Field ${index}`,
    }));
    const files = { ...STORY, ...trailFile(many, '2026-11-22-many-bbbb') };
    host = await FormHost.start({}, undefined, files);
  });
  after(() => host.close());

  it('scrolls, searches and goes to the end without stutter', async () => {
    const start = Date.now();
    await openReconcile(host);
    const opened = Date.now() - start;
    const frame = await host.frame();
    const times = await frame.evaluate(async () => {
      const list = document.getElementById('list');
      if (!list) throw new Error('There is no list.');
      const found: number[] = [];
      for (let step = 0; step < 120; step += 1) {
        const begun = performance.now();
        list.scrollTop = step * (step % 4 === 0 ? 37_000 : 300);
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        found.push(performance.now() - begun);
      }
      return found.sort((a, b) => a - b);
    });
    const [median = 0, worst = 0] = [times[60], times[117]];
    await host.form.locator('#list').focus();
    await host.page.keyboard.press('End');
    const asked = Date.now();
    await host.form.locator('.row[aria-selected="true"] .row-title').waitFor();
    const ended = Date.now() - asked;
    const typed = Date.now();
    await host.form.locator('#search').fill('field 4321');
    await until(
      () => host.form.locator('.mode[aria-pressed="true"] .count').innerText(),
      (text) => text === '20',
    );
    console.log(
      `      opened in ${opened} ms; a step of scrolling: median ${median.toFixed(0)} ms, nearly all under ${worst.toFixed(0)} ms; the last line after ${ended} ms; searched in ${Date.now() - typed} ms`,
    );
    // A picture takes 16 ms; the bound leaves room for a machine that has other work.
    assert.ok(median < 100, `${median} ms`);
  });
});
