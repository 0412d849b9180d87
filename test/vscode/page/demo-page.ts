import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDemo } from '../../../src/demo/demo';
import { startHost } from '../../host/host.mjs';
import type { Host, HostOptions } from '../../host/host.mjs';
import { settled, until } from './form-page';
import { pick, runCommand } from './palette';

type View = 'Stack' | 'Changes' | 'To do' | 'History';

/** More than any form has: Tab that never arrives is a failure, not a long walk. */
const MOST_TABS = 60;
const MOST_LINES = 100;
/** The line of a view that has the keyboard. */
const LINE = '.sidebar .monaco-list:focus-within .monaco-list-row.focused';

/** The demo logbook in a folder of its own, in a VS Code that is worked by the keyboard alone. */
export class DemoHost {
  private constructor(
    /** Where the logbook stands, and where exports are offered to be saved. */
    readonly home: string,
    private readonly host: Host,
  ) {}

  static async start(options: HostOptions): Promise<DemoHost> {
    const home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-demo-'));
    const folder = path.join(home, 'logbook');
    await writeDemo(folder);
    const host = await startHost({
      folder,
      ...options,
      settings: { 'files.autoSave': 'off', ...options.settings },
    });
    await settled(host.page);
    return new DemoHost(home, host);
  }

  get page(): Host['page'] {
    return this.host.page;
  }

  get form(): ReturnType<Host['form']> {
    return this.host.form();
  }

  get folder(): string {
    return path.join(this.home, 'logbook');
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  git(...args: readonly string[]): string {
    return gitIn(this.folder, ...args);
  }

  /** What the team has: the bare repository that the demo shares with. */
  team(...args: readonly string[]): string {
    return gitIn(path.join(this.folder, '.git/team.git'), ...args);
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.page.keyboard.press(name);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Answers a prompt of VS Code: waits until it asks `question`, types, and takes what is on top. */
  async answer(question: RegExp, text = ''): Promise<void> {
    const prompt = this.page.locator('.quick-input-widget', { hasText: question });
    const field = prompt.or(this.page.getByPlaceholder(question));
    await field.first().waitFor();
    await this.page.locator('.quick-input-widget input:focus').waitFor();
    await this.type(text);
    await this.page.waitForTimeout(300); // the list narrows a moment after the letter
    await this.press('Enter');
  }

  /** Runs a command by its title, as a person does who knows no key for it. */
  command(title: string): Promise<void> {
    return runCommand(this.page, title);
  }

  /** Opens a record by the name of its file; the form then has it. */
  async openRecord(file: string): Promise<void> {
    const name = path.basename(file);
    await pick(this.page, 'Control+P', name, name);
    await this.form
      .getByRole('textbox', { name: 'Title', exact: true })
      .waitFor({ timeout: 60_000 });
  }

  /** The id of what has the cursor in the form, or its words where it has none. */
  focused(): Promise<string> {
    return this.form
      .locator('body')
      .evaluate(() => {
        const { activeElement: at } = document;
        return at?.id ? at.id : (at?.textContent ?? '').trim();
      })
      .catch(() => '');
  }

  /** Goes on with Tab (or back, with Shift+Tab) until the cursor is where it is wanted. */
  async tabTo(wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const at = await this.focused();
      if (at === wanted) return;
      seen.push(at);
      await this.press(key);
    }
    throw new Error(`${wanted} is not reached by ${key}: ${seen.join(', ')}`);
  }

  /** Waits until the cursor is in that control of the form. */
  async cursorIn(wanted: string): Promise<void> {
    await until(
      () => this.focused(),
      (at) => at === wanted,
    );
  }

  /** Puts the keyboard into a view of the side bar. */
  async goTo(view: View): Promise<void> {
    await this.command(`MOps Logbook: Focus on ${view} View`);
    await this.keyboardIn(view);
    await this.press('Home');
  }

  /** Waits until a view of the side bar has the keyboard. */
  async keyboardIn(view: View): Promise<void> {
    await this.page.locator(`.monaco-list:focus-within[aria-label="${view}"]`).waitFor();
  }

  /** Goes down from the line that has the keyboard to the one that begins so. Gives what a screen reader says of it. */
  async find(text: string): Promise<string> {
    const seen: string[] = [];
    for (let lines = 0; lines < MOST_LINES; lines += 1) {
      const at = await this.line();
      if (at.startsWith(text)) return at;
      seen.push(at);
      await this.press('ArrowDown');
    }
    throw new Error(`${text} is not among ${seen.join(' | ')}`);
  }

  /** Opens the line that has the keyboard, and goes to the first below it once that is there. */
  async unfold(): Promise<void> {
    const level = () =>
      this.page
        .locator(LINE)
        .evaluateAll(([row]) => Number(row?.getAttribute('aria-level') ?? Number.NaN));
    const before = await level();
    await until(
      async () => {
        await this.press('ArrowRight'); // opens; of an open one, goes down
        return level();
      },
      (now) => now > before,
    );
  }

  /** The line that has the keyboard, as a screen reader says it. */
  line(): Promise<string> {
    return this.page.locator(LINE).evaluateAll(([row]) => row?.getAttribute('aria-label') ?? '');
  }

  /** All lines of a view that are in sight. */
  lines(view: View): Promise<readonly string[]> {
    return this.page
      .locator(`.sidebar .monaco-list[aria-label="${view}"] .monaco-list-row`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}
