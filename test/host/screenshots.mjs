// `npm run screenshots`: draws the README's pictures in a real VS Code on the demo logbook, into media/screenshots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost } from './host.mjs';
import { build, ensurePackages, repository } from './install.mjs';

const out = path.join(repository, 'media', 'screenshots');
const DARK = 'Default Dark Modern';
const LIGHT = 'Default Light Modern';
const SETTLE_MS = 1500;

ensurePackages();
build();
mkdirSync(out, { recursive: true });
const { writeDemo } = createRequire(import.meta.url)(path.join(repository, 'dist/demo.js'));
const wanted = process.argv.slice(2);

/** Opens the demo in a host of its own, does what the picture needs, and takes it. */
async function picture(
  name,
  { theme = DARK, viewport = { width: 1280, height: 800 }, settings = {} },
  act,
) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-pictures-'));
  const folder = path.join(home, 'logbook');
  await writeDemo(folder);
  const host = await startHost({
    folder,
    extensionDevelopmentPath: repository,
    viewport,
    settings: {
      'workbench.colorTheme': theme,
      'workbench.sideBar.location': 'left',
      'editor.minimap.enabled': false,
      ...settings,
    },
  });
  try {
    await openViews(host.page);
    await act(host);
    await host.page.mouse.move(viewport.width - 2, viewport.height - 2); // no tooltip in the picture
    await host.page.waitForTimeout(SETTLE_MS);
    await host.page.screenshot({ path: path.join(out, `${name}.png`) });
    console.log(`media/screenshots/${name}.png`);
  } finally {
    await host.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openViews(page) {
  await page
    .getByRole('treeitem', { name: /Marketo Engage/ })
    .first()
    .waitFor({ timeout: 60_000 });
}

async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>MOps Logbook: ${title}`);
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
}

/** Opens the first change whose file name has these words. */
async function openChange(page, words) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(words);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
}

const formReady = (host) =>
  host.form().getByRole('textbox', { name: 'Title' }).waitFor({ timeout: 60_000 });

await picture('form', { viewport: { width: 1440, height: 860 } }, async (host) => {
  await openChange(host.page, 'raise-the-mql-threshold-to-80-uap4');
  await formReady(host);
});

await picture('log-a-change', { theme: LIGHT }, async (host) => {
  await command(host.page, 'Log a change');
  await host.page.locator('.quick-input-widget input').first().fill('mark');
});

await picture('history', { theme: LIGHT }, async (host) => {
  for (const view of ['Changes', 'To Do'])
    await host.page.locator(`.pane-header[aria-label^="${view}" i]`).first().click();
  await host.page
    .getByRole('treeitem', { name: /^Google Analytics 4/ })
    .first()
    .click();
});

await picture('as-of', {}, async (host) => {
  await command(host.page, 'What did this look like on…?');
  await host.page.getByPlaceholder('Settings of which tool or process').waitFor();
  await host.page.locator('.quick-input-widget input').first().fill('Marketo Engage');
  await host.page.waitForTimeout(600);
  await host.page.keyboard.press('Enter');
  await host.form().getByPlaceholder('Filter settings').fill('MQL');
  await host.form().getByRole('button', { name: 'Scoring / MQL threshold', exact: true }).click();
});

await picture('export', {}, async (host) => {
  await command(host.page, 'Export…');
  for (let step = 0; step < 3; step += 1) {
    await host.page.waitForTimeout(800);
    await host.page.keyboard.press('Enter');
  }
});
