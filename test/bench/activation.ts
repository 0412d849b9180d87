import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { ensureHost, hostRunsHere } from '../host/install.mjs';
import type { Measurement } from './measure';
import { spread } from './measure';

const REPOSITORY = join(__dirname, '..', '..');

/**
 * How long the extension in the folder `program` (a package.json with its dist) takes to activate in a real VS Code:
 * until `activate` has returned to VS Code, and until all of it is loaded. A new window for each of `runs`.
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
  const found: { readonly activated: number; readonly loaded: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const workspace = join(folder, `window-${run}`);
    mkdirSync(workspace);
    const result = join(folder, `activation-${run}.json`);
    process.env['MOPS_BENCH_RESULT'] = result;
    await runTests({
      ...(hostRunsHere ? { vscodeExecutablePath: join(REPOSITORY, 'test/host/code.mjs') } : {}),
      extensionDevelopmentPath: program,
      extensionTestsPath: tests,
      launchArgs: [workspace],
    });
    found.push(JSON.parse(readFileSync(result, 'utf8')) as (typeof found)[number]);
  }
  const measured = (name: string, times: readonly number[]): Measurement => ({
    name,
    ...spread(times),
    memory: undefined,
  });
  return [
    measured(
      'activation in VS Code',
      found.map(({ activated }) => activated),
    ),
    measured(
      'activation in VS Code, all loaded',
      found.map(({ loaded }) => loaded),
    ),
  ];
}
