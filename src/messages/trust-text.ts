import * as l10n from '@vscode/l10n';
import type { TrustCode, TrustFact } from '../core/trust/fact';
import { authorText, fieldList, signatureWords, sinceList } from './approval-text';
import type { TrustContext } from './approval-text';
import { changeLines } from './history-text';
import { choiceLabel } from './labels';

type Wording = (fact: TrustFact, context: TrustContext) => string;

const text = (fact: TrustFact, key: string): string => {
  const value = fact.args[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const who = ({ by }: TrustFact, context: TrustContext): string =>
  by ? authorText(by, context) : l10n.t('Somebody');
const when = ({ on }: TrustFact, { dateText }: TrustContext): string =>
  on === undefined ? '' : dateText(on);
const fields = (fact: TrustFact): string => {
  const list = fact.args['fields'];
  return typeof list === 'object' ? fieldList(list, fact.record?.kind ?? 'change') : '';
};
/** `MQL threshold: 65 → 80; Risk: Low → High`. */
const lines = ({ changes = [], record }: TrustFact, { names }: TrustContext): string =>
  changeLines(changes, { kind: record?.kind ?? 'change', names }).join('; ');
/** `Legal, Kim Park`. */
const approval = (fact: TrustFact, { names }: TrustContext): string => {
  const [role, approver] = [choiceLabel('role', text(fact, 'role')), text(fact, 'approver')];
  return approver === '' ? role : l10n.t('{0}, {1}', role, names.nameOf('person', approver));
};

const FACTS: Record<TrustCode, Wording> = {
  'changed-after-live': (fact, context) =>
    l10n.t(
      '{0} changed this on {1}, after it went live: {2}',
      who(fact, context),
      when(fact, context),
      lines(fact, context),
    ),
  'added-after-live': (fact, context) =>
    l10n.t(
      '{0} added this on {1}, after it went live: {2}',
      who(fact, context),
      when(fact, context),
      lines(fact, context),
    ),
  deleted: (fact, context) =>
    l10n.t('{0} removed it from the logbook on {1}.', who(fact, context), when(fact, context)),
  'deleted-and-restored': (fact, context) =>
    l10n.t(
      '{0} removed it from the logbook on {1}; {2} brought it back.',
      who(fact, context),
      when(fact, context),
      text(fact, 'restorer'),
    ),
  'left-out': (fact, context) =>
    l10n.t(
      'What {0} saved on {1} is no part of what stands now: when two versions were brought together, another one was kept.',
      who(fact, context),
      when(fact, context),
    ),
  'id-changed': (fact, context) =>
    l10n.t(
      '{0} gave the file {1} another id on {2}: it was {3} and is {4}.',
      who(fact, context),
      text(fact, 'path'),
      when(fact, context),
      text(fact, 'from'),
      text(fact, 'to'),
    ),
  'live-dated-early': (fact, context) =>
    l10n.t(
      'It says that it went live on {0}; that was written down {1} days later, by {2}.',
      context.dateText(text(fact, 'live')),
      text(fact, 'days'),
      who(fact, context),
    ),
  'addresses-changed': (fact, context) =>
    l10n.t(
      '{0} changed the addresses of {1} on {2}: {3}',
      who(fact, context),
      text(fact, 'person'),
      when(fact, context),
      lines(fact, context),
    ),
  'approval-earlier': (fact, context) => approvalEarlier(fact, context),
  'approval-edited': (fact, context) =>
    l10n.t(
      'Approval ({0}): {1} changed {2} on {3}, after it was given.',
      approval(fact, context),
      who(fact, context),
      fieldList(
        fieldsOf(fact).map((field) => `approvals.${field}`),
        'change',
      ),
      when(fact, context),
    ),
  'approval-removed': (fact, context) =>
    l10n.t(
      'Approval ({0}): {1} took it out on {2}, after it was decided.',
      approval(fact, context),
      who(fact, context),
      when(fact, context),
    ),
  'approval-signature': (fact, context) =>
    l10n.t(
      'Approval ({0}): saved by {1} on {2} {3}.',
      approval(fact, context),
      who(fact, context),
      when(fact, context),
      signatureWords(text(fact, 'state') === 'bad' ? 'bad' : 'revoked-key'),
    ),
  'written-in-future': (fact, context) =>
    l10n.t(
      'A save of {0} is dated {1}, which is still to come.',
      who(fact, context),
      when(fact, context),
    ),
  'saved-in-future': (fact, context) =>
    l10n.t(
      'A save of {0} was made {1} days from now, by the clock that made it.',
      who(fact, context),
      text(fact, 'days'),
    ),
  'written-before-parent': (fact, context) =>
    l10n.t(
      'A save of {0} is dated {1}, {2} days before the save that it follows.',
      who(fact, context),
      when(fact, context),
      text(fact, 'days'),
    ),
  'saved-before-parent': (fact, context) =>
    l10n.t(
      'A save of {0}, dated {1}, was made {2} days before the save that it follows.',
      who(fact, context),
      when(fact, context),
      text(fact, 'days'),
    ),
  rewritten: (fact, { dateText }) =>
    l10n.t(
      'The history of {0} is not the one that was here on {1}: its newest save then, {2}, is no longer part of it.',
      text(fact, 'branch'),
      dateText(text(fact, 'seen')),
      text(fact, 'from').slice(0, 10),
    ),
  'save-altered': (fact, context) => saveAltered(fact, context),
  'save-dropped': (fact, context) =>
    l10n.t(
      'A save of {0} on {1} is gone: {2}',
      who(fact, context),
      when(fact, context),
      text(fact, 'subject'),
    ),
  'branch-gone': (fact, { dateText }) =>
    l10n.t(
      'The branch {0}, last seen on {1}, is gone, and its newest save is no part of what is here.',
      text(fact, 'branch'),
      dateText(text(fact, 'seen')),
    ),
  'cut-off': (fact, { dateText }) =>
    l10n.t(
      'Only the newer part of {0} is on this computer, so it cannot be compared with what was here on {1}.',
      text(fact, 'branch'),
      dateText(text(fact, 'seen')),
    ),
  damaged: (fact) =>
    l10n.t('What is kept on this computer is not what it was saved as: {0}', text(fact, 'detail')),
};

function fieldsOf({ args }: TrustFact): readonly string[] {
  const list = args['fields'];
  return typeof list === 'object' ? list : [];
}

function approvalEarlier(fact: TrustFact, context: TrustContext): string {
  const sentence = earlierSentence(fact, context);
  const differences = lines(fact, context);
  return differences === ''
    ? sentence
    : l10n.t('{0} What differs from what was approved: {1}', sentence, differences);
}

function earlierSentence(fact: TrustFact, context: TrustContext): string {
  const of = approval(fact, context);
  const since = (fact.since ?? []).map((save) => ({
    ...save,
    by: save.by && authorText(save.by, context),
    on: save.on,
  }));
  if (since.length > 1)
    return l10n.t(
      'Approval ({0}) is for an earlier version. Since then: {1}.',
      of,
      sinceList(since, context),
    );
  if (fact.by === undefined)
    return fields(fact) === ''
      ? l10n.t('Approval ({0}) is for an earlier version.', of)
      : l10n.t(
          'Approval ({0}) is for an earlier version: since then this changed: {1}.',
          of,
          fields(fact),
        );
  return l10n.t(
    'Approval ({0}) is for an earlier version: since then {1} changed {2}, on {3}.',
    of,
    who(fact, context),
    fields(fact),
    when(fact, context),
  );
}

function saveAltered(fact: TrustFact, context: TrustContext): string {
  const [was, is] = [text(fact, 'was'), text(fact, 'is')];
  switch (text(fact, 'part')) {
    case 'author':
      return l10n.t('A save on {0} was by {1} and is now by {2}.', when(fact, context), was, is);
    case 'date':
      return l10n.t(
        'A save of {0} was dated {1} and is now dated {2}.',
        who(fact, context),
        context.dateText(was),
        context.dateText(is),
      );
    case 'subject':
      return l10n.t(
        'A save of {0} on {1} was called “{2}” and is now called “{3}”.',
        who(fact, context),
        when(fact, context),
        was,
        is,
      );
    default:
      return l10n.t(
        'A save of {0} on {1} holds something else now: {2}',
        who(fact, context),
        when(fact, context),
        text(fact, 'subject'),
      );
  }
}

/** A fact in a sentence. Names, titles and subjects in it are what people wrote: untrusted. */
export function factText(fact: TrustFact, context: TrustContext): string {
  return FACTS[fact.code](fact, context);
}
