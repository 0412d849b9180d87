/** Where text goes that a person or another program reads. */
export interface CliStream {
  /** A person watches: columns are aligned, and long work shows progress. */
  readonly isTerminal: boolean;
  /** How wide a person's window is; undefined: not known. */
  readonly columns?: number | undefined;
  write(text: string): void;
  /** Settles when all that was written is handed over: whether somebody took it. Without: it is taken at once. */
  readonly delivered?: () => Promise<boolean>;
}

/** All that the command line needs of the world, so that tests run it in-process. */
export interface CliIo {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data. */
  readonly out: CliStream;
  /** Words. */
  readonly err: CliStream;
  /** Asks a person for a line; without: nobody is there to be asked. */
  readonly ask?: (prompt: string) => Promise<string>;
  readonly now: () => Date;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Absolute; where the index may be kept between runs. */
  readonly cacheDir: string | undefined;
  /** Absolute; where translations are. undefined: where the package has them. */
  readonly l10nDir?: string;
}

/** What this program is called where it names itself. */
export const PROGRAM = 'mops-logbook';
