import type { IndexState } from './build-snapshot';
import { buildState, replaceFile } from './build-snapshot';
import { entryWithoutReading } from './broken-entry';
import type { Entry } from './entry';
import { expectedKind } from './layout';
import type { FileReader, FileStamp, IndexCache, ReadMany } from './ports';
import type { Slot } from './packed';
import type { Snapshot } from './snapshot';

/** Everything that is known of a logbook, kept up to date on request. */
export interface LogbookIndex extends FileIndex {
  /**
   * Takes the text of one file (an unsaved document, say) in place of the disk's. undefined: the file is gone, or
   * what was given no longer holds; the next `refresh` reads it again if it is there. Other files are ignored.
   */
  update(path: string, text: string | undefined): Snapshot;
}

/** What is known of a logbook by its files alone. */
export interface FileIndex {
  /** The latest snapshot. A new object whenever anything changed, the same one as long as nothing did. */
  readonly snapshot: Snapshot;
  /**
   * Looks at the disk again and reads what changed there since it last looked. What `update` gave stays, unless
   * that file changed on the disk meanwhile.
   */
  refresh(): Promise<Snapshot>;
  /** The whole entry of one file from the disk, nothing shortened. */
  read(path: string): Promise<Entry>;
}

/** What an index stands on. */
export interface IndexOptions {
  readonly reader: FileReader;
  readonly cache?: IndexCache;
  /** Reads many files at once; one after the other through `reader` when absent. */
  readonly readMany?: ReadMany;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the index of a logbook: lists its files, takes from the cache what has not changed, reads the rest. */
export async function openIndex(options: IndexOptions): Promise<LogbookIndex> {
  const { textIndexEntry } = await loadReading();
  const index = new DocumentIndex(options, textIndexEntry);
  await index.refresh();
  return index;
}

/** The same for who has no documents: what parses records is not even loaded while the cache has them all. */
export async function openFileIndex(options: IndexOptions): Promise<FileIndex> {
  const index = new Index(options);
  await index.refresh();
  return index;
}

/** `yaml`, `zod` and the schemas take longer to load than a thousand records to unpack. */
const loadReading = () => import('./read-entry');

/** Past so many changed files it is cheaper to build all maps again. */
const REBUILD_FROM = 500;

interface Difference {
  readonly files: Map<string, FileStamp>;
  readonly changed: readonly FileStamp[];
  readonly gone: readonly string[];
}

class Index implements FileIndex {
  protected state: IndexState = buildState([]);
  protected files = new Map<string, FileStamp>();
  /** Paths whose entry came from `update`, with the number of that update. */
  protected readonly given = new Map<string, number>();
  protected updates = 0;
  private isOpen = false;
  private pending: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: IndexOptions) {}

  get snapshot(): Snapshot {
    return this.state.snapshot;
  }

  refresh(): Promise<Snapshot> {
    const updatesBefore = this.updates;
    const next = this.pending.then(() => this.lookAgain(updatesBefore));
    this.pending = next.catch(() => undefined);
    return next;
  }

  async read(path: string): Promise<Entry> {
    const { readWholeEntry } = await loadReading();
    return readWholeEntry(this.options.reader, path);
  }

  private async lookAgain(updatesBefore: number): Promise<Snapshot> {
    const { reader, cache, now = Date.now } = this.options;
    const listedAt = now();
    const listed = await reader.list();
    const difference = compareFiles(this.files, listed);
    const cached = this.isOpen || !cache ? new Map<string, Slot>() : await cache.load(listed);
    const entries = await this.entriesOf(difference.changed, cached);
    this.apply(difference, entries, updatesBefore);
    this.isOpen = true;
    const unsaved = difference.changed.filter(({ path }) => !cached.has(path));
    const outdated = new Set([...unsaved.map(({ path }) => path), ...difference.gone]);
    if (cache && outdated.size > 0)
      await cache.save(listed, (path) => this.entryOnDisk(path), outdated, listedAt);
    return this.snapshot;
  }

  private async entriesOf(
    files: readonly FileStamp[],
    cached: ReadonlyMap<string, Slot>,
  ): Promise<Slot[]> {
    const known = files.map((file) => cached.get(file.path) ?? entryWithoutReading(file));
    const missing = files.filter((_, index) => !known[index]).map(({ path }) => path);
    const { reader, readMany = oneByOne(reader) } = this.options;
    const read = (missing.length > 0 ? await readMany(missing) : []).values();
    return known.map((entry) => entry ?? read.next().value).filter((entry) => entry !== undefined);
  }

  private apply(difference: Difference, read: readonly Slot[], updatesBefore: number): void {
    if (!this.isOpen && this.updates === 0) {
      this.files = difference.files;
      this.state = buildState(read);
      return;
    }
    const isNewer = (path: string) => (this.given.get(path) ?? 0) > updatesBefore;
    const entries = read.filter(({ path }) => !isNewer(path));
    const gone = difference.gone.filter((path) => !isNewer(path));
    this.files = difference.files;
    for (const path of [...gone, ...entries.map((entry) => entry.path)]) this.given.delete(path);
    // Taken back while the disk was being read: to be read again next time.
    for (const path of this.given.keys())
      if (!this.state.entries.has(path)) this.files.delete(path);
    if (this.isOpen && entries.length + gone.length < REBUILD_FROM) {
      for (const path of gone) this.state = replaceFile(this.state, path, undefined);
      for (const entry of entries) this.state = replaceFile(this.state, entry.path, entry);
      return;
    }
    const all = new Map(this.state.entries.slots());
    for (const path of gone) all.delete(path);
    for (const entry of entries) all.set(entry.path, entry);
    this.state = buildState(all.values());
  }

  /** What the disk has: nothing that was only given may get into the cache under the disk's stamp. */
  private entryOnDisk(path: string): Slot | undefined {
    return this.given.has(path) ? undefined : this.state.entries.slot(path);
  }
}

class DocumentIndex extends Index implements LogbookIndex {
  constructor(
    options: IndexOptions,
    private readonly entryOfText: (path: string, text: string) => Entry,
  ) {
    super(options);
  }

  update(path: string, text: string | undefined): Snapshot {
    if (expectedKind(path) === undefined) return this.snapshot;
    this.updates += 1;
    this.given.set(path, this.updates);
    if (text === undefined) this.files.delete(path);
    const entry = text === undefined ? undefined : this.entryOfText(path, text);
    this.state = replaceFile(this.state, path, entry);
    return this.snapshot;
  }
}

function oneByOne(reader: FileReader): ReadMany {
  return async (paths) => {
    const { readIndexEntry } = await loadReading();
    const entries: Entry[] = [];
    for (const path of paths) entries.push(await readIndexEntry(reader, path));
    return entries;
  };
}

function compareFiles(
  before: ReadonlyMap<string, FileStamp>,
  listed: readonly FileStamp[],
): Difference {
  const files = new Map(listed.map((file) => [file.path, file]));
  const changed =
    before.size === 0 ? listed : listed.filter((file) => !isSame(before.get(file.path), file));
  const gone = [...before.keys()].filter((path) => !files.has(path));
  return { files, changed, gone };
}

function isSame(a: FileStamp | undefined, b: FileStamp): boolean {
  return (
    a?.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.type === b.type
  );
}
