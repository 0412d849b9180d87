import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rendered } from '../core/export/template/render-template';
import type { TemplateInput } from '../core/export/template/template-data';
import type { ExportTemplate } from '../core/export/template/template-file';

/** A template for a worker, with those that it may include. */
export interface TemplateOrder {
  readonly template: ExportTemplate;
  readonly input: TemplateInput;
  readonly others: readonly ExportTemplate[];
}

/** LiquidJS gives up after five seconds by itself, as far as it looks. */
const LONGEST_MS = 10_000;
const MEGABYTES = 256;

/** The worker's bundle, beside the bundle that runs. Not there when the sources run as they are. */
const WORKER_FILE = join(__dirname, 'template-worker.js');

/**
 * What a template of a logbook makes, worked out on a thread of its own, which is ended after ten seconds or at a
 * quarter of a gigabyte: templates come with a repository, and a repository may be a stranger's. Where the sources run as they
 * are, there is no such thread, and only LiquidJS's own limits hold.
 */
export async function renderApart(
  order: TemplateOrder,
  workerFile = WORKER_FILE,
): Promise<Rendered> {
  if (!existsSync(workerFile)) {
    const { renderTemplate } = await import('../core/export/template/render-template');
    return renderTemplate(order.template, order.input, order.others);
  }
  const worker = new Worker(workerFile, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  try {
    return await answerOf(worker, order.template.path);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, path: string): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const tooMuch: Rendered = { ok: false, fault: { code: 'too-much', path } };
    const timer = setTimeout(() => resolve(tooMuch), LONGEST_MS);
    worker.on('message', (rendered: Rendered) => resolve(rendered));
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooMuch);
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('the worker for templates ended before its work was done'));
    });
  });
}
