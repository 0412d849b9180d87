import type { RecordKind } from '../model/record-kind';
import type { ChangeHead } from './change-head';
import type { ChangeEntry, Entry } from './entry';

/** An entry of which, if it is a change's, no more than the head may be there. */
export type Head = Exclude<Entry, ChangeEntry> | ChangeHead;

/** What is packed of an entry: all but its path, kind and id. */
export interface PackedBody {
  readonly problems: Entry['problems'];
  /** Not of a broken one. */
  readonly shortened?: boolean;
  readonly record?: object;
  readonly expected?: RecordKind;
}

/** What entries are unpacked from: a piece of the cache, or what a worker sent. */
export interface PackedSource {
  bodyAt(position: number): PackedBody;
  /** The same with no more than the head of a change's record. */
  headAt(position: number): PackedBody;
  /** What was cut off of a shortened one (`ChangeEntry.rest`): long, and seldom asked for. undefined: not there any more. */
  restAt(position: number): string | undefined;
  /** The same, as it is kept. */
  rowAt(position: number): PackedRow;
}

/** An entry without path, kind and id as JSON in UTF-8. The first `head` bytes and `}}` are the JSON of its head; 0: it has none. */
export interface PackedRow {
  readonly json: Uint8Array;
  readonly head: number;
  /** What was cut off (`PackedSource.restAt`), which may have to be read. */
  readonly rest: () => string | undefined;
}

/**
 * An entry that came from the cache or a worker and is not unpacked before somebody looks into it: opening a logbook
 * must not wait for a hundred thousand records of which a command shows one.
 */
export class Packed {
  private entry: Entry | undefined;
  private head: Head | undefined;

  constructor(
    readonly path: string,
    readonly kind: Entry['kind'],
    readonly id: string,
    private readonly source: PackedSource,
    private readonly position: number,
  ) {}

  /** The entry; the same object every time. */
  unpack(): Entry {
    this.entry ??= this.entryOf(this.source.bodyAt(this.position)) as Entry;
    this.head = undefined;
    return this.entry;
  }

  /** The entry if it is there, and otherwise as much of it as is quickly had. */
  unpackHead(): Head {
    if (this.entry) return this.entry;
    this.head ??= this.entryOf(this.source.headAt(this.position)) as Head;
    return this.head;
  }

  /** The entry for who will not ask again: nothing is kept of it. */
  passing(): Entry {
    return this.entry ?? (this.entryOf(this.source.bodyAt(this.position)) as Entry);
  }

  /** The same of its head. */
  passingHead(): Head {
    return this.entry ?? this.head ?? (this.entryOf(this.source.headAt(this.position)) as Head);
  }

  /** As it is kept, without unpacking. */
  row(): PackedRow {
    return this.source.rowAt(this.position);
  }

  /** Spelled out: to spread objects of ever other fields takes several times as long. */
  private entryOf({ problems, shortened, record, expected }: PackedBody): object {
    const { kind, path, id, source, position } = this;
    if (kind === 'broken') return { kind, expected, path, id, problems };
    if (shortened !== true) return { kind, path, id, shortened, record, problems };
    const rest = () => source.restAt(position);
    return { kind, path, id, shortened, record, problems, rest };
  }
}

/** An entry, or one still packed. Both tell path, kind and id. */
export type Slot = Entry | Packed;

/** The entry in a slot. */
export function unpacked(slot: Slot): Entry {
  return slot instanceof Packed ? slot.unpack() : slot;
}

/** The head of the entry in a slot. */
export function unpackedHead(slot: Slot): Head {
  return slot instanceof Packed ? slot.unpackHead() : slot;
}

/** The entry in a slot, of which nothing is kept. */
export function passing(slot: Slot): Entry {
  return slot instanceof Packed ? slot.passing() : slot;
}

/** The same of its head. */
export function passingHead(slot: Slot): Head {
  return slot instanceof Packed ? slot.passingHead() : slot;
}
