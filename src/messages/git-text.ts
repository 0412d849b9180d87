import * as l10n from '@vscode/l10n';
import type { GitFailure, GitFailureCode } from '../core/history/git-failure';
import type { RecordWords } from '../core/history/record-message';
import type { Entry } from '../core/logbook/entry';
import { stemOf } from '../core/logbook/layout';
import { recordKindLabel } from './labels';
import { listed, namesOr } from './listed';

type Args = GitFailure['args'];

/** Each sentence says what happened, what is safe, what next. */
const TEXTS: Record<GitFailureCode, (args: Args, failure: GitFailure) => string> = {
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
      'Another program is using the repository right now, so nothing was saved. Your files are safe. Wait a moment and try again; if it stays so, close other programs that use Git.',
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
  'ignored-files': () =>
    l10n.t(
      'Some of these files are on the list of files that this repository ignores, so nothing was saved. Your files are safe. Take them off the list (.gitignore), then save again.',
    ),
  'disk-full': () =>
    l10n.t(
      'The disk is full, so nothing was saved to the logbook. What is in your files is kept. Free some space, then try again.',
    ),
  'read-only': () =>
    l10n.t(
      'The repository’s folder cannot be written to, so nothing was saved. Your files are as they were. Get permission to write there, then try again.',
    ),
  'no-remote': () =>
    l10n.t(
      'This logbook has no shared place yet. What you saved is kept on this computer. Add the address of a private repository, then share.',
    ),
  'several-remotes': (a) =>
    l10n.t(
      'This logbook could be shared with several places: {0}. What you saved is kept on this computer. Choose one of them for this branch in Source Control, then share again.',
      text(a, 'names'),
    ),
  'remote-not-found': (a) =>
    l10n.t(
      'The shared place {0} does not exist, or you may not see it. What you saved is kept on this computer. Check its address and your access, then share again.',
      text(a, 'remote'),
    ),
  'remote-unreachable': (a) =>
    l10n.t(
      'The shared place {0} could not be reached. What you saved is kept on this computer. Check your connection, then share again.',
      text(a, 'remote'),
    ),
  'remote-timeout': (a) =>
    l10n.t(
      'The shared place {0} did not answer within {1} seconds. What you saved is kept on this computer. Try again later.',
      text(a, 'remote'),
      text(a, 'seconds'),
    ),
  'remote-refused': (a) =>
    l10n.t(
      'The shared place {0} refused what was sent: {1} What you saved is kept on this computer. Ask whoever looks after it whether you may write there.',
      text(a, 'remote'),
      detail(a),
    ),
  'needs-password': (a) =>
    l10n.t(
      'The logbook could not be shared: {0} asked for a password. What you saved is kept on this computer. Sign in once with Git in a terminal, or with your account in VS Code, then share again.',
      text(a, 'remote'),
    ),
  'unknown-host': (a) =>
    l10n.t(
      'This computer has not met the server of {0} before, so nothing was shared. What you saved is kept on this computer. Connect to it once in a terminal to confirm that it is the right one, then share again.',
      text(a, 'remote'),
    ),
  'protocol-refused': (a) =>
    l10n.t(
      'The address of {0} is of a kind that is not safe to use, so nothing was shared. What you saved is kept on this computer. Use an address that starts with https:// or ssh://.',
      text(a, 'remote'),
    ),
  'diverged-same-file': (_, failure) =>
    l10n.t(
      'You and {0} both changed the same record: {1}. Nothing was overwritten, and what you saved is kept on this computer. Talk to them about whose version counts before you share.',
      peopleOf(failure),
      filesOf(failure),
    ),
  'answers-needed': (_, failure) =>
    l10n.t(
      'You and {0} gave the same fields different values: {1}. Nothing was overwritten, and what you saved is kept on this computer. Decide which values count, then share again.',
      otherPeopleOf(failure),
      listed((failure.questions ?? []).map(({ title }) => title)),
    ),
  'unrecorded-in-the-way': (_, failure) =>
    l10n.t(
      'Your team has changed files that you have changed too and not saved to the logbook yet: {0}. Nothing was overwritten. Save them to the logbook first, then share again.',
      filesOf(failure),
    ),
  'push-race': (a) =>
    l10n.t(
      'Others were sharing to {0} at the same moment, several times in a row. What you saved is kept on this computer. Share again in a minute.',
      text(a, 'remote'),
    ),
  'unrelated-histories': (a) =>
    l10n.t(
      'The shared place {0} already holds something else than this logbook, so nothing was sent or received. What you saved is kept on this computer. Choose an empty repository, or work in a copy of that one.',
      text(a, 'remote'),
    ),
  'bad-address': (a) =>
    l10n.t(
      '{0} is not an address that a logbook can be shared with. Nothing was changed. Copy the address from your repository’s page; it starts with https:// or ssh://, or looks like git@example.com:team/logbook.git.',
      text(a, 'address'),
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
  return TEXTS[failure.code](failure.args, failure);
}

/** Words for `recordMessage`, in the language of whoever records. */
export const recordWords: RecordWords = {
  severalChanges: (count) => l10n.t('{0} changes', count),
  titleOf,
  removed: (id) => l10n.t('Remove {0}', id),
};

function titleOf(entry: Entry): string {
  if (entry.kind === 'broken') return entry.path;
  const name = entry.kind === 'change' ? entry.record.title : entry.record.name;
  return l10n.t('{0}: {1}', recordKindLabel(entry.kind), name ?? entry.id);
}

function filesOf({ files = [] }: GitFailure): string {
  return listed(files.map((file) => stemOf(file.path)));
}

function peopleOf({ files = [] }: GitFailure): string {
  return namesOr(files.flatMap((file) => file.people.map(({ name }) => name)));
}

function otherPeopleOf({ questions = [] }: GitFailure): string {
  const all = questions.flatMap((record) => record.questions);
  return namesOr(all.flatMap(({ theirs }) => (theirs ? [theirs.author.name] : [])));
}

function text(args: Args, name: string): string {
  return String(args[name] ?? '');
}

/** What a hook or server said, on one line, quoted, so that it is not taken for our own words. */
function detail(args: Args): string {
  const said = text(args, 'detail').replace(/\s+/g, ' ').trim();
  return said === '' ? l10n.t('no reason was given.') : `“${said}”`;
}
