import * as l10n from '@vscode/l10n';
import type { ProblemCode } from '../../core/problem';
import { choiceLabel } from '../labels';
import type { Sentences } from './wording';

type OtherCode = `${'file' | 'yaml' | 'format' | 'field'}-${string}`;
type RuleCode = Exclude<ProblemCode, OtherCode>;

const SECRETS: Readonly<Record<string, () => string>> = {
  'private-key': () => l10n.t('a private key'),
  password: () => l10n.t('a password'),
  'access-token': () => l10n.t('an access token'),
  'web-address': () => l10n.t('a web address with a password in it'),
};

/** The name of a vendor is the same in every language; the general kinds are not. */
function secretKind(kind: string): string {
  const general = Object.hasOwn(SECRETS, kind) ? SECRETS[kind] : undefined;
  return general?.() ?? l10n.t('a key of {0}', kind);
}

/** What rules find that look at several fields or several records. */
export const ruleProblems: Sentences<RuleCode> = {
  'unknown-tool': (about) =>
    l10n.t(
      'There is no tool {0} in this logbook. Choose one that there is, or add it to the stack.',
      about.quoted('id'),
    ),
  'unknown-process': (about) =>
    l10n.t(
      'There is no process {0} in this logbook. Choose one that there is, or add it to the stack.',
      about.quoted('id'),
    ),
  'unknown-integration': (about) =>
    l10n.t(
      'There is no integration {0} in this logbook. Choose one that there is, or add it to the stack.',
      about.quoted('id'),
    ),
  'unknown-person': (about) =>
    l10n.t(
      'Nobody in this logbook is called {0}. Write an email address, or add the person to the logbook’s people.',
      about.quoted('person'),
    ),
  'unknown-change': (about) =>
    l10n.t('There is no change {0} in this logbook. Check its id.', about.quoted('id')),
  'unknown-team': (about) =>
    l10n.t(
      'There is no team {0} in this logbook. Check its id, or add it to the logbook’s teams.',
      about.quoted('id'),
    ),
  'unknown-audience': (about) =>
    l10n.t(
      'There is no audience {0} in this logbook. Choose one that there is, or add it to the logbook’s audiences.',
      about.quoted('id'),
    ),
  'unknown-language': (about) =>
    l10n.t('{0} is no language. Write de, pt-BR or en-US, for example.', about.quoted('language')),
  'unknown-target': (about) =>
    about.plain('id') === ''
      ? l10n.t(
          'It is not clear where this setting lives, because the change does not have exactly one tool or process. Choose its tool or process.',
        )
      : l10n.t(
          'This setting belongs to {0}, which is no tool, process or integration of this change. Add it to the change, or choose another.',
          about.quoted('id'),
        ),
  'retired-tool': (about) =>
    l10n.t(
      '{0} is retired. Choose a tool that is in use, or set it back to live.',
      about.quoted('id'),
    ),
  'retired-process': (about) =>
    l10n.t(
      '{0} is retired. Choose a process that is in use, or set it back to live.',
      about.quoted('id'),
    ),
  'left-person': (about) =>
    l10n.t(
      '{0} had already left by then. Name somebody who is still there.',
      about.quoted('person'),
    ),
  'duplicate-id': (about) =>
    l10n.t(
      'Another file has the same id {0}: {1}. Give one of the two a new id and file name.',
      about.quoted('id'),
      about.plain('other'),
    ),
  'id-differs-from-file-name': (about) =>
    l10n.t(
      'The id {0} differs from the name of the file, {1}. Make them equal, so that the record can be found.',
      about.quoted('id'),
      about.quoted('file'),
    ),
  'relation-broken': (about) =>
    l10n.t(
      '{0}: there is no change {1} in this logbook. Check its id.',
      choiceLabel('relations.type', about.plain('type')),
      about.quoted('id'),
    ),
  'relation-one-sided': (about) =>
    about.plain('type') === 'reverts'
      ? l10n.t(
          'This takes {0} back, but that change does not say so. Set its status to rolled back.',
          about.quoted('id'),
        )
      : l10n.t(
          '{0} is a follow-up of this change, but does not say so. Add the relation “Follows” to it.',
          about.quoted('id'),
        ),
  'relation-circular': (about) =>
    l10n.t(
      'These changes lead round in a circle: {0}. Take one of the relations out.',
      about.plain('ids'),
    ),
  'missing-by-policy': (about) =>
    about.plain('because') === ''
      ? l10n.t('Still to be filled in: {0}.', about.field)
      : l10n.t('Still to be filled in: {0}. {1}', about.field, about.plain('because')),
  'dates-out-of-order': (about) =>
    l10n.t(
      '“{0}” is later than “{1}”. Correct one of the two dates.',
      about.label('earlier'),
      about.label('later'),
    ),
  'live-untested': (about) =>
    l10n.t(
      'This has been live for {0} days and nobody has tested it. Test it and set the status to tested.',
      about.plain('days'),
    ),
  'unexplained-gap': (about) =>
    l10n.t(
      'Between {0} and {1} somebody changed this from {2} to {3}, and nobody wrote it down. Log what happened, or say why it is fine.',
      about.plain('since'),
      about.plain('until'),
      about.plain('expected') || l10n.t('none'),
      about.plain('found') || l10n.t('none'),
    ),
  'looks-like-secret': (about) =>
    l10n.t(
      'This looks like {0}. A logbook is read by many: take it out, and have it replaced if it was ever shared.',
      secretKind(about.plain('kind')),
    ),
  'looks-personal': (about) => {
    if (about.plain('kind') === 'contacts')
      return l10n.t(
        'This looks like a list of {0} people from outside the team. A logbook is read by many and forgets nothing: take it out, or say why it may stay.',
        about.plain('count'),
      );
    return about.plain('kind') === 'phone'
      ? l10n.t(
          'This looks like somebody’s phone number ({0}). A logbook is read by many and forgets nothing: take it out, or say why it may stay.',
          about.plain('sample'),
        )
      : l10n.t(
          'This looks like the e-mail address of somebody from outside the team ({0}). A logbook is read by many and forgets nothing: take it out, or say why it may stay.',
          about.plain('sample'),
        );
  },
  'not-about-anything': () =>
    l10n.t(
      'This change names neither a tool nor a process. Choose at least one, so that it can be found.',
    ),
};
