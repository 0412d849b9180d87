import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import { EXTENSION } from './form-page';

const PEOPLE = [
  'people:',
  '  - { id: ana, name: Ana Ruiz, email: ana@example.com }',
  '  - { id: lee, name: Lee Wong, email: lee@example.com }',
  '  - { id: gone, name: Bo Old, email: bo@example.com, left: 2020-01-01 }',
];

/** The file of a change of November 2026. */
export const changeFile = (id: string): string => `changes/2026/11/${id}.yaml`;

/** A change that asks for nothing. */
export const changeText = (id: string, title: string, why: string): string =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: live\nlive: 2026-11-02\ntools: [marketo]\nwhy: ${why}\n`;

/** A small logbook in a repository of Ana's, in a VS Code whose prompts are answered by the keyboard. */
export class SavingHost {
  /** Where the logbook stands, and where exports are offered to be saved. */
  readonly home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-saving-'));
  private started: Host | undefined;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.put('logbook.yaml', ['format: 1', 'name: Acme MOps', ...PEOPLE, ''].join('\n'));
    this.put('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\nstatus: live\n');
    for (const [name, text] of Object.entries(files)) this.put(name, text);
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Ana Ruiz');
    this.git('config', 'user.email', 'ana@example.com');
    this.git('add', '.');
    this.git('commit', '--quiet', '-m', 'Begin');
  }

  /** Opens the folder, with the views in front. With `asksForTrust` it is one that nobody trusts yet. */
  async start(env: Readonly<Record<string, string>> = {}, asksForTrust = false): Promise<void> {
    const { folder } = this;
    const extensionDevelopmentPath = EXTENSION;
    this.started = await startHost({ folder, extensionDevelopmentPath, env, trust: asksForTrust });
    await this.page.locator('.activitybar [aria-label^="MOps Logbook"]').first().click();
  }

  get folder(): string {
    return path.join(this.home, 'logbook');
  }

  get host(): Host {
    if (!this.started) throw new Error('not started');
    return this.started;
  }

  get page(): Host['page'] {
    return this.host.page;
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' }).trim();
  }

  put(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, name)), { recursive: true });
    writeFileSync(path.join(this.folder, name), text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  row(text: string): Locator {
    return this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  prompt(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-widget').getByText(text);
  }

  /** Waits for a prompt to be there and to have the keyboard, which on a busy machine it does not always keep. */
  async asked(question: string | RegExp): Promise<void> {
    await this.prompt(question).first().waitFor();
    await this.page.waitForTimeout(300); // it takes the keyboard a moment after it is drawn
    await this.page.locator('.quick-input-widget .quick-input-box input').first().focus();
  }

  async answer(question: string | RegExp, text = ''): Promise<void> {
    await this.asked(question);
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Waits until the status bar says so many. */
  async pending(count: number): Promise<void> {
    await this.page.locator('.statusbar').getByText(`(${count} not saved)`).waitFor();
  }

  /** A message, looked up in the list of them: a page that nobody looks at shows none by itself. */
  async told(text: string): Promise<Locator> {
    // While the list is drawn anew a message may stand in it twice.
    const message = this.page
      .locator('.notifications-center .notification-list-item', { hasText: text })
      .first();
    // The button opens the list, and closes one that was opened before there was anything in it.
    for (let tries = 0; tries < 30 && !(await message.isVisible()); tries += 1) {
      await this.page.locator('.statusbar [aria-label*="otification"]').first().click();
      await this.page.mouse.move(400, 20); // its tooltip would lie over the message
      await this.page.waitForTimeout(1000);
    }
    await message.waitFor({ timeout: 1000 });
    return message;
  }

  async close(): Promise<void> {
    await this.started?.close();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}
