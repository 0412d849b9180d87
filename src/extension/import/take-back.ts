import * as vscode from 'vscode';
import { revertImport } from '../../node/import/revert-import';
import type { Reverted } from '../../node/import/revert-import';
import { listed } from '../../messages/listed';
import { withoutLinks } from '../services/plain-text';
import type { OpenLogbook } from '../services/open-logbook';

const MOST_NAMED = 3;

/** Takes an import back: what nobody has edited goes. Throws as `revertImport` does. */
export async function takeBack(logbook: OpenLogbook, importId: string): Promise<Reverted> {
  try {
    return await revertImport(logbook.root.fsPath, importId, new Date().toISOString());
  } finally {
    await logbook.refresh();
  }
}

/** What went and what stays, and why. */
export function takenBackText({ deleted, kept }: Reverted): string {
  const gone =
    deleted === 1
      ? vscode.l10n.t('The import was reverted: 1 file was deleted.')
      : vscode.l10n.t('The import was reverted: {0} files were deleted.', deleted);
  if (kept.length === 0) return gone;
  const names = kept.slice(0, MOST_NAMED).map((path) => withoutLinks(path));
  const shown = kept.length > MOST_NAMED ? `${names.join(', ')}, …` : listed(names);
  return kept.length === 1
    ? `${gone} ${vscode.l10n.t('{0} stays, since somebody has edited it.', shown)}`
    : `${gone} ${vscode.l10n.t('{0} files stay, since somebody has edited them: {1}.', kept.length, shown)}`;
}
