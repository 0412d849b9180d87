/** A file of one tree, by the id of its contents. */
export interface TreeFile {
  readonly path: string;
  readonly oid: string;
  /** In bytes, where it is known; of contents that are not on this computer it is not. */
  readonly size?: number;
}

/** One file that differs between a commit and one of its parents. */
export interface DiffEntry {
  readonly path: string;
  /** Undefined: was no regular file there (nothing, a link, a submodule). */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a commit did, compared with one parent (of a root: with nothing). */
export interface CommitDiff {
  readonly oid: string;
  readonly entries: readonly DiffEntry[];
}

/**
 * Reads the output of `git diff-tree --stdin --always -r -z --no-renames` as it comes in pieces.
 * The output is texts that end in NUL: for each line of the input a commit's id (or those of two trees), then for each file
 * `:<mode> <mode> <oid> <oid> <status>` and its path.
 */
export class RawDiffReader {
  #rest = '';
  #meta: string | undefined;
  #open: { oid: string; entries: DiffEntry[] } | undefined;

  /** @param onDiff is told each comparison once it is whole. */
  constructor(readonly onDiff: (diff: CommitDiff) => void) {}

  /** Takes the next piece of the output, already decoded. */
  push(text: string): void {
    const tokens = (this.#rest + text).split('\0');
    this.#rest = tokens.pop() ?? '';
    for (const token of tokens) this.#take(token);
  }

  /** Tells of the last comparison. */
  end(): void {
    if (this.#rest !== '') this.#take(this.#rest);
    this.#tell();
  }

  #tell(): void {
    if (this.#open) this.onDiff(this.#open);
    this.#open = undefined;
  }

  #take(token: string): void {
    if (this.#meta !== undefined) {
      this.#open?.entries.push(entryOf(this.#meta, token));
      this.#meta = undefined;
    } else if (token.startsWith(':')) {
      this.#meta = token;
    } else {
      this.#tell();
      // After the ids of two trees there is a newline where after that of a commit there is a NUL.
      const [oid = '', rest = ''] = splitAt(token, '\n');
      this.#open = { oid, entries: [] };
      if (rest !== '') this.#take(rest);
    }
  }
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function entryOf(meta: string, path: string): DiffEntry {
  const [modeBefore = '', modeAfter = '', before = '', after = ''] = meta.slice(1).split(' ');
  return { path, before: fileOid(modeBefore, before), after: fileOid(modeAfter, after) };
}

/** Only regular files are read: a link or a submodule is as good as no file. */
function fileOid(mode: string, oid: string): string | undefined {
  return mode === '100644' || mode === '100755' ? oid : undefined;
}
