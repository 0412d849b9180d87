import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import { pastButton } from '../controls/past-button';
import { problemNotes } from '../controls/problem-notes';
import { propertyLine } from '../controls/property-line';
import { helpOf, idOf, labelOf } from '../form';
import type { Form } from '../form';
import { group } from './group';
import { links } from './links';

/** A property beside the text: its label, its control, what is wrong with it. */
export function property(form: Form, spec: FieldSpec): TemplateResult {
  const path = [spec.key];
  const label = labelOf(form, spec, path);
  const field = { spec, path, label };
  const notes = problemNotes(form, path);
  if (spec.type === 'group')
    return html`<div role="group" aria-label=${label}>${group(form, field)}${notes}</div>`;
  if (spec.type !== 'table') return propertyLine(form, field, notes);
  const id = `${idOf(path)}.label`;
  return html`<div class="property" role="group" aria-labelledby=${id}>
    <span class="label" id=${id} title=${helpOf(form, spec, path)}>${label}</span>
    ${pastButton(form, field)}
    <div class="value">${links(form, field)}${notes}</div>
  </div>`;
}
