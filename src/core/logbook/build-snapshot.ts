import type {
  AnswerEntry,
  BrokenEntry,
  ChangeEntry,
  ColumnMapEntry,
  IntegrationEntry,
  ProcessEntry,
  ToolEntry,
  UpdateEntry,
} from './entry';
import { LOGBOOK_FILE, isTemplatePath } from './layout';
import type { RecordKind } from '../model/record-kind';
import { OverlayMap } from './overlay-map';
import { passing, passingHead, unpacked, unpackedHead } from './packed';
import type { Head, Slot } from './packed';
import type { Snapshot } from './snapshot';

type IdentifiedKind = Exclude<RecordKind, 'logbook'>;

/** A snapshot, and what is needed to make the next one from it. Never changed. */
export interface IndexState {
  readonly snapshot: Snapshot;
  readonly entries: OverlayMap;
  readonly byId: Readonly<Record<IdentifiedKind, OverlayMap>>;
  /** The paths, in order, of the entries that share an id; only of ids that several have. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/** What an entry is found by, packed or not. */
interface Identity {
  readonly kind: IdentifiedKind;
  readonly id: string;
}

/** The state of a logbook of these files; every path once, in whatever order. */
export function buildState(files: Iterable<Slot>): IndexState {
  const entries = new Map<string, Slot>();
  const byId: Record<IdentifiedKind, Map<string, Slot>> = {
    change: new Map(),
    tool: new Map(),
    process: new Map(),
    integration: new Map(),
    update: new Map(),
    'column-map': new Map(),
    answer: new Map(),
  };
  const shared = new Map<string, string[]>();
  for (const slot of sortedByPath([...files])) {
    entries.set(slot.path, slot);
    const identity = identityOf(slot);
    if (!identity) continue;
    const first = byId[identity.kind].get(identity.id);
    if (!first) byId[identity.kind].set(identity.id, slot);
    else {
      const paths = shared.get(sharedKey(identity)) ?? [first.path];
      shared.set(sharedKey(identity), [...paths, slot.path]);
    }
  }
  const maps = {
    change: OverlayMap.of(byId.change),
    tool: OverlayMap.of(byId.tool),
    process: OverlayMap.of(byId.process),
    integration: OverlayMap.of(byId.integration),
    update: OverlayMap.of(byId.update),
    'column-map': OverlayMap.of(byId['column-map']),
    answer: OverlayMap.of(byId.answer),
  };
  return stateOf(OverlayMap.of(entries), maps, shared);
}

/** The state with the file at `path` replaced, added, or (undefined) taken out. */
export function replaceFile(state: IndexState, path: string, entry: Slot | undefined): IndexState {
  const before = state.entries.slot(path);
  if (before === entry) return state;
  const entries = state.entries.with(path, entry);
  const after = entry && identityOf(entry);
  let { byId, shared } = state;
  for (const identity of distinct(before && identityOf(before), after)) {
    const key = sharedKey(identity);
    const others = ownersOf(state, identity).filter((owner) => owner !== path);
    const owners = after && key === sharedKey(after) ? [...others, path].sort() : others;
    const winner = owners[0] === undefined ? undefined : entries.slot(owners[0]);
    byId = { ...byId, [identity.kind]: byId[identity.kind].with(identity.id, winner) };
    shared = withShared(shared, key, owners);
  }
  return stateOf(entries, byId, shared);
}

function stateOf(
  entries: OverlayMap,
  byId: IndexState['byId'],
  shared: IndexState['shared'],
): IndexState {
  const logbook = entries.get(LOGBOOK_FILE);
  const snapshot: Snapshot = {
    entries,
    slots: { [Symbol.iterator]: () => slotsIn(entries) },
    broken: { [Symbol.iterator]: () => brokenIn(entries) },
    logbook: logbook?.kind === 'logbook' ? logbook : undefined,
    changes: ofKind<ChangeEntry>(byId.change),
    changeHeads: ofKind(byId.change.opened(unpackedHead)),
    tools: ofKind<ToolEntry>(byId.tool),
    processes: ofKind<ProcessEntry>(byId.process),
    integrations: ofKind<IntegrationEntry>(byId.integration),
    updates: ofKind<UpdateEntry>(byId.update),
    columnMaps: ofKind<ColumnMapEntry>(byId['column-map']),
    answers: ofKind<AnswerEntry>(byId.answer),
    passing: {
      entries: entries.opened(passing),
      changes: ofKind(byId.change.opened(passing)),
      changeHeads: ofKind(byId.change.opened(passingHead)),
    },
  };
  return { snapshot, entries, byId, shared };
}

/** Entries go into the map of their own kind only (`buildState`, `replaceFile`), so its name says their type. */
function ofKind<E extends Head>(map: OverlayMap<Head>): ReadonlyMap<string, E> {
  return map as ReadonlyMap<string, Head> as ReadonlyMap<string, E>;
}

function* slotsIn(entries: OverlayMap): Generator<Slot, undefined> {
  for (const [, slot] of entries.slots()) yield slot;
}

function* brokenIn(entries: OverlayMap): Generator<BrokenEntry, undefined> {
  for (const slot of slotsIn(entries)) {
    const entry = slot.kind === 'broken' ? unpacked(slot) : undefined;
    if (entry?.kind === 'broken') yield entry;
  }
}

/** A template of a change has no place among the changes: it is one that has not happened. */
function identityOf({ kind, id, path }: Slot): Identity | undefined {
  return kind === 'broken' || kind === 'logbook' || isTemplatePath(path) ? undefined : { kind, id };
}

function sharedKey({ kind, id }: Identity): string {
  return `${kind}/${id}`;
}

function distinct(a: Identity | undefined, b: Identity | undefined): readonly Identity[] {
  if (a && b) return sharedKey(a) === sharedKey(b) ? [b] : [a, b];
  return [a, b].filter((identity) => identity !== undefined);
}

function ownersOf(state: IndexState, identity: Identity): readonly string[] {
  const shared = state.shared.get(sharedKey(identity));
  if (shared) return shared;
  const only = state.byId[identity.kind].slot(identity.id);
  return only ? [only.path] : [];
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
function sortedByPath(slots: Slot[]): Slot[] {
  const isSorted = slots.every(
    (slot, index) => index === 0 || (slots[index - 1]?.path ?? '') < slot.path,
  );
  return isSorted ? slots : slots.sort((a, b) => (a.path < b.path ? -1 : 1));
}
