// `npm start`: opens the demo logbook in a real VS Code: the user's own where `code` is on the PATH, else the one that npm carries.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  build,
  ensureHost,
  ensurePackages,
  hostRunsHere,
  packExtension,
  repository,
} from './install.mjs';

const demo = path.join(repository, '.demo', 'logbook');
const port = Number(process.env.PORT ?? 8443);
const wantsBrowser = process.argv.includes('--browser');

ensurePackages();
build();
if (!existsSync(demo)) {
  console.log('Writing the demo logbook…');
  rmSync(path.dirname(demo), { recursive: true, force: true });
  mkdirSync(demo, { recursive: true });
  const { writeDemo } = createRequire(import.meta.url)(path.join(repository, 'dist/demo.js'));
  await writeDemo(demo);
}

const ownEditor = process.platform === 'win32' ? 'code.cmd' : 'code';
const hasOwnEditor =
  spawnSync(ownEditor, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' })
    .status === 0;
if (hasOwnEditor && !wantsBrowser) {
  console.log('Opening the demo logbook in your VS Code…');
  spawnSync(ownEditor, [`--extensionDevelopmentPath=${repository}`, demo], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} else if (hostRunsHere) {
  await serve();
} else {
  console.error(
    'No `code` command was found. In VS Code run “Shell Command: Install ‘code’ command in PATH”, then npm start again.',
  );
  process.exitCode = 1;
}

async function serve() {
  await ensureHost();
  const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
  const vsix = path.join(repository, 'dist', `mops-logbook-${version}.vsix`);
  console.log('Packaging the extension…');
  packExtension(vsix);
  const { startServer } = await import('./host.mjs');
  const server = await startServer({
    vsix,
    port,
    settings: { 'workbench.view.alwaysShowHeaderActions': true },
  });
  console.log(
    `\nThe demo logbook is open at http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(demo)}\nCtrl+C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      server.stop();
      process.exit(0);
    });
}
