/** A language tag (BCP 47) as people write it: `pt_BR`, copied from elsewhere, is meant as well. undefined of none. */
export function languageTag(given: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(given.trim().replaceAll('_', '-'));
  } catch {
    return undefined; // A RangeError: no such tag can be
  }
}

/** Whether there is such a language: `german` could be a tag, and is none. */
export function isLanguage({ language }: Intl.Locale): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(language) !== undefined;
}

let names: Intl.DisplayNames | undefined;
