import * as l10n from '@vscode/l10n';
import { nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldSpec } from '../../../core/model/field-spec';
import { menu } from '../controls/menu';
import { helpOf, labelOf } from '../form';
import type { Form } from '../form';
import { matchOffers } from '../model/match-offers';

/** *Add…*: the fields that are out of sight, by name, with a word of help; what policy asks for first, and why. */
export function addMenu(form: Form, hidden: readonly FieldSpec[]): TemplateResult | typeof nothing {
  if (hidden.length === 0 || form.store.readOnly) return nothing;
  const offers = hidden.map((spec) => ({
    value: spec.key,
    label: labelOf(form, spec, [spec.key]),
    detail: helpOf(form, spec, [spec.key]),
  }));
  return menu({
    id: 'add',
    icon: 'add',
    name: l10n.t('Add a field'),
    words: l10n.t('Add…'),
    offers: (typed) => matchOffers(offers, typed),
    pick: ({ value }) => {
      form.opened.add(value);
      form.redraw();
      form.focusSoon([value]);
    },
  });
}
