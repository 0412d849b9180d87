import type { Hash } from '../events/hash';
import { hashedKey } from '../events/key-table';
import type { Redactor } from '../events/redact-event';
import type { Place } from './importer';
import type { LeftOutReason } from './left-out';
import type { ReceiptHead, ReceiptLine } from './receipt';

/** Where lines of text go, a piece at a time; a promise says that one has to wait. */
export interface LineSink {
  write(text: string): Promise<void> | undefined;
}

/** What became of one or more rows. */
export type Fate =
  | { readonly made: string; readonly sha256: string; readonly key: string }
  | { readonly entries: true }
  | { readonly known: true; readonly key?: string }
  | { readonly 'left-out': LeftOutReason['code']; readonly args: LeftOutReason['args'] };

/**
 * Writes the lines of a receipt as rows are read. Neighbours that became audit entries, or were known as such, share a
 * line. What a line quotes of the file is redacted as entries are, and cut.
 */
export class ReceiptWriter {
  readonly #sink: LineSink;
  readonly #redactor: Redactor;
  readonly #hash: Hash;
  readonly #hasSeveralFiles: boolean;
  #run: { fate: Fate; file: string; line: number; until: number; rows: number } | undefined;

  constructor(sink: LineSink, redactor: Redactor, hash: Hash, hasSeveralFiles: boolean) {
    this.#sink = sink;
    this.#redactor = redactor;
    this.#hash = hash;
    this.#hasSeveralFiles = hasSeveralFiles;
  }

  add(fate: Fate, { file, line }: Place, rows = 1): Promise<void> | undefined {
    const run = this.#run;
    if (run?.file === file && isSameKind(run.fate, fate)) {
      run.until = line;
      run.rows += rows;
      return undefined;
    }
    const waited = this.flush();
    this.#run = { fate, file, line, until: line, rows };
    return waited;
  }

  /** Writes what is held back; to be called at the end. */
  flush(): Promise<void> | undefined {
    const run = this.#run;
    if (!run) return undefined;
    this.#run = undefined;
    const { fate, file, line, until, rows } = run;
    return this.#sink.write(
      printReceiptLine({
        ...(this.#hasSeveralFiles ? { file } : {}),
        line,
        ...(until === line ? {} : { until }),
        ...(rows === 1 ? {} : { rows }),
        ...this.#printed(fate),
      }),
    );
  }

  #printed(fate: Fate): Fate {
    if ('left-out' in fate) return { ...fate, args: this.#quoted(fate.args) };
    if (!('key' in fate) || fate.key === undefined) return fate;
    return { ...fate, key: this.#safeKey(fate.key) };
  }

  /** A key may be all cells of a row, those too that no field takes: nobody has redacted them. */
  #safeKey(key: string): string {
    const isShown =
      key.length <= MOST_QUOTED && !/\p{Cc}/u.test(key) && this.#redactor.text(key) === key;
    return isShown ? key : hashedKey(key, this.#hash);
  }

  #quoted(args: LeftOutReason['args']): LeftOutReason['args'] {
    const entries = Object.entries(args).map(([key, value]) => [
      key,
      typeof value === 'string' ? this.#redactor.text(value.slice(0, MOST_QUOTED)) : value,
    ]);
    return Object.fromEntries(entries) as LeftOutReason['args'];
  }
}

const MOST_QUOTED = 200;

function isSameKind(a: Fate, b: Fate): boolean {
  if ('entries' in a) return 'entries' in b;
  return 'known' in a && a.key === undefined && 'known' in b && b.key === undefined;
}

/** A line of a receipt, its head too, with its line end. */
export function printReceiptLine(line: ReceiptLine | ReceiptHead): string {
  return `${JSON.stringify(line)}\n`;
}
