import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { FormHost, until } from './form-page';
import { AMBIGUOUS_TRAIL, OUR_LIST, Outside, button, dropOnto } from './import-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the page that imports, for everybody', () => {
  const outside = new Outside();
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
  });
  after(async () => {
    await host.close();
    rmSync(outside.folder, { recursive: true, force: true });
  });

  const focused = () =>
    host.form
      .locator('body')
      .evaluate(() => document.activeElement?.id ?? '')
      .catch(() => '');

  it('is worked by the keyboard alone: answered, imported, taken back', async () => {
    const { keyboard } = host.page;
    await dropOnto(host, 'Salesforce', outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL));
    await host.form.locator('#answer-date-order').waitFor();
    await host.form.locator('#source').focus();
    await keyboard.press('Tab');
    assert.equal(await focused(), 'answer-date-order', 'in reading order');
    await keyboard.type('month');
    await keyboard.press('Enter');
    await until(
      () => button(host),
      (text) => text === 'Import 2 audit entries',
    );
    for (let tabs = 0; (await focused()) !== 'import' && tabs < 9; tabs += 1)
      await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await host.form.getByText('2 audit entries were imported.').waitFor();
    await host.form.getByRole('button', { name: 'Revert this import' }).focus();
    await keyboard.press('Enter');
    await host.form.getByText('The import was reverted').waitFor();
    await host.closeEditors();
  });

  it('axe finds nothing in questions, columns and what was left out, in any theme', async () => {
    await dropOnto(host, 'Salesforce', outside.put('our-list.csv', OUR_LIST));
    await host.form.locator('.item').first().waitFor();
    for (const details of await host.form.locator('summary').all()) await details.click();
    const themes = {
      'Dark Modern': 'vscode-dark',
      'Light Modern': 'vscode-light',
      'Default High Contrast': 'vscode-high-contrast',
      'Default High Contrast Light': 'vscode-high-contrast-light',
    };
    for (const [theme, mark] of Object.entries(themes)) {
      host.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await host.form.locator(`body.${mark}`).waitFor();
      const frame = await host.frame();
      await frame.evaluate(AXE);
      const { violations } = await frame.evaluate<AxeResults>('axe.run()');
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
        ),
        [],
        theme,
      );
    }
  });

  it('fits a window of 320 pixels', async () => {
    await host.page.setViewportSize({ width: 420, height: 800 });
    await host.command('View: Close Primary Side Bar').catch(() => undefined);
    await host.page.waitForTimeout(500);
    const frame = await host.frame();
    const { width, wide } = await frame.evaluate(() => {
      const inner = window.innerWidth;
      const sticking = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          element.getBoundingClientRect().right > inner + 1 && !element.closest('.scroll'),
      );
      return { width: inner, wide: sticking.map((element) => element.outerHTML.slice(0, 80)) };
    });
    assert.ok(width < 430, `${width} px`);
    assert.deepEqual(wide, []);
    await host.page.screenshot({ path: process.env['MOPS_PICTURE'] ?? '/dev/null', type: 'png' });
  });
});
