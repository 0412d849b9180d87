import * as l10n from '@vscode/l10n';
import type { ExportWords, Occasion } from '../../core/export/exporter';
import { sentence } from '../sentence';

/** What stands in a calendar, each with what it is about. */
export function calendarWords(): Pick<ExportWords, 'occasion'> {
  const occasions: Readonly<Record<Occasion, (...about: readonly string[]) => string>> = {
    window: sentence(l10n.t('Change: {0}')),
    deadline: sentence(l10n.t('Deadline: {0}')),
    test: sentence(l10n.t('Test due: {0}')),
    approval: sentence(l10n.t('Approval due: {0}')),
    training: sentence(l10n.t('Training due: {0}')),
    review: sentence(l10n.t('Look back due: {0}')),
    contract: sentence(l10n.t('Contract renews: {0}')),
    update: sentence(l10n.t('Vendor deadline: {0}')),
    'process-review': sentence(l10n.t('Process to review: {0}')),
  };
  return { occasion: (kind, about) => occasions[kind](about) };
}
