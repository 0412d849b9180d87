import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { changesToExport, exportEntries } from '../../src/core/export/export-changes';
import { isFolder } from '../../src/core/export/exporter';
import type { ExportContent, Exporter, ExportOptions } from '../../src/core/export/exporter';
import { writeDemo } from '../../src/demo/demo';
import { exportWords } from '../../src/messages/export-words';
import { openLogbookFiles } from '../../src/node/open-logbook';
import { startBrowser } from '../host/host.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Exports in folders of their own, and a browser that opens them as a person does who was sent one. */
export class Exported {
  private constructor(
    private readonly home: string,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<Exported> {
    return new Exported(
      mkdtempSync(path.join(tmpdir(), 'mops-logbook-exported-')),
      await startBrowser(),
    );
  }

  /** What a format makes of the demo logbook. */
  async demo<C extends ExportContent>(
    exporter: Exporter<C>,
    options: ExportOptions = {},
    locale = 'en',
  ): Promise<C> {
    const folder = path.join(this.home, 'logbook');
    await writeDemo(folder).catch(() => undefined); // It is there already
    const index = await openLogbookFiles(folder, {});
    const entries = changesToExport(index.snapshot, {});
    const source = { snapshot: index.snapshot, read: (file: string) => index.read(file) };
    return exportEntries(exporter, entries, source, exportWords(locale), options);
  }

  /** Writes an export below the folder `name`; the address of a file of it, of one that is no folder `index.html`. */
  async write(name: string, content: ExportContent): Promise<(file?: string) => string> {
    const files =
      typeof content === 'string' || !isFolder(content)
        ? [{ path: 'index.html', content }]
        : content.files;
    for await (const file of files) {
      const target = path.join(this.home, name, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content);
    }
    return (file = 'index.html') => pathToFileURL(path.join(this.home, name, file)).href;
  }

  folder(name: string): string {
    return path.join(this.home, name);
  }

  /** A page that fails the test for whatever a browser complains about: scripts, policies, missing files. */
  async open(options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const page = await this.browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(`${message.text()} (${page.url()})`);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    page.on('requestfailed', (request) => complaints.push(`not there: ${request.url()}`));
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}

interface OpenedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** That nobody is left out by a page, as far as a machine can tell. */
export async function assertAccessible(page: Page): Promise<void> {
  // The page's own policy keeps scripts out; this comes from outside of it.
  await page.evaluate(AXE);
  // It would ask for the style once more, which the policy refuses it as well.
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      preload: false,
    }),
  );
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html.slice(0, 200)),
  ]);
  assert.deepEqual(found, [], page.url());
}

/** That nothing on a page is wider than the page, so that nobody scrolls sideways. */
export async function assertFits(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth, `${page.url()}: ${scrollWidth} wide in ${clientWidth}`);
}
