import * as l10n from '@vscode/l10n';

/** What the empty row below a table says that it takes. A table of no name of ours is told by its first column. */
export function newRowWords(table: string, firstColumn: string): string {
  switch (table) {
    case 'settings':
      return l10n.t('+ Setting');
    case 'assets':
      return l10n.t('+ Asset');
    case 'rollout':
    case 'steps':
      return l10n.t('+ Step');
    case 'compliance':
      return l10n.t('+ Law');
    case 'approvals':
      return l10n.t('+ Approval');
    case 'tests':
      return l10n.t('+ Test');
    case 'communication':
    case 'training':
      return l10n.t('+ Audience');
    case 'mappings':
      return l10n.t('+ Mapping');
    case 'environments':
      return l10n.t('+ Environment');
    case 'service-levels':
      return l10n.t('+ Service level');
    default:
      return l10n.t('+ {0}', firstColumn);
  }
}
