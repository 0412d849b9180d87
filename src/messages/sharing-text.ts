import * as l10n from '@vscode/l10n';
import type { GitFailureCode } from '../core/history/git-failure';
import { detail, filesOf, otherPeopleOf, peopleOf, placesOf, text } from './failure-parts';
import type { FailureText } from './failure-parts';
import { listed } from './listed';

/** The failures of sharing. Each sentence says what happened, what is safe, what next. */
export const sharingTexts = {
  'no-remote': () =>
    l10n.t(
      'This logbook has no shared place yet. What you saved is kept on this computer. Add the address of a private repository, then share.',
    ),
  'several-remotes': (a) =>
    l10n.t(
      'This logbook could be shared with several places: {0}. What you saved is kept on this computer. Choose one of them for this branch in Source Control, then share again.',
      listed(text(a, 'names').split('\n')),
    ),
  'remote-not-found': (a) =>
    l10n.t(
      'The shared place {0} does not exist, or you may not see it. What you saved is kept on this computer. Check its address and your access, then share again.',
      text(a, 'remote'),
    ),
  'ssh-missing': (a) =>
    l10n.t(
      'The shared place {0} is reached by the program ssh, which is not on this computer. What you saved is kept on this computer. Install it, or use the address that starts with https:// instead, then share again.',
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
  'remote-forbidden': (a) =>
    l10n.t(
      'The account with which this computer signs in may not use the shared place {0}. What you saved is kept on this computer. Ask whoever looks after it to let you in, or sign in with another account, then share again.',
      text(a, 'remote'),
    ),
  'remote-failing': (a) =>
    l10n.t(
      'The shared place {0} answered that it cannot work right now. What you saved is kept on this computer. Share again later; if it stays so, tell whoever looks after it.',
      text(a, 'remote'),
    ),
  'remote-strange': (a) =>
    l10n.t(
      'What answers at {0} is no shared place for a logbook: it may be a page to sign in to a network, or another address. What you saved is kept on this computer. Open that address in a browser, check it in Source Control, then share again.',
      text(a, 'remote'),
    ),
  'remote-in-use': (a) =>
    l10n.t(
      'The shared place {0} is a copy in which somebody works, so it does not take what others send. What you saved is kept on this computer. Share through a repository on a server, or one that was made to be shared (git init --bare).',
      text(a, 'remote'),
    ),
  'branch-gone': (a) =>
    l10n.t(
      'The branch {0} is no longer at the shared place {1}. What you saved is kept on this computer. Ask your team which branch counts now, and choose it in Source Control.',
      text(a, 'branch'),
      text(a, 'remote'),
    ),
  'bad-certificate': (a) =>
    l10n.t(
      'The server of {0} could not prove that it is the right one: its certificate is not one that this computer trusts. Nothing was sent to it, and what you saved is kept on this computer. Do not go around this; ask whoever looks after the server or your network.',
      text(a, 'remote'),
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
  'diverged-kinds': (_, failure) =>
    l10n.t(
      'You and {0} put different things in one place, here a file and there a folder or a link: {1}. Nothing was overwritten, and what you saved is kept on this computer. Agree with them on another name for one of the two, save that, then share again.',
      peopleOf(failure),
      placesOf(failure),
    ),
  'signature-required': (a) =>
    l10n.t(
      'This repository only takes in what is signed with a key that you trust, and what the team shared last at {0} is not. Nothing was changed, and what you saved is kept on this computer. Ask whoever shared it to sign their saves.',
      text(a, 'remote'),
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
  'name-refused': (a) =>
    l10n.t(
      'Your team has shared a file whose name this computer cannot hold, or which is not safe to put here: {0}. Nothing was overwritten, and what you saved is kept on this computer. Ask whoever shared it to give it another name, then share again.',
      text(a, 'name'),
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
} satisfies Partial<Record<GitFailureCode, FailureText>>;
