import { RECORD_KINDS } from '../model/record-kind';
import type { TreeFile } from './raw-diff';
import type { Commit } from './revision';
import { COLUMN_NAMES, UNKNOWN_SIZE, columnOf, oidBytes } from './segment';
import type { ColumnName, Segment, SegmentColumns } from './segment';
import type { Pick, RecordTouch } from './touch';

/** A commit as git lists it. */
export interface ListedCommit extends Commit {
  readonly writtenAt: Moment;
  readonly committedAt: Moment;
}

/** A moment in seconds since 1970, and how far from UTC the clock was that told it, in minutes. */
export interface Moment {
  readonly seconds: number;
  readonly zone: number;
}

/** What a stretch of the history is made of. */
export interface Stretch {
  readonly head: string;
  /** All its commits, children before parents. */
  readonly commits: readonly ListedCommit[];
  /** What the commits did that matter to some record. */
  readonly deeds: ReadonlyMap<string, Deeds>;
  /** Bytes of contents; of what is not on this computer it is undefined. */
  readonly sizeOf: (oid: string) => number | undefined;
  /** Commits in which the logbook is in another folder than now. */
  readonly elsewhere: ReadonlySet<string>;
  readonly older: OlderPlaces;
}

/** What one commit did to records. */
export interface Deeds {
  readonly touches: readonly RecordTouch[];
  readonly picks: readonly Pick[];
}

/** What is known of the commits before a stretch. */
export interface OlderPlaces {
  /** How many commits are kept. */
  readonly kept: number;
  /** The place of what stands for a commit; 0 when nothing does. */
  placeOf(oid: string): number;
  /** The key of the commit at a place. */
  keyAt(place: number): number;
}

/** Puts a stretch of the history into columns. */
export function buildSegment(stretch: Stretch): Segment {
  return new Builder(stretch).build();
}

class Builder {
  private readonly rows = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, []]),
  ) as unknown as Readonly<Record<ColumnName, number[]>>;
  private readonly texts = new Map<string, number>();
  private readonly blobs = new Map<string, number>();
  private readonly places = new Map<string, number>();
  private readonly keys = new Map<string, number>();

  constructor(private readonly stretch: Stretch) {}

  build(): Segment {
    const { head, older } = this.stretch;
    const ordered = this.inOrder();
    let kept = 0;
    for (const commit of ordered) {
      const deeds = this.stretch.deeds.get(commit.oid);
      if (deeds) this.addCommit(commit, deeds, kept++);
      const [parent] = commit.parents;
      const place = deeds ? older.kept + kept : parent === undefined ? 0 : this.placeOf(parent);
      this.places.set(commit.oid, place);
      this.rows.seen.push(...oidBytes(commit.oid));
      this.rows.seenAs.push(place);
      this.rows.seenElsewhere.push(this.stretch.elsewhere.has(commit.oid) ? 1 : 0);
    }
    const columns = Object.fromEntries(
      COLUMN_NAMES.map((name) => [name, columnOf(name, this.rows[name])]),
    ) as unknown as SegmentColumns;
    const texts = [...this.texts.keys()];
    return { head, base: older.kept, width: head.length / 2, texts, columns };
  }

  /** Oldest first, by a date that no parent has later than its child, whatever the clocks said. */
  private inOrder(): readonly ListedCommit[] {
    const { commits, older } = this.stretch;
    for (const { oid, parents, committedAt } of [...commits].reverse()) {
      const before = parents.map((parent) => {
        return this.keys.get(parent) ?? older.keyAt(older.placeOf(parent));
      });
      this.keys.set(oid, Math.max(committedAt.seconds, ...before.map((key) => key + 1)));
    }
    const keyed = commits.map((commit) => ({ commit, key: this.keyOf(commit) }));
    keyed.sort((a, b) => a.key - b.key || (a.commit.oid < b.commit.oid ? -1 : 1));
    return keyed.map(({ commit }) => commit);
  }

  private keyOf({ oid }: ListedCommit): number {
    return this.keys.get(oid) ?? 0;
  }

  private placeOf(oid: string): number {
    return this.places.get(oid) ?? this.stretch.older.placeOf(oid);
  }

  private addCommit(commit: ListedCommit, { touches, picks }: Deeds, row: number): void {
    const { rows } = this;
    rows.commit.push(...oidBytes(commit.oid));
    rows.key.push(this.keyOf(commit));
    rows.authorName.push(this.text(commit.author.name));
    rows.authorEmail.push(this.text(commit.author.email));
    rows.committerName.push(this.text(commit.committer.name));
    rows.committerEmail.push(this.text(commit.committer.email));
    this.addTime('written', commit.writtenAt);
    this.addTime('committed', commit.committedAt);
    rows.subject.push(this.text(commit.subject));
    rows.boundary.push(commit.boundary ? 1 : 0);
    for (const parent of commit.parents) {
      rows.parent.push(...oidBytes(parent));
      rows.link.push(this.placeOf(parent));
    }
    rows.parentEnd.push(rows.link.length);
    for (const touch of touches) this.addTouch(touch, row);
    rows.touchEnd.push(rows.touchCommit.length);
    for (const { id, parent } of picks) {
      rows.pickCommit.push(row);
      rows.pickId.push(this.text(id));
      rows.pickParent.push(parent);
    }
    rows.pickEnd.push(rows.pickCommit.length);
  }

  private addTime(column: 'written' | 'committed', { seconds, zone }: Moment): void {
    this.rows[column].push(seconds);
    this.rows[`${column}Zone`].push(zone);
  }

  private addTouch({ kind, id, after, before, names }: RecordTouch, commit: number): void {
    const { rows } = this;
    rows.touchCommit.push(commit);
    rows.touchKind.push(Math.max(0, RECORD_KINDS.indexOf(kind)));
    rows.touchId.push(this.text(id));
    this.addFile('after', after);
    for (const name of names) rows.name.push(this.text(name));
    rows.nameEnd.push(rows.name.length);
    for (const file of before) this.addFile('before', file);
    rows.beforeEnd.push(rows.beforePath.length);
  }

  private addFile(side: 'after' | 'before', file: TreeFile | undefined): void {
    this.rows[`${side}Path`].push(file ? this.text(file.path) + 1 : 0);
    this.rows[`${side}Blob`].push(file ? this.blob(file.oid) + 1 : 0);
  }

  private blob(oid: string): number {
    const known = this.blobs.get(oid);
    if (known !== undefined) return known;
    const size = this.stretch.sizeOf(oid) ?? UNKNOWN_SIZE;
    this.rows.blob.push(...oidBytes(oid));
    this.rows.blobSize.push(Math.min(size, UNKNOWN_SIZE));
    this.blobs.set(oid, this.blobs.size);
    return this.blobs.size - 1;
  }

  private text(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }
}
