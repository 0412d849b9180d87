import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendered } from '../core/export/template/render-template';
import type { TemplateInput } from '../core/export/template/template-data';
import type { ExportTemplate } from '../core/export/template/template-file';

/** A template for a process of its own, with those that it may include. */
export interface TemplateOrder {
  readonly template: ExportTemplate;
  readonly input: TemplateInput;
  readonly others: readonly ExportTemplate[];
}

/** LiquidJS gives up after five seconds by itself, as far as it looks. */
const LONGEST_MS = 10_000;
const MEGABYTES = 256;

/** The bundle of that process, beside the bundle that runs. Not there when the sources run as they are. */
const WORKER_FILE = join(__dirname, 'template-worker.js');

/**
 * What a template of a logbook makes, worked out by a process of its own, which is ended after ten seconds or at a
 * quarter of a gigabyte: templates come with a repository, and a repository may be a stranger's. A thread would not do:
 * one text that is too long for its memory ends the whole program. Where the sources run as they are, there is no such
 * process, and only LiquidJS's own limits hold.
 */
export async function renderApart(
  order: TemplateOrder,
  workerFile = WORKER_FILE,
): Promise<Rendered> {
  if (!existsSync(workerFile)) {
    const { renderTemplate } = await import('../core/export/template/render-template');
    return renderTemplate(order.template, order.input, order.others);
  }
  const child = fork(workerFile, [], {
    execArgv: [`--max-old-space-size=${MEGABYTES}`],
    // VS Code's own program is Node when it is told to be. Nothing else of the environment is handed on.
    env: { ELECTRON_RUN_AS_NODE: '1', SystemRoot: process.env['SystemRoot'] },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const ended = () => child.kill('SIGKILL');
  process.once('exit', ended);
  try {
    return await answerOf(child, order);
  } finally {
    process.off('exit', ended);
    ended();
  }
}

function answerOf(child: ChildProcess, order: TemplateOrder): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const tooMuch: Rendered = { ok: false, fault: { code: 'too-much', path: order.template.path } };
    const timer = setTimeout(() => resolve(tooMuch), LONGEST_MS);
    let said = '';
    child.stderr?.on(
      'data',
      (piece: Buffer) => (said = (said + piece.toString()).slice(-MOST_SAID)),
    );
    child.on('message', (rendered) => resolve(rendered as Rendered)); // only our own bundle answers
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      // It says so when it fails by itself; out of memory it is ended by Node.
      if (code === FAILED && !/out of memory/.test(said)) reject(new Error(said));
      else resolve(tooMuch);
    });
    child.send(order, (fault) => {
      if (fault && child.exitCode === null) reject(fault);
    });
  });
}

/** How Node ends where an error is not caught. */
const FAILED = 1;
const MOST_SAID = 4_000;
