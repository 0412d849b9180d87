import * as l10n from '@vscode/l10n';
import type { GitFailure } from '../core/history/git-failure';
import { stemOf } from '../core/logbook/layout';
import { listed, namesOr } from './listed';

type Args = GitFailure['args'];

/** Makes the sentences on a failure. */
export type FailureText = (args: Args, failure: GitFailure) => string;

/** The files that a failure is about, a few by name. */
export function filesOf({ files = [] }: GitFailure): string {
  return listed(files.map((file) => stemOf(file.path)));
}

/** The same by their places, since they are no records. */
export function placesOf({ files = [] }: GitFailure): string {
  return listed(files.map((file) => file.path.replace(/^\//, '')));
}

/** Who changed them. */
export function peopleOf({ files = [] }: GitFailure): string {
  return namesOr(files.flatMap((file) => file.people.map(({ name }) => name)));
}

/** Who stands behind the other side of the questions. */
export function otherPeopleOf({ questions = [] }: GitFailure): string {
  const all = questions.flatMap((record) => record.questions);
  return namesOr(all.flatMap(({ theirs }) => (theirs ? [theirs.author.name] : [])));
}

/** One argument of a failure. */
export function text(args: Args, name: string): string {
  return String(args[name] ?? '');
}

/** What a hook or server said, on one line, quoted, so that it is not taken for our own words. */
export function detail(args: Args): string {
  const said = text(args, 'detail').replace(/\s+/g, ' ').trim();
  return said === '' ? l10n.t('no reason was given.') : `“${said}”`;
}
