// Part of `npm run screenshots`: the README's pictures of exports of the demo logbook, as a browser shows them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './host.mjs';
import { repository } from './install.mjs';

/** What each picture shows: a file of an export, and what is done before it is taken. */
const PICTURES = {
  site: {
    arguments: ['--format', 'site', '--output', 'site'],
    file: 'site/index.html',
    viewport: { width: 1280, height: 900 },
    act: async () => {},
  },
  charts: {
    arguments: ['--format', 'html', '--output', 'charts.html'],
    file: 'charts.html',
    viewport: { width: 1100, height: 760 },
    act: (page) =>
      page.locator('.charts').evaluate((charts) => {
        scrollTo(0, charts.getBoundingClientRect().top + 24);
      }),
  },
  'five-lines': {
    arguments: [
      '--format',
      'html',
      '--audience',
      'leadership',
      '--top',
      '5',
      '--output',
      'five.html',
    ],
    file: 'five.html',
    viewport: { width: 1000, height: 1040 },
    act: async () => {},
  },
};

/**
 * Takes the pictures that are wanted, all when none is named, into the folder `out`.
 * @param {string} out
 * @param {readonly string[]} wanted
 * @param {(folder: string) => Promise<unknown>} writeDemo
 */
export async function exportedPictures(out, wanted, writeDemo) {
  const names = Object.keys(PICTURES).filter(
    (name) => wanted.length === 0 || wanted.includes(name),
  );
  if (names.length === 0) return;
  const home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-pictures-'));
  const browser = await startBrowser();
  try {
    const logbook = path.join(home, 'logbook');
    await writeDemo(logbook);
    for (const name of names) {
      const { arguments: given, file, viewport, act } = PICTURES[name];
      const cli = [path.join(repository, 'dist/cli.js'), 'export', '--logbook', logbook, ...given];
      execFileSync(process.execPath, cli, { cwd: home, stdio: 'pipe' });
      const page = await browser.newPage({ viewport });
      await page.goto(pathToFileURL(path.join(home, file)).href);
      await act(page);
      await page.screenshot({ path: path.join(out, `${name}.png`) });
      console.log(`media/screenshots/${name}.png`);
    }
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
