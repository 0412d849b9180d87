import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Problem, Result } from '../../core/problem';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { GitOutput } from './run-git';

/**
 * Is told each blob once: its bytes, or why it is not read (too large, missing here, no file), and how large it is,
 * where that is known.
 */
export type OnBlob = (oid: string, bytes: Result<Uint8Array>, size: number | undefined) => void;

/**
 * Reads many blobs with two processes: one asks for their sizes, the other reads those within the guard's limit.
 * @param oids full ids of objects, as git gave them
 */
export async function readBlobs(
  repository: Repository,
  oids: ReadonlySet<string>,
  onBlob: OnBlob,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  if (oids.size === 0) return gitOk(undefined);
  const found = new Map<string, number>();
  const missing = new Set(oids);
  const sizes = await eachSize(repository, oids, signal, ([oid = '', type, size]) => {
    if (!missing.delete(oid)) return;
    if (type === 'blob') found.set(oid, Number(size));
    else onBlob(oid, { ok: false, problem: refusal(type, size) }, undefined);
  });
  if (!sizes.ok) return sizes;
  for (const oid of missing) onBlob(oid, { ok: false, problem: refusal('missing', '') }, undefined);
  return readSizedBlobs(repository, found, onBlob, signal);
}

/**
 * Reads blobs whose sizes are known with one process; those beyond the guard's limit are refused unread.
 * @param sizes in bytes, by full ids of objects, as git gave them
 */
export async function readSizedBlobs(
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
  onBlob: OnBlob,
  signal?: AbortSignal,
): Promise<GitResult<undefined>> {
  const wanted: string[] = [];
  for (const [oid, size] of sizes)
    if (size <= MAX_FILE_SIZE) wanted.push(oid);
    else onBlob(oid, { ok: false, problem: refusal('blob', String(size)) }, size);
  if (wanted.length === 0) return gitOk(undefined);
  const reader = new BatchReader(onBlob);
  const read = await catFile(
    repository,
    ['--batch'],
    wanted,
    (piece) => reader.push(piece),
    signal,
  );
  return read.ok ? gitOk(undefined) : read;
}

/** Tells the id, type and size of each object that is here. */
async function eachSize(
  repository: Repository,
  oids: ReadonlySet<string>,
  signal: AbortSignal | undefined,
  onObject: (words: readonly string[]) => void,
): Promise<GitResult<GitOutput>> {
  const lines = new LineReader((line) => onObject(line.split(' ')));
  const read = (piece: Buffer) => lines.push(piece);
  const asked = await catFile(repository, ['--batch-check'], [...oids], read, signal);
  if (asked.ok || asked.failure.code !== 'not-here') return asked;
  // In a partial clone git stops at the first object that it would have to fetch; what is here it lists.
  return catFile(repository, ['--batch-check', '--batch-all-objects'], [], read, signal);
}

/** Cuts output into lines. */
class LineReader {
  #open = '';
  constructor(readonly onLine: (line: string) => void) {}

  push(piece: Buffer): void {
    const lines = (this.#open + piece.toString('latin1')).split('\n');
    this.#open = lines.pop() ?? '';
    for (const line of lines) this.onLine(line);
  }
}

async function catFile(
  repository: Repository,
  modes: readonly string[],
  oids: readonly string[],
  onOutput: (piece: Buffer) => void,
  signal: AbortSignal | undefined,
): Promise<GitResult<GitOutput>> {
  const result = await inRepository(repository, {
    command: 'cat-file',
    args: [...modes, '--buffer'],
    purpose: 'read',
    input: oids.map((oid) => `${oid}\n`).join(''),
    onOutput,
    signal,
  });
  return mustSucceed('cat-file', result);
}

function refusal(type: string | undefined, size: string | undefined): Problem {
  const limit = MAX_FILE_SIZE;
  return type === 'blob'
    ? { code: 'file-too-large', severity: 'error', args: { size: Number(size), limit } }
    : { code: 'file-unreadable', severity: 'error', args: { reason: type ?? '' } };
}

/** Cuts the output of `cat-file --batch` (`<oid> blob <size>`, the bytes, a newline) into blobs. */
class BatchReader {
  #rest: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  #missing = 0;

  constructor(readonly onBlob: OnBlob) {}

  push(piece: Buffer): void {
    // A blob that spans many pieces is joined once, not at every piece.
    this.#pieces.push(piece);
    this.#missing -= piece.length;
    if (this.#missing > 0) return;
    this.#rest = Buffer.concat([this.#rest, ...this.#pieces]);
    this.#pieces = [];
    this.#cut();
  }

  #cut(): void {
    let start = 0;
    for (;;) {
      const lineEnd = this.#rest.indexOf(10, start);
      if (lineEnd < 0) break;
      const [oid = '', type, size] = this.#rest.toString('latin1', start, lineEnd).split(' ');
      const length = type === 'blob' ? Number(size) : -1;
      const end = lineEnd + 1 + length;
      this.#missing = end + 1 - this.#rest.length;
      if (this.#missing > 0) break;
      if (length < 0) this.onBlob(oid, { ok: false, problem: refusal(type, size) }, undefined);
      else this.onBlob(oid, { ok: true, value: this.#rest.subarray(lineEnd + 1, end) }, length);
      start = end + 1;
    }
    this.#rest = this.#rest.subarray(start);
  }
}
