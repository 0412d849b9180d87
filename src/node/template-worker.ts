import { parentPort, workerData } from 'node:worker_threads';
import { renderTemplate } from '../core/export/template/render-template';
import type { TemplateOrder } from './render-template';

// Runs as a thread of its own, for one template, and may be ended at any time.
const { template, input, others } = workerData as TemplateOrder;
parentPort?.postMessage(renderTemplate(template, input, others));
