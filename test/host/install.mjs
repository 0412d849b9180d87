// Installs the VS Code host on first need. Only Node built-ins here: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const repository = path.resolve(here, '../..');
const modules = path.join(here, 'node_modules');
const marker = path.join(modules, '.mops-logbook-host-ready');
export const browserDir = path.join(modules, '.browser');

const npm = (args, cwd) =>
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );

/** The host carries Linux x64 binaries; elsewhere `@vscode/test-electron` downloads VS Code itself. */
export const hostRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** Installs the repository's own packages when they are missing. */
export function ensurePackages() {
  if (existsSync(path.join(repository, 'node_modules', 'esbuild'))) return;
  console.log('Installing packages (first time only)…');
  npm(['ci'], repository);
}

/** Builds `dist` when it is missing, or always when asked. */
export function build() {
  console.log('Building…');
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: repository, stdio: 'inherit' });
}

/** Builds the extension and writes it to a file, as `npm run package` does. */
export function packExtension(vsix) {
  const packed = spawnSync('npm', ['run', 'package', '--', '--out', vsix], {
    cwd: repository,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error(`${packed.stdout}\n${packed.stderr}`);
}

/** Installs the VS Code server, its Node and its browser under test/host, once for each lock file. */
export async function ensureHost() {
  const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing a VS Code to test in (first time only, about 450 MB, half a minute)…');
  rmSync(marker, { force: true });
  npm(['ci'], here);
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
  // code-server expects these two installs after its own; `npm ci` refuses their lock files.
  npm(['install', '--omit=dev'], vscode);
  npm(['install', '--omit=dev'], path.join(vscode, 'extensions'));
  await unpackBrowser();
  writeFileSync(marker, lock);
}

/** Unpacks Chromium once, so that runs side by side never see half of it. */
async function unpackBrowser() {
  rmSync(browserDir, { recursive: true, force: true });
  mkdirSync(browserDir, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = browserDir; // where the package unpacks to
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(path.join(modules, '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
  } finally {
    // Else the temporary folders of tests would stand in this repository, and no test would be without one.
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Environment in which the unpacked Chromium starts, also where a bare system lacks its libraries or fonts. */
export function browserEnvironment() {
  const env = { ...process.env };
  const libraries = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  if (!libraries.includes('libnss3.so'))
    env.LD_LIBRARY_PATH = [path.join(browserDir, 'al2023', 'lib'), env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(browserDir, 'fonts');
  return env;
}
