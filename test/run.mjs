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
const PARTS = ['static', 'unit', 'vscode', 'page', 'browser'];
const only = process.argv[2]; // to run one part alone
if (only !== undefined && !PARTS.includes(only)) {
  console.error(`There is no part ${only}: ${PARTS.join(', ')}.`);
  process.exit(2);
}
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

/** What a suite reported, by test file. */
const reported = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** Adds up a report; a suite that left none, or ran nothing, has failed. */
function count(name, files, status) {
  const passed = Object.values(files).reduce((sum, each) => sum + each.passed, 0);
  const failed = Object.values(files).flatMap((each) => each.failed);
  if (passed + failed.length === 0) {
    console.error(`${name}: no test ran.`);
    countCheck(`${name}: no test ran`, false);
    return;
  }
  totals.passed += passed;
  totals.failed += failed.length;
  failures.push(...failed.map((each) => `${name}: ${each.slice(0, 2_000)}`));
  if (failed.length === 0 && status !== 0) countCheck(`${name}: ended with ${status}`, false);
  console.log(`${name}: ${passed} passed, ${failed.length} failed`);
}

/** Mocha in Node over TypeScript files; gives its exit status and what it reported. */
function mocha(patterns, extra) {
  const file = path.join(results, 'mocha.json');
  rmSync(file, { force: true });
  const args = ['--reporter', './test/reporter.cjs', ...extra, ...patterns];
  const { status } = spawnSync(bin('mocha'), args, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, MOPS_TEST_RESULT: file },
  });
  return { status, files: reported(file) };
}

/** A suite that drives programs: mocha tries a test twice but never a hook, so a file that failed runs once more. */
function mochaInPrograms(name, pattern) {
  console.log(`\n${name}`);
  const tellWhatShows = ['--require', './test/vscode/page/what-shows.ts'];
  const patient = ['--timeout', '180000', '--retries', '1', ...tellWhatShows];
  const first = mocha([pattern], patient);
  const again = Object.keys(first.files).filter((file) => first.files[file].failed.length > 0);
  if (again.length === 0 || again.includes('')) return count(name, first.files, first.status);
  console.log(`\n${name}: again, in a program of its own: ${again.join(', ')}`);
  const second = mocha(again, patient);
  count(name, { ...first.files, ...second.files }, second.status);
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
  count('In VS Code', reported(file), status);
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
  console.log('\nUnit');
  const sideBySide = ['--retries', '1', '--parallel', '--jobs', jobs];
  const { status, files } = mocha(['test/unit/**/*.test.ts'], sideBySide);
  count('Unit', files, status);
}
if (!only || ['vscode', 'page', 'browser'].includes(only)) {
  if (hostRunsHere) await ensureHost();
  if (!only || only === 'vscode') await insideVsCode();
  // Pages are driven by the browser that the host carries.
  if ((!only || only === 'page') && hostRunsHere)
    mochaInPrograms('Through the page', 'test/vscode/page/*.test.ts');
  if ((!only || only === 'browser') && hostRunsHere)
    mochaInPrograms('In a browser', 'test/browser/*.test.ts');
}

rmSync(results, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed:\n- ${failures.join('\n- ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
