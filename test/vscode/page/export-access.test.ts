import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { axeFindsNothing, focused, inEachTheme, sticksOut } from './access';
import { STORY, openExport, summary } from './export-page';
import { FILES, FormHost, until } from './form-page';

const PRESETS = `exports:
  - { name: Everything, format: md }
  - { name: Another, format: html, audience: sales, period: last-month }
`;

function many(count: number): Readonly<Record<string, string>> {
  const files = Array.from({ length: count }, (_, at) => {
    const id = `2025-0${(at % 9) + 1}-1${at % 10}-many-${at}-cccc`;
    const text = `id: ${id}\ntitle: Many ${at}\nkind: changed\nstatus: live\nlive: ${id.slice(0, 10)}\ntools: [marketo]\n`;
    return [`changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`, text];
  });
  return Object.fromEntries(files) as Readonly<Record<string, string>>;
}

describe('the page that exports, for everybody', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start({}, undefined, {
      ...STORY,
      ...many(1000),
      'logbook.yaml': `${FILES['logbook.yaml'] ?? ''}${PRESETS}`,
    });
    await openExport(host);
  });
  after(() => host.close());

  it('is worked by the keyboard alone', async () => {
    const { keyboard } = host.page;
    await host.form.locator('#tool').focus();
    const passed: string[] = [];
    for (
      let at = await focused(host);
      at !== 'language' && passed.length < 20;
      at = await focused(host)
    ) {
      passed.push(at);
      await keyboard.press('Tab');
    }
    assert.deepEqual(
      passed.filter(Boolean),
      ['tool', 'process', 'text', 'drafts'],
      'in reading order',
    );
    await host.form.locator('#tool').focus();
    await keyboard.type('Sal');
    await keyboard.press('Tab');
    await until(
      () => summary(host),
      (text) => text.startsWith('2 changes'),
    );
    await keyboard.press('Tab');
    await keyboard.type('new lead');
    await until(
      () => summary(host),
      (text) => text === '1 change',
    );
    await host.form.getByRole('button', { name: 'Save as…' }).focus();
    await keyboard.press('Enter');
    await host.page.locator('.quick-input-widget', { hasText: 'Save the export' }).waitFor();
    await keyboard.press('Escape');
    await host.form.locator('#text').fill('');
    await host.form.locator('#tool').selectOption('All tools');
  });

  it('axe finds nothing in any format’s preview, in any theme', async () => {
    for (const details of await host.form.locator('summary').all()) await details.click();
    await inEachTheme(host, async (theme) => {
      for (const [format, shown] of [
        ['md', '.rendered h1'],
        ['html', 'iframe'],
        ['xlsx', 'table'],
        ['json', 'pre.text'],
        ['site', '.files'],
      ] as const) {
        await host.form.locator('#format').selectOption(format);
        await host.form.locator(shown).first().waitFor();
        // The pages themselves are looked at where they are made; a frame without scripts cannot be looked into.
        await axeFindsNothing(
          host,
          `${theme}, ${format}`,
          "{ exclude: ['iframe'] }, { iframes: false }",
        );
      }
    });
  });

  it('fits a window of 320 pixels', async () => {
    await host.page.setViewportSize({ width: 420, height: 800 });
    await host.command('View: Close Primary Side Bar').catch(() => undefined);
    for (const format of ['md', 'xlsx', 'html']) {
      await host.form.locator('#format').selectOption(format);
      await host.page.waitForTimeout(500);
      const { width, wide } = await sticksOut(host, '.scroll, .text');
      assert.ok(width < 430, `${width} px`);
      assert.deepEqual(wide, [], format);
    }
  });

  it('shows what fits within a moment of a key, of a thousand changes', async () => {
    await host.page.setViewportSize({ width: 1280, height: 800 });
    await host.form.locator('#format').selectOption('md');
    await until(
      () => summary(host),
      (text) => text.startsWith('1003 changes'),
    );
    const frame = await host.frame();
    const times: number[] = [];
    for (const typed of ['m', 'ma', 'man', 'many', 'many 1', 'many 12', 'many 1', 'many', 'man']) {
      times.push(
        await frame.evaluate(async (words) => {
          const input = document.querySelector<HTMLInputElement>('#text');
          const line = document.querySelector('main');
          if (!input || !line) throw new Error('There is no page.');
          const start = performance.now();
          const answered = new Promise((resolve) => {
            window.addEventListener('message', resolve, { once: true });
          });
          input.value = words;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await answered;
          await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - start;
        }, typed),
      );
    }
    const median = times.sort((a, b) => a - b)[4] ?? Number.NaN;
    console.log(`      a key to its picture: median ${median.toFixed(0)} ms`);
    // Some 60 ms, picture included; the bound leaves room for a machine that has other work.
    assert.ok(median < 400, `${median} ms`);
  });
});
