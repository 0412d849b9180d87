import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliIo, CliStream } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder to run the command line in, in this process; removed by `remove`. */
export class Place {
  readonly #base = realpathSync(mkdtempSync(join(tmpdir(), 'mops-cli-')));
  readonly folder = join(this.#base, 'work');
  /** Everything is logged on this day unless a test sets another. */
  now = new Date('2026-11-20T08:30:00Z');
  terminal = false;
  columns: number | undefined;
  l10nDir: string | undefined;
  /** Whether anybody takes what is printed. */
  isRead = true;
  #random = 0;

  constructor() {
    this.git(this.#base, 'init', '-q', 'work');
    this.git(this.folder, 'config', 'user.name', 'Ana Ruiz');
    this.git(this.folder, 'config', 'user.email', 'ana@acme.example');
  }

  get env(): Record<string, string | undefined> {
    return {
      ...process.env,
      LANG: 'C',
      HOME: this.#base,
      XDG_DATA_HOME: join(this.#base, 'data'),
      GIT_CONFIG_GLOBAL: join(this.#base, 'none'),
      GIT_CONFIG_SYSTEM: join(this.#base, 'none'),
    };
  }

  async run(...argv: string[]): Promise<Ran> {
    return this.runIn(this.folder, ...argv);
  }

  async runIn(cwd: string, ...argv: string[]): Promise<Ran> {
    const out = new Sink(this.terminal, this.columns, () => this.isRead);
    const err = new Sink(this.terminal, this.columns, () => true);
    const io: CliIo = {
      cwd,
      env: this.env,
      out,
      err,
      now: () => this.now,
      random: () => (this.#random = (this.#random + 0.137) % 1),
      cacheDir: join(this.#base, 'cache'),
      ...(this.l10nDir === undefined ? {} : { l10nDir: this.l10nDir }),
    };
    const code = await run(argv, io);
    return { code, out: out.text, err: err.text };
  }

  /** The same, which must end well. */
  async fine(...argv: string[]): Promise<string> {
    const { code, out, err } = await this.run(...argv);
    if (code !== 0) throw new Error(`${argv.join(' ')}: ${code}\n${out}${err}`);
    return out;
  }

  git(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, encoding: 'utf8', env: this.env });
  }

  remove(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }
}

class Sink implements CliStream {
  text = '';
  constructor(
    readonly isTerminal: boolean,
    readonly columns: number | undefined,
    private readonly isRead: () => boolean,
  ) {}
  readonly delivered = () => Promise.resolve(this.isRead());
  write(text: string): void {
    this.text += text;
  }
}
