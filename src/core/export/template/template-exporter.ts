import type { ExportFormat } from '../../model/codes';
import type { Exporter } from '../exporter';
import type { Rendered, TemplateFault } from './render-template';
import type { TemplateInput } from './template-data';
import type { ExportTemplate } from './template-file';

/** Works a template out; see `node/render-template`. */
export type RenderTemplate = (order: {
  readonly template: ExportTemplate;
  readonly input: TemplateInput;
  readonly others: readonly ExportTemplate[];
}) => Promise<Rendered>;

/** A template made nothing; `messages/template-fault-text` says why. */
export class TemplateFailed extends Error {
  constructor(readonly fault: TemplateFault) {
    super(`${fault.path}: ${fault.code}`);
  }
}

/**
 * A template of one's own as a format. It may include `others`. To export throws `TemplateFailed` for a template
 * with a mistake.
 */
export function templateExporter(
  template: ExportTemplate,
  others: readonly ExportTemplate[],
  render: RenderTemplate,
): Exporter<string> {
  const { extension } = template;
  return {
    id: FORMAT_OF[extension] ?? 'txt',
    extension,
    mime: 'text/plain',
    needs: 'file',
    async export(input) {
      // What a template may name follows from the schema, which no other format has to load.
      const { templateInput } = await import('./template-data');
      const rendered = await render({ template, input: templateInput(input), others });
      if (!rendered.ok) throw new TemplateFailed(rendered.fault);
      return rendered.text;
    },
  };
}

/** What files of one's own are like, for those who show them. */
const FORMAT_OF: Readonly<Record<string, ExportFormat>> = {
  md: 'md',
  html: 'html',
  json: 'json',
  csv: 'csv',
};
