import { compare } from '../compare';
import type { Plain } from '../model/field';

/** What makes two settings one and the same: target, environment, asset and path. */
export interface SettingName {
  readonly target: string;
  readonly environment?: string;
  readonly asset?: string;
  /** The one name of the setting: an alias is replaced by the path that the tool's file gives. */
  readonly path: string;
}

/** A moment at which a setting moved. */
export interface When {
  /** A day or a time, as the change has it; empty when it names none at all. */
  readonly at: string;
  /** Its day where the logbook is kept, `YYYY-MM-DD`; empty sorts before all days. */
  readonly day: string;
  /** Milliseconds since 1970 of a time; undefined of a day. */
  readonly time: number | undefined;
  /** Whether the change says when it went live. Otherwise this is the day that it was planned for, or written down. */
  readonly exact: boolean;
}

/** Why a setting moved: a change went live, was rolled back, or went live and undid another. */
export type Cause = 'live' | 'rolled-back' | 'reverts';

/** One movement of a setting, as a line of a change says it. */
export interface Step extends When {
  /** The id of the change that moved it. */
  readonly change: string;
  /** Which of the change's settings says so, from 0; of a `reverts`, which setting of the change that it undoes. */
  readonly row: number;
  readonly cause: Cause;
  /** null: did not exist; undefined: not said. */
  readonly from: Plain | undefined;
  /** null: taken away; undefined: not said (of something undone: what it was before). */
  readonly to: Plain | undefined;
  /** The change whose step this one takes back; its own when it was rolled back. */
  readonly undoes?: string;
  /** The changes that this one names as earlier than itself. */
  readonly after: readonly string[];
  /** Those of them that it stands in for. */
  readonly supersedes: readonly string[];
  /** Why it is fine that `from` is not what the setting was set to before. */
  readonly gapReason?: string;
}

/**
 * A text that tells one setting from all others. `Production` and `production`, `Scoring/MQL Threshold` and
 * `Scoring / MQL threshold` are one: as two, each would be known with another value on the same day.
 */
export function settingKey({ target, environment, asset, path }: SettingName): string {
  const names = [environment, asset, path].map((name) =>
    name === undefined ? null : folded(name),
  );
  return JSON.stringify([target, ...names]);
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/>›»|→]) ?/g, '$1')
    .trim();
}

/** The order in which people read settings: by path, then by asset and environment. */
export function inReadingOrder(a: SettingName, b: SettingName): number {
  return (
    compare(a.path, b.path) ||
    compare(a.asset ?? '', b.asset ?? '') ||
    compare(a.environment ?? '', b.environment ?? '') ||
    compare(a.target, b.target)
  );
}
