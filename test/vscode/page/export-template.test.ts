import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { STORY, openExport } from './export-page';
import { FormHost, until } from './form-page';

describe('a template of one’s own for exports', () => {
  let host: FormHost;
  const file = () => path.join(host.folder, 'templates', 'board-update.md.liquid');

  before(async () => {
    host = await FormHost.start({}, undefined, STORY);
  });
  after(() => host.close());

  it('starts as an example that a person can read and change', async () => {
    await host.command('MOps Logbook: New Export Template…');
    await host.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Like a digest' })
      .click();
    await host.page
      .locator('.quick-input-widget', { hasText: 'What shall it be called?' })
      .waitFor();
    await host.page.locator('.quick-input-widget input').first().fill('Board update');
    await host.page.keyboard.press('Enter');
    await host.page.locator('.editor-instance .view-lines', { hasText: 'heading' }).waitFor();
    assert.match(readFileSync(file(), 'utf8'), /\{% for change in changes -%\}/);
  });

  it('is offered where exports are chosen, and shows what it makes', async () => {
    await openExport(host);
    await host.form.locator('#template').selectOption('board-update');
    await host.form.locator('.rendered', { hasText: 'New lead source values' }).waitFor();
  });

  it('shows at once what becomes of it as it is saved', async () => {
    writeFileSync(file(), '# For the board\n\n{% for c in changes %}* {{ c.name }}\n{% endfor %}');
    await host.form.getByRole('heading', { name: 'For the board' }).waitFor();
    await host.form.locator('.rendered li', { hasText: 'New lead source values' }).waitFor();
  });

  it('says where it has a mistake, and what there is', async () => {
    writeFileSync(file(), '{% for c in changes %}{{ c.titel }}{% endfor %}');
    const alert = host.form.getByText(/line 1, column 26/);
    await alert.waitFor();
    await until(
      () => alert.innerText(),
      (text) => text.includes('Did you mean title?'),
    );
  });
});
