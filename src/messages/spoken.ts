import * as l10n from '@vscode/l10n';

/** The words of a language, by their English, as `@vscode/l10n` takes them. */
export type Words = l10n.l10nJsonFormat;

let spoken: Words = {};

/** From now on all words are of this language; English where it has none. */
export function speakIn(words: Words): void {
  spoken = words;
  l10n.config({ contents: words });
}

/**
 * What `build` makes while all words are of another language; afterwards they are what they were. There is one `l10n`
 * for the whole program, so `build` must take all its words at once: it cannot wait for anything.
 */
export function inLanguage<T>(words: Words, build: () => T): T {
  l10n.config({ contents: words });
  try {
    return build();
  } finally {
    l10n.config({ contents: spoken });
  }
}
