import * as l10n from '@vscode/l10n';
import type { RecordKind } from '../core/model/record-kind';
import type { Fix, FixCode } from '../core/problem';
import { anyFieldLabel, fieldLabel } from './labels';

/** What the button or menu line says that makes a repair. Arguments: `value`, and where a field is named `field`. */
export function fixText(fix: Fix, kind?: RecordKind): string {
  const value = String(fix.args['value'] ?? '');
  const name = String(fix.args['field'] ?? '');
  const field = kind ? fieldLabel(kind, name) : anyFieldLabel(name);
  const sentences: Record<FixCode, () => string> = {
    'use-instead': () => l10n.t('Use “{0}”', value),
    'remove-field': () => l10n.t('Remove {0}', field),
    'set-field': () => l10n.t('Set {0} to “{1}”', field, value),
    'add-section': () => l10n.t('Add {0}', field),
  };
  return sentences[fix.code]();
}
