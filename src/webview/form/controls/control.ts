import * as l10n from '@vscode/l10n';
import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Plain } from '../../../core/model/field';
import { isList, valueAt } from '../../../core/model/plain';
import { valueText } from '../../../messages/format-value';
import type { Offer } from '../../../protocol/form';
import { isSafeLink } from '../../../core/safe-link';
import { readField, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { textOfValue } from '../model/cell-value';

import { chips } from './chips';
import { choiceField } from './choice-field';
import { combobox } from './combobox';
import { dateField } from './date-field';
import { namesThings, offeringOf, placeholderOf, wordsOf } from './field-offers';
import { icon } from '../../icon';
import { nameSetting } from './name-setting';
import { prose } from './prose';
import { described, textField } from './text-field';

/** How a control stands: in a table it leaves the arrow keys to it; a placeholder may say more than the field's own. */
export interface Setting {
  readonly inTable?: boolean;
  readonly placeholder?: string;
}

/** The control of a field, by its type. */
export function control(form: Form, field: Field, setting: Setting = {}): TemplateResult {
  const { spec } = field;
  switch (spec.type) {
    case 'choice':
    case 'yes-no':
      return choiceField(form, field, setting.inTable ? ' ' : '–');
    case 'date':
    case 'time':
      return dateField(form, field, setting.inTable ? '' : placeholderOf(spec));
    case 'list':
      return chips(form, field);
    case 'prose':
      return prose(form, field, '');
    case 'url':
      return urlField(form, field, setting);
    case 'value':
      return valueControl(form, field);
    case 'line':
    case 'number':
      return textOfValue(readField(form, field)) === undefined
        ? tooDeep(form, field)
        : lineField(form, field, setting);
    case 'group':
    case 'table':
      return tooDeep(form, field);
  }
}

function lineField(form: Form, field: Field, { inTable, placeholder }: Setting): TemplateResult {
  const { spec, path } = field;
  const offering = offeringOf(form, spec, path);
  const asks = placeholder ?? (inTable ? '' : placeholderOf(spec));
  if (!offering) return textField(form, field, { placeholder: asks });
  const value = textOfValue(readField(form, field)) ?? '';
  const name = (offer: Offer) =>
    spec.refers === 'setting-path'
      ? nameSetting(form, field, offer)
      : writeValue(form, field, offer.value);
  return combobox({
    id: idOf(path),
    name: field.name,
    text: value === '' ? '' : wordsOf(form, spec, value),
    placeholder: asks,
    ...described(form, field),
    readOnly: form.store.readOnly,
    inTable,
    takesFirst: namesThings(spec),
    offers: offering,
    pick: (offer) => name(offer),
    write: (text) => name({ value: text, label: text }),
  });
}

/** An address, with a way to open it. */
function urlField(form: Form, field: Field, setting: Setting): TemplateResult {
  const placeholder = setting.placeholder ?? (setting.inTable ? '' : 'https://');
  const url = textOfValue(readField(form, field)) ?? '';
  return html`<span class="url"
    >${textField(form, field, { placeholder })}${
      isSafeLink(url)
        ? html`<button
            type="button"
            class="icon-button"
            aria-label=${l10n.t('Open {0}', url)}
            title=${l10n.t('Open {0}', url)}
            @click=${() => form.send({ type: 'openLink', url })}
          >
            ${icon('link-external')}
          </button>`
        : ''
    }</span
  >`;
}

/** A before or after is a text or a list of texts here; with anything deeper in it, it is edited as text. */
function valueControl(form: Form, field: Field): TemplateResult {
  const stored = readField(form, field);
  if (textOfValue(stored) !== undefined) return valueField(form, field);
  return isList<Plain>(stored) && stored.every((item) => typeof item === 'string')
    ? chips(form, field)
    : tooDeep(form, field);
}

/** A before or after of one text. Nothing written means that nobody knows; that it did not exist is a thing to be said. */
function valueField(form: Form, field: Field): TemplateResult {
  const stored = readField(form, field);
  const isFrom = field.spec.key === 'from';
  const none = isFrom ? l10n.t('Did not exist') : l10n.t('Taken away');
  const placeholder =
    stored === null ? none : isFrom && isRow(form, field) ? l10n.t('Not known') : '';
  return html`${textField(form, field, { placeholder })}${
    stored === undefined && isRow(form, field)
      ? html`<button
          type="button"
          class="link-button when-inside"
          tabindex="-1"
          title=${l10n.t('{0} (Alt+Down from the cell)', none)}
          @click=${() => {
            writeValue(form, field, null);
            form.focusSoon(field.path);
          }}
        >
          ${none}
        </button>`
      : ''
  }`;
}

/** Whether the row of a field is there yet: below a table stands one that is not. */
function isRow(form: Form, { path }: Field): boolean {
  return valueAt(form.store.record, path.slice(0, -1)) !== undefined;
}

/** Lists and tables within a field are read here, and edited as text. */
function tooDeep(form: Form, field: Field): TemplateResult {
  const value = readField(form, field);
  return html`<span class="deep" id=${idOf(field.path)} tabindex="-1"
    >${value === undefined ? '' : valueText(value)}
    <button
      type="button"
      class="link-button"
      @click=${() => form.send({ type: 'command', command: 'openAsText' })}
    >
      ${l10n.t('Edit as text')}
    </button></span
  >`;
}
