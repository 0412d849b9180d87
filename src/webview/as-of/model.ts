import { daysFrom } from '../../core/days';
import type { EntryMessage, GapMessage, SettingMessage, ToAsOf } from '../../protocol/as-of';

/** What the page was sent. */
export type Settings = Extract<ToAsOf, { type: 'show' }>;

/** Days as the slider counts them, from the first change to today (or to the last change, when that is later). */
export interface DayRange {
  readonly first: string;
  readonly last: string;
  /** How many steps the slider has. */
  readonly length: number;
  /** Every day on which a setting moved, in order. */
  readonly moved: readonly string[];
}

/** The days that the settings span. */
export function dayRange({ settings, today }: Settings): DayRange {
  const days = new Set<string>();
  for (const { entries } of settings) for (const { day } of entries) if (day !== '') days.add(day);
  const moved = [...days].sort();
  const first = moved[0] ?? today;
  const newest = moved.at(-1) ?? today;
  const last = newest > today ? newest : today;
  return { first: first > today ? today : first, last, length: daysFrom(first, last), moved };
}

/** A day within the range. */
export function within({ first, last }: DayRange, day: string): string {
  return day < first ? first : day > last ? last : day;
}

/** The nearest day on which a setting moved, before (-1) or after (1) a day; undefined when there is none. */
export function neighbour({ moved }: DayRange, day: string, way: -1 | 1): string | undefined {
  return way === 1
    ? moved.find((other) => other > day)
    : moved.filter((other) => other < day).at(-1);
}

/** How many entries of a setting there are up to the end of a day; the last of them is what it was. */
export function countUpTo({ entries }: SettingMessage, day: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.day ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a person has to look at, or may: gaps that began by a day, the newest first. */
export function gapsBy(setting: SettingMessage, day: string): readonly GapMessage[] {
  return setting.gaps
    .filter(({ entry, verdict }) => {
      return verdict !== 'same-value' && (setting.entries[entry - 1]?.day ?? '') <= day;
    })
    .reverse();
}

/** Whether a day lies in a gap: then nobody knows whether the value was that one still, or the next already. */
export function isInDoubt(setting: SettingMessage, gap: GapMessage, day: string): boolean {
  return isOpen(gap) && (setting.entries[gap.entry]?.day ?? '') > day;
}

/** Whether a gap still asks for an answer. */
export function isOpen({ verdict }: GapMessage): boolean {
  return verdict === 'unexplained' || verdict === 'maybe-explained';
}

/** Gaps into which a time falls, the newest first: somebody may have changed the setting then. */
export function gapsBetween(
  setting: SettingMessage,
  since: string,
  until: string,
): readonly GapMessage[] {
  return gapsBy(setting, until).filter(({ entry }) => (setting.entries[entry]?.day ?? '') > since);
}

/** What happened to a setting between two days. */
export interface Difference {
  readonly setting: SettingMessage;
  /** Its text on the first day, or what the first change says it was; undefined: nobody said. */
  readonly before: string | undefined;
  readonly after: EntryMessage;
  /** What moved it; empty when only a gap falls into that time. */
  readonly between: readonly EntryMessage[];
  /** Whether it is another value than before. */
  readonly differs: boolean;
}

/** What happened to a setting after the end of one day and up to the end of another, or may have; undefined: nothing. */
export function difference(
  setting: SettingMessage,
  since: string,
  until: string,
): Difference | undefined {
  const [from, to] = [countUpTo(setting, since), countUpTo(setting, until)];
  const after = setting.entries[to - 1];
  if (!after || (to <= from && !gapsBetween(setting, since, until).some(isOpen))) return undefined;
  const earlier = setting.entries[from - 1];
  const before = earlier ? setting.values[earlier.value] : setting.first;
  return {
    ...{ setting, before, after },
    between: setting.entries.slice(from, to),
    differs: before !== setting.values[after.value] || earlier?.value !== after.value,
  };
}

/** Whether all words of a filter occur in what a setting is called, and where. */
export function fits(setting: SettingMessage, target: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${setting.path} ${setting.where} ${target}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
