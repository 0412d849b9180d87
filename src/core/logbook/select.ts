import { compare } from '../compare';
import type { Change } from '../model/change';
import type { Plain } from '../model/field';
import type { Status } from '../model/codes';
import { changeDay } from './dates';
import { audienceOf, concerns } from './audience';
import type { ChangeHead, HeadRecord } from './change-head';
import type { ChangeEntry } from './entry';
import { findPerson, integrationName, processName, referencesOf, toolName } from './names';
import type { Snapshot } from './snapshot';

/** Which changes are wanted. What is left out does not matter; all that is given must fit. */
export interface ChangeFilter {
  readonly tool?: string;
  readonly process?: string;
  readonly integration?: string;
  readonly status?: readonly Status[];
  /** First and last day, both included, `YYYY-MM-DD`; compared with `changeDay`. */
  readonly since?: string;
  readonly until?: string;
  /** Words that must all occur in title, why, what (however long), settings, or the names of tools and processes. */
  readonly text?: string;
  /** An id, e-mail address or alias: whoever asked, owns, did, decided, tested or reviewed. */
  readonly person?: string;
  /** Only what is of these people's business (see `concerns`); an id or a name, and nothing when nobody is called so. */
  readonly audience?: string;
  /** false: without drafts. */
  readonly drafts?: boolean;
}

type Test<R extends HeadRecord> = (change: R) => boolean;
type Fits = (entry: ChangeHead) => boolean;

/** The changes that fit, newest first; of one day, the greater id first. */
export function selectChanges(snapshot: Snapshot, filter: ChangeFilter): ChangeEntry[] {
  const { person, audience } = filter;
  const fits = fitting(snapshot, filter);
  const involves = person === undefined ? undefined : isInvolved(snapshot, person);
  const touches = audience === undefined ? undefined : isBusinessOf(snapshot, audience);
  return newestFirst(
    snapshot.changes.values(),
    (entry) =>
      fits(entry) && (involves?.(entry.record) ?? true) && (touches?.(entry.record) ?? true),
    (entry) => entry,
  );
}

/** The same, with the heads of those changes alone where that is enough to choose them. */
export function selectHeads(snapshot: Snapshot, filter: ChangeFilter): ChangeHead[] {
  if (filter.person !== undefined || filter.audience !== undefined)
    return selectChanges(snapshot, filter);
  return newestFirst(snapshot.changeHeads.values(), fitting(snapshot, filter), (entry) => entry);
}

/**
 * What is `kept` of the heads of those changes for which `also` holds: of many, nothing else stays in memory. Not for
 * filters by `person` or `audience`.
 */
export function selectKept<K>(
  snapshot: Snapshot,
  filter: Omit<ChangeFilter, 'person' | 'audience'>,
  also: (head: ChangeHead) => boolean,
  kept: (head: ChangeHead) => K,
): K[] {
  const fits = fitting(snapshot, filter);
  const heads = snapshot.passing.changeHeads.values();
  return newestFirst(heads, (head) => fits(head) && also(head), kept);
}

/** The ids of the same changes. */
export function selectIds(
  snapshot: Snapshot,
  filter: Omit<ChangeFilter, 'person' | 'audience'>,
  also: (head: ChangeHead) => boolean,
): string[] {
  return selectKept(snapshot, filter, also, ({ id }) => id);
}

function newestFirst<E extends ChangeHead, K>(
  entries: Iterable<E>,
  fits: (entry: E) => boolean,
  kept: (entry: E) => K,
): K[] {
  const found: { readonly day: string; readonly id: string; readonly kept: K }[] = [];
  for (const entry of entries)
    if (fits(entry)) found.push({ day: changeDay(entry.record), id: entry.id, kept: kept(entry) });
  found.sort((a, b) => compare(b.day, a.day) || compare(b.id, a.id));
  return found.map((one) => one.kept);
}

/** What heads are enough for: everything but `person` and `audience`, and long prose, which is looked at last. */
function fitting(snapshot: Snapshot, filter: ChangeFilter): Fits {
  const { text } = filter;
  const tests = testsOf(filter);
  const fits: Fits = ({ record }) => tests.every((test) => test(record));
  if (text === undefined || text.trim() === '') return fits;
  const has = hasText(snapshot, text);
  return (entry) => fits(entry) && has(entry);
}

function testsOf(filter: ChangeFilter): Test<HeadRecord>[] {
  const { tool, process, integration, status, since, until } = filter;
  const tests: Test<HeadRecord>[] = [];
  if (filter.drafts === false) tests.push((change) => change.status !== 'draft');
  if (status) tests.push((change) => status.includes(change.status));
  if (tool !== undefined) tests.push((change) => change.tools?.includes(tool) === true);
  if (process !== undefined) tests.push((change) => change.processes?.includes(process) === true);
  if (integration !== undefined)
    tests.push((change) => change.integrations?.includes(integration) === true);
  if (since !== undefined) tests.push((change) => changeDay(change) >= since);
  if (until !== undefined) tests.push((change) => changeDay(change) <= until);
  return tests;
}

function isInvolved(snapshot: Snapshot, person: string): Test<Change> {
  const known = findPerson(snapshot, person);
  const references = new Set(
    [person, ...(known ? referencesOf(known) : [])].map((reference) => reference.toLowerCase()),
  );
  return (change) => peopleOf(change).some((someone) => references.has(someone.toLowerCase()));
}

function isBusinessOf(snapshot: Snapshot, given: string): Test<Change> {
  const audience = audienceOf(snapshot, given);
  return audience ? concerns(audience) : () => false;
}

/** Everybody a change names, as they are referred to there, each once. */
export function peopleOf(change: Change): readonly string[] {
  const people = [
    change.requester,
    change.owner,
    ...(change['done-by'] ?? []),
    ...(change.rollout ?? []).map((step) => step.by),
    ...(change.approvals ?? []).flatMap((approval) => [approval['asked-of'], approval.by]),
    ...(change.tests ?? []).map((test) => test.by),
    change.review?.by,
  ];
  return [...new Set(people.filter((person) => person !== undefined))];
}

/** A change whose prose was cut is only asked for the rest when what is at hand has not all of the words. */
function hasText(snapshot: Snapshot, text: string): Fits {
  const words = fold(text).trim().split(/\s+/);
  const named = foldedNames(snapshot);
  return (entry) => {
    const own = ownText(entry.record);
    let left = words.filter((word) => !own.includes(word));
    if (left.length === 0) return true;
    const names = named(entry.record);
    left = left.filter((word) => !names.includes(word));
    if (left.length === 0 || !entry.shortened) return left.length === 0;
    const rest = fold(entry.rest?.() ?? '');
    return left.every((word) => rest.includes(word));
  };
}

/** What was worked out of a record, as long as anybody has it: who types words asks again with every letter. */
const ownTexts = new WeakMap<HeadRecord, string>();

/** All that a change itself says and that is searched, folded. */
function ownText(change: HeadRecord): string {
  const known = ownTexts.get(change);
  if (known !== undefined) return known;
  const settings = (change.settings ?? []).flatMap((setting) => [
    setting.target,
    setting.asset,
    setting.path,
    wordsOf(setting.from),
    wordsOf(setting.to),
  ]);
  const ids = [change.tools, change.processes, change.integrations].flatMap((list) => list ?? []);
  const text = fold(
    [change.id, change.title, change.why, change.what, ...settings, ...ids].join('\n'),
  );
  ownTexts.set(change, text);
  return text;
}

/** What a change's tools, processes and integrations are called, folded; each is looked up once. */
function foldedNames(snapshot: Snapshot): (change: HeadRecord) => string {
  const known = new Map<string, string>();
  const named = (nameOf: typeof toolName, kind: string) => (id: string) => {
    const name = known.get(`${kind}/${id}`) ?? fold(nameOf(snapshot, id));
    known.set(`${kind}/${id}`, name);
    return name;
  };
  const [tool, process] = [named(toolName, 'tool'), named(processName, 'process')];
  const integration = named(integrationName, 'integration');
  return ({ tools = [], processes = [], integrations = [] }) =>
    [...tools.map(tool), ...processes.map(process), ...integrations.map(integration)].join('\n');
}

/** Without case and accents, so that `Koln` finds `Köln`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function wordsOf(value: Plain | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .flatMap(([key, item]) => (Array.isArray(value) ? [wordsOf(item)] : [key, wordsOf(item)]))
    .join('\n');
}
