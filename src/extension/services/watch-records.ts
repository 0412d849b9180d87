import * as vscode from 'vscode';
import { RECORD_FOLDERS, expectedKind, isListed, nameOf } from '../../core/logbook/layout';
import { Owner } from './owner';
import { watchClosely } from './watch-closely';

/** Who wants to hear of the files of records. */
interface Heard {
  /** One of them came, changed or went. */
  changed(): void;
  /** A file is gone, or a folder with all that was in it. */
  gone(uri: vscode.Uri): void;
}

/**
 * Hears of what other programs, and other windows, do to the files of a logbook's records.
 * @param pathOf a path relative to the logbook, or undefined for what is outside of it
 */
export function watchRecords(
  root: vscode.Uri,
  pathOf: (uri: vscode.Uri) => string | undefined,
  heard: Heard,
): Owner {
  const owner = new Owner();
  const { workspace, RelativePattern } = vscode;
  const isRecord = (uri: vscode.Uri) => {
    const path = pathOf(uri);
    return path !== undefined && isListed(path);
  };
  const files = new RelativePattern(root, '**/*.{yaml,yml}');
  const watcher = owner.own(workspace.createFileSystemWatcher(files));
  owner.own(watcher.onDidCreate((uri) => isRecord(uri) && heard.changed()));
  owner.own(watcher.onDidChange((uri) => isRecord(uri) && heard.changed()));
  owner.own(watcher.onDidDelete((uri) => isRecord(uri) && heard.gone(uri)));
  // Of a folder that goes, VS Code tells as a whole, and not of the files that were in it.
  const below = new RelativePattern(root, '**');
  const going = owner.own(workspace.createFileSystemWatcher(below, true, true, false));
  owner.own(
    going.onDidDelete((uri) => {
      const path = pathOf(uri);
      if (path !== undefined && !isListed(path) && expectedKind(path)) heard.gone(uri);
    }),
  );
  owner.own(
    watchClosely(root, { root: root.fsPath, folders: RECORD_FOLDERS }, (path) => {
      // What has no ending may be a folder.
      if (isListed(path) || !nameOf(path).includes('.')) heard.changed();
    }),
  );
  return owner;
}
