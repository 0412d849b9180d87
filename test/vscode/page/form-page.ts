import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import { pick, runCommand } from './palette';

// Playwright's packages stand with the host; its types are reached through it.
type Page = Host['page'];
type FrameLocator = ReturnType<Host['form']>;
type Locator = ReturnType<FrameLocator['locator']>;

/** The extension under test: this checkout, or an unpacked one. */
export const EXTENSION =
  process.env['MOPS_TEST_EXTENSION'] ?? path.resolve(import.meta.dirname, '../../..');

const MQL = '2026-11-20-raise-mql-threshold-k3f9';
const MONTH = 'changes/2026/11';

export const CHANGE = `${MONTH}/${MQL}.yaml`;

export const FILES: Readonly<Record<string, string>> = {
  'logbook.yaml': `format: 1
name: Acme MOps
time-zone: Europe/Berlin
people:
  - { id: ana, name: Ana Ruiz, email: ana@acme.example }
  - { id: lee, name: Lee Wong, email: lee@acme.example }
audiences:
  - { id: sales, name: Sales EMEA }
policy:
  rules:
    - { when: { risk: [high] }, ask: [rollback], because: High risk needs a way back. }
custom-fields:
  - { id: region, name: Region, type: choice, choices: [EMEA, AMER], on: [change] }
`,
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
  'processes/routing.yaml': `id: routing
name: Lead routing
steps:
  - { who: SDR, where: Salesforce, what: Takes the lead }
`,
  'integrations/marketo-salesforce.yaml': `id: marketo-salesforce
from: marketo
to: salesforce
status: on
mappings:
  - { from: Email, to: Email }
`,
  'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\nstatus: live\n',
  [CHANGE]: `# the threshold, again
id: ${MQL}
title: Raise the MQL threshold
kind: changed
status: live
live: 2026-11-20T09:30:00+01:00

tools: [marketo]   # production only
owner: ana@acme.example
risk:  low
why: |
  Sales rejected 38% of MQLs.
settings:
  - { path: Scoring / MQL threshold, from: 65, to: 80 }
cost-centre: "4711"
`,
};

/** A logbook in a folder of its own, and a VS Code on it. */
export class FormHost {
  private constructor(
    readonly folder: string,
    private readonly host: Host,
  ) {}

  static async start(
    settings: Readonly<Record<string, unknown>> = {},
    viewport?: { width: number; height: number },
    more: Readonly<Record<string, string>> = {},
  ): Promise<FormHost> {
    const folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-form-'));
    for (const [file, text] of Object.entries({ ...FILES, ...more })) writeInto(folder, file, text);
    const host = await startHost({
      folder,
      extensionDevelopmentPath: EXTENSION,
      settings: { 'files.autoSave': 'off', ...settings },
      ...(viewport ? { viewport } : {}),
    });
    const started = new FormHost(folder, host);
    try {
      await settled(host.page);
    } catch (fault) {
      await started.close(); // nothing outlives a test, not even one that could not begin
      throw fault;
    }
    return started;
  }

  get page(): Page {
    return this.host.page;
  }

  get form(): FrameLocator {
    return this.host.form();
  }

  /** The control of a field by its path, as the page names it. */
  field(...parts: readonly (string | number)[]): Locator {
    return this.form.locator(`[id="f.${parts.join('.')}"]`);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeInto(this.folder, file, text);
  }

  /** Opens a file as a person does, by name. */
  async open(file: string): Promise<void> {
    await pick(this.page, 'Control+P', path.basename(file), path.basename(file));
  }

  async openForm(file: string): Promise<void> {
    await this.open(file);
    await this.form.locator('.head').waitFor();
  }

  /** Opens a tool, process, integration or change in the form, whatever its editor of choice. */
  async openAsForm(file: string): Promise<void> {
    await this.open(file);
    await this.page.locator('.tab.active').first().waitFor();
    if (!file.startsWith('changes/')) {
      await this.page.locator('.editor-instance .monaco-editor').first().waitFor();
      await this.command('MOps Logbook: Open as form');
    }
    await this.form.locator('.head').waitFor();
  }

  /** The form's own frame, for scripts. */
  async frame() {
    const body = await this.form.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    if (!frame) throw new Error('There is no form.');
    return frame;
  }

  command(title: string): Promise<void> {
    return runCommand(this.page, title);
  }

  /** Saves, and resolves to the file's text once VS Code has shown nothing unsaved for a while. */
  async save(file: string): Promise<string> {
    await this.page.keyboard.press('Control+S');
    const end = Date.now() + 30_000;
    for (let quiet = 0; quiet < 5; quiet += 1) {
      if (Date.now() > end) throw new Error(`Cannot be saved: ${file}`);
      await this.page.waitForTimeout(150);
      if ((await this.page.locator('.tab.dirty').count()) > 0) quiet = 0;
    }
    return this.read(file);
  }

  async closeEditors(): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+W');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function writeInto(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Waits until `holds` does, and says what it last saw when it never does. */
export async function until<T>(
  look: () => Promise<T> | T,
  holds: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`Never came to be; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until the extension has opened a folder that is a logbook: its views are in front, and ask for no more focus. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.statusbar').getByText('Log a change').waitFor({ timeout: 60_000 });
  await page.locator('.monaco-list[aria-label="Stack"] .monaco-list-row').first().waitFor();
}
