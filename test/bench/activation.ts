import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ensureHost, hostRunsHere } from '../host/install.mjs';
import type { Times } from './inside/index';
import type { Measurement } from './measure';
import { spread } from './measure';

const REPOSITORY = join(__dirname, '..', '..');
const OURS = 'mops-logbook.mops-logbook';
export const IDLE = 'floor: activate an extension that does nothing';

/**
 * How long the extension in the folder `program` (a package.json with its dist) takes to activate in a real VS Code:
 * until `activate` has returned to VS Code, and until all of it is loaded; beside it the floor, an extension that does
 * nothing. A new window for each of `runs`.
 */
export async function measureActivation(
  program: string,
  folder: string,
  runs: number,
): Promise<readonly Measurement[]> {
  if (hostRunsHere) await ensureHost();
  const tests = join(folder, 'inside.js');
  await build({
    entryPoints: [join(__dirname, 'inside', 'index.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const floor = writeFloor(folder);
  const idle: Times[] = [];
  const found: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    const window = (name: string) => join(folder, `${name}-${run}`);
    idle.push(await timesIn(window('floor'), floor, 'bench.floor', tests));
    found.push(await timesIn(window('window'), program, OURS, tests));
  }
  return [
    measured(IDLE, idle, 'activated'),
    measured('activation in VS Code', found, 'activated'),
    measured('activation in VS Code, all loaded', found, 'loaded'),
  ];
}

function measured(name: string, found: readonly Times[], what: keyof Times): Measurement {
  return { name, ...spread(found.map((times) => times[what])), memory: undefined };
}

/** An extension that does nothing, in a folder of its own. */
function writeFloor(folder: string): string {
  const floor = join(folder, 'floor');
  mkdirSync(floor);
  const manifest = { publisher: 'bench', name: 'floor', version: '1.0.0', main: './floor.js' };
  const engines = { vscode: '^1.100.0' };
  writeFileSync(join(floor, 'package.json'), JSON.stringify({ ...manifest, engines }));
  writeFileSync(join(floor, 'floor.js'), 'exports.activate = () => {};\n');
  return floor;
}

/** What the extension `id` in the folder `program` took in a window of its own, with `workspace` open. */
async function timesIn(
  workspace: string,
  program: string,
  id: string,
  tests: string,
): Promise<Times> {
  mkdirSync(workspace);
  const result = `${workspace}.json`;
  const options = {
    ...(hostRunsHere ? { vscodeExecutablePath: join(REPOSITORY, 'test/host/code.mjs') } : {}),
    extensionDevelopmentPath: program,
    extensionTestsPath: tests,
    launchArgs: [workspace],
  };
  // What VS Code says is only shown, with the error, when it fails.
  await promisify(execFile)(
    process.execPath,
    [join(__dirname, 'window.mjs'), JSON.stringify(options)],
    {
      env: { ...process.env, MOPS_BENCH_RESULT: result, MOPS_BENCH_EXTENSION: id },
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(readFileSync(result, 'utf8')) as Times;
}
