import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { propertyLine } from '../controls/property-line';
import { labelOf } from '../form';
import type { Field, Form } from '../form';

/** The fields of a small group, each on a line of its own. */
export function group(form: Form, { spec, path }: Field): TemplateResult {
  return html`<div class="properties">
    ${(spec.fields ?? []).map((part) => {
      const at = [...path, part.key];
      return propertyLine(form, { spec: part, path: at, label: labelOf(form, part, at) });
    })}
  </div>`;
}
