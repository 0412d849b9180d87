import { renderTemplate } from '../core/export/template/render-template';
import type { TemplateOrder } from './render-template';

// Runs as a process of its own, for one template, and may be ended at any time.
process.once('message', (order: TemplateOrder) => {
  const { template, input, others } = order; // only `renderApart` sends any
  process.send?.(renderTemplate(template, input, others), () => process.disconnect());
});
