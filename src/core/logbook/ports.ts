/** What a listing says of a file without reading it. Equal stamps mean equal contents. */
export interface FileStamp {
  /** Relative to the logbook, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** Only regular files are ever read. */
  readonly type: 'file' | 'link' | 'other';
}

/** Reads a logbook's files. Paths are relative to it; anything that leads out of it is refused. */
export interface FileReader {
  /** Every file that could be a record: logbook.yaml, tools/, processes/, integrations/, changes/YYYY/MM/, templates/changes/. */
  list(): Promise<readonly FileStamp[]>;
  /** At most `limit` bytes of a regular file; throws when it is none, or larger. */
  read(path: string, limit: number): Promise<Uint8Array>;
}

/** Writes a logbook's files, each wholly or not at all. */
export interface FileWriter {
  /** Writes a file that must not exist yet, making its folders. Throws `EEXIST` when it does. */
  create(path: string, text: string): Promise<void>;
  /** Replaces a file atomically. */
  replace(path: string, text: string): Promise<void>;
}
