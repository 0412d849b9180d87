import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** How long an extension took to activate, and to be all there; milliseconds. */
export interface Times {
  readonly activated: number;
  readonly loaded: number;
}

/** What VS Code calls in the extension host. */
export async function run(): Promise<void> {
  const { MOPS_BENCH_EXTENSION: id = '', MOPS_BENCH_RESULT: file } = process.env;
  const extension = vscode.extensions.getExtension<Inside | undefined>(id);
  if (!extension || extension.isActive || !file) throw new Error('there is nothing to measure');
  const start = performance.now();
  const inside = await extension.activate();
  const activated = performance.now() - start;
  await (
    await inside?.services()
  )?.logbooks.ready;
  const times: Times = { activated, loaded: performance.now() - start };
  writeFileSync(file, JSON.stringify(times));
}

/** What our extension hands out in tests. */
interface Inside {
  readonly services: () => Promise<{ readonly logbooks: { readonly ready: Promise<unknown> } }>;
}
