import type { Problem, Result } from '../../core/problem';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';

/**
 * Is told each blob once: its bytes, or why it is not read (too large, missing here, no file), and how large it is,
 * where that is known.
 */
export type OnBlob = (oid: string, bytes: Result<Uint8Array>, size: number | undefined) => void;

/** Why an object is not read, from what git says of it: its type (or `missing`) and, of a blob, its size. */
export function refusal(type: string | undefined, size: number | undefined): Problem {
  return type === 'blob'
    ? {
        code: 'file-too-large',
        severity: 'error',
        args: { size: size ?? 0, limit: MAX_FILE_SIZE },
      }
    : { code: 'file-unreadable', severity: 'error', args: { reason: type ?? '' } };
}

/** Cuts output into lines. */
export class LineReader {
  #open = '';
  constructor(readonly onLine: (line: string) => void) {}

  push(piece: Buffer): void {
    const lines = (this.#open + piece.toString('latin1')).split('\n');
    this.#open = lines.pop() ?? '';
    for (const line of lines) this.onLine(line);
  }
}

/**
 * Cuts the output of `cat-file --batch` (`<oid> blob <size>`, the bytes, a newline) into blobs. Sizes were asked for
 * before; should one beyond the guard's limit come all the same, its bytes pass by and are not kept.
 */
export class BatchReader {
  #rest: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  #missing = 0;
  /** How many bytes still pass by. */
  #passing = 0;

  constructor(readonly onBlob: OnBlob) {}

  push(piece: Buffer): void {
    const passed = Math.min(this.#passing, piece.length);
    this.#passing -= passed;
    // A blob that spans many pieces is joined once, not at every piece.
    this.#pieces.push(passed === 0 ? piece : piece.subarray(passed));
    this.#missing -= piece.length - passed;
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
      const [oid = '', type, words] = this.#rest.toString('latin1', start, lineEnd).split(' ');
      // Of what is no file, git tells the bytes too; of what is missing there are none, and no newline after them.
      const size = words === undefined ? -1 : Number(words);
      const end = lineEnd + 1 + size;
      const isRead = type === 'blob' && size <= MAX_FILE_SIZE;
      this.#missing = isRead ? end + 1 - this.#rest.length : 0;
      if (this.#missing > 0) break;
      if (isRead)
        this.onBlob(oid, { ok: true, value: this.#rest.subarray(lineEnd + 1, end) }, size);
      else this.onBlob(oid, { ok: false, problem: refusal(type, size) }, undefined);
      this.#passing = Math.max(0, end + 1 - this.#rest.length);
      start = end + 1;
    }
    this.#rest = this.#rest.subarray(start);
  }
}
