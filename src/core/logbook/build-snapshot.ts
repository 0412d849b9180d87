import type { ChangeEntry, Entry, IntegrationEntry, ProcessEntry, ToolEntry } from './entry';
import { LOGBOOK_FILE, isTemplatePath } from './layout';
import { OverlayMap } from './overlay-map';
import type { Snapshot } from './snapshot';

const IDENTIFIED_KINDS = ['change', 'tool', 'process', 'integration'] as const;
type IdentifiedKind = (typeof IDENTIFIED_KINDS)[number];
type Identified = ChangeEntry | ToolEntry | ProcessEntry | IntegrationEntry;

/** A snapshot, and what is needed to make the next one from it. Never changed. */
export interface IndexState {
  readonly snapshot: Snapshot;
  readonly entries: OverlayMap<Entry>;
  readonly byId: Readonly<Record<IdentifiedKind, OverlayMap<Identified>>>;
  /** The paths, in order, of the entries that share an id; only of ids that several have. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/** The state of a logbook of these files; every path once, in whatever order. */
export function buildState(files: Iterable<Entry>): IndexState {
  const inOrder = sortedByPath([...files]);
  const entries = new Map<string, Entry>();
  const byId: Record<IdentifiedKind, Map<string, Identified>> = {
    change: new Map(),
    tool: new Map(),
    process: new Map(),
    integration: new Map(),
  };
  const shared = new Map<string, string[]>();
  for (const entry of inOrder) {
    entries.set(entry.path, entry);
    if (!isIdentified(entry)) continue;
    const first = byId[entry.kind].get(entry.id);
    if (!first) byId[entry.kind].set(entry.id, entry);
    else {
      const paths = shared.get(sharedKey(entry)) ?? [first.path];
      shared.set(sharedKey(entry), [...paths, entry.path]);
    }
  }
  return stateOf(
    OverlayMap.of(entries),
    {
      change: OverlayMap.of(byId.change),
      tool: OverlayMap.of(byId.tool),
      process: OverlayMap.of(byId.process),
      integration: OverlayMap.of(byId.integration),
    },
    shared,
  );
}

/** The state with the file at `path` replaced, added, or (undefined) taken out. */
export function replaceFile(state: IndexState, path: string, entry: Entry | undefined): IndexState {
  const before = state.entries.get(path);
  if (before === entry) return state;
  const entries = state.entries.with(path, entry);
  let { byId, shared } = state;
  for (const either of distinctIdentities(before, entry)) {
    const others = ownersOf(state, either).filter((owner) => owner !== path);
    const isOwner = entry?.kind === either.kind && entry.id === either.id && isIdentified(entry);
    const owners = isOwner ? [...others, path].sort() : others;
    byId = withOwner(byId, either, owners[0] === undefined ? undefined : entries.get(owners[0]));
    shared = withShared(shared, sharedKey(either), owners);
  }
  return stateOf(entries, byId, shared);
}

function stateOf(
  entries: OverlayMap<Entry>,
  byId: IndexState['byId'],
  shared: IndexState['shared'],
): IndexState {
  const logbook = entries.get(LOGBOOK_FILE);
  const snapshot: Snapshot = {
    entries,
    logbook: logbook?.kind === 'logbook' ? logbook : undefined,
    changes: ofKind<ChangeEntry>(byId.change),
    tools: ofKind<ToolEntry>(byId.tool),
    processes: ofKind<ProcessEntry>(byId.process),
    integrations: ofKind<IntegrationEntry>(byId.integration),
  };
  return { snapshot, entries, byId, shared };
}

/** Entries go into the map of their own kind only (`buildState`, `withOwner`), so its name says their type. */
function ofKind<E extends Identified>(map: OverlayMap<Identified>): ReadonlyMap<string, E> {
  return map as ReadonlyMap<string, Identified> as ReadonlyMap<string, E>;
}

/** A template of a change has no place among the changes: it is one that has not happened. */
function isIdentified(entry: Entry): entry is Identified {
  return entry.kind !== 'broken' && entry.kind !== 'logbook' && !isTemplatePath(entry.path);
}

function sharedKey(entry: Identified): string {
  return `${entry.kind}/${entry.id}`;
}

function distinctIdentities(
  before: Entry | undefined,
  after: Entry | undefined,
): readonly Identified[] {
  const a = before && isIdentified(before) ? before : undefined;
  const b = after && isIdentified(after) ? after : undefined;
  if (a && b) return sharedKey(a) === sharedKey(b) ? [b] : [a, b];
  return [a, b].filter((entry) => entry !== undefined);
}

function ownersOf(state: IndexState, entry: Identified): readonly string[] {
  const shared = state.shared.get(sharedKey(entry));
  if (shared) return shared;
  const only = state.byId[entry.kind].get(entry.id);
  return only ? [only.path] : [];
}

function withOwner(
  byId: IndexState['byId'],
  { kind, id }: Identified,
  owner: Entry | undefined,
): IndexState['byId'] {
  const winner = owner && isIdentified(owner) ? owner : undefined;
  return { ...byId, [kind]: byId[kind].with(id, winner) };
}

function withShared(
  shared: IndexState['shared'],
  key: string,
  owners: readonly string[],
): IndexState['shared'] {
  if (owners.length < 2 && !shared.has(key)) return shared;
  const next = new Map(shared);
  if (owners.length < 2) next.delete(key);
  else next.set(key, owners);
  return next;
}

/** Listings and caches come in order: then there is nothing to sort. */
function sortedByPath(entries: Entry[]): Entry[] {
  const isSorted = entries.every(
    (entry, index) => index === 0 || (entries[index - 1]?.path ?? '') < entry.path,
  );
  return isSorted ? entries : entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
