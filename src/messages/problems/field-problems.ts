import * as l10n from '@vscode/l10n';
import type { ProblemCode } from '../../core/problem';
import type { Sentences, Wording } from './wording';

type FieldCode = Extract<ProblemCode, `field-${string}`>;

const EXPECTED: Readonly<Record<string, (about: Wording) => string>> = {
  text: ({ field }) => l10n.t('{0} must be text, not a list or a table.', field),
  number: ({ field }) => l10n.t('{0} must be a number, such as 14 or 2.5.', field),
  'yes-no': ({ field }) => l10n.t('{0} must be yes or no.', field),
  list: ({ field }) => l10n.t('{0} must be a list, even when it has only one item.', field),
  group: ({ field }) => l10n.t('{0} must be a group of fields, not a single text.', field),
  date: ({ field }) => l10n.t('{0} must be a day, such as 2026-11-20.', field),
  time: ({ field }) =>
    l10n.t(
      '{0} must be a day or a time with its offset, such as 2026-11-20 or 2026-11-20T09:30:00+01:00.',
      field,
    ),
  email: ({ field }) => l10n.t('{0} must be an email address, such as ana@acme.example.', field),
  id: ({ field }) =>
    l10n.t(
      '{0} must be a short name of letters, digits, dots, dashes and underscores, such as lead-routing.',
      field,
    ),
  url: ({ field }) => l10n.t('{0} must be a web address, such as https://acme.example.', field),
};

/** What can be wrong with a field by itself. */
export const fieldProblems: Sentences<FieldCode> = {
  'field-missing': ({ field }) =>
    l10n.t('{0} is missing. Every record of this kind needs it.', field),
  'field-wrong-type': (about) => {
    const expected = about.plain('expected');
    const sentence = Object.hasOwn(EXPECTED, expected) ? EXPECTED[expected] : undefined;
    return sentence?.(about) ?? l10n.t('{0} cannot be read. Correct its value.', about.field);
  },
  'field-unknown-choice': (about) =>
    l10n.t(
      '{0} cannot be {1}. Choose one of these: {2}.',
      about.field,
      about.quoted('value'),
      about.plain('choices'),
    ),
  'field-several-lines': ({ field }) =>
    l10n.t('{0} stands on several lines, and is shown on one. Write it on one line.', field),
  'field-unknown': (about) =>
    l10n.t(
      '{0} is not a field that MOps Logbook knows. Did you mean {1}?',
      `“${about.field}”`,
      about.quoted('like'),
    ),
};
