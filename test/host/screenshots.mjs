// `npm run screenshots`: draws the README's pictures in a real VS Code on the demo logbook, into media/screenshots.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportedPictures } from './exported-pictures.mjs';
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

await exportedPictures(out, wanted, writeDemo);

/** Opens the demo in a host of its own, does what the picture needs, and takes it. */
async function picture(
  name,
  { theme = DARK, viewport = { width: 1280, height: 800 }, settings = {}, prepare = () => {} },
  act,
) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-pictures-'));
  const folder = path.join(home, 'logbook');
  await writeDemo(folder);
  prepare(folder);
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

/** Opens the first change whose file name has these words; with Control+Enter beside what is open. */
async function openChange(page, words, key = 'Enter') {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(words);
  await page.waitForTimeout(1000);
  await page.keyboard.press(key);
}

const formReady = (host) =>
  host.form().getByRole('textbox', { name: 'Title', exact: true }).waitFor({ timeout: 60_000 });

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
    .getByRole('treeitem', { name: /^Salesforce/ })
    .first()
    .click();
});

await picture('last-changed-by', { viewport: { width: 1440, height: 860 } }, async (host) => {
  await openChange(host.page, 'raise-the-mql-threshold-to-80-uap4');
  await formReady(host);
  await host.form().locator('.past-button').first().waitFor({ state: 'attached' });
  await host.form().locator('[id="f.settings.0.to"]').focus();
  await host.page.keyboard.press('Shift+F1');
  await host.form().getByText('Restore this value').first().waitFor();
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

await picture(
  'integrity',
  { theme: LIGHT, viewport: { width: 1440, height: 860 } },
  async (host) => {
    await command(host.page, 'Check integrity');
    const report = host.form().getByRole('heading', { name: /can be trusted/ });
    await report.waitFor({ timeout: 60_000 });
    await host.page.waitForTimeout(SETTLE_MS);
    await openChange(host.page, 'cookie-banner-in-brazilian', 'Control+Enter');
    const beside = host.page.locator('iframe.webview.ready').nth(1).contentFrame();
    const again = beside.frameLocator('#active-frame').getByText('Ask again');
    await again.waitFor({ timeout: 60_000 });
    await again.scrollIntoViewIfNeeded();
    await host.page.keyboard.press('Control+B'); // room for both
  },
);

await picture('export', { theme: LIGHT, viewport: { width: 1440, height: 900 } }, async (host) => {
  await command(host.page, 'Export…');
  await host.form().locator('#period').selectOption('This quarter');
  await host.form().locator('#format').selectOption('Page (HTML)');
  await host.form().frameLocator('iframe').getByRole('heading').first().waitFor();
  await host.page.keyboard.press('Escape');
});

await picture('digest', { theme: LIGHT, viewport: { width: 1440, height: 900 } }, async (host) => {
  for (const view of ['Stack', 'Changes'])
    await host.page.locator(`.pane-header[aria-label^="${view}" i]`).first().click();
  await host.page.waitForTimeout(SETTLE_MS); // the list is drawn anew when git has answered
  await host.page
    .getByRole('treeitem', { name: /^Digest for Sales/ })
    .first()
    .click();
  await host.form().getByLabel('Format').selectOption('html');
  await host.page.waitForTimeout(SETTLE_MS);
});

/** A colleague and the person here both edit one change, and neither knows of the other. */
function bothEdit(folder) {
  const file =
    'changes/2026/05/2026-05-14-raise-the-mql-threshold-to-80-before-the-product-data-ed24.yaml';
  const colleague = path.join(folder, '..', 'colleague');
  const git = (cwd, ...args) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  const edit = (where, ...edits) => {
    const text = readFileSync(path.join(where, file), 'utf8');
    const next = edits.reduce((now, [from, to]) => now.replace(from, to), text);
    writeFileSync(path.join(where, file), next);
  };
  git(folder, 'push', '--quiet', 'origin', 'main');
  git(folder, 'clone', '--quiet', path.join(folder, '.git/team.git'), colleague);
  edit(
    colleague,
    ['risk: medium', 'risk: high'],
    ['to: 80 }', 'to: 85 }'],
    ['33% already.', '35% already, says Grace.'],
  );
  const grace = ['-c', 'user.name=Grace Okafor', '-c', 'user.email=grace@tallyhaven.example'];
  git(colleague, ...grace, 'commit', '--quiet', '--all', '-m', 'What sales asked for');
  git(colleague, 'push', '--quiet', 'origin', 'HEAD:main');
  edit(
    folder,
    ['risk: medium', 'risk: low'],
    ['to: 80 }', 'to: 78 }'],
    ['33% already.', '33% already, and rising.'],
  );
  git(folder, 'commit', '--quiet', '--all', '-m', 'Lower the threshold');
}

await picture('decide', { prepare: bothEdit }, async (host) => {
  await command(host.page, 'Share with team');
  const choice = host.form().getByRole('radio', { name: /^Yours/ });
  await choice.first().waitFor({ timeout: 60_000 });
  await choice.first().check();
});

await picture(
  'reconcile',
  { theme: LIGHT, viewport: { width: 1440, height: 900 } },
  async (host) => {
    await command(host.page, 'Reconcile');
    const first = host.form().getByRole('listbox').getByRole('option').first();
    await first.waitFor({ timeout: 60_000 });
    await first.click();
    await host.page.keyboard.press('Escape');
  },
);

/** A list of changes as a team keeps it in a spreadsheet. */
const SHEET = `Datum;System;Was wir gemacht haben;Vorher;Nachher;Wer;Ticket
13.09.2026;Marketo Engage;Absenderadresse im Newsletter;news@tallyhaven.example;hello@tallyhaven.example;Ana Ruiz;MOPS-388
14.09.2026;Salesforce;Neues Feld für die Region;;Picklist;Lee Wong;MOPS-391
21.09.2026;Marketo Engage;Schwelle für Webinar-Leads;20;35;Lee Wong;MOPS-395
`;

/** Drops a file onto the stack, as the explorer of VS Code does. */
async function drop(page, file) {
  const row = page.locator('.monaco-list[aria-label="Stack"] .monaco-list-row').first();
  const address = `vscode-remote://${new URL(page.url()).host}${file}`;
  const dataTransfer = await page.evaluateHandle((uri) => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', uri);
    return transfer;
  }, address);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await row.dispatchEvent(type, { dataTransfer });
    await page.waitForTimeout(300);
  }
}

let sheet;
await picture(
  'import',
  {
    theme: LIGHT,
    viewport: { width: 1440, height: 900 },
    prepare(folder) {
      sheet = path.join(folder, '..', 'changes-2026.csv');
      writeFileSync(sheet, SHEET);
    },
  },
  async (host) => {
    await drop(host.page, sheet);
    await host.form().locator('main[aria-busy="false"]').waitFor({ timeout: 60_000 });
    await host.page.keyboard.press('Control+B'); // room for the columns
  },
);

await picture('updates', { viewport: { width: 1280, height: 800 } }, async (host) => {
  for (const view of ['Changes', 'History'])
    await host.page.locator(`.pane-header[aria-label^="${view}" i]`).first().click();
  await host.page.waitForTimeout(SETTLE_MS); // the list is drawn anew when git has answered
  await host.page
    .getByRole('treeitem', { name: /Calls for lead activities/ })
    .first()
    .click();
  await host.form().getByRole('heading').first().waitFor({ timeout: 60_000 });
});
