import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import { until } from './form-page';
import { SavingHost, changeFile, changeText } from './saving-host';
import { runCommand } from './palette';

const ID = '2026-11-02-raise-it-k3f9';

describe('evidence from the page that exports', () => {
  const host = new SavingHost({ [changeFile(ID)]: changeText(ID, 'Raise it', 'To see.') });
  before(() => host.start());
  after(() => host.close());

  it('previews it, and saves a pack with the history of the logbook', async () => {
    const form = host.host.form();
    await host.page.locator('.statusbar').getByText('Log a change').waitFor();
    await runCommand(host.page, 'MOps Logbook: Export…');
    await form.locator('#period').selectOption('From the beginning');
    await form.locator('#format').selectOption('Evidence for an audit');
    await form.locator('#seed').fill('audit-q4');
    const frame = form.frameLocator('iframe[sandbox=""]');
    await frame.getByRole('heading', { name: 'Acme MOps: evidence of changes' }).waitFor();
    await frame.getByText('Not looked at for this preview').first().waitFor();
    await frame.getByText('audit-q4').first().waitFor();
    await form.getByRole('button', { name: 'Save as…' }).click();
    await host.page.locator('.quick-input-list-entry', { hasText: 'One file (ZIP)' }).click();
    const dialog = host.page.locator('.quick-input-widget', { hasText: 'Save the export' });
    const input = dialog.locator('.quick-input-box input');
    const target = path.join(host.home, 'evidence.zip');
    await input.fill(target);
    await until(
      async () => {
        await host.page.waitForTimeout(500);
        if (await dialog.isVisible()) await input.press('Enter');
        return existsSync(target);
      },
      (isThere) => isThere,
    );
    await form.getByRole('status').getByText('Saved as evidence.zip.').waitFor();
    const files = unzipSync(readFileSync(target));
    const find = (name: string) =>
      strFromU8(
        Object.entries(files).find(([key]) => key.endsWith(`/${name}`))?.[1] ?? new Uint8Array(),
      );
    const { commit } = JSON.parse(find('manifest.json')) as { commit: { id: string } };
    assert.equal(commit.id, host.git('rev-parse', 'HEAD').trim());
    assert.match(find('population.csv'), new RegExp(`\r\n${ID},`));
  });
});
