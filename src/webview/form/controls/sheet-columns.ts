import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { helpOf, idOf, labelOf } from '../form';
import { matchOffers } from '../model/match-offers';
import { menu } from './menu';
import type { Sheet } from './sheet';

/** Offers the columns that a table does not show yet. */
export function addColumn({ form, field, columns }: Sheet): TemplateResult | typeof nothing {
  const shown = new Set(columns.map(({ key }) => key));
  const hidden = (field.spec.fields ?? []).filter(({ key }) => !shown.has(key));
  if (hidden.length === 0 || form.store.readOnly) return nothing;
  const offers = hidden.map((spec) => {
    const path = [...field.path, spec.key];
    return { value: spec.key, label: labelOf(form, spec, path), detail: helpOf(form, spec, path) };
  });
  return html`${menu({
    id: `${idOf(field.path)}.columns`,
    icon: 'add',
    name: l10n.t('Add a column to {0}', field.label),
    offers: (typed) => matchOffers(offers, typed),
    pick: ({ value }) => {
      form.opened.add(`${idOf(field.path)}.column.${value}`);
      form.redraw();
    },
  })}`;
}
