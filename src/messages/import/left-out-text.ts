import * as l10n from '@vscode/l10n';
import type { LeftOutCode, LeftOutReason } from '../../core/import/left-out';
import { PROBLEM_CODES } from '../../core/problem';
import { problemText } from '../problem-text';
import { wordingOf } from '../problems/wording';
import type { Wording } from '../problems/wording';

/** Why a row was not taken, and where there is something to do: what. */
const TEXTS: Record<LeftOutCode, (about: Wording, reason: LeftOutReason) => string> = {
  'row-empty': () => l10n.t('The row is empty.'),
  'row-is-headings': () => l10n.t('The row repeats the headings.'),
  'row-too-short': (a) =>
    l10n.t(
      'The row has {0} cells where the headings have {1}.',
      a.plain('cells'),
      a.plain('expected'),
    ),
  'row-too-long': (a) =>
    l10n.t(
      'The row has {0} cells where the headings have {1}: perhaps a text with a separator stands there without quotes.',
      a.plain('cells'),
      a.plain('expected'),
    ),
  'row-not-json': (a) => l10n.t('The line is not JSON: {0}', a.plain('detail')),
  'row-other-shape': (a) =>
    l10n.t('The entry is not built as this source builds them: {0}', a.plain('detail')),
  'quote-open': () => l10n.t('A quote is opened in this row and never closed.'),
  'cell-not-text': () =>
    l10n.t('Some bytes of this row are no letters: the file seems to be in another encoding.'),
  'date-missing': (a) => l10n.t('{0} is empty, and without a date nothing can be logged.', a.field),
  'date-impossible': (a) => l10n.t('{0} is no date: {1}.', a.field, a.quoted('value')),
  'field-empty': (a) => l10n.t('{0} is empty, and has to be filled in.', a.field),
  'value-unknown': (a) =>
    l10n.t(
      '{0} is {1}, which the logbook has no word for; it knows {2}.',
      a.field,
      a.quoted('value'),
      a.plain('choices'),
    ),
  'tool-unknown': (a) =>
    l10n.t('The logbook has no tool {0}. Add it, then import again.', a.quoted('tool')),
  'other-account': (a) =>
    l10n.t(
      'It is of the account {0}; this tool has {1}. If both are right, add the account to the tool’s environments.',
      a.plain('account'),
      a.plain('expected'),
    ),
  'no-difference': () => l10n.t('Before and after are the same.'),
  'no-text': () => l10n.t('It says nothing.'),
  'draft-of-vendor': () => l10n.t('The vendor has not finished this note.'),
  'nothing-new': () => l10n.t('The note says that there is nothing new.'),
  'same-in-file': (a) => l10n.t('The same stands on line {0} already.', a.plain('line')),
  'field-invalid': (a) => l10n.t('{0} cannot be {1}.', a.field, a.quoted('value')),
  'too-large': (a) => l10n.t('It is larger than a logbook takes ({0} bytes).', a.plain('limit')),
  'file-of-tool': () => l10n.t('The file is a setting of the tool that it belongs to, no entry.'),
  'file-name-unread': (a) =>
    l10n.t('The name of the file is not one of an entry, which would be {0}.', a.plain('expected')),
  'file-broken': (_, { args }) => brokenText(args),
  'not-an-entry': () => l10n.t('It is a text, picture or link beside the entries.'),
  'in-release': (a) => l10n.t('The same entry stands under release {0}.', a.plain('release')),
  'id-taken': (a) => l10n.t('The logbook has another record of the name {0}.', a.quoted('id')),
  'text-too-long': (a) =>
    l10n.t('It has {0} characters; {1} are read.', a.plain('characters'), a.plain('limit')),
};

function brokenText(args: LeftOutReason['args']): string {
  const code = PROBLEM_CODES.find((known) => known === args['problem']);
  return code ? problemText({ code, severity: 'error', args }) : l10n.t('The file cannot be read.');
}

/** Why a row was left out: a sentence, with a second one where a person can do something. */
export function leftOutText(reason: LeftOutReason): string {
  return TEXTS[reason.code](wordingOf(reason, undefined), reason);
}
