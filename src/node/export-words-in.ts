import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportWords } from '../core/export/exporter';
import { exportWords } from '../messages/export-words';
import type { ExportLanguage, ExportLanguageTag } from '../messages/export-languages';
import { inLanguage } from '../messages/spoken';
import type { Words } from '../messages/spoken';

/** Beside the folder of the bundle, as the package has it; from the sources, two levels up. */
const FOLDERS = [join(__dirname, '..', 'l10n'), join(__dirname, '..', '..', 'l10n')];

const read = new Map<ExportLanguageTag, Words>();

const built = new Map<string, ExportWords>();

/** The words of exports in a language, whatever language the program speaks; made, and their file read, on first need. */
export function exportWordsIn(language: ExportLanguage): ExportWords {
  const { locale } = language;
  const words = built.get(locale) ?? inExportLanguage(language, () => exportWords(locale));
  built.set(locale, words);
  return words;
}

/** What `build` words at once, in the language of an export. */
export function inExportLanguage<T>({ tag }: ExportLanguage, build: () => T): T {
  const words = read.get(tag) ?? (tag === 'en' ? {} : readWords(tag));
  read.set(tag, words);
  return inLanguage(words, build);
}

function readWords(tag: ExportLanguageTag): Words {
  const paths = FOLDERS.map((folder) => join(folder, `exports.${tag}.json`));
  const path = paths.find(existsSync);
  if (path === undefined)
    throw new Error(`The words of exports in ${tag} are missing: ${paths[0] ?? ''}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Words;
}
