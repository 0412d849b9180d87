import type { Change } from '../model/change';
import type { Answer } from '../model/answer';
import type { Operation, Value } from '../problem';
import type { EventGroup } from './outcome';

/** The fields of an entry that a rule may ask of, as an answer's `when` has them. */
export const ANSWER_WHEN = ['tool', 'source', 'actor', 'action', 'type', 'asset', 'text'] as const;

/** What entries have to be like; `*` stands for any text. */
export type Patterns = Readonly<Partial<Record<(typeof ANSWER_WHEN)[number], string>>>;

/** Whether patterns ask for anything: if not, they fit all entries that there are and ever will be. */
export function saysSomething(patterns: Patterns): boolean {
  return ANSWER_WHEN.some((field) => /[^*\s]/.test(patterns[field] ?? ''));
}

/** A file names so many entries at most: with more it would be too large to be read. */
export const MOST_NAMED = 5_000;

/** The keys of a group's entries, by which answers and changes name them. */
export function keysOf({ events }: Pick<EventGroup, 'events'>): readonly string[] {
  return events.map(({ key }) => key);
}

/** Which entries are to be ignored: those of these keys, and all that fit `when` (`*` stands for any text). */
export interface Ignorable {
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  readonly until?: string;
  readonly when?: Patterns;
  readonly entries?: readonly string[];
}

/** A record of kind `answer`, as `printRecord` takes it. */
export type AnswerRecord = Readonly<Record<string, Value>>;

/** Who says something of entries, which these are in words, and why. */
export interface AnswerHead {
  readonly id: string;
  readonly about?: string;
  readonly reason: string;
  readonly owner?: string;
}

/** What has to be done to a change so that it explains these entries; nothing of those that it names already. */
export function linkEntries(
  { events = [] }: Pick<Change, 'events'>,
  keys: readonly string[],
): readonly Operation[] {
  const known = new Set(events);
  const more = [...new Set(keys)].filter((key) => !known.has(key));
  return more.map((value, index) => ({
    op: 'insert',
    path: ['events'],
    index: events.length + index,
    value,
  }));
}

/** The other way round: the change no longer explains these entries. From the last to the first, so that places stay. */
export function unlinkEntries(
  { events = [] }: Pick<Change, 'events'>,
  keys: readonly string[],
): readonly Operation[] {
  const gone = new Set(keys);
  return events
    .flatMap((key, index) => (gone.has(key) ? [index] : []))
    .reverse()
    .map((index) => ({ op: 'unset', path: ['events', index] }));
}

/** Entries that nobody need document, from `since` to `until`. */
export function ignoreAnswer(head: AnswerHead, what: Ignorable): AnswerRecord {
  const { since, until, when, entries } = what;
  return record(head, 'ignore', { since, until, when, entries });
}

/** Entries that are none of this change, however much they look like it. */
export function notThisChange(
  head: AnswerHead,
  change: string,
  entries: readonly string[],
): AnswerRecord {
  return record(head, 'not-this-change', { entries, change });
}

/** A change that leaves nothing in a trail. */
export function noEntryExpected(head: AnswerHead, change: string): AnswerRecord {
  return record(head, 'no-entry-expected', { change });
}

function record(
  { id, about, reason, owner }: AnswerHead,
  decision: Answer['decision'],
  rest: Readonly<Record<string, Value | undefined>>,
): AnswerRecord {
  const fields = { id, decision, about, reason, owner, ...rest };
  const said: Record<string, Value> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) said[key] = value;
  return said;
}
