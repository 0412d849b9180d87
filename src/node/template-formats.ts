import type { NamedTemplate } from '../core/export/request';
import { templateExporter } from '../core/export/template/template-exporter';
import { readTemplates } from './read-templates';
import { renderApart } from './render-template';

/** The templates for exports of the logbook in `root` (absolute), as formats that a request can name. */
export async function templateFormats(root: string): Promise<readonly NamedTemplate[]> {
  const templates = await readTemplates(root);
  return templates.map((template) => ({
    name: template.name,
    exporter: templateExporter(template, templates, renderApart),
  }));
}
