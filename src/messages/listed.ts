import * as l10n from '@vscode/l10n';

/** How many names or files a sentence can carry. */
const MOST_LISTED = 3;

/** A few words in a sentence, and how many more there are. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).join(', ');
  const more = words.length - MOST_LISTED;
  return more > 0 ? l10n.t('{0} and {1} more', shown, more) : shown;
}

/** The names of people, each once; of nobody that is known: somebody else. */
export function namesOr(names: readonly string[]): string {
  const people = new Set(names);
  return people.size === 0 ? l10n.t('somebody else') : listed([...people]);
}
