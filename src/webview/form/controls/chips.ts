import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import type { Plain } from '../../../core/model/field';
import { isList } from '../../../core/model/plain';
import { FORM_KINDS } from '../../../protocol/form';
import { isSafeLink } from '../../../core/safe-link';
import { readField } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { textOfValue, valueOfText } from '../model/cell-value';
import { linkWords } from '../model/link-words';
import { combobox } from './combobox';
import { namesThings, offeringOf, placeholderOf, wordsOf } from './field-offers';
import { icon } from '../../icon';
import { described } from './text-field';

/** A list of names or words: each a chip that can be taken out, and a field that adds one. */
export function chips(form: Form, field: Field): TemplateResult {
  const { path, label } = field;
  const item = field.spec.item ?? field.spec;
  const stored = readField(form, field);
  const values = isList<Plain>(stored) ? stored : [];
  const words = values.map((value) => wordsOf(form, item, textOfValue(value) ?? '…'));
  const offering = offeringOf(form, item, [...path, values.length]);
  const present = new Set(values);
  const add = (value: string) => {
    if (value !== '' && !present.has(value))
      form.store.edit([
        { op: 'insert', path, index: values.length, value: valueOfText(item, value) },
      ]);
  };
  return html`<ul class="chips" role="list">
    ${values.map((value, index) => chip(form, field, item, value, index, words[index] ?? ''))}
    ${
      form.store.readOnly
        ? nothing
        : html`<li class="chip-add">
            ${combobox({
              id: idOf(path),
              name: values.length > 0 ? l10n.t('Add to {0}', label) : field.name,
              text: '',
              placeholder: values.length > 0 ? '+' : placeholderOf(item) || l10n.t('Add'),
              ...described(form, field),
              takesFirst: namesThings(item),
              offers: async (typed) =>
                (await (offering?.(typed) ?? [])).filter(({ value }) => !present.has(value)),
              pick: ({ value }) => add(value),
              write: add,
              backspace: () => removeItem(form, field, values.length - 1),
            })}
          </li>`
    }
  </ul>`;
}

function chip(
  form: Form,
  field: Field,
  item: FieldSpec,
  value: Plain,
  index: number,
  words: string,
): TemplateResult {
  const id = textOfValue(value);
  return html`<li class="chip" title=${id ?? nothing}>
    ${chipWords(form, item, id, words)}
    ${
      form.store.readOnly
        ? nothing
        : html`<button
            type="button"
            class="icon-button"
            aria-label=${l10n.t('Remove {0}', words)}
            title=${l10n.t('Remove {0}', words)}
            @click=${() => {
              removeItem(form, field, index);
              form.focusSoon(field.path);
            }}
          >
            ${icon('close')}
          </button>`
    }
  </li>`;
}

/** The name of what has a form of its own opens that; an address opens its page. */
function chipWords(
  form: Form,
  item: FieldSpec,
  id: string | undefined,
  words: string,
): TemplateResult {
  const kind = FORM_KINDS.find((candidate) => candidate === item.refers);
  if (id !== undefined && kind && words !== id)
    return opener(words, words, () => form.send({ type: 'openRecord', kind, id }));
  if (id !== undefined && item.type === 'url' && isSafeLink(id))
    return opener(linkWords(id), id, () => form.send({ type: 'openLink', url: id }));
  return html`<span>${words}</span>`;
}

function opener(words: string, name: string, open: () => void): TemplateResult {
  return html`<button
    type="button"
    class="chip-open"
    aria-label=${l10n.t('Open {0}', name)}
    @click=${open}
  >
    ${words}
  </button>`;
}

/** Takes an item out of a list; with the last one goes the list. */
function removeItem(form: Form, { path }: Field, index: number): void {
  if (index >= 0) form.store.edit([{ op: 'unset', path: [...path, index] }]);
}
