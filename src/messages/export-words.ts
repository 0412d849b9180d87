import type { ExportWords } from '../core/export/exporter';
import { once } from '../core/once';
import { longDayText, monthText } from './dates';
import { calendarWords } from './export-words/calendar';
import { changeWords } from './export-words/change';
import { changelogWords } from './export-words/changelog';
import { chartWords } from './export-words/charts';
import { siteWords } from './export-words/site';
import { digestWords } from './export-words/digest';
import { evidenceWords } from './export-words/evidence';
import { sheetWords } from './export-words/sheets';

/**
 * The words of exports, in the language that `l10n` speaks now; days and months as `locale` (BCP 47) writes them. All
 * words are taken here and now: what is said later is the same whatever `l10n` speaks then. A format with many words
 * of its own has a group: a file in `export-words/`, and a key of `ExportWords`.
 */
export function exportWords(locale: string): ExportWords {
  const day = once((text: string) => longDayText(text, locale), String);
  return {
    locale,
    month: (text) => monthText(text, locale),
    day,
    ...changelogWords(locale, day),
    ...changeWords(day),
    ...calendarWords(),
    ...chartWords(locale),
    ...siteWords(),
    ...digestWords(locale, day),
    evidence: evidenceWords(),
    ...sheetWords(),
  };
}
