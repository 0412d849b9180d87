import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { axeFindsNothing, focused, inEachTheme, sticksOut } from './access';
import { FormHost, until } from './form-page';
import { AMBIGUOUS_TRAIL, OUR_LIST, Outside, button, dropOnto } from './import-page';

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

  it('is worked by the keyboard alone: answered, imported, taken back', async () => {
    const { keyboard } = host.page;
    await dropOnto(host, 'Salesforce', outside.put('SetupAuditTrail.csv', AMBIGUOUS_TRAIL));
    await host.form.locator('#answer-date-order').waitFor();
    await host.form.locator('#source').focus();
    await keyboard.press('Tab');
    assert.equal(await focused(host), 'answer-date-order', 'in reading order');
    await keyboard.type('month');
    await keyboard.press('Enter');
    await until(
      () => button(host),
      (text) => text === 'Import 2 audit entries',
    );
    for (let tabs = 0; (await focused(host)) !== 'import' && tabs < 9; tabs += 1)
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
    await inEachTheme(host, async (theme) => {
      await axeFindsNothing(host, theme);
    });
  });

  it('fits a window of 320 pixels', async () => {
    await host.page.setViewportSize({ width: 420, height: 800 });
    await host.command('View: Close Primary Side Bar').catch(() => undefined);
    await host.page.waitForTimeout(500);
    const { width, wide } = await sticksOut(host, '.scroll');
    assert.ok(width < 430, `${width} px`);
    assert.deepEqual(wide, []);
    await host.page.screenshot({ path: process.env['MOPS_PICTURE'] ?? '/dev/null', type: 'png' });
  });
});
