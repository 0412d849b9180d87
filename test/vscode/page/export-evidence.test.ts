import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Host } from '../../host/host.mjs';
import { DemoHost } from './demo-page';
import { EXTENSION, until } from './form-page';
import { runCommand } from './palette';
import { SavingHost, changeFile, changeText } from './saving-host';
import { SlowGit } from './slow-git';

const ID = '2026-11-02-raise-it-k3f9';

type Form = ReturnType<Host['form']>;

async function openEvidence(page: Page, form: Form): Promise<void> {
  await runCommand(page, 'MOps Logbook: Export…');
  await form.locator('#period').selectOption('From the beginning');
  await form.locator('#format').selectOption('Evidence for an audit');
}

/** Where a pack is saved from. */
interface Saving {
  readonly page: Page;
  readonly form: Form;
  readonly home: string;
  readonly name: string;
}

/** Asks for a ZIP of that name, and gives where it is to be. */
async function saveZip({ page, form, home, name }: Saving): Promise<string> {
  await form.getByRole('button', { name: 'Save as…' }).click();
  await page.locator('.quick-input-list-entry', { hasText: 'One file (ZIP)' }).click();
  const dialog = page.locator('.quick-input-widget', { hasText: 'Save the export' });
  const input = dialog.locator('.quick-input-box input');
  const target = path.join(home, name);
  await input.waitFor();
  await until(
    async () => {
      await page.waitForTimeout(500);
      if (!(await dialog.isVisible())) return false;
      // The name that is offered may come after ours.
      if ((await input.inputValue()) === target) await input.press('Enter');
      else await input.fill(target);
      return true;
    },
    (isThere) => !isThere,
  );
  return target;
}

describe('evidence from the page that exports', () => {
  let demo: DemoHost;
  before(async () => {
    demo = await DemoHost.start({ extensionDevelopmentPath: EXTENSION });
  });
  after(() => demo.close());

  it('previews it, and saves a pack with the history and the audit trails of the logbook', async () => {
    const { form, home, page } = demo;
    await openEvidence(page, form);
    await form.locator('#seed').fill('audit-q4');
    const frame = form.frameLocator('iframe[sandbox=""]');
    await frame.getByText('Not looked at for this preview').first().waitFor();
    await frame.getByText('audit-q4').first().waitFor();
    const target = await saveZip({ page, form, home, name: 'evidence.zip' });
    await form.getByRole('status').getByText('Saved as evidence.zip.').waitFor();
    const files = unzipSync(readFileSync(target));
    const manifest = JSON.parse(strFromU8(files['evidence/manifest.json'] ?? new Uint8Array())) as {
      readonly commit: { readonly id: string };
      readonly 'audit-entries': { readonly documented: number };
    };
    assert.equal(manifest.commit.id, demo.git('rev-parse', 'HEAD'));
    assert.ok(manifest['audit-entries'].documented > 0);
  });

  it('is the same bytes as that of the command line', () => {
    const asked = ['export', '--format', 'evidence', '--seed', 'audit-q4', '--output'];
    const cli = path.join(EXTENSION, 'dist/cli.js');
    const env = { ...process.env, LANG: 'C', XDG_CACHE_HOME: path.join(demo.home, 'cache') };
    const cwd = demo.folder;
    execFileSync(process.execPath, [cli, ...asked, '../pack'], { cwd, env, stdio: 'ignore' });
    const saved = Object.entries(unzipSync(readFileSync(path.join(demo.home, 'evidence.zip'))));
    assert.ok(saved.some(([name]) => name === 'evidence/trails.html'));
    for (const [name, bytes] of saved) {
      const written = readFileSync(path.join(demo.home, name.replace('evidence/', 'pack/')));
      assert.ok(written.equals(bytes), name);
    }
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** One on which git is at work for as long as a file says so. */
describe('evidence that takes long', () => {
  const at = new SavingHost({ [changeFile(ID)]: changeText(ID, 'Raise it', 'To see.') });
  const git = new SlowGit(at.home, '--format=%cI');
  before(() => at.start(git.write()));
  after(() => at.close());

  it('can be cancelled, and leaves nothing behind', async () => {
    const form = at.host.form();
    await at.page.locator('.statusbar').getByText('Log a change').waitFor();
    await openEvidence(at.page, form);
    const save = () => saveZip({ page: at.page, form, home: at.home, name: 'evidence.zip' });
    const target = await save();
    const message = await at.told('Exporting…');
    await git.hasStarted();
    const before = readdirSync(at.home);
    await message.getByRole('button', { name: 'Cancel' }).click();
    await message.waitFor({ state: 'detached' });
    await until(
      () => Promise.resolve(isRunning(git.pid)),
      (isThere) => !isThere,
    );
    assert.deepEqual(readdirSync(at.home), before);
    git.hurry();
    await save();
    await form.getByRole('status').getByText('Saved as evidence.zip.').waitFor();
    assert.ok(existsSync(target));
    assert.equal(await form.getByText('could not be made').count(), 0);
  });
});
