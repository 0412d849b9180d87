import * as vscode from 'vscode';
import { LOGBOOK_FILE } from '../../../core/logbook/layout';
import type { PendingFile } from '../../../node/git/pending-files';
import type { OpenLogbook } from '../../services/open-logbook';
import { withoutIcons } from '../../services/plain-text';
import { statusIcon } from '../../tree/icons';
import { stateWords } from '../../tree/pending-node';
import { recordTitle } from '../../tree/record-title';
import { findingsOf } from './say-saved';

/** What is asked, and about which record it was asked. */
interface Choice {
  readonly title: string;
  /** The record that a person looks at: the first of the list. */
  readonly own: string | undefined;
  /** It alone is chosen at first; otherwise all files are. */
  readonly ownAlone: boolean;
}

interface FileItem extends vscode.QuickPickItem {
  readonly file: PendingFile;
}

/** The files that a person wants to save. One alone needs no list. Undefined: they left, or chose none. */
export async function pickFiles(
  logbook: OpenLogbook,
  pending: readonly PendingFile[],
  { title, own, ownAlone }: Choice,
): Promise<readonly PendingFile[] | undefined> {
  if (pending.length === 1) return pending;
  const ownFile = pending.find(({ path }) => path === own);
  const others = pending.filter((file) => file !== ownFile);
  const isPicked = (file: PendingFile) =>
    !ownAlone || !ownFile || file === ownFile || isNewLogbook(file);
  const items = [...(ownFile ? [ownFile] : []), ...others].map((file) =>
    itemOf(logbook, file, isPicked(file)),
  );
  const picked = await vscode.window.showQuickPick<FileItem>(items, {
    title,
    placeHolder: vscode.l10n.t('What shall be saved? Enter goes on.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ file }) => file) : undefined;
}

/** Nobody can read a record whose logbook they do not have. */
function isNewLogbook({ path, state }: PendingFile): boolean {
  return path === LOGBOOK_FILE && state === 'added';
}

function itemOf(logbook: OpenLogbook, file: PendingFile, picked: boolean): FileItem {
  const entry = logbook.snapshot.entries.get(file.path);
  const problems = findingsOf(logbook, file.path);
  return {
    label: withoutIcons(entry ? recordTitle(logbook, entry) : file.path),
    description:
      problems > 0
        ? vscode.l10n.t('{0} · {1} to look at', stateWords(file.state), problems)
        : stateWords(file.state),
    ...(entry?.kind === 'change' ? { iconPath: statusIcon(entry.record.status) } : {}),
    picked,
    file,
  };
}
