import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Plain } from '../../../core/model/field';
import { isList } from '../../../core/model/plain';
import type { FieldPath } from '../../../core/problem';
import { isSafeLink } from '../../../core/safe-link';
import { control } from '../controls/control';
import { icon } from '../../icon';
import { propertyLine } from '../controls/property-line';
import { readField } from '../edit-field';
import { idOf, labelOf, openLink, toggle } from '../form';
import type { Field, Form } from '../form';
import { linkWords } from '../model/link-words';
import { textOfValue } from '../model/cell-value';

/** Tickets, notes and pages: each a link that opens, with its address, label and type a click below. */
export function links(form: Form, field: Field): TemplateResult {
  const stored = readField(form, field);
  const count = isList<Plain>(stored) ? stored.length : 0;
  const rows = form.store.readOnly ? count : count + 1;
  return html`<ul class="links" role="list">
    ${Array.from({ length: rows }, (_, index) =>
      index < count ? link(form, field, index) : newLink(form, field, index),
    )}
  </ul>`;
}

function fieldOf(form: Form, field: Field, index: number, key: string): Field | undefined {
  const spec = field.spec.fields?.find((candidate) => candidate.key === key);
  if (!spec) return undefined;
  const path = [...field.path, index, key];
  return { spec, path, label: labelOf(form, spec, path) };
}

function newLink(form: Form, field: Field, index: number): TemplateResult | typeof nothing {
  const url = fieldOf(form, field, index, 'url');
  if (!url) return nothing;
  return html`<li class="new-link">
    ${control(
      form,
      { ...url, name: l10n.t('New link') },
      { placeholder: l10n.t('+ Paste a link') },
    )}
  </li>`;
}

function link(form: Form, field: Field, index: number): TemplateResult {
  const path: FieldPath = [...field.path, index];
  const key = `${idOf(path)}.details`;
  const isOpen = form.opened.has(key);
  const text = (part: string) => {
    const at = fieldOf(form, field, index, part);
    return at ? (textOfValue(readField(form, at)) ?? '') : '';
  };
  const url = text('url');
  const words = text('label') || linkWords(url);
  return html`<li>
    <span class="link-line">
      ${anchor(form, url, words)}
      <button
        type="button"
        class="icon-button when-near"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-label=${l10n.t('Edit link {0}', words)}
        @click=${() => toggle(form, key)}
      >
        ${icon(isOpen ? 'chevron-up' : 'edit')}
      </button>
      <button
        type="button"
        class="icon-button when-near"
        aria-label=${l10n.t('Remove link {0}', words)}
        @click=${() => form.store.edit([{ op: 'unset', path }])}
      >
        ${icon('close')}
      </button>
    </span>
    ${isOpen ? details(form, field, index) : nothing}
  </li>`;
}

function anchor(form: Form, url: string, words: string): TemplateResult {
  if (!isSafeLink(url)) return html`<span>${words || l10n.t('No address yet')}</span>`;
  return html`<a href=${url} title=${url} @click=${(event: Event) => openLink(event, form, url)}
    >${words}${icon('link-external')}</a
  >`;
}

function details(form: Form, field: Field, index: number): TemplateResult {
  return html`<div class="properties">
    ${(field.spec.fields ?? []).map((spec) => {
      const part = fieldOf(form, field, index, spec.key);
      return part ? propertyLine(form, part) : nothing;
    })}
  </div>`;
}
