import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import type { Page } from 'playwright-core';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');

/** A logbook with one tool in a git repository of Ana's. */
function makeLogbook(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-page-'));
  mkdirSync(path.join(folder, 'tools'));
  writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: Acme MOps\n');
  writeFileSync(
    path.join(folder, 'tools/marketo.yaml'),
    'id: marketo\nname: Marketo Engage\ncategory: marketing-automation\nstatus: live\n',
  );
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Ana Ruiz');
  git(folder, 'config', 'user.email', 'ana@example.com');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Begin');
  return folder;
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

/** Has every git process that is started note itself: git's own trace, by the settings of the person. */
function makeTrap(folder: string): {
  readonly env: Record<string, string>;
  readonly starts: () => string;
} {
  const settings = path.join(folder, 'settings');
  const log = path.join(folder, 'starts');
  writeFileSync(settings, `[trace2]\n\tnormalTarget = ${log}\n`);
  return {
    env: { GIT_CONFIG_GLOBAL: settings },
    starts: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
  };
}

describe('the side bar', () => {
  let folder: string;
  let host: Host | undefined;

  const row = (text: string) =>
    host?.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();

  async function open(options: Parameters<typeof startHost>[0] = {}): Promise<Host> {
    const opened = await startHost({ folder, extensionDevelopmentPath: REPOSITORY, ...options });
    host = opened;
    await opened.page.locator('.activitybar [aria-label^="MOps Logbook"]').first().click();
    return opened;
  }

  before(() => {
    folder = makeLogbook();
  });

  afterEach(async () => {
    await host?.close();
    host = undefined;
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes a change by the keyboard alone: two answers, and the cursor stands at why', async () => {
    const opened = await open();
    const { page } = opened;
    await row('Marketo Engage')?.waitFor();
    await page.keyboard.press('Control+Alt+L');
    await page.locator('.quick-input-widget').waitFor();
    await page.keyboard.type('market');
    await page.keyboard.press('Enter');
    await page.getByText('What changed? One line').waitFor();
    await page.keyboard.type('https://acme.atlassian.net/browse/MOPS-412');
    await page.keyboard.press('Enter');
    await page.getByText('The link is noted').waitFor();
    await page.keyboard.type('Raise the MQL threshold');
    await page.keyboard.press('Enter');
    await opened.form().locator(':focus').waitFor();
    await page.keyboard.type('Sales rejected 38% of MQLs.');
    await page.keyboard.press('Control+S');
    await row('MOPS-412 Raise the MQL threshold')?.waitFor();
    const month = path.join(folder, 'changes', ...new Date().toISOString().slice(0, 7).split('-'));
    const [file = ''] = readdirSync(month);
    const text = await saved(path.join(month, file), /Sales rejected/);
    assert.match(text, /^title: MOPS-412 Raise the MQL threshold$/m);
    assert.match(text, /^status: draft$/m);
    assert.match(text, /^tools: \[marketo\]$/m);
    assert.match(text, /url: "?https:\/\/acme\.atlassian\.net\/browse\/MOPS-412"?, type: ticket/);
    assert.match(text, /^why:[^]*Sales rejected 38% of MQLs\./m);
  });

  it('starts no git in a folder that is not trusted, and still shows and opens everything', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'mops-logbook-trap-'));
    const trap = makeTrap(own);
    const monitored = path.join(own, 'monitor-ran');
    const monitor = path.join(own, 'monitor');
    writeFileSync(monitor, `#!/bin/sh\ntouch '${monitored}'\n`);
    chmodSync(monitor, 0o755);
    git(folder, 'config', 'core.fsmonitor', monitor);
    const { env } = trap;
    try {
      const untrusted = await open({ trust: true, env });
      await untrusted.page.getByText('Restricted Mode').first().waitFor();
      await row('Marketo Engage')?.click();
      await untrusted.form().getByText('Category').first().waitFor();
      await untrusted.page.getByText('History is read once you trust this folder').waitFor();
      await untrusted.page.waitForTimeout(1500);
      assert.equal(trap.starts(), '');
      assert.equal(existsSync(monitored), false);
      await untrusted.close();
      // The trap holds: in a trusted folder it does note what is started, and the monitor is still not run by us.
      await open({ env, settings: { 'git.enabled': false } });
      await row('Marketo Engage')?.click();
      await row('Ana Ruiz')?.waitFor();
      assert.match(trap.starts(), /rev-parse/);
      assert.equal(existsSync(monitored), false);
    } finally {
      git(folder, 'config', '--unset', 'core.fsmonitor');
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('leads from an empty folder to the first save, one step after the other', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'mops-logbook-empty-'));
    try {
      const nobody = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
      const opened = await open({ folder: empty, env: nobody });
      const { page } = opened;
      const answer = async (question: string, text: string) => {
        await page.locator('.quick-input-widget').getByText(question).waitFor();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      };
      await page.getByRole('button', { name: 'Create a logbook here' }).click();
      await answer('What shall it be called?', 'Acme MOps');
      await page.getByRole('button', { name: 'Add a tool' }).click();
      await page.locator('.quick-input-widget').getByText('Add a tool').waitFor();
      await page.keyboard.type('marketo engage');
      await page.keyboard.press('Enter');
      await opened.form().getByText('Category').first().waitFor();
      assert.match(readFileSync(path.join(empty, 'logbook.yaml'), 'utf8'), /^name: Acme MOps$/m);
      assert.match(readFileSync(path.join(empty, '.vscode/settings.json'), 'utf8'), /formatOnSave/);
      assert.equal(await page.locator('.notification-toast').count(), 0);
      await pressUntilAsked(page, 'Control+Alt+Enter', 'Yes, keep its history');
      await page.keyboard.press('Enter');
      await answer('Your name', 'Ana Ruiz');
      await answer('Your work e-mail address', 'ana@example.com');
      await page.locator('.quick-input-widget').getByText('2 Selected').waitFor();
      await page.keyboard.press('Enter');
      await answer('What did you do', 'First save');
      await page.locator('.statusbar').getByText('2 records saved to Acme MOps').waitFor();
      const saved = git(empty, 'log', '--format=%an <%ae> %s', '--name-only').trim().split('\n');
      assert.deepEqual(saved, [
        'Ana Ruiz <ana@example.com> First save',
        '',
        '.vscode/settings.json',
        'logbook.yaml',
        'tools/marketo.yaml',
      ]);
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  });
});

/** Presses again what a page that is still opening did not hear. */
async function pressUntilAsked(page: Page, keys: string, question: string): Promise<void> {
  const asked = page.locator('.quick-input-widget').getByText(question);
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press(keys);
    try {
      await asked.waitFor({ timeout: 5000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** The text of a file once it fits: it is written a moment after the key. */
async function saved(file: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = readFileSync(file, 'utf8');
    if (wanted.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return readFileSync(file, 'utf8');
}
