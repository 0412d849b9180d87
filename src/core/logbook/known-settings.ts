import { ledgerOf } from '../ledger/ledger';
import { inReadingOrder } from '../ledger/step';
import type { SettingName } from '../ledger/step';
import type { Plain } from '../model/field';
import { equalPlain } from '../model/plain';
import type { Snapshot } from './snapshot';

/** What a setting is known to be since a change. */
export interface KnownSetting extends SettingName {
  /** null: taken away. undefined: the change did not say. */
  readonly value: Plain | undefined;
  /** The id of the change that set it, and when (a day or a time). */
  readonly change: string;
  readonly since: string;
}

/** The latest known settings of a tool, process or integration; ordered by path, asset and environment. */
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

function computeKnownSettings(snapshot: Snapshot): ReadonlyMap<string, readonly KnownSetting[]> {
  const found = new Map<string, KnownSetting[]>();
  for (const { name, entries } of ledgerOf(snapshot).lines.values()) {
    const last = entries.at(-1);
    if (!last) continue;
    const { change, at } = last.step;
    const setting = { ...name, value: last.value, change, since: at };
    const known = found.get(name.target);
    if (known) known.push(setting);
    else found.set(name.target, [setting]);
  }
  for (const known of found.values()) known.sort(inReadingOrder);
  return found;
}

/**
 * What a setting was before a change, as far as a row of its table leaves no doubt which one is meant: the setting of
 * just this environment and asset, or else all that fit when they agree. undefined: not known, or the change itself,
 * or a later one, has set it; null: it was taken away.
 */
export function valueBefore(
  settings: readonly KnownSetting[],
  row: Pick<KnownSetting, 'environment' | 'asset'>,
  change: { readonly id: string; readonly live?: string },
): Plain | undefined {
  const { environment, asset } = row;
  const exact = settings.filter(
    (known) => known.environment === environment && known.asset === asset,
  );
  const fitting = settings.filter(
    (known) =>
      (environment === undefined || known.environment === environment) &&
      (asset === undefined || known.asset === asset),
  );
  const meant = exact.length > 0 ? exact : fitting;
  const [first] = meant;
  const isClear = meant.every(
    (known) =>
      equalPlain(known.value, first?.value) &&
      known.change !== change.id &&
      !isLater(known.since, change.live),
  );
  return isClear ? first?.value : undefined;
}

function isLater(since: string, live: string | undefined): boolean {
  return live !== undefined && Date.parse(since) > Date.parse(live);
}
