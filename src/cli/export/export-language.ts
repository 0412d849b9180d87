import * as l10n from '@vscode/l10n';
import { askedLanguage } from '../../core/export/asked-language';
import type { ExportWords } from '../../core/export/exporter';
import type { Snapshot } from '../../core/logbook/snapshot';
import { exportLanguage } from '../../messages/export-languages';
import { exportWordsIn } from '../../node/export-words-in';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { languagesText } from './languages-text';

/**
 * The words of an export in the language of `--lang`, of what was chosen, or of the logbook. Says what is taken where
 * there is no such translation; a `--lang` that is no language is a `CliFailure`, which lists those that there are.
 */
export function wordsFor(
  call: Call,
  snapshot: Snapshot,
  chosen: { readonly language?: string; readonly audience?: string },
): ExportWords {
  const asked = askedLanguage(snapshot, { ...chosen, language: call.lang ?? chosen.language });
  const language = exportLanguage(asked);
  const { fit, name } = language;
  if (fit === 'unknown' && asked === call.lang && asked !== undefined)
    throw new CliFailure(`${l10n.t('There is no language {0}.', asked)} ${languagesText()}`);
  if (fit === 'near')
    call.say(l10n.t('There is no translation for {0}; this is in {1}.', asked ?? '', name));
  else if (fit !== 'own')
    call.say(
      `${l10n.t('There is no translation for {0}; this is in {1}.', asked ?? '', name)} ${languagesText()}`,
    );
  return exportWordsIn(language);
}
