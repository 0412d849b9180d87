import * as l10n from '@vscode/l10n';
import { entryTitle } from '../core/logbook/entry-title';
import type { GitFailure, GitFailureCode } from '../core/history/git-failure';
import type { RecordWords } from '../core/history/record-message';
import type { Entry } from '../core/logbook/entry';
import { recordKindLabel } from './labels';
import { detail, text } from './failure-parts';
import type { FailureText } from './failure-parts';
import { sharingTexts } from './sharing-text';

/** Each sentence says what happened, what is safe, what next. */
const TEXTS: Record<GitFailureCode, FailureText> = {
  ...sharingTexts,
  'git-missing': () =>
    l10n.t(
      'Git was not found on this computer, so nothing can be saved to the logbook’s history yet. Your files are safe. Install Git from git-scm.com, then try again.',
    ),
  'git-too-old': (a) =>
    a['needed'] === undefined
      ? l10n.t(
          'The Git on this computer is too old for this. Nothing was changed. Update Git, then try again.',
        )
      : l10n.t(
          'This needs Git {0} or newer, and this computer has {1}. Nothing was changed. Update Git, then try again.',
          text(a, 'needed'),
          text(a, 'found'),
        ),
  'no-repository': () =>
    l10n.t(
      'This logbook has no history yet: its folder is not kept by Git. Your files are safe. Set it up once, then save to the logbook.',
    ),
  bare: () =>
    l10n.t(
      'This folder is a server’s copy, which holds no files to work on. Nothing was changed. Open a working copy of the logbook instead.',
    ),
  'foreign-owner': (a) =>
    l10n.t(
      'The folder {0} belongs to another user of this computer, so Git will not use it. Nothing was changed. Ask its owner, or tell Git that you trust it (safe.directory).',
      text(a, 'path'),
    ),
  damaged: (a) =>
    l10n.t(
      'The history of this logbook is damaged, so it could not be read: {0} Your files are as they were. Ask whoever looks after the repository, or get a fresh copy.',
      detail(a),
    ),
  'not-here': () =>
    l10n.t(
      'A part of the history is not on this computer, since this copy of the logbook was made without it. Your files are as they are. To see the history, get a copy with all of it.',
    ),
  detached: () =>
    l10n.t(
      'You are looking at an older state of the logbook, so there is nothing to share from here. What you saved is kept on this computer. Go back to a branch, then share again.',
    ),
  'no-commits': () =>
    l10n.t(
      'Nothing has been saved to the logbook yet, so there is nothing to share. Your files are safe. Save to the logbook first.',
    ),
  'conflict-in-progress': () =>
    l10n.t(
      'Another piece of work in this repository was started and not finished, so nothing was saved or shared. Your files are safe. Finish or cancel it in Source Control, then try again.',
    ),
  'index-locked': () =>
    l10n.t(
      'Another program is using the repository right now, so nothing was saved or shared. Your files are safe. Wait a moment and try again; if it stays so, close other programs that use Git.',
    ),
  'lock-left': (a) =>
    l10n.t(
      'The repository has been locked for more than {0} minutes, most likely by a program that was ended in its middle, so nothing was saved or shared. Your files are safe. Close other programs that use Git; if none is at work, delete the file {1}, then try again.',
      text(a, 'minutes'),
      text(a, 'path'),
    ),
  'nothing-to-record': () =>
    l10n.t('There is nothing new to save: the logbook already has everything.'),
  'no-identity': () =>
    l10n.t(
      'Git does not know your name and e-mail address, so nothing was saved to the logbook. Your files are safe. Set both once, then save again.',
    ),
  'hook-failed': (a) =>
    l10n.t(
      'A check of this repository refused the save: {0} Your files are safe, and nothing was saved to the logbook. Mend what it names, then save again.',
      detail(a),
    ),
  'hook-refused-sharing': (a) =>
    l10n.t(
      'A check of this repository stopped the sharing: {0} What you saved is kept on this computer. Mend what it names, then share again.',
      detail(a),
    ),
  'signing-failed': (a) =>
    l10n.t(
      'Your saves are to be signed, and signing did not work: {0} Your files are safe. Make your key available, then save again.',
      detail(a),
    ),
  'signing-missing': (a) =>
    l10n.t(
      'Your saves are to be signed, and the program that signs them ({0}) is not on this computer. Nothing was saved or shared, and your files are safe. Install it, or tell Git where it is (gpg.program), then try again.',
      text(a, 'program'),
    ),
  'ignored-files': () =>
    l10n.t(
      'Some of these files are on the list of files that this repository ignores, so nothing was saved. Your files are safe. Take them off the list (.gitignore), then save again.',
    ),
  'disk-full': () =>
    l10n.t(
      'The disk is full, so nothing was saved or shared. What is in your files is kept. Free some space, then try again.',
    ),
  'read-only': () =>
    l10n.t(
      'The repository’s folder cannot be written to, so nothing was saved or shared. Your files are as they were. Get permission to write there, then try again.',
    ),
  'bad-address': (a) =>
    l10n.t(
      '{0} is not an address that a logbook can be shared with. Nothing was changed, and what you saved is kept on this computer. Copy the address from your repository’s page; it starts with https:// or ssh://, or looks like git@example.com:team/logbook.git.',
      text(a, 'address') || text(a, 'remote'),
    ),
  'bad-identity': (a) =>
    a['field'] === 'email'
      ? l10n.t('That is not an e-mail address. Nothing was changed. Enter it as name@example.com.')
      : l10n.t('A name has at least one letter and stands on one line. Nothing was changed.'),
  'remote-exists': (a) =>
    l10n.t(
      'This logbook already has a shared place called {0}. Nothing was changed. Share with it, or change its address in Source Control.',
      text(a, 'name'),
    ),
  cancelled: () => l10n.t('Stopped, as you asked. Nothing was lost.'),
  timeout: (a) =>
    l10n.t(
      'Git did not answer within {0} seconds and was stopped. Your files are safe. Try again.',
      text(a, 'seconds'),
    ),
  'too-much-output': () =>
    l10n.t(
      'The history of this repository is larger than can be read at once. Your files are safe. Keep the logbook in a repository of its own.',
    ),
  'git-failed': (a) =>
    l10n.t(
      'Git could not do this: {0} Your files are safe. Try again, or ask whoever looks after the repository.',
      detail(a),
    ),
};

/** One or a few sentences on a failure: what happened, what is safe, what to do next. */
export function gitText(failure: GitFailure): string {
  const said = TEXTS[failure.code](failure.args, failure);
  const leftOut = text(failure.args, 'leftOut');
  return leftOut === '' ? said : `${said} ${leftOutText(leftOut)}`;
}

/** Where a person would look in vain, since git itself does as the repository says. */
function leftOutText(names: string): string {
  return l10n.t(
    'Some settings of this repository do not count here ({0}): they name programs, or weaken how a connection is protected. If they are yours, set them for your whole computer (git config --global).',
    names,
  );
}

/** Words for `recordMessage`, in the language of whoever records. */
export const recordWords: RecordWords = {
  severalChanges: (count) => l10n.t('{0} changes', count),
  titleOf,
  removed: (id) => l10n.t('Remove {0}', id),
};

function titleOf(entry: Entry): string {
  if (entry.kind === 'broken') return entry.path;
  return l10n.t('{0}: {1}', recordKindLabel(entry.kind), entryTitle(entry) ?? entry.id);
}
