import * as l10n from '@vscode/l10n';
import { EXPORT_LANGUAGES } from '../../messages/export-languages';

/** Every language that exports come in, by its tag and its own name. */
export function languagesText(): string {
  const names = EXPORT_LANGUAGES.map(({ tag, name }) => `${tag} (${name})`);
  return l10n.t('Exports come in {0}.', names.join(', '));
}
