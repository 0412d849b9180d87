import type { Packed, Slot } from './packed';

/** What a listing says of a file without reading it. Equal stamps mean equal contents. */
export interface FileStamp {
  /** Relative to the logbook, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** Only regular files are ever read. A `closed-folder` may not be looked into: it stands for all below it. */
  readonly type: 'file' | 'link' | 'closed-folder' | 'other';
}

/** Reads a logbook's files. Paths are relative to it; anything that leads out of it is refused. */
export interface FileReader {
  /**
   * Every file that could be a record: logbook.yaml, and whatever is named like a record (`.yml` too) in and below tools/,
   * processes/, integrations/, changes/, templates/changes/, so that a misplaced one is not passed over in silence.
   */
  list(): Promise<readonly FileStamp[]>;
  /** At most `limit` bytes of a regular file; throws when it is none, or larger. */
  read(path: string, limit: number): Promise<Uint8Array>;
}

/** What a file is made of; pieces are written as they come. */
export type FileContent = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** Writes a logbook's files, each wholly or not at all. */
export interface FileWriter {
  /** Writes a file that must not exist yet, making its folders. Throws `EEXIST` when it does. */
  create(path: string, text: string): Promise<void>;
  /**
   * Replaces a file atomically. Throws `ECHANGED` when the file no longer holds `expected`, the text that the new
   * one was made from: somebody wrote it meanwhile, and nothing of theirs may be lost.
   */
  replace(path: string, content: FileContent, expected?: string): Promise<void>;
}

/** Keeps entries between runs. It may forget any of them at any time. */
export interface IndexCache {
  /** The entries of those files that are surely as they were when they were saved, by path. */
  load(files: readonly FileStamp[]): Promise<ReadonlyMap<string, Packed>>;
  /**
   * Keeps the entries of `files`; `changed` are the paths that differ from what was loaded or saved before, gone
   * ones too. `listedAt` (milliseconds since 1970) is when the stamps were taken, before anything was read.
   */
  save(
    files: readonly FileStamp[],
    entryOf: (path: string) => Slot | undefined,
    changed: ReadonlySet<string>,
    listedAt: number,
  ): Promise<void>;
}

/** Reads and parses many files, in whatever way is fastest; entries come in the order of the paths. */
export type ReadMany = (paths: readonly string[]) => Promise<readonly Slot[]>;
