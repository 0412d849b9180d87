import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { readField, typeValue, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { proseOfText, textOfProse } from '../model/cell-value';
import { renderMarkdown } from '../../../core/render-markdown';
import { textOf } from './keep-caret';
import { described } from './text-field';

/**
 * Prose: Markdown as it reads while nobody is in it, and as it is written from the moment that somebody enters. The
 * text area is there all the time, so that Tab, labels and the caret work as anywhere; which of the two is in sight
 * is decided by the style sheet.
 */
export function prose(form: Form, field: Field, placeholder: string): TemplateResult {
  const { invalid, describedBy } = described(form, field);
  const text = textOfProse(readField(form, field));
  const id = idOf(field.path);
  return html`<div class="prose ${text === '' ? 'empty' : ''}">
    <textarea
      id=${id}
      class="control"
      rows="1"
      aria-label=${field.name ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy ?? nothing}
      placeholder=${placeholder}
      ?readonly=${form.store.readOnly}
      ${textOf(text)}
      @input=${(event: Event) => {
        const typed = (event.target as HTMLTextAreaElement).value;
        typeValue(form, field, proseOfText(typed, readField(form, field)));
      }}
      @blur=${(event: Event) => leave(form, field, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      text === ''
        ? nothing
        : html`<div class="rendered" @click=${(event: MouseEvent) => enter(event, id)}>
            ${unsafeHTML(renderMarkdown(text))}
          </div>`
    }
  </div>`;
}

/** A click into the text enters it; a click on a link, or one that marks a passage, does not. */
function enter(event: MouseEvent, id: string): void {
  if ((event.target as Element).closest('a') || getSelection()?.isCollapsed === false) return;
  document.getElementById(id)?.focus();
}

function leave(form: Form, field: Field, text: string): void {
  const trimmed = text.replace(/\s+$/, '');
  const before = readField(form, field);
  if (trimmed === '' && before !== undefined && before !== null) writeValue(form, field, undefined);
  else if (trimmed !== text) writeValue(form, field, proseOfText(trimmed, before));
  void form.store.flush();
}
