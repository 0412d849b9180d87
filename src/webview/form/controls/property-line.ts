import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { helpOf, idOf } from '../form';
import type { Field, Form } from '../form';
import { control } from './control';
import { pastButton } from './past-button';

/** A field on a line of its own: its label, its control, and below it `notes`. */
export function propertyLine(form: Form, field: Field, notes: unknown = ''): TemplateResult {
  return html`<div class="property">
    <label for=${idOf(field.path)} title=${helpOf(form, field.spec, field.path)}
      >${field.label}</label
    >
    ${pastButton(form, field)}
    <div class="value">${control(form, field)}${notes}</div>
  </div>`;
}
