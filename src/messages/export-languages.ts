import { SUGGESTED_LANGUAGES } from '../core/model/codes';
import { isLanguage, languageTag } from '../core/model/language-tag';

export type ExportLanguageTag = (typeof SUGGESTED_LANGUAGES)[number];

/** What the languages that exports come in call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<ExportLanguageTag, string>> = {
  en: 'English',
  'pt-BR': 'Português (Brasil)',
  de: 'Deutsch',
  fr: 'Français',
  th: 'ไทย',
};

/** The languages that exports come in, as a person chooses one; the words of all but English are in `l10n/exports.*.json`. */
export const EXPORT_LANGUAGES = SUGGESTED_LANGUAGES.map((tag) => ({
  tag,
  name: LANGUAGE_NAMES[tag],
}));

/** The language that an export comes in, when another may have been asked for. */
export interface ExportLanguage {
  /** Whose words are taken. */
  readonly tag: ExportLanguageTag;
  /** Its own name: "Português (Brasil)". */
  readonly name: string;
  /** BCP 47, for days and numbers: `de-AT`, although the words are those of `de`. */
  readonly locale: string;
  /**
   * Whether it is what was asked for (`own`; of nothing, too), the same language as another country has it (`near`),
   * English for want of it (`none`), or English because there is no such language (`unknown`).
   */
  readonly fit: 'own' | 'near' | 'none' | 'unknown';
}

const ENGLISH: ExportLanguage = {
  tag: 'en',
  name: LANGUAGE_NAMES.en,
  locale: 'en',
  fit: 'own',
};

/** The language of an export for which `asked` (BCP 47, any case) was asked, or nothing. */
export function exportLanguage(asked: string | undefined): ExportLanguage {
  if (asked === undefined) return ENGLISH;
  const locale = languageTag(asked);
  if (!locale) return { ...ENGLISH, fit: 'unknown' };
  const found = EXPORT_LANGUAGES.find(
    ({ tag }) => new Intl.Locale(tag).language === locale.language,
  );
  if (!found) return { ...ENGLISH, fit: isLanguage(locale) ? 'none' : 'unknown' };
  // The words of one country are not those of another, nor are its days and numbers.
  const { region } = new Intl.Locale(found.tag);
  if (region === undefined) return { ...found, locale: locale.toString(), fit: 'own' };
  return {
    ...found,
    locale: found.tag,
    fit: locale.maximize().region === region ? 'own' : 'near',
  };
}
