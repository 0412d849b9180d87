import * as vscode from 'vscode';
import { Owner } from './owner';
import { watchClosely } from './watch-closely';

/** Some of what is in a folder; paths are relative to it, with `/`. */
interface WatchedFiles {
  readonly folder: vscode.Uri;
  /** These alone. */
  readonly files?: readonly string[];
  /** These, and all that is below them. */
  readonly folders: readonly string[];
}

/**
 * Hears whenever one of them comes, changes or goes.
 * @param logbook the folder of the logbook that it is for
 */
export function watchFiles(
  logbook: vscode.Uri,
  { folder, files = [], folders }: WatchedFiles,
  seen: () => void,
): Owner {
  const owner = new Owner();
  const parts = [...files, ...folders.flatMap((each) => [each, `${each}/**`])];
  const pattern = new vscode.RelativePattern(folder, `{${parts.join(',')}}`);
  const watcher = owner.own(vscode.workspace.createFileSystemWatcher(pattern));
  for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
    owner.own(event(seen));
  const isMeant = (path: string) =>
    files.includes(path) || folders.some((each) => path === each || path.startsWith(`${each}/`));
  const watched = { root: folder.fsPath, folders: [...files, ...folders] };
  owner.own(watchClosely(logbook, watched, (path) => isMeant(path) && seen()));
  return owner;
}
