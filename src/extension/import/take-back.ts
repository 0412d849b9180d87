import * as vscode from 'vscode';
import { revertImport } from '../../node/import/revert-import';
import type { Reverted } from '../../node/import/reverted';
import { listed } from '../../messages/listed';
import { withoutLinks } from '../services/plain-text';
import type { OpenLogbook } from '../services/open-logbook';

/** Takes an import back: what nobody has edited or moved goes. Throws as `revertImport` does. */
export async function takeBack(logbook: OpenLogbook, importId: string): Promise<Reverted> {
  const now = new Date().toISOString();
  try {
    return await revertImport(logbook.root.fsPath, importId, now, logbook.snapshot);
  } finally {
    await logbook.refresh();
  }
}

/** What went, and what did not and why. */
export function takenBackText(reverted: Reverted): string {
  const { deleted } = reverted;
  const gone =
    deleted === 1
      ? vscode.l10n.t('The import was reverted: 1 file was deleted.')
      : vscode.l10n.t('The import was reverted: {0} files were deleted.', deleted);
  return [gone, ...notDeleted(reverted)].join(' ');
}

/** A sentence for each reason why files are not deleted, with the names of a few. */
export function notDeleted({ kept, moved, gone }: Reverted): readonly string[] {
  const named = (paths: readonly string[]) => listed(paths.map((path) => withoutLinks(path)));
  return [
    ...aboutSome(
      kept,
      () => vscode.l10n.t('{0} stays, since somebody has edited it.', named(kept)),
      (count) =>
        vscode.l10n.t('{0} files stay, since somebody has edited them: {1}.', count, named(kept)),
    ),
    ...aboutSome(
      moved,
      ({ path, now }) =>
        vscode.l10n.t('{0} stays: it stands at {1} now.', named([path]), named([now])),
      (count) =>
        vscode.l10n.t(
          '{0} files stay, since somebody has moved them: {1}.',
          count,
          named(moved.map(({ now }) => now)),
        ),
    ),
    ...aboutSome(
      gone,
      () => vscode.l10n.t('{0} is not there any more.', named(gone)),
      (count) => vscode.l10n.t('{0} files are not there any more: {1}.', count, named(gone)),
    ),
  ];
}

function aboutSome<T>(
  all: readonly T[],
  one: (item: T) => string,
  several: (count: number) => string,
): readonly string[] {
  const [first] = all;
  if (first === undefined) return [];
  return [all.length === 1 ? one(first) : several(all.length)];
}
