import * as vscode from 'vscode';
import type { ImportPlan } from '../../core/import/plan';

/** "1,200 audit entries" */
export function madeWords(makes: ImportPlan['makes'], records: number): string {
  const count = records.toLocaleString(vscode.env.language);
  switch (makes) {
    case 'events':
      return records === 1
        ? vscode.l10n.t('1 audit entry')
        : vscode.l10n.t('{0} audit entries', count);
    case 'changes':
      return records === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', count);
    case 'updates':
      return records === 1
        ? vscode.l10n.t('1 vendor update')
        : vscode.l10n.t('{0} vendor updates', count);
  }
}
