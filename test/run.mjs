// `npm test`: types, lint and layers, unit tests, then the suites in a real VS Code. Ends with what passed and failed.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureHost, ensurePackages, hostRunsHere, repository } from './host/install.mjs';

ensurePackages();
const results = mkdtempSync(path.join(tmpdir(), 'mops-logbook-results-'));
const bin = (name) => path.join(repository, 'node_modules', '.bin', name);
const only = process.argv[2]; // unit | vscode | page | browser | static: to run one part alone
const totals = { passed: 0, failed: 0 };
/** What failed, to be said once more at the end: a long run hides it. */
const failures = [];

/** Runs a check that either holds or does not; it counts as one test. */
function check(name, command, args) {
  console.log(`\n${name}`);
  const ok = spawnSync(command, args, { cwd: repository, stdio: 'inherit' }).status === 0;
  countCheck(name, ok);
}

function countCheck(name, ok) {
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
}

/** Holds the words to be translated (`npm run l10n`) against those in the code. */
function checkWords() {
  console.log('\nWords');
  const args = ['export', '--outDir', results, 'src'];
  spawnSync(bin('vscode-l10n-dev'), args, { cwd: repository, stdio: 'ignore' });
  const words = (folder) => readFileSync(path.join(folder, 'bundle.l10n.json'), 'utf8');
  const ok = words(results) === words(path.join(repository, 'l10n'));
  if (!ok) console.error('Words in the code and in l10n differ: run npm run l10n.');
  countCheck('Words', ok);
}

/** Adds up a JSON report; a suite that left none, or ran nothing, has failed. */
function count(name, file, status) {
  const { stats, failed = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (stats === undefined || stats.passes + stats.failures === 0) {
    console.error(`${name}: no test ran.`);
    countCheck(`${name}: no test ran`, false);
    return;
  }
  totals.passed += stats.passes;
  totals.failed += stats.failures;
  failures.push(...failed.map((each) => `${name}: ${each.slice(0, 2_000)}`));
  if (stats.failures === 0 && status !== 0) countCheck(`${name}: ended with ${status}`, false);
  console.log(`${name}: ${stats.passes} passed, ${stats.failures} failed`);
}

/** Mocha in Node over TypeScript files. */
function mocha(name, pattern, extra = []) {
  console.log(`\n${name}`);
  const file = path.join(results, `${name}.json`);
  const args = ['--reporter', './test/reporter.cjs', ...extra, pattern];
  const { status } = spawnSync(bin('mocha'), args, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, MOPS_TEST_RESULT: file },
  });
  count(name, file, status);
}

/** Has VS Code's watcher miss what happens in some folder, as it may with any. */
function leaveUnwatched(workspace, folder) {
  mkdirSync(path.join(workspace, '.vscode'));
  const settings = { 'files.watcherExclude': { [`**/${folder}/**`]: true } };
  writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
}

/** Bundles test/vscode/inside for the extension host, and runs it there. */
async function insideVsCode() {
  console.log('\nIn VS Code');
  const { build: bundle } = await import('esbuild');
  const from = path.join(repository, 'test/vscode/inside');
  const entryPoints = readdirSync(from)
    .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
    .map((name) => path.join(from, name));
  const outdir = path.join(repository, 'dist/test');
  await bundle({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const file = path.join(results, 'vscode.json');
  const folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-workspace-'));
  leaveUnwatched(folder, 'unwatched');
  const { runTests } = await import('@vscode/test-electron');
  process.env.MOPS_TEST_RESULT = file;
  process.env.MOPS_TEST_WORKSPACE = folder;
  let status = 0;
  try {
    await runTests({
      ...(hostRunsHere
        ? { vscodeExecutablePath: path.join(repository, 'test/host/code.mjs') }
        : {}),
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(outdir, 'index.js'),
      launchArgs: [folder],
    });
  } catch (error) {
    console.error(String(error));
    status = 1;
  }
  count('In VS Code', file, status);
  rmSync(folder, { recursive: true, force: true });
}

if (!only || only === 'static') {
  check('Types', bin('tsc'), ['-b']);
  check('Lint and layers', bin('eslint'), ['.', '--max-warnings', '0']);
  checkWords();
  check('Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
}
if (only !== 'static') build();
// A loaded machine gets a second try; what went wrong the first time is printed.
if (!only || only === 'unit') {
  // Most of their time they wait for processes of git: side by side they take half of it.
  const jobs = String(Math.max(2, availableParallelism()));
  mocha('Unit', 'test/unit/**/*.test.ts', ['--retries', '1', '--parallel', '--jobs', jobs]);
}
const patient = ['--timeout', '180000', '--retries', '1'];
if (!only || ['vscode', 'page', 'browser'].includes(only)) {
  if (hostRunsHere) await ensureHost();
  if (!only || only === 'vscode') await insideVsCode();
  // Pages are driven by the browser that the host carries; a loaded machine gets a second try.
  if ((!only || only === 'page') && hostRunsHere)
    mocha('Through the page', 'test/vscode/page/*.test.ts', patient);
  if ((!only || only === 'browser') && hostRunsHere)
    mocha('In a browser', 'test/browser/*.test.ts', patient);
}

rmSync(results, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed:\n- ${failures.join('\n- ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
