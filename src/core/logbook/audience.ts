import type { Change } from '../model/change';
import type { PersonEntry } from '../model/logbook';
import type { Plain } from '../model/field';
import { dayOf } from './dates';
import { referencesOf } from './names';
import type { Snapshot } from './snapshot';

/** People who are told of changes: an audience of logbook.yaml, a team, one person, or whoever a change names. */
export interface Audience {
  readonly id: string;
  readonly name: string;
  /** BCP 47; what they are told in. */
  readonly language?: string;
  /** Where they are told, in the team's own words. */
  readonly channel?: string;
  /** How often, in the team's own words (see `readCadence`). */
  readonly cadence?: string;
  /** Whatever a record may call them by, in lower case. */
  readonly references: ReadonlySet<string>;
  /** The people who belong to them, by whatever a record may call each, in lower case. */
  readonly members: ReadonlySet<string>;
}

/** Whom an id or a name means, whatever its case; undefined when nobody in the logbook is called so. */
export function audienceOf(snapshot: Snapshot, given: string): Audience | undefined {
  const { audiences, teams, people, membersOf } = directoryOf(snapshot);
  const called = given.toLowerCase();
  const declared = audiences.byId.get(given) ?? audiences.byName.get(called);
  // A team of the same id is the same people.
  const team = (declared && teams.byId.get(declared.id)) ?? teams.byName.get(called);
  const person = people.get(called);
  const found = declared ?? team ?? person;
  if (!found) return namedByChanges(snapshot).has(called) ? stranger(given) : undefined;
  const isOne = found === person;
  const members = isOne ? [person] : ((team && membersOf.get(team.id)) ?? []);
  return {
    ...(declared && { language: declared.language, channel: declared.channel }),
    ...(declared && { cadence: declared.cadence }),
    id: found.id,
    name: found.name,
    references: new Set([
      ...[found, ...(team && !isOne ? [team] : [])].flatMap(({ id, name }) => lower([id, name])),
      ...(isOne ? calledBy(person) : []),
    ]),
    members: new Set(members.flatMap(calledBy)),
  };
}

/** Things by their ids, and by their ids and names in lower case; of several, the first. */
interface Named<T> {
  readonly byId: ReadonlyMap<string, T>;
  readonly byName: ReadonlyMap<string, T>;
}

function directoryFor(snapshot: Snapshot) {
  const { audiences = [], teams = [], people = [] } = snapshot.logbook?.record ?? {};
  const membersOf = new Map<string, PersonEntry[]>();
  for (const each of people) if (each.team !== undefined) addTo(membersOf, each.team, each);
  const inTurn = people.flatMap((each) => calledBy(each).map((name) => [name, each] as const));
  return {
    ...{ audiences: named(audiences), teams: named(teams), membersOf },
    people: firstOf(inTurn),
  };
}

const directories = new WeakMap<Snapshot, ReturnType<typeof directoryFor>>();

/** A logbook may name very many audiences, and each is asked for. */
function directoryOf(snapshot: Snapshot): ReturnType<typeof directoryFor> {
  const known = directories.get(snapshot) ?? directoryFor(snapshot);
  directories.set(snapshot, known);
  return known;
}

function named<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
): Named<T> {
  const byName = all.flatMap((each) =>
    lower([each.id, each.name]).map((one) => [one, each] as const),
  );
  return { byId: firstOf(all.map((each) => [each.id, each] as const)), byName: firstOf(byName) };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const firstOf = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map([...entries].reverse());

const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());

const calledBy = (person: PersonEntry): string[] => lower([...referencesOf(person), person.name]);

const stranger = (id: string): Audience => ({
  id,
  name: id,
  references: new Set([id.toLowerCase()]),
  members: new Set([id.toLowerCase()]),
});

function namedByChanges(snapshot: Snapshot): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { record } of snapshot.changes.values())
    for (const { audience } of toldOrTrained(record)) named.add(audience.toLowerCase());
  return named;
}

/** The ids to offer when somebody names nobody: what logbook.yaml declares, or else whom changes name. */
export function knownAudiences(snapshot: Snapshot): readonly string[] {
  const declared = snapshot.logbook?.record.audiences ?? [];
  if (declared.length > 0) return declared.map(({ id }) => id);
  return [...namedByChanges(snapshot)].sort();
}

function toldOrTrained(change: Change): readonly { readonly audience: string }[] {
  return [...(change.communication ?? []), ...(change.training ?? [])];
}

/** Whether a line of a record is for these people. */
export function isFor({ references }: Audience, line: { readonly audience?: Plain }): boolean {
  return typeof line.audience === 'string' && references.has(line.audience.toLowerCase());
}

/** A test of whether a change is of these people's business: it tells or trains them, or names them as touched. */
export function concerns(audience: Audience): (change: Change) => boolean {
  const isNamed = namedIn(audience);
  return (change) => {
    if (toldOrTrained(change).some((line) => isFor(audience, line))) return true;
    const touched = touchedBy(change);
    return touched.some((text) => audience.references.has(text.toLowerCase()) || isNamed(text));
  };
}

/** Which of these changes are of some people's business, as `concerns` says: for very many people, one after the other. */
export function concernedAmong(
  changes: readonly Change[],
): (audience: Audience) => ReadonlySet<Change> {
  const byReference = new Map<string, Change[]>();
  for (const change of changes)
    for (const name of [
      ...toldOrTrained(change).map((line) => line.audience),
      ...touchedBy(change),
    ])
      addTo(byReference, name.toLowerCase(), change);
  const texts = changes.flatMap((change) => touchedBy(change).map((text) => ({ change, text })));
  const all = texts.map(({ text }) => text).join('\n');
  return (audience) => {
    const found = new Set([...audience.references].flatMap((name) => byReference.get(name) ?? []));
    const isNamed = namedIn(audience);
    if (all.includes(audience.name))
      for (const { change, text } of texts) if (isNamed(text)) found.add(change);
    return found;
  };
}

/** What a change says of what it touches. */
function touchedBy({ impact = {} }: Change): readonly string[] {
  const { reports = [], downstream = [], 'in-flight': prose } = impact;
  return [...reports, ...downstream, ...(prose === undefined ? [] : [prose])];
}

/** Scripts that put spaces between words; in others a name may stand anywhere. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]';

/** Whether a sentence has the name of these people as a word, as it is written: "legal" is no name, "Legal" may be. */
function namedIn({ name }: Audience): (text: string) => boolean {
  let word: RegExp | undefined;
  const asWord = () => {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return (word ??= new RegExp(`(?<!${LETTER})${escaped}(?!${LETTER})`, 'u'));
  };
  return (text) => text.includes(name) && asWord().test(text);
}

/** The last day on which these people were told of a change, `YYYY-MM-DD`; undefined when they were not. */
export function lastTold(audience: Audience, change: Change): string | undefined {
  return (change.communication ?? [])
    .filter((line) => isFor(audience, line))
    .map((line) => dayOf(line['sent-on']))
    .reduce((last, day) => (day !== undefined && day > (last ?? '') ? day : last), undefined);
}

/**
 * Whether these people have been told all there is to tell of a change. One that was taken back after they had been
 * told is news again: they may still do what they were asked to.
 */
export function isTold(audience: Audience, change: Change): boolean {
  const lines = (change.communication ?? []).filter((line) => isFor(audience, line));
  if (lines.length === 0 || lines.some((line) => line['sent-on'] === undefined)) return false;
  return !isTakenBackSince(change, lastTold(audience, change));
}

/** Whether a change was taken back after a day. */
export function isTakenBackSince(change: Change, day: string | undefined): boolean {
  if (change.status !== 'rolled-back' || day === undefined) return false;
  return (dayOf(change['rolled-back']) ?? '') > day;
}
