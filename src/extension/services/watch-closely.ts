import * as vscode from 'vscode';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { FolderWatch } from '../../node/folder-watch';
import type { WatchedFolders } from '../../node/folder-watch';
import { Owner } from './owner';

/**
 * Hears what VS Code's watcher misses on Linux, beside that watcher: what is in a folder that was made together with
 * the one around it, such as the first change of a month that git brings. Elsewhere the system tells of all that is
 * below a folder. Not where a person has excluded the logbook from being watched.
 * @param logbook the folder of the logbook that it is for
 * @param seen is told a path relative to what is watched, with `/`
 */
export function watchClosely(
  logbook: vscode.Uri,
  watched: WatchedFolders,
  seen: (path: string) => void,
): Owner {
  const owner = new Owner();
  if (process.platform === 'linux' && logbook.scheme === 'file')
    isExcluded(logbook).then(
      (excluded) => {
        if (!excluded) owner.own(new FolderWatch(watched, seen));
      },
      () => undefined, // then VS Code's own has to do
    );
  return owner;
}

type Patterns = Readonly<Record<string, boolean>>;

/**
 * VS Code alone knows what its patterns fit: so it is asked to find the logbook without what a person has excluded.
 * Its own patterns leave out what git stores, and no logbook.
 */
async function isExcluded(logbook: vscode.Uri): Promise<boolean> {
  const { workspace, RelativePattern } = vscode;
  const files = workspace.getConfiguration('files', logbook);
  const all = files.get<Patterns>('watcherExclude', {});
  const { defaultValue = {} } = files.inspect<Patterns>('watcherExclude') ?? {};
  const patterns = Object.keys(all).filter((pattern) => all[pattern] && !defaultValue[pattern]);
  if (patterns.length === 0) return false;
  const one = new RelativePattern(logbook, LOGBOOK_FILE);
  return (await workspace.findFiles(one, `{${patterns.join(',')}}`, 1)).length === 0;
}
