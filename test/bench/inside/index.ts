import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** What VS Code calls in the extension host: how long the extension takes to activate, and to be all there. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Inside>('mops-logbook.mops-logbook');
  const file = process.env['MOPS_BENCH_RESULT'];
  if (!extension || extension.isActive || !file) throw new Error('there is nothing to measure');
  const start = performance.now();
  const { services } = await extension.activate();
  const activated = performance.now() - start;
  const { logbooks } = await services();
  await logbooks.ready;
  writeFileSync(file, JSON.stringify({ activated, loaded: performance.now() - start }));
}

/** What the extension hands out in tests. */
interface Inside {
  readonly services: () => Promise<{ readonly logbooks: { readonly ready: Promise<unknown> } }>;
}
