import type { Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { changeDay } from './dates';
import type { Snapshot } from './snapshot';

/** What a setting is known to be since a change. Its identity is target, environment, asset and path. */
export interface KnownSetting {
  readonly target: string;
  readonly environment?: string;
  readonly asset?: string;
  /** The one name of the setting: an alias is replaced by the path that the tool's file gives. */
  readonly path: string;
  /** null: taken away. undefined: the change did not say. */
  readonly value: Plain | undefined;
  /** The id of the change that set it, and when (a day or a time). */
  readonly change: string;
  readonly since: string;
}

/**
 * The latest known settings of a tool, process or integration, from the before → after lines of the changes that
 * are live or tested, by the date they went live; ordered by path, asset and environment.
 */
export function knownSettings(snapshot: Snapshot, target: string): readonly KnownSetting[] {
  return allKnownSettings(snapshot).get(target) ?? [];
}

const ofSnapshot = new WeakMap<Snapshot, ReadonlyMap<string, readonly KnownSetting[]>>();

/** The known settings of every target. Computed once a snapshot: the views ask for one target after the other. */
export function allKnownSettings(snapshot: Snapshot): ReadonlyMap<string, readonly KnownSetting[]> {
  const known = ofSnapshot.get(snapshot);
  if (known) return known;
  const computed = computeKnownSettings(snapshot);
  ofSnapshot.set(snapshot, computed);
  return computed;
}

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
  return aliases?.find((entry) => entry.aliases.includes(path))?.path ?? path;
}

function computeKnownSettings(snapshot: Snapshot): ReadonlyMap<string, readonly KnownSetting[]> {
  const latest = new Map<string, KnownSetting>();
  for (const { record: change } of snapshot.changes.values()) {
    if (!change.settings || (change.status !== 'live' && change.status !== 'tested')) continue;
    const since = change.live ?? changeDay(change);
    for (const setting of change.settings) {
      const known = knownFrom(snapshot, change, setting, since);
      if (!known) continue;
      const identity = JSON.stringify([known.target, known.environment, known.asset, known.path]);
      const earlier = latest.get(identity);
      if (!earlier || isLater(known, earlier)) latest.set(identity, known);
    }
  }
  return byTarget(latest.values());
}

function knownFrom(
  snapshot: Snapshot,
  change: Change,
  setting: Setting,
  since: string,
): KnownSetting | undefined {
  const target = targetOf(change, setting);
  if (target === undefined) return undefined;
  return {
    target,
    environment: setting.environment,
    asset: setting.asset,
    path: canonicalPath(snapshot, target, setting.path),
    value: setting.to,
    change: change.id,
    since,
  };
}

/** Times with offsets compare as moments; a day counts from its beginning; the id settles the rest. */
function isLater(a: KnownSetting, b: KnownSetting): boolean {
  const difference = (Date.parse(a.since) || 0) - (Date.parse(b.since) || 0);
  return difference > 0 || (difference === 0 && a.change > b.change);
}

function byTarget(settings: Iterable<KnownSetting>): Map<string, KnownSetting[]> {
  const found = new Map<string, KnownSetting[]>();
  for (const setting of settings) {
    const known = found.get(setting.target);
    if (known) known.push(setting);
    else found.set(setting.target, [setting]);
  }
  for (const known of found.values()) known.sort(inReadingOrder);
  return found;
}

function inReadingOrder(a: KnownSetting, b: KnownSetting): number {
  const key = (setting: KnownSetting) =>
    [setting.path, setting.asset ?? '', setting.environment ?? ''].join('\n');
  return key(a) < key(b) ? -1 : 1;
}
