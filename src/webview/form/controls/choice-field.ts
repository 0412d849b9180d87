import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { choiceLabel } from '../../../messages/labels';
import { readField, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { textOfValue, valueOfText } from '../model/cell-value';
import { described } from './text-field';

/**
 * One of a closed list: the platform's own select, which every keyboard and screen reader knows. `unset` is what it
 * reads as while nothing is chosen.
 */
export function choiceField(
  form: Form,
  field: Field,
  unset: string,
  change: (code: string) => void = (code) =>
    writeValue(form, field, code === '' ? undefined : valueOfText(field.spec, code)),
): TemplateResult {
  const { invalid, describedBy } = described(form, field);
  const value = textOfValue(readField(form, field)) ?? '';
  const codes = codesOf(field, value);
  return html`<select
    id=${idOf(field.path)}
    class="control ${value === '' ? 'unset' : ''}"
    aria-label=${field.name ?? nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    ?disabled=${form.store.readOnly}
    .value=${value}
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
  >
    ${codes.map(
      (code) =>
        html`<option value=${code} ?selected=${code === value}>
          ${code === '' ? unset : optionText(field, code)}
        </option>`,
    )}
  </select>`;
}

/** An unknown code that stands in the file is offered too: choosing nothing must change nothing. */
function codesOf({ spec }: Field, value: string): readonly string[] {
  const yesNo = value === 'true' || value === 'false' ? ['true', 'false'] : ['yes', 'no'];
  const known = spec.type === 'yes-no' ? yesNo : (spec.choices ?? []);
  const empty = spec.required && value !== '' ? [] : [''];
  return [...empty, ...known, ...(value === '' || known.includes(value) ? [] : [value])];
}

function optionText({ spec }: Field, code: string): string {
  if (spec.type !== 'yes-no') return spec.custom ? code : choiceLabel(spec.key, code);
  return code === 'yes' || code === 'true' ? l10n.t('Yes') : l10n.t('No');
}
