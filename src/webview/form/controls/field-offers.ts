import * as l10n from '@vscode/l10n';
import type { FieldSpec } from '../../../core/model/field-spec';
import type { FieldPath } from '../../../core/problem';
import { choiceLabel } from '../../../messages/labels';
import type { FindRow, Offer } from '../../../protocol/form';
import type { Form } from '../form';
import { matchOffers } from '../model/match-offers';
import { textOfValue } from '../model/cell-value';
import { valueAt } from '../../../core/model/plain';

type Offering = (typed: string) => readonly Offer[] | Promise<readonly Offer[]>;

/** What could stand in a field, if anything can be named: things of the logbook, or words that are often used. */
export function offeringOf(form: Form, spec: FieldSpec, path: FieldPath): Offering | undefined {
  const fixed = (offers: readonly Offer[]) => (typed: string) => matchOffers(offers, typed);
  switch (spec.refers) {
    case 'tool':
    case 'process':
    case 'integration':
    case 'person':
    case 'team':
    case 'audience':
      return fixed(form.offers[spec.refers]);
    case 'target':
      return fixed(targets(form));
    case 'change':
      return (typed) => form.find('change', typed);
    case 'setting-path':
      return (typed) => form.find('setting-path', typed, rowOf(form, path));
    default: {
      const words = spec.suggestions ?? spec.choices;
      return (
        words && fixed(words.map((word) => ({ value: word, label: choiceLabel(spec.key, word) })))
      );
    }
  }
}

/** The words that stand for a value: a tool's name, a person's, the title of a change; else the value itself. */
export function wordsOf(form: Form, spec: FieldSpec, value: string): string {
  switch (spec.refers) {
    case 'person':
      return personWords(form, value);
    case 'tool':
    case 'process':
    case 'integration':
    case 'team':
    case 'audience':
      return labelIn(form.offers[spec.refers], value);
    case 'target':
      return labelIn(targets(form), value);
    case 'change':
      return form.store.state?.titles[value] ?? value;
    default:
      return spec.suggestions || spec.choices ? choiceLabel(spec.key, value) : value;
  }
}

/** Whether a field names something that has an id, so that the nearest name is meant and not the letters typed. */
export function namesThings(spec: FieldSpec): boolean {
  return spec.refers !== undefined && spec.refers !== 'setting-path';
}

const labelIn = (offers: readonly Offer[], value: string) =>
  offers.find((offer) => offer.value === value)?.label ?? value;

/** A person may be written by e-mail, id or alias. */
function personWords(form: Form, value: string): string {
  const wanted = value.toLowerCase();
  const known = form.offers.person.find(
    (offer) =>
      offer.value.toLowerCase() === wanted || offer.also?.toLowerCase().split(' ').includes(wanted),
  );
  return known?.label ?? value;
}

/** The tools, processes and integrations of this change first; then all others. */
function targets(form: Form): readonly Offer[] {
  const { tool, process, integration } = form.offers;
  const all = [...tool, ...process, ...integration];
  const own = new Set(ownTargets(form));
  return [
    ...all.filter(({ value }) => own.has(value)),
    ...all.filter(({ value }) => !own.has(value)),
  ];
}

/** The ids of what a change is about. */
export function ownTargets(form: Form): readonly string[] {
  return ['tools', 'processes', 'integrations'].flatMap((key) => {
    const list = valueAt(form.store.record, [key]);
    return Array.isArray(list) ? list.flatMap((id) => (typeof id === 'string' ? [id] : [])) : [];
  });
}

/** What a row of settings says of which setting it is. */
function rowOf(form: Form, path: FieldPath): FindRow {
  const named = (key: string) =>
    textOfValue(valueAt(form.store.record, [...path.slice(0, -1), key])) || undefined;
  const own = ownTargets(form);
  return {
    target: named('target') ?? (own.length === 1 ? own[0] : undefined),
    environment: named('environment'),
    asset: named('asset'),
  };
}

/** What a field asks for while it is empty. */
export function placeholderOf(spec: FieldSpec): string {
  switch (spec.refers) {
    case 'person':
      return l10n.t('Name or e-mail');
    case 'tool':
      return l10n.t('Pick a tool');
    case 'process':
      return l10n.t('Pick a process');
    case 'integration':
      return l10n.t('Pick an integration');
    case 'change':
      return l10n.t('Find a change');
    case 'audience':
      return l10n.t('Who is told');
    default:
      if (spec.type === 'date') return l10n.t('today, fri, 20 nov');
      return spec.type === 'time' ? l10n.t('today, fri 14:00, 20 nov') : '';
  }
}
