import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { speakIn } from '../messages/spoken';
import type { Words } from '../messages/spoken';
import { languagesText } from './export/languages-text';
import { CliFailure } from './failure';

/** Beside the folder of the bundle, as the package has it; from the sources, two levels up. */
const BUNDLES = [join(__dirname, '..', 'l10n'), join(__dirname, '..', '..', 'l10n')];

/**
 * Sets the language of all words: `lang` (BCP 47), else that of the environment. Gives the locale for days and
 * numbers, which is English where the words have to be. A `lang` that is none is a `CliFailure`. Translations are
 * taken from `folder`, without it from the package.
 */
export function speak(
  lang: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  folder?: string,
): string {
  const wanted = lang ?? environmentLanguage(env);
  const locale = canonical(wanted);
  if (lang !== undefined && locale === undefined)
    throw new CliFailure(
      `${l10n.t('“{0}” is no language; en or de-AT would be one.', lang)} ${languagesText()}`,
    );
  const bundle = locale === undefined ? undefined : bundleOf(locale, folder ? [folder] : BUNDLES);
  if (bundle === undefined) {
    speakIn({});
    return locale?.startsWith('en') ? locale : 'en';
  }
  speakIn(JSON.parse(readFileSync(bundle, 'utf8')) as Words);
  return locale ?? 'en';
}

/** `de_DE.UTF-8` of the usual variables as `de-DE`. */
function environmentLanguage(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en';
  return given.replace(/[.@].*$/, '').replace('_', '-');
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function bundleOf(locale: string, folders: readonly string[]): string | undefined {
  const names = [locale, locale.split('-')[0]].map(
    (name) => `bundle.l10n.${name?.toLowerCase()}.json`,
  );
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
