import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import { EXTENSION, until } from './form-page';
import { runCommand } from './palette';

describe('vendor updates, by the keyboard', () => {
  let folder: string;
  let host: Host;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-updates-'));
    mkdirSync(path.join(folder, 'tools'));
    writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: Acme MOps\n');
    writeFileSync(
      path.join(folder, 'tools/marketo.yaml'),
      'id: marketo\nname: Marketo Engage\nstatus: live\n',
    );
    host = await startHost({ folder, extensionDevelopmentPath: EXTENSION });
    await host.page.locator('.activitybar [aria-label^="MOps Logbook"]').first().click();
    await row('Marketo Engage').waitFor();
  });

  after(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const row = (text: string) =>
    host.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  const year = String(new Date().getFullYear());
  const nextYear = String(Number(year) + 1);

  /** The one file below a folder, once it says what is wanted. */
  async function written(below: string, wanted: RegExp): Promise<string> {
    const at = path.join(folder, below);
    const text = () => {
      const [file = ''] = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.yaml'),
      );
      return readFileSync(path.join(at, file), 'utf8');
    };
    return until(
      () =>
        Promise.resolve()
          .then(text)
          .catch(() => ''),
      (found) => wanted.test(found),
    );
  }

  it('logs one in two prompts, with the day that its line sets, and counts it in the inbox and To do', async () => {
    const { page } = host;
    await runCommand(page, 'MOps Logbook: Log a vendor update…');
    await page.getByPlaceholder('Which tool is it about?').waitFor();
    await page.keyboard.type('market');
    await page.keyboard.press('Enter');
    await page.getByText('What was announced? One line').waitFor();
    await page.keyboard.type(
      `The token in the URL ends on 1 January ${nextYear} https://v.example/token`,
    );
    await page.keyboard.press('Enter');
    await host.form().locator(':focus').waitFor();
    const text = await written(`updates/${year}`, /^tool: marketo$/m);
    assert.match(
      text,
      new RegExp(`^title: The token in the URL ends on 1 January ${nextYear}$`, 'm'),
    );
    assert.match(text, new RegExp(`^deadline: ${nextYear}-01-01$`, 'm'));
    assert.match(text, /^link: https:\/\/v\.example\/token$/m);
    await host.form().getByText('Not answered yet').waitFor();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'unanswered' }).first().waitFor();
  });

  it('is answered with a change that knows of it, and leaves To do', async () => {
    const { page } = host;
    await host.form().getByRole('button', { name: 'Answer with a change' }).click();
    const change = await written('changes', /^links:/m);
    assert.match(change, new RegExp(`^deadline: ${nextYear}-01-01$`, 'm'));
    assert.match(change, /url: https:\/\/v\.example\/token/);
    assert.match(change, /type: vendor-note/);
    const [, id = ''] = /^id: (\S+)$/m.exec(change) ?? [];
    assert.match(await written(`updates/${year}`, /^response:/m), new RegExp(`change: ${id}`));
    await page
      .locator('.sidebar .monaco-list-row', { hasText: 'unanswered' })
      .waitFor({ state: 'detached' });
    await host.form().getByText('Next: say why').waitFor(); // the form of the draft has come, and takes the keyboard
    await host.form().locator(':focus').waitFor();
  });

  it('is handed to a person by a day in words, then needs no change, each by a prompt', async () => {
    const { page } = host;
    await runCommand(page, 'MOps Logbook: Log a vendor update…');
    await page.getByPlaceholder('Which tool is it about?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('What was announced? One line').waitFor();
    await page.keyboard.type('A new editor');
    await page.keyboard.press('Enter');
    const ofEditor = () =>
      readdirSync(path.join(folder, 'updates', year)).find((name) => name.includes('new-editor'));
    const file = await until(ofEditor, (name) => name !== undefined);
    const text = () => readFileSync(path.join(folder, 'updates', year, file ?? ''), 'utf8');
    await host.form().getByRole('button', { name: 'Hand to somebody' }).click();
    await page.getByText('To whom?').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('ana@acme.example');
    await page.keyboard.press('Enter');
    await page.getByText('By when is an answer needed?').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('whenever');
    await page.getByText('No day is called that.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`31 jan ${nextYear}`);
    await page.keyboard.press('Enter');
    await until(text, (now) => now.includes(`due: ${nextYear}-01-31`));
    assert.match(text(), /^owner: ana@acme\.example$/m);
    await host.form().getByRole('button', { name: 'No change needed' }).click();
    await page.getByText('Why is no change needed').waitFor();
    await page.keyboard.type('We keep the old one');
    await page.keyboard.press('Enter');
    await until(text, (now) => now.includes('reason: We keep the old one'));
    await host.form().getByText('No change needed').first().waitFor();
  });
});
