import type { Change, Setting } from '../model/change';
import type { Snapshot } from './snapshot';

/** What a setting is a setting of: the target it names, or the only one that the change has. */
export function targetOf(change: Change, setting: Setting): string | undefined {
  if (setting.target !== undefined) return setting.target;
  const [only, ...others] = [
    ...(change.tools ?? []),
    ...(change.processes ?? []),
    ...(change.integrations ?? []),
  ];
  return others.length === 0 ? only : undefined;
}

/** The one name of a setting: the path of which `path` is an alias in the tool's or process's file, or itself. */
export function canonicalPath(snapshot: Snapshot, target: string, path: string): string {
  const aliases = (snapshot.tools.get(target) ?? snapshot.processes.get(target))?.record[
    'setting-aliases'
  ];
  if (!aliases) return path;
  const isPath = (alias: string) =>
    alias.length === path.length && alias.toLowerCase() === path.toLowerCase();
  return aliases.find((entry) => entry.aliases.some(isPath))?.path ?? path;
}
