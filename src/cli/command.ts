import type { CliIo } from './io';
import type { OpenedLogbook } from './opened-logbook';

/** All went well; there is something to look at; the command was used wrongly or could not do its work. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help, such as `DAY`. */
  readonly value?: string;
  readonly help: string;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What a command is called with. */
export interface Call {
  readonly io: CliIo;
  readonly positionals: readonly string[];
  /** BCP 47, for days and numbers. */
  readonly locale: string;
  /** The language of `--lang`, as it was typed. */
  readonly lang: string | undefined;
  readonly json: boolean;
  /** The value of an option that the command declares; undefined when it was not given. */
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** A line of data on stdout. */
  print(line: string): void;
  /** The one JSON value of a command that was asked for `--json`. */
  printJson(value: unknown): void;
  /** Words for the person, on stderr. */
  readonly say: (line: string) => void;
  /** The logbook of `--logbook`, or the one around the current folder. */
  openLogbook(): Promise<OpenedLogbook>;
}

/** A command of the command line, in words of the language that is set when it is made. */
export interface Command {
  /** After the program's name: `show ID`. */
  readonly usage: string;
  /** What it does, what comes out, and when it exits with 1. */
  readonly about: string;
  readonly options: OptionSpecs;
  /** How many words it takes beside options. */
  readonly positionals: { readonly min: number; readonly max: number };
  /** After the program's name. */
  readonly examples: readonly string[];
  run(call: Call): Promise<ExitCode>;
}

/** A command as the list of all commands has it: its file is only loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: () => string;
  readonly load: () => Promise<Command>;
}
