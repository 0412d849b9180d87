import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { readField, typeValue, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { textOfValue, valueOfText } from '../model/cell-value';
import { problemIdOf, problemsOf } from '../model/field-problems';
import { textOf } from './keep-caret';

/** What every control of a field tells a screen reader. */
export interface Described {
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

/** What tells a screen reader of the problems of a field. */
export function described(form: Form, field: Field): Described {
  const places = new Set(problemsOf(form, field.path).map(({ path }) => problemIdOf(path ?? [])));
  return {
    invalid: places.size > 0,
    describedBy: places.size > 0 ? [...places].join(' ') : undefined,
  };
}

/** A text of one line that grows by wrapping; sent while it is typed. */
export function textField(
  form: Form,
  field: Field,
  options: { readonly className?: string; readonly placeholder?: string } = {},
): TemplateResult {
  const { invalid, describedBy } = described(form, field);
  const text = textOfValue(readField(form, field)) ?? '';
  return html`<textarea
    id=${idOf(field.path)}
    class="control ${options.className ?? ''}"
    rows="1"
    aria-label=${field.name ?? nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    placeholder=${options.placeholder ?? ''}
    ?readonly=${form.store.readOnly}
    inputmode=${field.spec.type === 'number' ? 'decimal' : nothing}
    ${textOf(text)}
    @beforeinput=${keepOneLine}
    @input=${(event: Event) => {
      const typed = (event.target as HTMLTextAreaElement).value.replaceAll(/\s*\n\s*/g, ' ');
      typeValue(form, field, valueOfText(field.spec, typed));
    }}
    @blur=${(event: Event) => leave(form, field, (event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

function keepOneLine(event: InputEvent): void {
  if (event.inputType === 'insertLineBreak') event.preventDefault();
}

/** What stays in the file is without blanks at its ends; a field that was emptied is taken out. */
function leave(form: Form, field: Field, text: string): void {
  const before = readField(form, field);
  const trimmed = text.trim();
  if (trimmed !== text || (trimmed === '' && before !== undefined && before !== null))
    writeValue(form, field, valueOfText(field.spec, trimmed));
  void form.store.flush();
}
