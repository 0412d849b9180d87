import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { control } from '../controls/control';
import { idOf, labelOf } from '../form';
import type { Field, Form } from '../form';

/** The fields of a small group, each on a line of its own. */
export function group(form: Form, { spec, path }: Field): TemplateResult {
  return html`<div class="properties">
    ${(spec.fields ?? []).map((part) => {
      const at = [...path, part.key];
      const label = labelOf(form, part, at);
      return html`<div class="property ${part.type === 'prose' ? 'tall' : ''}">
        <label for=${idOf(at)}>${label}</label>
        <div class="value">${control(form, { spec: part, path: at, label })}</div>
      </div>`;
    })}
  </div>`;
}
