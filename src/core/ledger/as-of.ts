import type { Snapshot } from '../logbook/snapshot';
import type { Plain } from '../model/field';
import { equalPlain } from '../model/plain';
import type { Entry, Ledger, Line } from './ledger';
import { inReadingOrder } from './step';

/** Whose settings are wanted; nothing: those of the whole logbook. */
export interface Scope {
  readonly tool?: string;
  /** Its own settings, and those of tools that changes of this process have touched. */
  readonly process?: string;
  readonly integration?: string;
}

/** What a setting was at the end of a day: the last of its entries up to then. */
export interface SettingAt {
  readonly line: Line;
  readonly entry: Entry;
}

/** A setting of which the changes up to a day say nothing, and a later one says what it was before. */
export interface HeardLater {
  readonly line: Line;
  /** The first entry; its step's `from` is the value. */
  readonly entry: Entry;
}

/** What happened to a setting from the end of one day to the end of another. */
export interface SettingDifference {
  readonly line: Line;
  /** undefined: not known on the first day. */
  readonly before: Entry | undefined;
  /** Its value on the first day; where nothing was known by then, what the first change in between says it was. */
  readonly from: Plain | undefined;
  readonly after: Entry;
  /** Everything that moved it in between, `after` at the end; at least one. */
  readonly between: readonly Entry[];
  /** false: it was changed and is again what it was. */
  readonly differs: boolean;
}

/** The settings of a tool, process or integration (or all), in reading order. */
export function linesIn(ledger: Ledger, snapshot: Snapshot, scope: Scope): readonly Line[] {
  const { tool, process, integration } = scope;
  const target = tool ?? integration;
  const fits = (line: Line): boolean => {
    if (target !== undefined) return line.name.target === target;
    if (process === undefined || line.name.target === process) return true;
    return line.entries.some(
      ({ step }) => snapshot.changes.get(step.change)?.record.processes?.includes(process) === true,
    );
  };
  return [...ledger.lines.values()].filter(fits).sort((a, b) => inReadingOrder(a.name, b.name));
}

/** What each setting was at the end of `day` (`YYYY-MM-DD`, where the logbook is kept); those not known yet are left out. */
export function settingsAsOf(lines: readonly Line[], day: string): readonly SettingAt[] {
  return lines.flatMap((line) => {
    const entry = entryAt(line, day);
    return entry ? [{ line, entry }] : [];
  });
}

/** What later changes say of settings that no change up to the end of `day` speaks of. */
export function heardLater(lines: readonly Line[], day: string): readonly HeardLater[] {
  return lines.flatMap((line) => {
    const [entry] = line.entries;
    const isLater = entry && entry.step.day > day && entry.step.cause === 'live';
    return isLater && entry.step.from !== undefined && entry.step.from !== null
      ? [{ line, entry }]
      : [];
  });
}

/** Every setting that moved after the end of `since` and up to the end of `until`. */
export function settingsBetween(
  lines: readonly Line[],
  since: string,
  until: string,
): readonly SettingDifference[] {
  return lines.flatMap((line) => {
    const [first, last] = [countUpTo(line, since), countUpTo(line, until)];
    const after = line.entries[last - 1];
    if (last <= first || !after) return [];
    const before = line.entries[first - 1];
    const between = line.entries.slice(first, last);
    const from = before ? before.value : between[0]?.step.from;
    const differs = !equalPlain(from, after.value);
    return [{ line, before, from, after, between, differs }];
  });
}

/** The last entry up to the end of a day. */
function entryAt(line: Line, day: string): Entry | undefined {
  return line.entries[countUpTo(line, day) - 1];
}

/** How many entries there are up to the end of a day. */
export function countUpTo({ entries }: Line, day: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.step.day ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
