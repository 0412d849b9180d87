import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import { control } from '../controls/control';
import { problemNotes } from '../controls/problem-notes';
import { helpOf, idOf, labelOf } from '../form';
import type { Form } from '../form';
import { group } from './group';
import { links } from './links';

/** A property of one line, beside the text: its label, its control, what is wrong with it. */
export function property(form: Form, spec: FieldSpec): TemplateResult {
  const path = [spec.key];
  const label = labelOf(form, spec, path);
  const field = { spec, path, label };
  const help = helpOf(form, spec, path) || nothing;
  const notes = problemNotes(form, path);
  if (spec.type === 'group' || spec.type === 'table') {
    const id = `${idOf(path)}.label`;
    return html`<div class="property" role="group" aria-labelledby=${id}>
      <span class="label" id=${id} title=${help}>${label}</span>
      <div class="value">
        ${spec.type === 'table' ? links(form, field) : group(form, field)}${notes}
      </div>
    </div>`;
  }
  return html`<div class="property">
    <label for=${idOf(path)} title=${help}>${label}</label>
    <div class="value">${control(form, field)}${notes}</div>
  </div>`;
}
